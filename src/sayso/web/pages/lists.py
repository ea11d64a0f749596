"""``/changes``, ``/search`` and ``/decisions``."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from sayso.views.changes import changes_since
from sayso.views.decisions import decisions
from sayso.views.search import Found, search_part
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
    start = asked.number(request.query_params, "start", 0, 10**7)
    with looking(request) as snapshot:
        found = search_part(snapshot, words, start, A_PAGE) if words else Found((), 0)
        return page(
            request,
            snapshot,
            "search.html",
            hits=found.hits,
            of=found.of,
            start=start,
            end=start + A_PAGE,
            words=words or "",
        )


def decided(request: Request) -> Response:
    """Every judgement, latest first, with a button that takes it back."""
    start = asked.number(request.query_params, "start", 0, 10**7)
    with looking(request) as snapshot:
        found = decisions(snapshot, start, A_PAGE)
        return page(
            request,
            snapshot,
            "decisions.html",
            rows=found,
            of=len(snapshot.judgements),
            start=start,
            end=start + A_PAGE,
        )
