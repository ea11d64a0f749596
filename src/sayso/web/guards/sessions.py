"""A cookie that tells visitors apart, and the door where a token is demanded."""

from __future__ import annotations

import re
import secrets
import time
from collections import deque
from http.cookies import CookieError, SimpleCookie
from urllib.parse import quote

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sayso.web.refusing import is_api, refusal
from sayso.web.settings import Settings

COOKIE = "sayso_session"
FORM = re.compile(r"[A-Za-z0-9_-]{22,64}")
TRIES, WITHIN = 5, 60.0
"""So many wrong tokens are heard in so many seconds."""
OPEN = ("/enter", "/static/")
"""What is shown to anyone."""


class Door:
    """Who has shown the token; wrong ones are counted for all visitors together."""

    def __init__(self) -> None:
        self.admitted: set[str] = set()
        self._wrong: deque[float] = deque(maxlen=TRIES)

    def is_tired(self) -> bool:
        """Whether too many wrong tokens came lately."""
        full = len(self._wrong) == TRIES
        return full and time.monotonic() - self._wrong[0] < WITHIN

    def knock(self, settings: Settings, session: str, token: str) -> bool:
        """Lets the session in where the token is right."""
        right = settings.is_token(token)
        if right:
            self.admitted.add(session)
        else:
            self._wrong.append(time.monotonic())
        return right


class Sessions:
    """Gives every visitor a session; sends those to the door who have to show a token.

    Programs send the token with each request: ``Authorization: Bearer …``.
    """

    def __init__(self, app: ASGIApp, settings: Settings, door: Door) -> None:
        self.app, self.settings, self.door = app, settings, door

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        known = _session(scope)
        scope["session_id"] = known or secrets.token_urlsafe(24)
        scope["bearer"] = self._is_bearer(scope)
        answer = self.app if self._may_pass(scope) else self._to_the_door(scope)
        sender = send if known else _setting(scope["session_id"], send)
        await answer(scope, receive, sender)

    def _may_pass(self, scope: Scope) -> bool:
        if self.settings.token is None or scope["path"].startswith(OPEN):
            return True
        return scope["bearer"] or scope["session_id"] in self.door.admitted

    def _is_bearer(self, scope: Scope) -> bool:
        given = Headers(scope=scope).get("authorization", "")
        if self.settings.token is None or not given.startswith("Bearer "):
            return False
        if self.door.is_tired():
            return False
        return self.door.knock(self.settings, "", given.removeprefix("Bearer "))

    def _to_the_door(self, scope: Scope) -> ASGIApp:
        if is_api(scope):
            return refusal(scope, 401, "Send the token: Authorization: Bearer …")
        query = scope["query_string"].decode("latin-1")
        to = quote(scope["path"]) + (f"?{query}" if query else "")
        return RedirectResponse(f"/enter?to={quote(to)}", 303)


def _session(scope: Scope) -> str | None:
    try:
        cookies = SimpleCookie(Headers(scope=scope).get("cookie", ""))
    except CookieError:
        return None
    found = cookies.get(COOKIE)
    return found.value if found and FORM.fullmatch(found.value) else None


def _setting(session: str, send: Send) -> Send:
    async def send_with_cookie(message: Message) -> None:
        if message["type"] == "http.response.start":
            cookie = f"{COOKIE}={session}; HttpOnly; SameSite=Strict; Path=/"
            MutableHeaders(scope=message).append("Set-Cookie", cookie)
        await send(message)

    return send_with_cookie
