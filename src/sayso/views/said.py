"""What the ledger holds of one claim, brought together for the views."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from sayso.ledger.rows import printed
from sayso.model import (
    Claim,
    Content,
    Report,
    Span,
    Speaker,
    Stance,
    Standing,
    Statement,
    Withdrawal,
)
from sayso.positions import Position


@dataclass(frozen=True)
class Said:
    """One stance on a claim with all that is shown beside it.

    ``speakers`` are those of the stance: the outlet, where the stance is its own.
    ``known_on`` is the ISO day from which it could be known, null where it is only now.
    """

    stance: Stance
    statement: Statement
    content: Content
    report: Report
    speakers: tuple[Speaker, ...]
    withdrawal: Withdrawal | None = None
    copied: bool = False
    known_on: str | None = None

    @property
    def by_outlet(self) -> bool:
        """Whether the stance is the outlet's own, not the statement's speakers'."""
        return set(self.stance.speaker_ids) != set(self.statement.speaker_ids)

    @property
    def unsourced(self) -> bool:
        """Whether the outlet prints the claim without naming a source."""
        printed = self.statement.attribution
        return not printed.source and not printed.cue

    @cached_property
    def day(self) -> str | None:
        """The ISO day on which it was said, null where the report gives no single one."""
        said_on = self.statement.said_on
        if said_on is None or said_on.start != said_on.end:
            return None
        return said_on.start

    def printed(self, spans: tuple[Span, ...]) -> str:
        """The words at ``spans``, on one line, gaps marked."""
        return " ".join(printed(self.report.text, sorted(spans)).split())


@dataclass(frozen=True, slots=True)
class Near:
    """A claim beside this one: of the same happening, or of the same report."""

    claim: Claim
    speakers: tuple[Speaker, ...]
    part: bool = False


@dataclass(frozen=True, slots=True)
class ClaimMaterial:
    """A claim with its stances in printed order, its standing, and the claims near it."""

    claim: Claim
    said: tuple[Said, ...]
    standing: Standing
    near: tuple[Near, ...] = ()
    positions: tuple[Position, ...] = ()
