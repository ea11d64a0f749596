"""How often the value of a date expression is exactly right.

The file has blocks of rows ``expression <tab> type <tab> value``, separated by empty
lines; a block's first row is the document's own date and is not counted.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.errors import BadRequest
from sayso.reading.dates import normalise
from sayso.reading.dates.sense import Context

MEND = (
    "write rows of expression, type and value with tabs between, the document's own "
    "date first"
)


@dataclass(frozen=True, slots=True)
class Accuracy:
    """Of ``of`` expressions ``right`` have the exact value; ``null`` would have, were
    the document's own date given everywhere."""

    right: int
    of: int
    null: int

    @property
    def share(self) -> float:
        return self.right / self.of if self.of else 0.0


Row = tuple[str, str, str]


def rows(path: Path | str) -> Iterator[str]:
    """The rows of the file with the value found as a fourth column, in its order."""
    for number, block in enumerate(blocks(Path(path))):
        if number:
            yield ""
        yield "\t".join(block[0])
        for row, value in zip(block[1:], values(block), strict=True):
            yield "\t".join((*row, value))


def accuracy(path: Path | str) -> Accuracy:
    """The exact-value accuracy over all expressions of the file.

    Raises ``BadRequest`` where it is no such table, or one without expressions.
    """
    right = of = null = 0
    for block in blocks(Path(path)):
        for row, value in zip(block[1:], values(block), strict=True):
            of += 1
            right += value == row[2]
            null += block[0][2][:10] == row[2]
    if not of:
        raise BadRequest(f"{path}: holds no expression to score; {MEND}")
    return Accuracy(right, of, null)


def values(block: list[Row]) -> list[str]:
    """The value of each counted row; the types and values of the file are not used."""
    published, before = block[0][2], list[str]()
    found = []
    for expression, _, _ in block[1:]:
        date = normalise(expression, published, Context(before=tuple(before)))
        found.append(date.timex or "")
        if date.timex:
            before.append(date.timex)
    return found


def blocks(path: Path) -> Iterator[list[Row]]:
    """The documents of the file; the first row of each is its own date."""
    block: list[Row] = []
    for number, line in enumerate(_text(path).splitlines(), 1):
        if line.strip():
            row = _row(line, f"{path}, line {number}")
            if not block:
                _check_day(row, f"{path}, line {number}")
            block.append(row)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except UnicodeDecodeError:
        raise BadRequest(f"{path}: is no text in UTF-8; {MEND}") from None


def _row(line: str, where: str) -> Row:
    cells = line.split("\t")
    if len(cells) < 3:
        raise BadRequest(f"{where}: is no row of three cells; {MEND}")
    return cells[0], cells[1], cells[2]


def _check_day(row: Row, where: str) -> None:
    """A document's own date is a day of the calendar, a time may follow it."""
    try:
        datetime.date.fromisoformat(row[2][:10])
    except ValueError:
        raise BadRequest(
            f"{where}: begins a document, whose own date {row[2]!r} is no ISO day; {MEND}"
        ) from None


def report(path: Path | str) -> Iterable[str]:
    """The figure and the null model's, as lines to print."""
    found = accuracy(path)
    yield f"exact value  {found.share:.3f}  ({found.right}/{found.of})"
    yield f"null (the document's date)  {found.null / max(found.of, 1):.3f}"
