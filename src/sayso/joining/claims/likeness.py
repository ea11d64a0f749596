"""How alike two contents are, in a number and in words."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sayso.joining.claims.blocking import names, words
from sayso.model import Content, DateValue

SAME = 0.48
"""Likeness from which two contents are of one claim. On the development reports, with
the gold's attributions, two pairs in three that it brings together are right."""
COSINE, WORDS, NAMES = 0.65, 0.15, 0.2
AHEAD, ASKS, FAR = 0.1, 0.2, 0.1
"""What is taken off where one speaks of what may come, one asks, or weeks lie between."""
FEW = 3
BARE = 0.3
"""Cosine of the words without names, below which only a shared word joins."""
WEEKS = 45
"""Days between two reports from which one happening is less likely."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """``score`` in 0..1 and the reason for it, fit to show."""

    score: float
    reason: str


def compare(
    one: Content, other: Content, published: str | None, other_published: str | None
) -> Likeness:
    """Cosine of the vectors, shared words, shared names; nought where the days differ."""
    apart = (
        _apart(one.frame.happened_on, other.frame.happened_on)
        or _before(one, other, other_published)
        or _before(other, one, published)
    )
    if apart:
        return Likeness(0.0, f"different days: {apart}")
    cosine = _cosine(one.vector, other.vector)
    if not words(one) & words(other) and _bare_cosine(one.vector, other.vector) < BARE:
        return Likeness(0.0, "the same names, but nothing alike that happens")
    score = (
        _weighed(one, other, cosine)
        - AHEAD * (one.frame.ahead != other.frame.ahead)
        - ASKS * (one.frame.asks != other.frame.asks)
        - FAR * _long_between(published, other_published)
    )
    shared = sorted((words(one) & words(other)) | (names(one) & names(other)))
    return Likeness(
        score, f"likeness {cosine:.2f}, shared: {', '.join(shared) or 'none'}"
    )


def _weighed(one: Content, other: Content, cosine: float) -> float:
    """The mean of what can be compared: a content without names has none to share."""
    parts = [(COSINE, cosine)]
    if words(one) and words(other):
        parts.append((WORDS, _overlap(words(one), words(other))))
    if names(one) and names(other):
        parts.append((NAMES, _overlap(names(one), names(other))))
    return sum(weight * part for weight, part in parts) / sum(w for w, _ in parts)


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Share of the smaller set that the other holds; a word alone is a third."""
    return len(one & other) / max(FEW, min(len(one), len(other)))


def _cosine(one: bytes, other: bytes) -> float:
    if not one or not other:
        return 0.0
    first, second = np.frombuffer(one, "<f4"), np.frombuffer(other, "<f4")
    return max(0.0, float(first @ second))


def _bare_cosine(one: bytes, other: bytes) -> float:
    """Of the second halves: the words without names."""
    if not one or not other:
        return 0.0
    first, second = np.frombuffer(one, "<f4"), np.frombuffer(other, "<f4")
    half = len(first) // 2
    return 2 * float(first[half:] @ second[half:])


def _apart(one: DateValue | None, other: DateValue | None) -> str | None:
    """The two printed dates where both are known and share no day."""
    if not (one and other and one.start and one.end and other.start and other.end):
        return None
    if one.start <= other.end and other.start <= one.end:
        return None
    return f"{one.text} and {other.text}"


def _before(late: Content, early: Content, published: str | None) -> str | None:
    """The day of a happening that comes after the other was printed as done."""
    day = late.frame.happened_on
    if day is None or not day.start or not published or early.frame.ahead:
        return None
    return f"{day.text}, after {published}" if day.start > published else None


def _long_between(one: str | None, other: str | None) -> bool:
    if not one or not other:
        return False
    days = np.datetime64(one) - np.datetime64(other)
    return abs(int(days.astype("timedelta64[D]").astype(int))) > WEEKS
