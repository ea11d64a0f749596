"""``/claims/{id}``: one claim, its matrix, its history, and every sentence."""

from __future__ import annotations

from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from sayso.views.claim import claim_page
from sayso.views.kept import kept_while_unchanged
from sayso.views.matrix import matrix
from sayso.views.remarks import INFORMATION
from sayso.views.shapes import ClaimPage
from sayso.views.sides import Sides, sides_of
from sayso.web import asked
from sayso.web.context import looking, page

A_PAGE = 40
"""Sentences; the rest of the page stays the same."""


def claim(request: Request) -> Response:
    """The claim as it was known on ``as_of``, with all that is known by default."""
    as_of = asked.day(request.query_params, "as_of")
    with looking(request) as snapshot:
        given = request.path_params["id"]
        shown = kept_while_unchanged(snapshot, claim_page, given, as_of)
        return page(
            request,
            snapshot,
            "claim.html",
            claim=shown,
            **_part(request, shown),
            sides=sides_of(snapshot, [shown.board.id], as_of).get(
                shown.board.id, Sides()
            ),
            matrix=matrix(snapshot, shown),
            as_of=as_of or "",
            here_at=str(request.base_url).rstrip("/"),
            meanings=INFORMATION,
        )


def _part(request: Request, shown: ClaimPage) -> dict[str, object]:
    """The sentences of one page: that of ``statement``, or those from ``start`` on.

    ``at`` leads from each statement to its place, on this page or on another one.
    """
    query = request.query_params
    ids = [one.statement for one in shown.sentences]
    start = asked.number(query, "start", 0, 10**7)
    chosen = asked.text(query, "statement")
    if chosen in ids:
        start = ids.index(chosen) // A_PAGE * A_PAGE
    kept = {"as_of": query["as_of"]} if query.get("as_of") else {}

    def address(**more: object) -> str:
        return "?" + urlencode(kept | more)

    here = set(ids[start : start + A_PAGE])
    away = {i: f"{address(statement=i)}#{i}" for i in ids if i not in here}
    return {
        "sentences": shown.sentences[start : start + A_PAGE],
        "at": {i: f"#{i}" for i in here} | away,
        "start": start,
        "end": start + A_PAGE,
        "before": address(start=max(0, start - A_PAGE)) + "#sentences-title",
        "after": address(start=start + A_PAGE) + "#sentences-title",
    }
