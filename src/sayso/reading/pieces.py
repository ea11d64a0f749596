"""A long text -> pieces of moderate length, cut where sentences end, and back again."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from typing import TypeVar, cast

from sayso.model import Span
from sayso.reading.parse import LONGEST

T = TypeVar("T")
ENDS = (
    re.compile(r"\n\s*\n"),
    re.compile(r"\n"),
    re.compile(r"[.!?][\"”’')]*\s"),
    re.compile(r"\s"),
)


def pieces(text: str, longest: int = LONGEST) -> Iterator[tuple[int, str]]:
    """Start (code points) and text of each piece; together they are the whole text."""
    start = 0
    while len(text) - start > longest:
        end = _end(text, start, start + longest)
        yield start, text[start:end]
        start = end
    yield start, text[start:]


def _end(text: str, start: int, limit: int) -> int:
    """The last paragraph's, line's, sentence's or word's end in the second half."""
    half = (start + limit) // 2
    for pattern in ENDS:
        ends = [match.end() for match in pattern.finditer(text, half, limit)]
        if ends:
            return ends[-1]
    return limit


def moved(value: T, by: int) -> T:
    """The value with every span in it moved by so many code points."""
    return cast(T, _moved(value, by)) if by else value


def _moved(value: object, by: int) -> object:
    if isinstance(value, Span):
        return Span(value.start + by, value.end + by)
    if isinstance(value, tuple):
        return tuple(_moved(part, by) for part in value)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        changed = {
            f.name: _moved(getattr(value, f.name), by)
            for f in dataclasses.fields(value)
            if isinstance(getattr(value, f.name), tuple | Span)
            or dataclasses.is_dataclass(getattr(value, f.name))
        }
        return dataclasses.replace(value, **changed)
    return value
