"""``/changes``, ``/search`` and ``/decisions``."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from sayso.views.changes import changes_since
from sayso.views.decisions import decisions
from sayso.views.search import search
from sayso.web import asked
from sayso.web.context import looking, page

A_PAGE = 60


def changes(request: Request) -> Response:
    """What changed since a day, latest first."""
    since = asked.day(request.query_params, "since")
    start = asked.number(request.query_params, "start", 0, 10**7)
    with looking(request) as snapshot:
        found = changes_since(snapshot, since)
        return page(
            request,
            snapshot,
            "changes.html",
            rows=found[start : start + A_PAGE],
            of=len(found),
            start=start,
            end=start + A_PAGE,
            since=since or "",
        )


def searched(request: Request) -> Response:
    """Statements and reports that hold the words."""
    words = asked.text(request.query_params, "q")
    with looking(request) as snapshot:
        hits = search(snapshot, words) if words else []
        return page(request, snapshot, "search.html", hits=hits, words=words or "")


def decided(request: Request) -> Response:
    """Every judgement, latest first, with a button that takes it back."""
    with looking(request) as snapshot:
        return page(request, snapshot, "decisions.html", rows=decisions(snapshot))
