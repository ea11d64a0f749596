"""What the first visitor would wait for, worked out while the server starts."""

from __future__ import annotations

import threading

from sayso.errors import SaysoError
from sayso.ledger import Ledger
from sayso.views.desk import desk
from sayso.views.doubts import unsure_links


def warm(ledger: Ledger) -> threading.Thread:
    """Begins in a thread of its own, and returns it."""
    thread = threading.Thread(target=_warm, args=(ledger,), name="warming", daemon=True)
    thread.start()
    return thread


def _warm(ledger: Ledger) -> None:
    try:
        with ledger.looking() as snapshot:
            desk(snapshot)
            unsure_links(snapshot)
    except SaysoError:
        return  # whoever opens a page is told
