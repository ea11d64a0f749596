"""How often the value of a date expression is exactly right.

The file has blocks of rows ``expression <tab> type <tab> value``, separated by empty
lines; a block's first row is the document's own date and is not counted.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.reading.dates import normalise
from sayso.reading.dates.sense import Context


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
    """The exact-value accuracy over all expressions of the file."""
    right = of = null = 0
    for block in blocks(Path(path)):
        for row, value in zip(block[1:], values(block), strict=True):
            of += 1
            right += value == row[2]
            null += block[0][2][:10] == row[2]
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
    for line in path.read_text("utf-8").splitlines():
        if line.strip():
            block.append(_row(line))
        elif block:
            yield block
            block = []
    if block:
        yield block


def _row(line: str) -> Row:
    expression, kind, value = line.split("\t")[:3]
    return expression, kind, value


def report(path: Path | str) -> Iterable[str]:
    """The figure and the null model's, as lines to print."""
    found = accuracy(path)
    yield f"exact value  {found.share:.3f}  ({found.right}/{found.of})"
    yield f"null (the document's date)  {found.null / max(found.of, 1):.3f}"
