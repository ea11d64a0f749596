"""``/reports`` and ``/reports/{id}``: the list, and the reader with its highlights."""

from __future__ import annotations

from typing import get_args

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from sayso.model import Act
from sayso.views.reader import reader
from sayso.views.reports import place_of, report_rows
from sayso.web import asked
from sayso.web.context import looking, page

A_PAGE = 50


def reports(request: Request) -> Response:
    """The kept reports, latest published first."""
    start = asked.number(request.query_params, "start", 0, 10**7)
    outlet = asked.text(request.query_params, "outlet")
    with looking(request) as snapshot:
        found = report_rows(snapshot, outlet)
        return page(
            request,
            snapshot,
            "reports.html",
            rows=found[start : start + A_PAGE],
            of=len(found),
            start=start,
            end=start + A_PAGE,
            outlet=outlet or "",
        )


def report(request: Request) -> Response:
    """One report as published; ``statement`` is the one to begin with."""
    chosen = asked.text(request.query_params, "statement")
    with looking(request) as snapshot:
        shown = reader(snapshot, request.path_params["id"])
        return page(
            request,
            snapshot,
            "report.html",
            reader=shown,
            report=shown.page.report,
            chosen=chosen,
            acts=get_args(Act),
        )


def statement(request: Request) -> Response:
    """The lasting address of a statement: leads to its place in its report."""
    with looking(request) as snapshot:
        one, of = place_of(snapshot, request.path_params["id"])
    return RedirectResponse(f"/reports/{of}?statement={one}#at-{one}", 302)
