"""``/doubts``: what is worth deciding, and the two lists of it."""

from __future__ import annotations

from collections.abc import Sequence

from starlette.requests import Request
from starlette.responses import Response

from sayso.views.doubts import told, unsure_links
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
        here = slice(start, start + A_PAGE)
        rows: Sequence[object]
        if kind == "links":
            links = unsure_links(snapshot)
            rows, of = told(snapshot, links[here]), len(links)
        else:
            names = name_doubts(snapshot)
            rows, of = names[here], len(names)
        return page(
            request,
            snapshot,
            "doubts.html",
            kind=kind,
            rows=rows,
            of=of,
            start=start,
            end=start + A_PAGE,
        )
