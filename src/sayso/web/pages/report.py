"""``/reports`` and ``/reports/{id}``: the list, and the reader with its highlights."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import Response

from sayso.views.card import card
from sayso.views.reader import reader
from sayso.views.reports import report_rows
from sayso.web import asked
from sayso.web.context import looking, page
from sayso.web.pages.statement import CHOICES

A_PAGE = 50
A_LIST = 40
"""Statements beside the text."""


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
    """One report as published; ``statement`` is the one to begin with.

    The list of statements comes in parts; where only that is asked for, it comes alone.
    """
    query = request.query_params
    chosen = asked.text(query, "statement")
    start = asked.number(query, "start", 0, 10**7)
    alone = request.headers.get("hx-target") == "cards"
    with looking(request) as snapshot:
        shown = reader(snapshot, request.path_params["id"])
        ids = [one.id for one in shown.page.statements]
        opened = card(snapshot, chosen) if chosen in ids else None
        if chosen in ids:
            start = ids.index(chosen) // A_LIST * A_LIST
        return page(
            request,
            snapshot,
            "cards.html" if alone else "report.html",
            reader=shown,
            report=shown.page.report,
            text=shown.page.text,
            chosen=chosen,
            opened=opened,
            cards=shown.page.statements[start : start + A_LIST],
            **_part(start, len(ids)),
            **CHOICES,
        )


def _part(start: int, of: int) -> dict[str, object]:
    return {
        "start": start,
        "end": start + A_LIST,
        "of": of,
        "before": f"?start={max(0, start - A_LIST)}",
        "after": f"?start={start + A_LIST}",
    }
