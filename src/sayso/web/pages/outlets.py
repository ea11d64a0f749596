"""``/outlets`` and ``/outlets/{name}``."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from sayso.views.outlets import outlet_page, outlet_rows
from sayso.web import asked
from sayso.web.context import looking, page

A_PAGE = 50


def outlets(request: Request) -> Response:
    """Who publishes what is kept, most reports first."""
    start = asked.number(request.query_params, "start", 0, 10**7)
    name = asked.text(request.query_params, "name")
    with looking(request) as snapshot:
        found = outlet_rows(snapshot, name)
        return page(
            request,
            snapshot,
            "outlets.html",
            rows=found[start : start + A_PAGE],
            of=len(found),
            start=start,
            end=start + A_PAGE,
            name=name or "",
        )


def outlet(request: Request) -> Response:
    """One outlet: what it printed first, what it copies, who copies it."""
    start = asked.number(request.query_params, "start", 0, 10**7)
    with looking(request) as snapshot:
        shown = outlet_page(snapshot, request.path_params["name"])
        return page(
            request,
            snapshot,
            "outlet.html",
            shown=shown,
            one=shown.outlet,
            first=shown.first[start : start + A_PAGE],
            start=start,
            end=start + A_PAGE,
        )
