"""A reader's segments -> the pieces of the text as they are drawn, classes and all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from sayso.views.outlet_shapes import PassageRow
from sayso.views.reader import Commitment, Reader
from sayso.views.segments import Segment
from sayso.views.shapes import Mark
from sayso.web.labels import row_side


@dataclass(frozen=True, slots=True)
class Piece:
    """``of`` are the statements that hold the piece, the innermost first; ``contents``
    those as a part of whose content. ``begins`` and ``copies`` begin with it."""

    text: str
    classes: str
    of: tuple[str, ...]
    contents: tuple[str, ...]
    begins: tuple[str, ...]
    copies: tuple[PassageRow, ...]


def pieces(reader: Reader, chosen: str | None) -> Iterator[Piece]:
    """The whole text in order; the marks of the ``chosen`` statement are lit."""
    for segment in reader.segments:
        if segment.marks:
            yield _piece(reader, segment, chosen)
        else:
            yield Piece(segment.text, "", (), (), (), ())


def _piece(reader: Reader, segment: Segment, chosen: str | None) -> Piece:
    marks = [mark for mark in segment.marks if mark.part != "copy"]
    copied = [mark for mark in segment.marks if mark.part == "copy"]
    of = tuple(dict.fromkeys(mark.statement for mark in marks))
    contents = tuple(_contents(marks))
    lit = ("copy" if copied else "", "on" if chosen in of else "")
    begin = [mark for mark in copied if mark.start == segment.start]
    return Piece(
        segment.text,
        " ".join((*_classes(reader, marks, len(contents)), *filter(None, lit))),
        of,
        contents,
        tuple(each for each in of if reader.begins[each] == segment.start),
        tuple(reader.copies[int(mark.statement)] for mark in begin),
    )


def _contents(marks: Iterable[Mark]) -> dict[str, None]:
    return dict.fromkeys(mark.statement for mark in marks if mark.part == "content")


def _classes(reader: Reader, marks: Sequence[Mark], contents: int) -> Iterator[str]:
    if not marks:
        return
    yield "m"
    yield from dict.fromkeys(mark.part for mark in marks)
    yield _side(reader.commitments, marks)
    if contents > 1:
        yield "nested"
    if contents > 2:
        yield "deep"


def _side(
    commitments: Mapping[str, Sequence[Commitment]], marks: Iterable[Mark]
) -> str:
    """The side of the innermost content that commits to a claim, "none" without one."""
    for mark in marks:
        if mark.part == "content":
            own = [c for c in commitments.get(mark.statement, ()) if not c.by_outlet]
            return row_side(own[0].row) if own else "none"
    return "none"
