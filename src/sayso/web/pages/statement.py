"""``/statements/{id}``: where it is printed, its fields, and what can be decided of it."""

from __future__ import annotations

from typing import get_args

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from sayso.model import Act, Value
from sayso.views.card import card
from sayso.views.reader import reader
from sayso.views.reports import place_of
from sayso.web import asked
from sayso.web.context import looking, page

CHOICES: dict[str, object] = {"acts": get_args(Act), "values": get_args(Value)}
"""What a form offers of acts and stances."""


def statement(request: Request) -> Response:
    """The lasting address of a statement: leads to its place in its report."""
    with looking(request) as snapshot:
        one, of = place_of(snapshot, request.path_params["id"])
    return RedirectResponse(f"/reports/{of}?statement={one}#at-{one}", 302)


def opened(request: Request) -> Response:
    """What a card of the reader shows once it is opened."""
    with looking(request) as snapshot:
        one = card(snapshot, request.path_params["id"])
        text = reader(snapshot, one.report.id).page.text
        return page(request, snapshot, "card.html", opened=one, text=text, **CHOICES)


def deciding(request: Request) -> Response:
    """What can be decided of a statement, of one ``claim`` or of all: in place where a
    page asks for it, else a page of its own. ``back`` is where a decision leads to."""
    query = request.query_params
    claim = asked.text(query, "claim")
    with looking(request) as snapshot:
        one = card(snapshot, request.path_params["id"])
        wanted = [each for each in one.commitments if claim in (None, each.claim)]
        return page(
            request,
            snapshot,
            "deciding.html",
            bare="hx-request" in request.headers,
            opened=one,
            commitments=wanted,
            back=query.get("back", "/statements/" + one.statement.id),
            **CHOICES,
        )
