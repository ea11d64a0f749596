"""A text and the marks in it -> pieces between the marks' ends, for highlighting.

Marks nest and overlap; a page's elements may not. So the text is cut at every end of a
mark, and each piece knows all the marks that hold it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from sayso.views.shapes import Mark


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of the text, code points ``start`` (in) to ``end`` (out).

    ``marks`` hold all of it, the innermost (shortest) first.
    """

    start: int
    end: int
    text: str
    marks: tuple[Mark, ...] = ()


def segments(text: str, marks: Iterable[Mark]) -> tuple[Segment, ...]:
    """The pieces in order; together they are the text."""
    kept = [m for m in marks if 0 <= m.start < m.end <= len(text)]
    return tuple(_cut(text, sorted(kept, key=lambda m: m.start)))


def _cut(text: str, marks: list[Mark]) -> Iterator[Segment]:
    ends = sorted({0, len(text), *(e for m in marks for e in (m.start, m.end))})
    open_marks: list[Mark] = []
    ahead = 0
    for start, end in pairwise(ends):
        open_marks = [mark for mark in open_marks if mark.end > start]
        while ahead < len(marks) and marks[ahead].start <= start:
            open_marks.append(marks[ahead])
            ahead += 1
        inner = sorted(open_marks, key=lambda m: (m.end - m.start, m.statement))
        yield Segment(start, end, text[start:end], tuple(inner))
