"""Rows -> JSON, JSON lines or CSV on standard output."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass
from typing import Any

from sayso.cli.options import Format

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A spreadsheet runs a cell that begins so (OWASP, CSV injection)."""


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
        write(as_csv(rows))


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


def as_csv(rows: Sequence[Any]) -> str:
    """A header and one line a row, safe to open in a spreadsheet."""
    if not rows:
        return ""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    names = [field.name for field in fields(rows[0])]
    writer.writerow(names)
    for row in rows:
        writer.writerow([_cell(getattr(row, name)) for name in names])
    return written.getvalue()


def _cell(value: Any) -> str | int | float | None:
    if value is None or isinstance(value, int | float):
        return value
    text = _flat(value)
    return f"'{text}" if text.startswith(FORMULA) else text


def _flat(value: Any) -> str:
    if isinstance(value, tuple | list):
        return "; ".join(map(_flat, value))
    if is_dataclass(value):
        return str(getattr(value, "shown", None) or getattr(value, "text", value))
    return str(value)
