"""How alike two contents are, in a number and in words.

What they are about in their reports (the encoder's vectors) weighs most; shared words and
names are evidence beside it; what may come is not what was; printed days that differ
overrule all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.joining.claims.blocking import names, words
from sayso.model import Content, DateValue

VECTORS, WORDS, NAMES = 1.0, 0.4, 0.3
"""Weights, chosen with the thresholds by the F1 of links on the development reports and
ten invented ones (``tests/fixtures/stories``)."""
AHEAD, FAR = 0.05, 0.1
"""What is taken off where one speaks of what may come, or weeks lie between."""
FEW = 3
WEEKS = 45
"""Days between two reports from which one happening is less likely."""

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Likeness:
    """``score`` up to 1 and the reason for it, fit to show."""

    score: float
    reason: str


def compare(
    one: Content, other: Content, published: str | None, other_published: str | None
) -> Likeness:
    """Of two contents; ``published`` are the days of their reports."""
    return compare_all(one, [other], published, [other_published])[0]


def compare_all(
    one: Content,
    others: Sequence[Content],
    published: str | None,
    days: Sequence[str | None],
) -> list[Likeness]:
    """Of one content with several, each of a report of its own day."""
    each = zip(others, days, cosines([one], others)[0], strict=True)
    return [_compare(one, other, published, day, near) for other, day, near in each]


def cosines(some: Sequence[Content], others: Sequence[Content]) -> Floats:
    """Dot products of the vectors, shape (some, others); nought where one has none."""
    one, other = _vectors(some), _vectors(others)
    if one.shape[1] != other.shape[1]:
        return np.zeros((len(some), len(others)))
    return np.asarray(one @ other.T, dtype=np.float64)


def mean(found: Sequence[Likeness]) -> float:
    """The mean score."""
    return sum(like.score for like in found) / len(found)


def _compare(
    one: Content,
    other: Content,
    published: str | None,
    other_published: str | None,
    cosine: float,
) -> Likeness:
    apart = (
        _apart(one.frame.happened_on, other.frame.happened_on)
        or _before(one, other, other_published)
        or _before(other, one, published)
    )
    if apart:
        return Likeness(0.0, f"different days: {apart}")
    score = (
        _weighed(one, other, cosine)
        - AHEAD * (one.frame.ahead != other.frame.ahead)
        - FAR * _long_between(published, other_published)
    )
    shared = sorted((words(one) & words(other)) | (names(one) & names(other)))
    return Likeness(
        score, f"likeness {cosine:.2f}, shared: {', '.join(shared) or 'none'}"
    )


def _weighed(one: Content, other: Content, cosine: float) -> float:
    """The mean of what can be compared: a content without names has none to share."""
    parts = [(VECTORS, cosine)]
    if words(one) and words(other):
        parts.append((WORDS, _overlap(words(one), words(other))))
    if names(one) and names(other):
        parts.append((NAMES, _overlap(names(one), names(other))))
    return sum(weight * part for weight, part in parts) / sum(w for w, _ in parts)


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Share of the smaller set that the other holds; a word alone is a third."""
    return len(one & other) / max(FEW, min(len(one), len(other)))


def _vectors(contents: Sequence[Content]) -> NDArray[np.float32]:
    """One row a content; zeros for those without."""
    width = max((len(c.vector) for c in contents), default=0)
    whole = [c.vector if len(c.vector) == width else bytes(width) for c in contents]
    return np.frombuffer(b"".join(whole), "<f4").reshape(len(contents), width // 4)


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
