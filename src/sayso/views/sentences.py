"""The sentence around some spans, for a reader: found by its marks, not parsed."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sayso.model import Attribution, Span

REACH = 600
"""Code points looked at on either side; a longer sentence is cut at a space."""
END = re.compile(
    r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])[.!?][\"”’')]*(?=\s+[\"“‘'(]?[A-Z0-9])|\n"
)
"""A mark before a capital, not after an initial or "Mr", or a line break."""


def sentence_around(text: str, spans: Iterable[Span]) -> Span:
    """The sentences that hold the spans, in code points without outer white space."""
    kept = list(spans)
    if not kept:
        return Span(0, 0)
    first = min(span.start for span in kept)
    last = max(span.end for span in kept)
    return _bare(text, _begin(text, first), _end(text, last))


def all_spans(printed: Attribution) -> tuple[Span, ...]:
    """Every span of an attribution in the order of the text."""
    return tuple(sorted((*printed.source, *printed.cue, *printed.content)))


def _begin(text: str, first: int) -> int:
    floor = max(0, first - REACH)
    ends = [found.end() for found in END.finditer(text, floor, first + 1)]
    before = [end for end in ends if end <= first]
    return before[-1] if before else (floor if floor == 0 else text.find(" ", floor))


def _end(text: str, last: int) -> int:
    ceiling = min(len(text), last + REACH)
    found = END.search(text, max(0, last - 2), ceiling)
    while found and found.end() < last:
        found = END.search(text, found.end(), ceiling)
    if found:
        return found.end()
    return ceiling if ceiling == len(text) else text.rfind(" ", last, ceiling)


def _bare(text: str, start: int, end: int) -> Span:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
