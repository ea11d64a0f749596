"""``/doubts``: what is worth deciding, and the two lists of it."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from sayso.views.doubts import link_doubts
from sayso.views.name_doubts import name_doubts
from sayso.web import asked
from sayso.web.context import looking, page

A_PAGE = 20
KINDS = ("links", "names")


def doubts(request: Request) -> Response:
    """Links, or names, that the machine is unsure of, most consequential first."""
    start = asked.number(request.query_params, "start", 0, 10**7)
    kind = asked.one_of(request.query_params, "of", KINDS) or "links"
    with looking(request) as snapshot:
        links, names = link_doubts(snapshot), name_doubts(snapshot)
        chosen = links if kind == "links" else names
        return page(
            request,
            snapshot,
            "doubts.html",
            kind=kind,
            many={"links": len(links), "names": len(names)},
            rows=chosen[start : start + A_PAGE],
            of=len(chosen),
            start=start,
            end=start + A_PAGE,
        )
