"""The command ``sayso``. Commands parse and print; what they show is made in views.

Heavy packages are imported inside the commands: ``sayso --help`` answers at once.
"""

from __future__ import annotations

import sys


def main() -> None:
    """Entry point of the command."""
    from sayso.cli.app import app

    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:  # a terminal of another encoding must not stop a board
            reconfigure(errors="replace")
    app(prog_name="sayso")
