"""The ledger -> the material of claims: stances with statement, report and speakers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Row, Table, select

from sayso.ledger import rows as nouns
from sayso.ledger import schema
from sayso.ledger.snapshot import Snapshot
from sayso.model import Claim, Content, Report, Speaker, Stance, Statement, Withdrawal
from sayso.positions import Position
from sayso.standing import standing
from sayso.views.asking import rows
from sayso.views.near import near_claims
from sayso.views.positions import positions
from sayso.views.said import ClaimMaterial, Said


def materials(
    snapshot: Snapshot, ids: Sequence[str], as_of: str | None = None
) -> tuple[ClaimMaterial, ...]:
    """The material of claims in the given order, as it was known on ``as_of``."""
    claims = {r.id: nouns.claim_of(r) for r in _rows_of(snapshot, schema.claims, ids)}
    held = positions(snapshot, ids)
    said = _said(snapshot, ids, held)
    return tuple(
        _material(snapshot, claims[i], said.get(i, []), held.get(i, []), as_of)
        for i in ids
        if i in claims
    )


def _material(
    snapshot: Snapshot,
    claim: Claim,
    said: Sequence[Said],
    held: Sequence[Position],
    as_of: str | None,
) -> ClaimMaterial:
    known = tuple(_as_known(one, as_of) for one in said if _is_known(one, as_of))
    near = near_claims(snapshot, claim, known)
    return ClaimMaterial(claim, known, standing(held, as_of), near)


def _is_known(said: Said, as_of: str | None) -> bool:
    return as_of is None or said.known_on <= as_of


def _as_known(said: Said, as_of: str | None) -> Said:
    """Without a withdrawal that was still to come."""
    gone = said.withdrawal
    ahead = gone and as_of and gone.on and gone.on > as_of
    return replace(said, withdrawal=None) if ahead else said


def _said(
    snapshot: Snapshot, ids: Collection[str], held: dict[str, list[Position]]
) -> dict[str, list[Said]]:
    found = list(rows(snapshot, _STANCES, schema.stances.c.claim_id, ids))
    said_by = speakers_of_stances(snapshot, [row.number for row in found])
    statements = statements_of(snapshot, {row.statement_id for row in found})
    contents = _contents_of(snapshot, {row.content_id for row in found})
    texts = reports_of(snapshot, {one.report_id for one in statements.values()})
    gone = withdrawals_of(snapshot, statements)
    copied = {p.statement_id for each in held.values() for p in each if p.copied}
    grouped: dict[str, list[Said]] = defaultdict(list)
    for row in found:
        statement = statements[row.statement_id]
        report, kept_on = texts[statement.report_id]
        speakers = said_by.get(row.number, ())
        grouped[row.claim_id].append(
            Said(
                _stance(row, speakers),
                statement,
                contents[row.content_id],
                report,
                speakers,
                gone.get(statement.id),
                statement.id in copied,
                report.published or kept_on,
            )
        )
    return grouped


def _stance(row: Row[Any], speakers: Sequence[Speaker]) -> Stance:
    return Stance(
        statement_id=row.statement_id,
        content_id=row.content_id,
        claim_id=row.claim_id,
        speaker_ids=tuple(speaker.id for speaker in speakers),
        value=row.value,
        spans=row.spans,
        presupposed=row.presupposed,
        confidence=row.confidence,
        reason=row.reason,
    )


def statements_of(snapshot: Snapshot, ids: Collection[str]) -> dict[str, Statement]:
    """Statements by id, with the ids of their speakers."""
    said_by = speakers_of_statements(snapshot, ids)
    return {
        row.id: nouns.statement_of(row, tuple(s.id for s in said_by.get(row.id, ())))
        for row in _rows_of(snapshot, schema.statements, ids)
    }


def _contents_of(snapshot: Snapshot, ids: Collection[str]) -> dict[str, Content]:
    found = _rows_of(snapshot, schema.contents, ids)
    return {row.id: nouns.content_of(row) for row in found}


def reports_of(
    snapshot: Snapshot, ids: Collection[str]
) -> dict[str, tuple[Report, str]]:
    """Reports by id, each with the ISO day on which it was kept."""
    found = _rows_of(snapshot, schema.reports, ids)
    return {row.id: (nouns.report_of(row), row.kept_on[:10]) for row in found}


def withdrawals_of(snapshot: Snapshot, ids: Collection[str]) -> dict[str, Withdrawal]:
    """Withdrawals by the statement withdrawn."""
    table = schema.withdrawals
    found = rows(snapshot, select(table), table.c.statement_id, ids)
    return {
        row.statement_id: Withdrawal(
            row.statement_id, row.withdrawn_on, row.why, row.by
        )
        for row in found
    }


def speakers_of_statements(
    snapshot: Snapshot, ids: Collection[str]
) -> dict[str, tuple[Speaker, ...]]:
    """Speakers by statement, in printed order."""
    table = schema.statement_speakers
    query = select(table.c.statement_id.label("key"), schema.speakers).join(table)
    query = query.order_by(table.c.statement_id, table.c.place)
    return _grouped(rows(snapshot, query, table.c.statement_id, ids))


def speakers_of_stances(
    snapshot: Snapshot, numbers: Collection[int]
) -> dict[int, tuple[Speaker, ...]]:
    """Speakers by the number of the stance, in printed order."""
    table = schema.stance_speakers
    query = select(table.c.stance.label("key"), schema.speakers).join(table)
    query = query.order_by(table.c.stance, table.c.place)
    return _grouped(rows(snapshot, query, table.c.stance, numbers))


def _grouped(found: Any) -> dict[Any, tuple[Speaker, ...]]:
    grouped: dict[Any, tuple[Speaker, ...]] = {}
    for row in found:
        grouped[row.key] = (*grouped.get(row.key, ()), nouns.speaker_of(row))
    return grouped


def _rows_of(snapshot: Snapshot, table: Table, ids: Collection[str]) -> list[Row[Any]]:
    return list(rows(snapshot, select(table), table.c.id, ids))


_STANCES = select(schema.stances).order_by(schema.stances.c.number)
