"""How far reading is: counts of each stage, rate, and what could not be kept."""

from __future__ import annotations

from dataclasses import dataclass, replace

from sayso.pipeline import Outcome
from sayso.web.waiting import Waits


@dataclass(frozen=True, slots=True)
class Progress:
    """Since reading began; ``seconds`` until it ended. ``now`` is what is being read.

    ``read`` counts what reading is done with, ``new`` what is joined and kept.
    """

    given: int = 0
    read: int = 0
    new: int = 0
    known: int = 0
    statements: int = 0
    failed: tuple[Waits, ...] = ()
    failed_now: int = 0
    warnings: tuple[str, ...] = ()
    seconds: float = 0.0
    busy: bool = False
    now: str | None = None

    @property
    def done(self) -> int:
        return self.new + self.known + self.failed_now

    @property
    def rate(self) -> float:
        """Reports a minute."""
        return 60 * self.new / self.seconds if self.seconds else 0.0

    @property
    def left(self) -> float | None:
        """Minutes that what waits will take at this rate; null where none is known."""
        waiting = self.given - self.done
        return waiting / self.rate if self.busy and self.rate else None

    @property
    def again(self) -> int:
        """How many of those that failed can be tried once more."""
        return sum(one.report is not None for one in self.failed)

    def with_failed(self, one: Waits) -> Progress:
        return replace(self, failed=(*self.failed, one), failed_now=self.failed_now + 1)

    def with_kept(self, outcome: Outcome) -> Progress:
        return replace(
            self,
            new=self.new + (not outcome.known),
            known=self.known + outcome.known,
            statements=self.statements + outcome.statements,
            warnings=(*self.warnings, *_told(outcome)),
        )


def _told(outcome: Outcome) -> list[str]:
    """What a user should know, with the name of the report."""
    one = outcome.report
    name = (one and (one.file or one.title or one.url)) or "the pasted text"
    told = [f"{name} {warning}" for warning in outcome.warnings]
    if outcome.lacks:
        lacks = " and ".join(outcome.lacks)
        told.append(
            f"{name} is kept without {lacks}; give it again with what is missing"
        )
    return told
