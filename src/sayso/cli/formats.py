"""Rows -> JSON, JSON lines or CSV on standard output."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from sayso.cli.options import Format

Row = TypeVar("Row")


def show(rows: Sequence[Any], kind: Format, table: Callable[[], None]) -> None:
    """Writes ``rows`` (frozen values) as ``kind``; ``table`` draws them."""
    if kind is Format.table:
        table()
    elif kind is Format.json:
        write(as_json(list(rows), indent=1) + "\n")
    elif kind is Format.jsonl:
        for row in rows:
            write(as_json(row) + "\n")
    else:
        from sayso.export import as_csv

        write(as_csv(rows, raw=kind is Format.raw))


def show_some(
    found: Sequence[Row],
    limit: int,
    kind: Format,
    table: Callable[[Sequence[Row], int], None],
) -> None:
    """The first ``limit`` of what was found, all for 0; ``table`` draws them and is told
    how many there are."""
    shown = found[:limit] if limit else found
    show(shown, kind, lambda: table(shown, len(found)))


def show_one(
    page: Any, kind: Format, rows: Sequence[Any], table: Callable[[], None]
) -> None:
    """The same for one thing: JSON holds all of it, lines and CSV its ``rows``."""
    if kind is Format.json:
        write(as_json(page, indent=1) + "\n")
    else:
        show(rows, kind, table)


def write(text: str) -> None:
    """Text to standard output as it is, in UTF-8 and with its own line ends."""
    sys.stdout.write(text)


def as_json(value: Any, indent: int = 0) -> str:
    """JSON of frozen values, names as in the shapes."""
    import msgspec

    encoded = msgspec.json.encode(value)
    return (msgspec.json.format(encoded, indent=indent) if indent else encoded).decode()
