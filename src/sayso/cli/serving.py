"""``sayso serve``."""

from __future__ import annotations

import getpass
import os
import secrets
from typing import Annotated

import typer

from sayso.cli.options import LedgerFile

TOKEN = "SAYSO_TOKEN"


def serve(
    port: Annotated[
        int, typer.Option("--port", "-p", min=1, max=65535, help="Where to listen.")
    ] = 8765,
    host: Annotated[
        str, typer.Option(metavar="HOST", help="For other machines too: 0.0.0.0.")
    ] = "127.0.0.1",
    ledger: LedgerFile = None,
) -> None:
    """Show the ledger in a browser, to read, check and decide.

    Only this machine is answered, unless --host says otherwise; then whoever comes has to
    show a token, which is printed (or is that of the environment variable SAYSO_TOKEN).
    """
    from sayso.cli.ledgers import writing
    from sayso.cli.screen import err
    from sayso.web import Settings, is_loopback
    from sayso.web.serving import listening
    from sayso.web.serving import serve as run

    token = None if is_loopback(host) else _token()
    with writing(ledger, gathers=True) as opened, listening(host, port) as place:
        shown = f"[{host}]" if ":" in host else host
        err().print(f"The screen of {opened.path}: http://{shown}:{port}/")
        if token:
            err().print(f"Token: {token}", highlight=False)
        err().print("Ctrl-C ends it.", style="dim")
        run(Settings(opened, host, token, getpass.getuser()), place)


def _token() -> str:
    return os.environ.get(TOKEN) or secrets.token_urlsafe(16)
