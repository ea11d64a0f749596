"""The command ``sayso``. Commands parse and print; what they show is made in views.

Heavy packages are imported inside the commands: ``sayso --help`` answers at once.
"""

from __future__ import annotations

import io
import sys


def main() -> None:
    """Entry point of the command."""
    from sayso.cli.app import app

    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            _told_in_utf8(stream)
    app(prog_name="sayso")


def _told_in_utf8(stream: io.TextIOWrapper) -> None:
    """A pipe gets UTF-8; a terminal of another encoding must not stop a board."""
    if stream.isatty():
        stream.reconfigure(errors="replace")
    else:
        stream.reconfigure(encoding="utf-8", errors="replace", newline="")
