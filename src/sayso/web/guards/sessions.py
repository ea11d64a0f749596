"""A cookie that tells visitors apart, and the door where a token is demanded."""

from __future__ import annotations

import re
import secrets
import time
from collections import OrderedDict, deque
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
"""So many wrong tokens of one address are heard in so many seconds."""
ADDRESSES = 10_000
"""Addresses whose wrong tokens are counted; the one not heard of longest goes first."""
TIRED = "Wait a minute, then give the token that sayso serve printed."
OPEN = ("/enter", "/static/", "/favicon.ico")
"""What is shown to anyone."""


class Door:
    """Who has shown the token, and how many wrong ones came from each address."""

    def __init__(self) -> None:
        self.admitted: set[str] = set()
        self._wrong: OrderedDict[str, deque[float]] = OrderedDict()

    def is_tired(self, address: str) -> bool:
        """Whether too many wrong tokens came from the address lately."""
        wrong = self._wrong.get(address)
        if wrong is None or len(wrong) < TRIES:
            return False
        return time.monotonic() - wrong[0] < WITHIN

    def knock(self, settings: Settings, token: str, address: str) -> bool:
        """Whether the token is right; a wrong one is counted."""
        right = settings.is_token(token)
        if not right:
            self._wrong.setdefault(address, deque(maxlen=TRIES)).append(
                time.monotonic()
            )
            self._wrong.move_to_end(address)
            if len(self._wrong) > ADDRESSES:
                self._wrong.popitem(last=False)
        return right


def address_of(scope: Scope) -> str:
    """The visitor's address, without the port."""
    client = scope.get("client")
    return str(client[0]) if client else ""


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
        answer = self._answer(scope)
        sender = send if known else _setting(scope["session_id"], send)
        await answer(scope, receive, sender)

    def _answer(self, scope: Scope) -> ASGIApp:
        if self.settings.token is None or scope["path"].startswith(OPEN):
            return self.app
        if scope["session_id"] in self.door.admitted:
            return self.app
        token, address = _bearer(scope), address_of(scope)
        if token is None:
            return self._to_the_door(scope)
        tired = self.door.is_tired(address)
        if self.door.knock(self.settings, token, address):
            return self.app
        if tired:
            answer = refusal(scope, 429, TIRED)
            answer.headers["Retry-After"] = f"{WITHIN:.0f}"
            return answer
        return self._to_the_door(scope)

    def _to_the_door(self, scope: Scope) -> ASGIApp:
        if is_api(scope):
            return refusal(scope, 401, "Send the token: Authorization: Bearer …")
        query = scope["query_string"].decode("latin-1")
        to = quote(scope["path"]) + (f"?{query}" if query else "")
        return RedirectResponse(f"/enter?to={quote(to)}", 303)


def _bearer(scope: Scope) -> str | None:
    """The token that a program sends; the scheme's name may be in any case."""
    scheme, _, token = Headers(scope=scope).get("authorization", "").partition(" ")
    return token.strip() if scheme.lower() == "bearer" else None


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
