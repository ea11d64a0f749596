"""Which file is the ledger: the one given, else ``SAYSO_LEDGER``, else ``sayso.db``."""

from __future__ import annotations

import os
import re
from pathlib import Path

from sayso.errors import BadRequest

VARIABLE = "SAYSO_LEDGER"
USUAL = "sayso.db"
_ADDRESS = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*)://(.*)", re.DOTALL)


def ledger_path(given: str | Path | None = None) -> Path:
    """The ledger's file. Raises ``BadRequest`` for the address of another database."""
    chosen = str(given or os.environ.get(VARIABLE) or USUAL)
    address = _ADDRESS.fullmatch(chosen)
    if not address:
        return Path(chosen)
    kind, rest = address[1].lower(), address[2]
    if kind == "sqlite" and rest.startswith("/") and len(rest) > 1:
        return Path(rest[1:])
    raise BadRequest(
        f"{kind}://…: a ledger is a SQLite file for now; "
        f"give the path of a file, such as {USUAL}"
    )
