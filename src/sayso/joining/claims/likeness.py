"""How alike two contents are, in a number and in words.

What they are about in their reports (the encoder's vectors) weighs most; shared words and
names are evidence beside it; what may come is not what was; printed days that differ
overrule all.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
from numpy.typing import NDArray

from sayso.joining.claims.words import STEM, names, words
from sayso.model import Content, DateValue

VECTORS, WORDS, NAMES = 1.0, 0.2, 0.1
"""Weights, chosen with the thresholds by the F1 of links on the development reports and
ten invented ones (``tests/fixtures/stories``)."""
AHEAD = 0.05
"""What is taken off where one speaks of what may come."""
FEW = 3

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Likeness:
    """``score`` up to 1, and why: it is put into words only where it is shown."""

    score: float
    why: Callable[[], str]

    @property
    def reason(self) -> str:
        """The reason in words and numbers, fit to show."""
        return self.why()


def compare_all(
    one: Content, others: Sequence[Content], published: str | None
) -> list[Likeness]:
    """Of one content with several of its report, which is of the day ``published``."""
    each = zip(others, _cosines(one, others), strict=True)
    return [_compare(one, other, published, near) for other, near in each]


def _cosines(one: Content, others: Sequence[Content]) -> Floats:
    """Dot products of the vectors, shape (others,); nought where one has none."""
    width = len(one.vector)
    whole = [c.vector if len(c.vector) == width else bytes(width) for c in others]
    rows = np.frombuffer(b"".join(whole), "<f4").reshape(len(others), width // 4)
    return np.asarray(rows @ np.frombuffer(one.vector, "<f4"), dtype=np.float64)


def because(score: float, words: str) -> Likeness:
    """A likeness for a reason that is in words already."""
    return Likeness(score, lambda: words)


def most_alike(of_claims: Mapping[str, Sequence[Likeness]], least: float) -> str | None:
    """The id of the claim with the highest mean, where that is at least ``least``."""
    means = {
        claim: sum(like.score for like in found) / len(found)
        for claim, found in of_claims.items()
    }
    best = max(means, key=lambda claim: (means[claim], claim), default=None)
    return best if best is not None and means[best] >= least else None


def _compare(
    one: Content, other: Content, published: str | None, cosine: float
) -> Likeness:
    apart = (
        _apart(one.frame.happened_on, other.frame.happened_on)
        or _before(one, other, published)
        or _before(other, one, published)
    )
    if apart:
        return because(0.0, f"different days: {apart}")
    score = _weighed(one, other, cosine)
    score -= AHEAD * (one.frame.ahead != other.frame.ahead)
    return Likeness(score, partial(_told, one, other, cosine))


def _told(one: Content, other: Content, cosine: float) -> str:
    shared = sorted((words(one) & words(other)) | (names(one) & names(other)))
    full = {w[:STEM]: w for c in (other, one) for w in (*c.frame.words, *c.frame.names)}
    told = ", ".join(full[stem] for stem in shared)
    return f"likeness {cosine:.2f}, shared: {told or 'none'}"


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
