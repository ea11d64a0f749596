"""Runs the screen until it is stopped."""

from __future__ import annotations

import contextlib
import logging
import signal
import socket
from collections.abc import Iterator
from types import FrameType

import uvicorn

from sayso.errors import BadRequest
from sayso.web.app import make_app
from sayso.web.settings import Settings
from sayso.web.warming import warm


def listening(host: str, port: int) -> socket.socket:
    """A place to answer at. Raises ``BadRequest`` where it is taken, or cannot be."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    taken = socket.socket(family, socket.SOCK_STREAM)
    taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        taken.bind((host, port))
    except OSError as error:
        taken.close()
        raise BadRequest(
            f"serve --host {host} --port {port}: {error.strerror}; give another --port, "
            "or end what listens there"
        ) from None
    return taken


def serve(settings: Settings, place: socket.socket) -> None:
    """Answers at the place. Addresses, which may hold words sought, are not logged."""
    logging.getLogger("sayso").addHandler(logging.StreamHandler())
    with contextlib.suppress(KeyboardInterrupt), _ending_at(signal.SIGTERM):
        warm(settings.ledger)
        _run(settings, place)


def _run(settings: Settings, place: socket.socket) -> None:
    config = uvicorn.Config(
        make_app(settings),
        access_log=False,
        log_level="warning",
        server_header=False,
        date_header=False,
    )
    uvicorn.Server(config).run([place])


@contextlib.contextmanager
def _ending_at(ends: signal.Signals) -> Iterator[None]:
    """As at Ctrl-C, so that the ledger is closed: the server raises the signal anew."""

    def end(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    before = signal.signal(ends, end)
    try:
        yield
    finally:
        signal.signal(ends, before)
