"""Runs the screen until it is stopped."""

from __future__ import annotations

import logging

import uvicorn

from sayso.web.app import make_app
from sayso.web.settings import Settings
from sayso.web.warming import warm


def serve(settings: Settings, port: int) -> None:
    """Answers on the settings' host. Addresses, which may hold words sought, are not logged."""
    logging.getLogger("sayso").addHandler(logging.StreamHandler())
    warm(settings.ledger)
    uvicorn.run(
        make_app(settings),
        host=settings.host,
        port=port,
        access_log=False,
        log_level="warning",
        server_header=False,
        date_header=False,
    )
