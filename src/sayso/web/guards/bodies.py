"""Bodies of requests end somewhere."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sayso.web.refusing import refusal

LARGEST = 20_000_000
"""Bytes: some thousand reports given at once."""
TOLD = (
    f"That is more than {LARGEST // 1_000_000} MB; give it in parts, or use sayso read."
)


class TooLarge(Exception):
    """More came than was announced or is taken."""


class LimitedBodies:
    """Refuses a body that announces itself, or turns out, larger than ``LARGEST``."""

    def __init__(self, app: ASGIApp, largest: int = LARGEST) -> None:
        self.app, self.largest = app, largest

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        announced = Headers(scope=scope).get("content-length", "0")
        if not announced.isdecimal() or int(announced[:15]) > self.largest:
            await refusal(scope, 413, TOLD)(scope, receive, send)
            return
        try:
            await self.app(scope, self._counted(receive), send)
        except TooLarge:
            await refusal(scope, 413, TOLD)(scope, receive, send)

    def _counted(self, receive: Receive) -> Receive:
        left = self.largest

        async def receive_some() -> Message:
            nonlocal left
            message = await receive()
            left -= len(message.get("body", b""))
            if left < 0:
                raise TooLarge
            return message

        return receive_some
