"""How a command ends: 0 all kept, 1 some reports could not be, 2 wrong use."""

from __future__ import annotations

from typing import NoReturn

import typer

from sayso.errors import BadInput, LedgerLocked, SaysoError

SOME_NOT_KEPT = 1
WRONG_USE = 2


def leave(error: SaysoError) -> NoReturn:
    """Print the message on standard error and exit with its code."""
    from sayso.cli.screen import err

    err().print(f"sayso: {error}", style="red", soft_wrap=True)
    waits = isinstance(error, BadInput | LedgerLocked)
    raise typer.Exit(SOME_NOT_KEPT if waits else WRONG_USE)
