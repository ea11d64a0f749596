"""``/claims/{id}``: one claim, its matrix, its history, and every sentence."""

from __future__ import annotations

from typing import get_args

from starlette.requests import Request
from starlette.responses import Response

from sayso.model import Act, Value
from sayso.views.claim import claim_page
from sayso.views.heard import heard_in
from sayso.views.kept import kept_while_unchanged
from sayso.views.matrix import matrix
from sayso.views.remarks import INFORMATION
from sayso.views.sides import Sides, sides_of
from sayso.web import asked
from sayso.web.context import looking, page


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
            sides=sides_of(snapshot, [shown.board.id], as_of).get(
                shown.board.id, Sides()
            ),
            matrix=matrix(snapshot, shown),
            heard=heard_in(snapshot, {one.report for one in shown.sentences}),
            acts=get_args(Act),
            values=get_args(Value),
            as_of=as_of or "",
            here_at=str(request.base_url).rstrip("/"),
            meanings=INFORMATION,
        )
