"""Only requests that name this server are answered (DNS rebinding)."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from sayso.web.refusing import refusal
from sayso.web.settings import Settings


class KnownHosts:
    """Refuses a Host header that is not one of the server's names."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app, self.settings = app, settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        given = Headers(scope=scope).get("host", "")
        if self.settings.answers_to(host_name(given)):
            await self.app(scope, receive, send)
            return
        answer = refusal(
            scope,
            421,
            "This server is not known by that name; open it by the address that sayso "
            "serve printed.",
        )
        await answer(scope, receive, send)


def host_name(header: str) -> str:
    """The Host header without its port, in lower case, brackets of IPv6 taken off."""
    if header.startswith("["):
        return header[1:].split("]")[0].lower()
    return header.rsplit(":", 1)[0].lower() if ":" in header else header.lower()
