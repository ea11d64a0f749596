"""``sayso export``."""

from __future__ import annotations

from typing import Annotated

import typer

from sayso.cli.options import ExportFormat, LedgerFile


def export(
    kind: Annotated[
        ExportFormat, typer.Option("--format", "-f", help="How to write it.")
    ] = ExportFormat.json,
    raw: Annotated[
        bool,
        typer.Option("--raw", help="CSV with cells as they are, for no spreadsheet."),
    ] = False,
    ledger: LedgerFile = None,
) -> None:
    """Write the whole ledger for other programs (schema sayso/1)."""
    from sayso.cli.exporting import write_export
    from sayso.cli.ledgers import looking

    with looking(ledger) as snapshot:
        write_export(snapshot, kind, raw=raw)
