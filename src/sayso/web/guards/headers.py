"""Headers of every answer: nothing loads from elsewhere, nothing frames the pages."""

from __future__ import annotations

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sayso.web.guards.hosts import host_name
from sayso.web.settings import is_loopback

POLICY = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
TRUSTED = {"Cross-Origin-Opener-Policy": "same-origin"}
"""Browsers take this from https and from this machine, and complain of it elsewhere."""
UNKEPT = "no-store"
"""Reports may be confidential: no browser keeps a page."""


class SafeHeaders:
    """Adds the headers to whatever comes back, errors too."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        safe = HEADERS | (TRUSTED if _is_trusted(scope) else {})

        async def send_safe(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in safe.items():
                    headers[name] = value
                headers.setdefault("Cache-Control", UNKEPT)
            await send(message)

        await self.app(scope, receive, send_safe)


def _is_trusted(scope: Scope) -> bool:
    """Whether a browser holds the connection safe."""
    if scope["type"] != "http":
        return False
    host = host_name(Headers(scope=scope).get("host", ""))
    return scope.get("scheme") == "https" or is_loopback(host)
