"""What joining asks of the ledger, answered through indexes with bounded rows.

Judgements are applied: a merged claim or speaker comes back as the one that stays.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from sqlalchemy import ColumnElement, Connection, bindparam, select, true

from sayso.joining.lookups import (
    KnownPassage,
    KnownReport,
    Member,
    Retraction,
    Said,
    Versions,
)
from sayso.ledger import (
    lookups_claims,
    lookups_origins,
    lookups_passages,
    lookups_said,
    lookups_versions,
    schema,
)
from sayso.ledger.rows import speaker_of
from sayso.ledger.snapshot import Snapshot
from sayso.model import Content, Copy, Gist, Report, Speaker, Statement

SPEAKERS_OF_KEY = 40
"""Speakers that one name key brings: more share a surname than any rule can tell."""


_WITH_KEY = (
    select(schema.speaker_keys.c.speaker)
    .where(schema.speaker_keys.c.key == bindparam("key"))
    .order_by(schema.speaker_keys.c.speaker.desc())
    .limit(SPEAKERS_OF_KEY)
)


class LedgerLookups:
    """The look-ups of one transaction (``sayso.joining.lookups.Lookups``).

    ``before``: the number of a report that is read again, which finds what it found the
    first time; ``held`` tells on which claims of its contents a person decided.
    """

    def __init__(
        self,
        connection: Connection,
        before: int | None = None,
        held: lookups_claims.Held | None = None,
    ) -> None:
        self.snapshot = Snapshot(connection)
        self.connection = connection
        self.held = held or lookups_claims.Held()
        number = schema.reports.c.number
        self.earlier = true() if before is None else number < before

    def speakers_with(self, keys: Collection[str]) -> Sequence[Speaker]:
        """Speakers with any of the keys, oldest first; the newest of a common key."""
        decided, numbers = self.snapshot.decided, set[int]()
        for key in sorted(keys):
            found = self.connection.execute(_WITH_KEY, {"key": key})
            numbers.update(found.scalars())
        if not numbers:
            return []
        known = self._speakers(schema.speakers.c.number.in_(sorted(numbers)))
        roots = {decided.speaker(each.id) for each in known}
        if roots == {each.id for each in known}:
            return known
        return self._speakers(schema.speakers.c.id.in_(sorted(roots)))

    def together(self, one: str, other: str) -> bool | None:
        return self.snapshot.decided.together(one, other)

    def reports_with(
        self, keys: Mapping[int, float], limit: int
    ) -> Sequence[KnownReport]:
        return lookups_claims.reports_with(self.connection, keys, limit, self.earlier)

    def claims_in(self, report_ids: Collection[str]) -> Collection[str]:
        return lookups_claims.claims_in(self.connection, report_ids)

    def members_in(self, report_ids: Collection[str]) -> Sequence[Member]:
        return lookups_claims.members_in(self.snapshot, report_ids)

    def known_reports(self, report_ids: Collection[str]) -> Sequence[KnownReport]:
        return lookups_claims.known_reports(self.connection, report_ids, self.earlier)

    def reports_telling(
        self, claim_ids: Collection[str], limit: int
    ) -> Mapping[str, Collection[str]]:
        return lookups_claims.reports_telling(self.connection, claim_ids, limit)

    def decided_on(self, contents: Sequence[Content]) -> Mapping[str, str]:
        held = {content.id: self.held.claim_of(content) for content in contents}
        return {each: claim for each, claim in held.items() if claim}

    def set_aside(self, claim_ids: Collection[str]) -> Collection[str]:
        decided = self.snapshot.decided
        return {each for each in claim_ids if decided.is_no_claim(each)}

    def has_claim(self, claim_id: str) -> bool:
        found = select(schema.claims.c.number).where(schema.claims.c.id == claim_id)
        return self.connection.execute(found).first() is not None

    def passages_with(
        self, fingerprints: Collection[int], limit: int
    ) -> Sequence[KnownPassage]:
        return lookups_passages.passages_with(
            self.connection, fingerprints, limit, self.earlier
        )

    def reports_of(self, report_ids: Collection[str]) -> Mapping[str, Report]:
        return lookups_passages.reports_of(self.connection, report_ids)

    def copies_with(self, origin_id: str) -> Sequence[Copy]:
        return lookups_origins.copies_with(self.connection, origin_id)

    def statements_with(self, origin_id: str) -> Sequence[Statement]:
        return lookups_origins.statements_with(self.connection, origin_id)

    def gists_of(self, report_ids: Collection[str]) -> Mapping[str, Gist]:
        return lookups_claims.gists_of(self.connection, report_ids)

    def versions_of(self, report: Report) -> Versions:
        return lookups_versions.versions_of(self.connection, report)

    def printed_in(self, report_id: str) -> Sequence[Said]:
        return lookups_said.printed_in(self.connection, report_id)

    def said_in(self, report_id: str) -> Sequence[Said]:
        return lookups_said.said_in(self.connection, report_id)

    def said_by(
        self, speaker_ids: Collection[str], claim_ids: Collection[str], limit: int
    ) -> Sequence[Said]:
        return lookups_said.said_by(self.connection, speaker_ids, claim_ids, limit)

    def retractions_by(self, speaker_ids: Collection[str]) -> Sequence[Retraction]:
        decided, ids = self.snapshot.decided, set(speaker_ids)
        merged = {i for i in decided.speakers if decided.speaker(i) in ids}
        return lookups_said.retractions_by(self.connection, ids | merged)

    def _speakers(self, which: ColumnElement[bool]) -> list[Speaker]:
        wanted = select(schema.speakers).where(which)
        rows = self.connection.execute(wanted.order_by(schema.speakers.c.number))
        return [speaker_of(row) for row in rows]
