"""Where output goes: colours and the window's width on a terminal, plain in a pipe."""

from __future__ import annotations

import os
import sys
from typing import IO, TYPE_CHECKING

from sayso.cli.leaving import hush

if TYPE_CHECKING:
    from rich.console import Console

PIPE_WIDTH = 100
"""Columns where there is no terminal and COLUMNS says nothing."""
UNLIMITED = 10_000
_SHOWN = {c: "\N{REPLACEMENT CHARACTER}" for c in range(32) if chr(c) not in "\n\t"}
_SHOWN |= dict.fromkeys(range(127, 160), "�")
_SHOWN |= {ord("\r"): "", ord("\t"): " "}


def out() -> Console:
    """Standard output."""
    return _console(sys.stdout)


def err() -> Console:
    """Standard error: messages and progress."""
    return _console(sys.stderr)


def table_width(console: Console) -> int:
    """Columns that a table may take: in a pipe as many as it needs."""
    fixed = console.is_terminal or "COLUMNS" in os.environ
    return console.width if fixed else UNLIMITED


def safe(text: str) -> str:
    """The text without characters that would steer the terminal."""
    return text.translate(_SHOWN)


def _console(stream: IO[str]) -> Console:
    from rich.console import Console

    class Patient(Console):
        """Goes on where its reader has gone: the exit code tells of the command."""

        def on_broken_pipe(self) -> None:
            hush(stream)

    fixed = None if stream.isatty() or "COLUMNS" in os.environ else PIPE_WIDTH
    return Patient(file=stream, width=fixed, highlight=False, markup=False, emoji=False)
