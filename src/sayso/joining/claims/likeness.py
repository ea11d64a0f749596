"""Why a content is of its claim, in a number and in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from sayso.joining.claims.words import STEM, names, words
from sayso.model import Content


@dataclass(frozen=True, slots=True)
class Likeness:
    """``score`` up to 1, and why: it is put into words only where it is shown."""

    score: float
    why: Callable[[], str]

    @property
    def reason(self) -> str:
        """The reason in words and numbers, fit to show."""
        return self.why()


def because(score: float, told: str) -> Likeness:
    """A likeness for a reason that is in words already."""
    return Likeness(score, lambda: told)


def shared(one: Content, other: Content, score: float) -> Likeness:
    """Of two contents, with the words and names that both have."""
    return Likeness(score, partial(_shared, one, other, score))


def _shared(one: Content, other: Content, score: float) -> str:
    both = sorted((words(one) & words(other)) | (names(one) & names(other)))
    full = {w[:STEM]: w for c in (other, one) for w in (*c.frame.words, *c.frame.names)}
    told = ", ".join(full[stem] for stem in both)
    return f"likeness {score:.2f}, shared: {told or 'none'}"
