"""All that joining one reading gave: what the ledger keeps in one transaction."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from sayso.joining.lookups import Retraction
from sayso.model import (
    Claim,
    Copy,
    Identity,
    Link,
    Origin,
    Reading,
    Speaker,
    Stance,
    Withdrawal,
)


@dataclass(frozen=True, slots=True)
class Joined:
    """A reading brought together with the ledger.

    ``reading.report.replaces`` is the version before, ``replaced_by`` a kept version that
    comes after. ``speakers``, ``origins`` and
    ``claims`` are the new and the changed ones. ``origin_of`` leads from statement ids
    to origins', ``moved`` does for statements of kept reports and ``changed`` are their
    copies of another origin now; ``speaker_keys`` leads from speaker ids. ``reformed``
    leads from kept contents to the claims that they are of now, ``merged`` from claims to
    those that they are one with.
    """

    reading: Reading
    speakers: tuple[Speaker, ...] = ()
    identities: tuple[Identity, ...] = ()
    origins: tuple[Origin, ...] = ()
    copies: tuple[Copy, ...] = ()
    origin_of: Mapping[str, str] = field(default_factory=dict)
    moved: Mapping[str, str] = field(default_factory=dict)
    changed: tuple[Copy, ...] = ()
    claims: tuple[Claim, ...] = ()
    stances: tuple[Stance, ...] = ()
    withdrawals: tuple[Withdrawal, ...] = ()
    retractions: tuple[Retraction, ...] = ()
    speaker_keys: Mapping[str, frozenset[str]] = field(default_factory=dict)
    reformed: Mapping[str, Link] = field(default_factory=dict)
    merged: Mapping[str, str] = field(default_factory=dict)
    replaced_by: str | None = None

    def speaker_of(self) -> dict[str, str]:
        """Mention id -> speaker id."""
        return {each.mention_id: each.speaker_id for each in self.identities}

    def said_by(self) -> dict[str, tuple[str, ...]]:
        """Statement id -> ids of its speakers."""
        speaker_of = self.speaker_of()
        return {
            each.id: tuple(speaker_of[m] for m in each.speaker_ids if m in speaker_of)
            for each in self.reading.statements
        }
