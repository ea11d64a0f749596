"""``/enter``: where a visitor shows the token."""

from __future__ import annotations

from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from sayso.web.context import field, page, settings
from sayso.web.guards.sessions import Door
from sayso.web.pages.deciding import is_ours

TIRED = "Wait a minute, then give the token that sayso serve printed."
WRONG = "This is not the token that sayso serve printed."


def door(request: Request) -> Response:
    """The form that takes the token."""
    to = request.query_params.get("to", "/")
    return page(request, None, "enter.html", to=to, wrong=None)


def enter(request: Request, form: FormData) -> Response:
    """Lets the session in, or says no; after some wrong tokens only a wait helps."""
    doorkeeper: Door = request.app.state.door
    if doorkeeper.is_tired():
        raise HTTPException(429, TIRED, {"Retry-After": "60"})
    session, token = request.scope["session_id"], field(form, "token")
    to = field(form, "to") if is_ours(field(form, "to")) else "/"
    if doorkeeper.knock(settings(request), session, token):
        return RedirectResponse(to, 303)
    answer = page(request, None, "enter.html", to=to, wrong=WRONG)
    answer.status_code = 403
    return answer
