"""How a command ends: 0 all kept, 1 some reports could not be, 2 wrong use."""

from __future__ import annotations

import os
import select
import sys
from typing import IO, NoReturn

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


def hush(stream: IO[str]) -> None:
    """Lets what is still to come go nowhere: who read it has gone, which is no error."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, stream.fileno())
    os.close(nowhere)


def output_is_closed() -> bool:
    """Whether nobody reads standard output any more."""
    try:
        sys.stdout.flush()
        return _has_no_reader(sys.stdout)
    except BrokenPipeError:
        return True


def _has_no_reader(stream: IO[str]) -> bool:
    """Where the system can tell; a write that failed leaves nothing to flush."""
    try:
        number = stream.fileno()
    except OSError:
        return False
    if not hasattr(select, "poll"):
        return False
    asked = select.poll()
    asked.register(number, 0)
    return any(told & select.POLLERR for _, told in asked.poll(0))
