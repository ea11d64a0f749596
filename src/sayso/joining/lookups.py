"""What joining asks of the ledger. The ledger implements it; tests use dictionaries.

Every look-up goes through an index and returns a bounded number of rows, so that the
cost of joining a report does not grow with the ledger.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from sayso.model import (
    Content,
    Copy,
    Gist,
    Origin,
    Report,
    Span,
    Speaker,
    Statement,
)

Side = Literal["+", "-"]
"""Asserting it, or denying it."""


@dataclass(frozen=True, slots=True)
class KnownReport:
    """A kept report that may tell the story of a new one. ``earlier``: it came before,
    which a report that is read again cannot say of all that are kept."""

    report_id: str
    published: str | None
    gist: Gist
    earlier: bool = True


@dataclass(frozen=True, slots=True)
class Member:
    """A content of the report ``report_id``, and the claim that it is of (null: of none
    yet).

    ``able``: it may found a claim, which a word that none commits to may not; ``copied``:
    it is printed in a copied passage. ``age`` grows with the order in which claims were
    founded; ``fixed`` where a person decided on the claim, which then stays ``whole``, as
    does one that is told in more reports than are looked at.
    """

    content: Content
    report_id: str
    claim_id: str | None = None
    able: bool = True
    copied: bool = False
    age: int = 0
    fixed: bool = False
    whole: bool = False


@dataclass(frozen=True, slots=True)
class KnownPassage:
    """A passage of an earlier report's own narration; ``shared`` fingerprints. The
    report's text is left out."""

    report: Report
    span: Span
    shared: int
    origin: Origin | None


@dataclass(frozen=True, slots=True)
class Said:
    """A kept statement: ``speaker_ids`` are ids of speakers, ``content`` its printed
    words, ``claim_ids`` what its speakers hold to be so (CT+, PR+), ``denied_ids`` what
    not (CT-, PR-); ``published`` is its report's ISO day."""

    statement: Statement
    content: str
    claim_ids: tuple[str, ...]
    denied_ids: tuple[str, ...] = ()
    published: str | None = None

    @property
    def day(self) -> str | None:
        """The last ISO day on which it may have been said, as far as one is known."""
        said_on = self.statement.said_on
        return (said_on.end if said_on else None) or self.published


@dataclass(frozen=True, slots=True)
class Retraction:
    """A statement by which its speakers take back what they held of these claims:
    ``side`` is + where they had asserted it, ``content`` what was taken back, as printed;
    ``day`` as that of ``Said``."""

    statement_id: str
    side: Side
    speaker_ids: tuple[str, ...]
    claim_ids: tuple[str, ...]
    content: str
    day: str | None


@dataclass(frozen=True, slots=True)
class Versions:
    """Versions of one report that were published before it, and after it, in order."""

    before: tuple[Report, ...] = ()
    after: tuple[Report, ...] = ()


class SpeakerLookups(Protocol):
    """Speakers by name keys (``sayso.joining.speakers.name_keys``)."""

    def speakers_with(self, keys: Collection[str]) -> Sequence[Speaker]: ...

    def together(self, one: str, other: str) -> bool | None:
        """A person's judgement: the two ids are one (true), are not (false), or none."""
        ...


class ClaimLookups(Protocol):
    """Kept reports that may tell one story with a new one, and what is of claims there."""

    def reports_with(
        self, keys: Mapping[int, float], limit: int
    ) -> Sequence[KnownReport]:
        """Those with most of the keys of a gist (by their weights), at most ``limit``;
        one key brings a bounded number of reports, the newest."""
        ...

    def claims_in(self, report_ids: Collection[str]) -> Collection[str]:
        """The claims of which contents of these reports are, parts of others left out."""
        ...

    def members_in(self, report_ids: Collection[str]) -> Sequence[Member]:
        """The contents of these reports that are of a claim which is part of no other,
        the oldest reports' first."""
        ...

    def known_reports(self, report_ids: Collection[str]) -> Sequence[KnownReport]:
        """These, oldest first; none without a gist."""
        ...

    def reports_telling(
        self, claim_ids: Collection[str], limit: int
    ) -> Mapping[str, Collection[str]]:
        """The reports in which contents are of each claim, at most ``limit`` of them."""
        ...

    def decided_on(self, contents: Sequence[Content]) -> Mapping[str, str]:
        """Of contents that are read again: the claims that they were of and on which a
        person decided."""
        ...

    def set_aside(self, claim_ids: Collection[str]) -> Collection[str]:
        """Those of the claims that a person said are none."""
        ...

    def has_claim(self, claim_id: str) -> bool:
        """Whether a claim of this id was founded."""
        ...


class PassageLookups(Protocol):
    """Earlier passages that share fingerprints, most shared first.

    One fingerprint brings a bounded number of passages, the oldest among them, so that
    the cost stays flat and the origin of a story with many copies is still found.
    """

    def passages_with(
        self, fingerprints: Collection[int], limit: int
    ) -> Sequence[KnownPassage]: ...

    def reports_of(self, report_ids: Collection[str]) -> Mapping[str, Report]:
        """Kept reports with their texts, by their ids."""
        ...

    def gists_of(self, report_ids: Collection[str]) -> Mapping[str, Gist]:
        """The gists of kept reports, by their ids; an older Sayso's readings have none."""
        ...


class OriginLookups(PassageLookups, Protocol):
    """Where an origin is printed, for the case that its root turns out to be a copy."""

    def copies_with(self, origin_id: str) -> Sequence[Copy]:
        """The copied passages that have this origin."""
        ...

    def statements_with(self, origin_id: str) -> Sequence[Statement]:
        """The statements that have this origin, withdrawn ones too."""
        ...

    def printed_in(self, report_id: str) -> Sequence[Said]:
        """The statements of one kept report, withdrawn ones too."""
        ...


class VersionLookups(Protocol):
    """Earlier versions of a report, and what was said before."""

    def versions_of(self, report: Report) -> Versions:
        """The kept reports of the same address and outlet, other text."""
        ...

    def printed_in(self, report_id: str) -> Sequence[Said]:
        """The statements of one kept report, withdrawn ones too."""
        ...

    def said_in(self, report_id: str) -> Sequence[Said]:
        """The statements of one kept report, as printed there."""
        ...


class TakenBackLookups(Protocol):
    """What was said before or later, and taken back."""

    def said_by(
        self, speaker_ids: Collection[str], claim_ids: Collection[str], limit: int
    ) -> Sequence[Said]:
        """What the speakers said in kept reports: of these claims, and their newest."""
        ...

    def retractions_by(self, speaker_ids: Collection[str]) -> Sequence[Retraction]:
        """Kept statements by which any of the speakers take something back."""
        ...


class Lookups(
    SpeakerLookups,
    ClaimLookups,
    OriginLookups,
    VersionLookups,
    TakenBackLookups,
    Protocol,
):
    """All that joining asks."""
