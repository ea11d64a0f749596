"""Options that several commands have, each defined once."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer


class Format(StrEnum):
    """How what is shown is written."""

    table = "table"
    json = "json"
    jsonl = "jsonl"
    csv = "csv"
    raw = "csv-raw"


class ExportFormat(StrEnum):
    """How the ledger is written for other programs."""

    json = "json"
    jsonl = "jsonl"
    csv = "csv"


LedgerFile = Annotated[
    str | None,
    typer.Option(
        "--ledger",
        "-l",
        metavar="FILE",
        envvar="SAYSO_LEDGER",
        help="The ledger to use.",
        show_default="sayso.db",
    ),
]
As = Annotated[
    Format, typer.Option("--format", "-f", help="How to write it.", show_default=True)
]
Limit = Annotated[
    int, typer.Option("--limit", "-n", min=0, help="At most so many; 0 shows all.")
]
Day = Annotated[
    str | None, typer.Option(metavar="DAY", help="An ISO day, such as 2024-10-21.")
]
