"""Where the sentences of a text begin and end, roughly: for what stands beside a passage."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from sayso.model import Span

_BREAK = re.compile(r"[.!?…][\"”’)\]]*\s+(?=[\"“‘(\[©—–-]?\s?[A-Z0-9])|\n+")


def sentence_at(text: str, place: int) -> Span:
    """The sentence that the place is in."""
    starts = _starts(text)
    number = bisect_right(starts, place) - 1
    return Span(
        starts[number], starts[number + 1] if starts[number + 1 :] else len(text)
    )


def around(text: str, span: Span) -> Span:
    """From the sentence before the span to the one after it."""
    first = sentence_at(text, span.start).start
    before = sentence_at(text, first - 1).start if first else 0
    last = sentence_at(text, max(span.start, span.end - 1)).end
    after = sentence_at(text, last).end if last < len(text) else last
    return Span(before, after)


@lru_cache(maxsize=64)
def _starts(text: str) -> list[int]:
    return [
        0,
        *(found.end() for found in _BREAK.finditer(text) if found.end() < len(text)),
    ]
