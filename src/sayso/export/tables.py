"""Rows of a view -> CSV, for a spreadsheet or for a program."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import fields, is_dataclass
from typing import Any

from sayso.export.lines import cell


def as_csv(rows: Sequence[Any], *, raw: bool = False, shape: type | None = None) -> str:
    """A header and one line a row. Cells that a spreadsheet could run begin with an
    apostrophe, unless ``raw``. Without rows only ``shape`` tells the header."""
    shape = type(rows[0]) if rows else shape
    if shape is None:
        return ""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    names = [field.name for field in fields(shape)]
    writer.writerow(names)
    for row in rows:
        writer.writerow([_cell(getattr(row, name), raw) for name in names])
    return written.getvalue()


def _cell(value: Any, raw: bool) -> str | float | None:
    if value is None or isinstance(value, int | float):
        return value
    return cell(_flat(value), raw=raw)


def _flat(value: Any) -> str:
    if isinstance(value, tuple | list):
        return "; ".join(map(_flat, value))
    if is_dataclass(value):
        names = ("shown", "text", "name")
        return str(next((getattr(value, n) for n in names if hasattr(value, n)), value))
    return str(value)
