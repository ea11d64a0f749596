"""What the running screen knows: its ledger, its door, and who decides."""

from __future__ import annotations

import hashlib
import hmac
import ipaddress
import secrets
import socket
from dataclasses import dataclass, field

from sayso.ledger import Ledger

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach what listens on the host."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@dataclass(frozen=True)
class Settings:
    """``token`` is demanded of every visitor; null lets this machine's user in.

    ``made_by`` is who decides. ``secret`` signs what forms carry; it lasts as long as
    the process.
    """

    ledger: Ledger
    host: str = "127.0.0.1"
    token: str | None = None
    made_by: str = "screen"
    secret: bytes = field(default_factory=lambda: secrets.token_bytes(32), repr=False)

    def answers_to(self, name: str) -> bool:
        """Whether a request for the host ``name`` is meant for this server.

        A page elsewhere can point a name of its own at this machine (DNS rebinding),
        but neither a bare address nor our own names.
        """
        if name in LOOPBACK or name == self.host:
            return True
        if is_loopback(self.host):
            return False
        return _is_address(name) or name == socket.gethostname().lower()

    def signed(self, session: str) -> str:
        """What only a page that this server drew for the session can know."""
        return hmac.new(self.secret, session.encode(), hashlib.sha256).hexdigest()

    def is_token(self, given: str) -> bool:
        """Compared in constant time."""
        expected = (self.token or "").encode()
        return hmac.compare_digest(expected, given.encode("utf-8", "replace"))


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
