"""An outlet as shown: shapes, as in ``shapes``."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.model import StandingWord


@dataclass(frozen=True, slots=True)
class OutletRow:
    """An outlet in a list. ``first``: claims that it printed before any other outlet;
    ``copied``: its passages that an earlier report has, ``copied_by``: the reverse."""

    outlet: str
    reports: int
    statements: int
    first: int
    copied: int
    copied_by: int
    last: str | None


@dataclass(frozen=True, slots=True)
class FirstRow:
    """A claim that an outlet printed first: on which day, in which statement, and how
    many other outlets printed it later."""

    claim: str
    wording: str
    standing: StandingWord
    on: str | None
    report: str
    statement: str
    followed_by: int


@dataclass(frozen=True, slots=True)
class PassageRow:
    """A passage of one report that an earlier one has too, in both texts."""

    words: str
    start: int
    end: int
    report: str
    outlet: str | None
    published: str | None
    of: str
    of_start: int
    of_end: int
    of_outlet: str | None
    of_published: str | None
    origin: str
    reason: str


@dataclass(frozen=True, slots=True)
class OutletPage:
    """An outlet: what it printed first, what it copies, and who copies it."""

    outlet: OutletRow
    first: tuple[FirstRow, ...]
    copies: tuple[PassageRow, ...]
    copied_by: tuple[PassageRow, ...]
