"""``/enter``: where a visitor shows the token."""

from __future__ import annotations

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from sayso.web.context import field, page, settings
from sayso.web.guards.sessions import TIRED, Door, address_of
from sayso.web.pages.deciding import is_ours

WRONG = "This is not the token that sayso serve printed."


def door(request: Request) -> Response:
    """The form that takes the token."""
    to = request.query_params.get("to", "/")
    return page(request, None, "enter.html", to=to, wrong=None)


def enter(request: Request, form: FormData) -> Response:
    """Lets the session in, or says no; after some wrong tokens only a wait helps."""
    doorkeeper: Door = request.app.state.door
    address = address_of(request.scope)
    if doorkeeper.is_tired(address):
        raise HTTPException(429, TIRED, {"Retry-After": "60"})
    to = field(form, "to") if is_ours(field(form, "to")) else "/"
    if doorkeeper.knock(settings(request), field(form, "token"), address):
        doorkeeper.admitted.add(request.scope["session_id"])
        return RedirectResponse(to, 303)
    answer = page(request, None, "enter.html", to=to, wrong=WRONG)
    answer.status_code = 403
    return answer
