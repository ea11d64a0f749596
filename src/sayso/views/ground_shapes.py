"""What a claim rests on, and what people remarked on it: shapes, as in ``shapes``."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

DIFFER = "figures differ"
"""The kind of gap that also stands beside a claim's standing."""


@dataclass(frozen=True, slots=True, order=True)
class Printed:
    """Where something is printed; empty where a report does not say."""

    report: str
    outlet: str
    published: str


@dataclass(frozen=True, slots=True)
class OriginRow:
    """One independent root of what is said on a claim, and the reports that copy it."""

    root: Printed
    reason: str
    copies: tuple[Printed, ...]


@dataclass(frozen=True, slots=True)
class Gap:
    """What is open about a claim: ``kind`` in words of ours, ``text`` as printed."""

    kind: str
    text: str
    statements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Remark:
    """A grade or a note of a person, in force; ``number`` is that of the judgement."""

    number: int
    kind: Literal["grade", "note"]
    text: str
    made_by: str
    made_on: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class Remarks:
    """What people remarked on a claim or a speaker, and which grades they may give."""

    grade: Remark | None = None
    notes: tuple[Remark, ...] = ()
    grades: tuple[str, ...] = ()
