"""What is worth deciding: shapes, as in ``shapes``."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import StandingWord, Value
from sayso.views.shapes import SpeakerRow, Who


@dataclass(frozen=True, slots=True)
class LinkDoubt:
    """A statement that may not be of its claim. ``why`` it was taken to be, ``sure`` in
    0..1; ``without`` is how the claim would stand if it were not."""

    statement: str
    claim: str
    wording: str
    standing: StandingWord
    without: StandingWord
    printed: str
    value: Value
    speakers: tuple[Who, ...]
    report: str
    outlet: str | None
    published: str | None
    why: str
    sure: float
    weight: float


@dataclass(frozen=True, slots=True)
class NameDoubt:
    """Two speakers that may be one; ``why`` they were kept apart, ``claims`` on which
    both stand."""

    one: SpeakerRow
    other: SpeakerRow
    why: str
    claims: int
    weight: float
