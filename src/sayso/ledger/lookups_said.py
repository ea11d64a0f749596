"""Kept statements that are not withdrawn: of a report, or by speakers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from sqlalchemy import Row, Select, select

from sayso.joining.lookups import Said
from sayso.ledger import schema
from sayso.ledger.rows import printed, statement_of
from sayso.ledger.snapshot import Snapshot

ASSERTS = ("CT+", "PR+")


def said_in(snapshot: Snapshot, report_id: str) -> list[Said]:
    """In the order of the text."""
    s = schema.statements.c
    return _said(
        snapshot, _standing().where(s.report_id == report_id).order_by(s.start)
    )


def said_by(snapshot: Snapshot, speaker_ids: Collection[str], limit: int) -> list[Said]:
    """Newest first, at most ``limit`` for each speaker."""
    s, by = schema.statements.c, schema.statement_speakers.c
    found: dict[str, Said] = {}
    for each in sorted(set(speaker_ids)):
        merged = sorted(snapshot.decided.speakers_merged(each))
        wanted = _standing().join(schema.statement_speakers)
        wanted = wanted.where(by.speaker_id.in_(merged)).order_by(s.number.desc())
        for said in _said(snapshot, wanted.limit(limit)):
            found[said.statement.id] = said
    return list(found.values())


def _standing() -> Select[Any]:
    s, w, r = schema.statements, schema.withdrawals, schema.reports
    wanted = select(s, r.c.text).join_from(s, r, r.c.id == s.c.report_id)
    wanted = wanted.outerjoin(w, w.c.statement_id == s.c.id)
    return wanted.where(w.c.statement_id.is_(None))


def _said(snapshot: Snapshot, wanted: Select[Any]) -> list[Said]:
    rows = snapshot.connection.execute(wanted).all()
    ids = [row.id for row in rows]
    speakers, claims = _speakers(snapshot, ids), _claims(snapshot, ids)
    return [
        _one(snapshot, row, tuple(speakers[row.id]), tuple(claims[row.id]))
        for row in rows
        if row.id not in snapshot.decided.no_statements
    ]


def _one(
    snapshot: Snapshot,
    row: Row[Any],
    speakers: tuple[str, ...],
    claims: tuple[str, ...],
) -> Said:
    statement = snapshot.decided.statement(statement_of(row, speakers))
    content = printed(row.text, sorted(statement.attribution.content))
    return Said(statement, content, claims)


def _speakers(snapshot: Snapshot, ids: list[str]) -> dict[str, list[str]]:
    by = schema.statement_speakers.c
    wanted = select(by.statement_id, by.speaker_id).where(by.statement_id.in_(ids))
    found: dict[str, list[str]] = defaultdict(list)
    for row in snapshot.connection.execute(wanted.order_by(by.place)):
        found[row.statement_id].append(row.speaker_id)
    return found


def _claims(snapshot: Snapshot, ids: list[str]) -> dict[str, list[str]]:
    t = schema.stances.c
    wanted = select(t.statement_id, t.claim_id).where(t.statement_id.in_(ids))
    wanted = wanted.where(t.value.in_(ASSERTS)).order_by(t.number)
    found: dict[str, list[str]] = defaultdict(list)
    for row in snapshot.connection.execute(wanted):
        found[row.statement_id].append(
            snapshot.decided.claim_of(row.statement_id, row.claim_id)
        )
    return found
