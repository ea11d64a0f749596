"""The ledger's stances, as people decided where they did: where every view begins.

A constant number of queries for any number of claims; no report's text is read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, Select, select

from sayso.ledger.schema import (
    origins,
    reports,
    retractions,
    stance_speakers,
    stances,
    statement_speakers,
    statements,
    withdrawals,
)
from sayso.ledger.snapshot import Snapshot
from sayso.model import Stance
from sayso.views.asking import Ids, rows


@dataclass(frozen=True, slots=True)
class Held:
    """A stance, and the row with its statement's and report's days.

    ``own``: it is the outlet's, not that of the statement's speakers.
    """

    stance: Stance
    own: bool
    row: Row[Any]


def held_stances(snapshot: Snapshot, claims: Ids = None) -> list[Held]:
    """The stances on the claims (on all of them: null), in the order they came."""
    by = _ids(rows(snapshot, _BY_STANCE, stances.c.claim_id, claims))
    said_by = _ids(rows(snapshot, _BY_STATEMENT, stances.c.claim_id, claims))
    return [
        _held(row, by.get(row.number, ()), said_by.get(row.statement_id, ()))
        for row in rows(snapshot, _STANCES, stances.c.claim_id, claims)
    ]


def _held(row: Row[Any], ids: tuple[str, ...], said_by: tuple[str, ...]) -> Held:
    return Held(_stance(row, ids), set(ids) != set(said_by), row)


def _stance(row: Row[Any], speaker_ids: tuple[str, ...]) -> Stance:
    return Stance(
        statement_id=row.statement_id,
        content_id=row.content_id,
        claim_id=row.claim_id,
        speaker_ids=speaker_ids,
        value=row.value,
        spans=row.spans,
        presupposed=row.presupposed,
        confidence=row.confidence,
        reason=row.reason,
        moves_with=row.moves_with,
    )


def _ids(found: Iterable[Row[Any]]) -> dict[Any, tuple[str, ...]]:
    grouped: dict[Any, dict[str, None]] = defaultdict(dict)
    for row in found:
        grouped[row.key][row.speaker_id] = None
    return {key: tuple(ids) for key, ids in grouped.items()}


root = reports.alias("root")
_STANCES: Select[Any] = (
    select(
        stances,
        statements.c.report_id,
        statements.c.said_on,
        statements.c.within_id,
        statements.c.start,
        statements.c.origin_id,
        origins.c.report_id.label("root"),
        reports.c.published,
        reports.c.published_at,
        reports.c.outlet,
        reports.c.url,
        root.c.outlet.label("root_outlet"),
        root.c.url.label("root_url"),
        withdrawals.c.withdrawn_on,
        withdrawals.c.why,
        withdrawals.c.by,
        statements.c.id.in_(select(retractions.c.statement_id)).label("takes_back"),
    )
    .join(statements, statements.c.id == stances.c.statement_id)
    .join(reports, reports.c.id == statements.c.report_id)
    .outerjoin(origins, origins.c.id == statements.c.origin_id)
    .outerjoin(root, root.c.id == origins.c.report_id)
    .outerjoin(withdrawals, withdrawals.c.statement_id == statements.c.id)
    .where(stances.c.claim_id.is_not(None))
    .order_by(stances.c.number)
)
_BY_STANCE: Select[Any] = (
    select(stance_speakers.c.stance.label("key"), stance_speakers.c.speaker_id)
    .join(stances, stances.c.number == stance_speakers.c.stance)
    .where(stance_speakers.c.speaker_id.is_not(None))
    .order_by(stance_speakers.c.stance, stance_speakers.c.place)
)
_BY_STATEMENT: Select[Any] = (
    select(
        statement_speakers.c.statement_id.label("key"), statement_speakers.c.speaker_id
    )
    .join(stances, stances.c.statement_id == statement_speakers.c.statement_id)
    .where(statement_speakers.c.speaker_id.is_not(None))
    .order_by(statement_speakers.c.statement_id, statement_speakers.c.place)
)
