"""``/speakers`` and ``/speakers/{id}``."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from sayso.views.kept import kept_while_unchanged
from sayso.views.remarks import SOURCE
from sayso.views.speaker import speaker_page
from sayso.views.speakers import speaker_rows
from sayso.web import asked
from sayso.web.context import looking, page

A_PAGE = 50
MOST_NAMES = 20
"""Names that a field offers."""


def speakers(request: Request) -> Response:
    """Who said something, most first."""
    query = request.query_params
    start = asked.number(query, "start", 0, 10**7)
    name, country = asked.text(query, "name"), asked.country(query, "country")
    with looking(request) as snapshot:
        found = speaker_rows(snapshot, name, country)
        return page(
            request,
            snapshot,
            "speakers.html",
            rows=found[start : start + A_PAGE],
            of=len(found),
            start=start,
            end=start + A_PAGE,
            name=name or "",
            country=country or "",
        )


def names(request: Request) -> Response:
    """Speakers whom a name that is being typed may mean, for a field to offer."""
    given = asked.text(request.query_params, "named")
    with looking(request) as snapshot:
        found = speaker_rows(snapshot, given)[:MOST_NAMES] if given else []
        return page(request, snapshot, "names.html", rows=found)


def speaker(request: Request) -> Response:
    """One speaker: names, what was said, changes of position."""
    start = asked.number(request.query_params, "start", 0, 10**7)
    with looking(request) as snapshot:
        shown = kept_while_unchanged(snapshot, speaker_page, request.path_params["id"])
        return page(
            request,
            snapshot,
            "speaker.html",
            speaker=shown,
            said=shown.statements[start : start + A_PAGE],
            start=start,
            end=start + A_PAGE,
            meanings=SOURCE,
        )
