"""Joined -> rows: one report, its reading and what joining concluded, all at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Any

from sqlalchemy import Connection, insert, select

from sayso.joining.joined import Joined
from sayso.ledger import rows, schema
from sayso.ledger.decisions import Decisions
from sayso.ledger.inserting import add, add_one, upsert
from sayso.ledger.merging import merge_claims
from sayso.ledger.moment import now
from sayso.ledger.redirects import forget
from sayso.ledger.reforming import reform_claims, settle_reformed
from sayso.ledger.settling import is_own, places, stance_now
from sayso.ledger.snapshot import Snapshot
from sayso.ledger.wordings import settle_wordings
from sayso.ledger.write_copies import keep_copies, keep_origins
from sayso.ledger.write_keys import keep_gist, keep_passages, keep_speaker_keys
from sayso.ledger.write_retractions import keep_retractions
from sayso.ledger.write_versions import keep_versions, keep_withdrawals
from sayso.model import Speaker


def is_kept(connection: Connection, report_id: str) -> bool:
    """Whether this very report (outlet, address, text) is in the ledger."""
    found = select(schema.reports.c.number).where(schema.reports.c.id == report_id)
    return connection.execute(found).first() is not None


def keep(connection: Connection, joined: Joined) -> None:
    """Adds a report that is not kept yet. Runs inside the caller's transaction."""
    row = rows.report_row(joined.reading.report)
    row |= {"kept_on": now(), "made_by": joined.reading.made_by}
    connection.execute(insert(schema.reports), row)
    keep_reading(connection, joined)


def keep_reading(connection: Connection, joined: Joined) -> None:
    """The rows of a report's reading and joining; the report itself is there."""
    reading, decided = joined.reading, Snapshot(connection).decided
    _keep_speakers(connection, joined.speakers, decided)
    keep_speaker_keys(connection, joined.speaker_keys)
    _keep_mentions(connection, joined)
    keep_origins(connection, joined.origins)
    _keep_statements(connection, joined, decided)
    keep_copies(connection, joined)
    add(connection, schema.contents, map(rows.content_row, reading.contents))
    keep_gist(connection, reading.report.id, reading.gist)
    keep_passages(connection, reading.report.id, reading.passages)
    upsert(connection, schema.claims, map(rows.claim_row, joined.claims))
    forget(connection, [claim.id for claim in joined.claims])
    reformed = reform_claims(connection, joined.reformed, decided)
    merge_claims(connection, joined.merged)
    _keep_stances(connection, joined, decided)
    settle_reformed(connection, reformed)
    if decided.sets_aside:
        settle_wordings(connection, {stance.claim_id for stance in joined.stances})
    keep_withdrawals(connection, joined.withdrawals)
    keep_retractions(connection, joined.retractions)
    keep_versions(connection, joined)


def _keep_speakers(
    connection: Connection, speakers: Iterable[Speaker], decided: Decisions
) -> None:
    def row_of(speaker: Speaker) -> dict[str, Any]:
        principal = speaker.principal_id
        kept = decided.speaker(principal) if principal else None
        return rows.speaker_row(speaker) | {"principal_id": kept}

    upsert(connection, schema.speakers, map(row_of, speakers))


def _keep_mentions(connection: Connection, joined: Joined) -> None:
    why = {each.mention_id: each for each in joined.identities}
    values = []
    for mention in joined.reading.mentions:
        taken = why.get(mention.id)
        row = rows.mention_row(mention) | {"speaker_id": None, "reason": None}
        if taken:
            row |= {"speaker_id": taken.speaker_id, "reason": taken.reason}
        values.append(row)
    add(connection, schema.mentions, values)


def _keep_statements(
    connection: Connection, joined: Joined, decided: Decisions
) -> None:
    speaker_of = joined.speaker_of()
    values, said_by = [], []
    for statement in joined.reading.statements:
        origin = joined.origin_of.get(statement.id, statement.origin_id)
        kept = replace(statement, origin_id=origin)
        row = rows.statement_row(kept, joined.reading.report.text)
        row["act"] = decided.act(statement.id, statement.act)
        row["judged_none"] = statement.id in decided.no_statements
        values.append(row)
        pairs = [(m, speaker_of[m]) for m in statement.speaker_ids if m in speaker_of]
        said_by += _said_by(statement.id, pairs, decided)
    add(connection, schema.statements, values)
    add(connection, schema.statement_speakers, said_by)


def _said_by(
    statement_id: str, pairs: Sequence[tuple[str, str]], decided: Decisions
) -> list[dict[str, Any]]:
    """Rows for the (mention, speaker) pairs of a statement."""
    read = [speaker for _, speaker in pairs]
    placed = places(read, decided.speakers_of(statement_id, read))
    mentions = [mention for mention, _ in pairs]
    return [
        {**row, "statement_id": statement_id, "mention_id": mention}
        for row, mention in zip_longest(placed, mentions)
    ]


def _keep_stances(connection: Connection, joined: Joined, decided: Decisions) -> None:
    said_by, held_by = joined.said_by(), []
    for stance in joined.stances:
        of, ids = stance.statement_id, stance.speaker_ids
        own = is_own(said_by.get(of, ()), ids)
        settled = stance_now(decided, of, stance.claim_id, stance.value, own=own)
        row = rows.stance_row(stance) | settled
        number = add_one(connection, schema.stances, row)
        ids_now = decided.each_once(ids) if own else decided.speakers_of(of, ids)
        held_by += [{**row, "stance": number} for row in places(ids, ids_now)]
    add(connection, schema.stance_speakers, held_by)
