"""How alike two contents are, in a number and in words."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from sayso.joining.claims.blocking import stems
from sayso.model import Content, DateValue

SAME = 0.72
"""Likeness from which two contents are of one claim: on the development reports the
pairs above it are right about four times in five."""
OVERLAP_SHARE = 0.35
FAR_APART = 45
"""Days between two happenings that nothing else dates."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """``score`` in 0..1 and the reason for it, fit to show."""

    score: float
    reason: str


def compare(
    one: Content, other: Content, published: str | None, other_published: str | None
) -> Likeness:
    """Cosine of the sentence vectors and shared words; nought where the days differ."""
    apart = _apart(one.frame.happened_on, other.frame.happened_on)
    if apart:
        return Likeness(0.0, f"different days: {apart}")
    shared = stems(one) & stems(other)
    least = min(len(stems(one)), len(stems(other)))
    overlap = len(shared) / least if least else 0.0
    cosine = _cosine(one.vector, other.vector)
    score = (1 - OVERLAP_SHARE) * cosine + OVERLAP_SHARE * overlap
    if _long_between(published, other_published):
        score -= 0.1
    words = ", ".join(sorted(shared)) or "none"
    return Likeness(score, f"likeness {cosine:.2f}, shared words: {words}")


def _cosine(one: bytes, other: bytes) -> float:
    if not one or not other:
        return 0.0
    first, second = np.frombuffer(one, "<f4"), np.frombuffer(other, "<f4")
    return max(0.0, float(first @ second))


def _apart(one: DateValue | None, other: DateValue | None) -> str | None:
    """The two printed dates where both are known and share no day."""
    if not (one and other and one.start and one.end and other.start and other.end):
        return None
    if one.start <= other.end and other.start <= one.end:
        return None
    return f"{one.text} and {other.text}"


def _long_between(one: str | None, other: str | None) -> bool:
    if not one or not other:
        return False
    days = np.datetime64(one) - np.datetime64(other)
    return abs(int(days.astype("timedelta64[D]").astype(int))) > FAR_APART
