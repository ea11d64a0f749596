"""Kept statements: of a report, or by speakers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, Select, select

from sayso.joining.lookups import Said
from sayso.ledger import schema
from sayso.ledger.chunks import chunks
from sayso.ledger.rows import printed, statement_of

ASSERTS = ("CT+", "PR+")


def said_in(connection: Connection, report_id: str) -> list[Said]:
    """Those that are not withdrawn, in the order of the text."""
    s = schema.statements.c
    return _said(
        connection, _standing().where(s.report_id == report_id).order_by(s.start)
    )


def printed_in(connection: Connection, report_id: str) -> list[Said]:
    """Withdrawn ones too, in the order of the text."""
    s = schema.statements.c
    return _said(connection, _all().where(s.report_id == report_id).order_by(s.start))


def said_by(
    connection: Connection,
    speaker_ids: Collection[str],
    limit: int,
    earlier: ColumnElement[bool],
) -> list[Said]:
    """Newest first, at most ``limit`` for each speaker."""
    s, by = schema.statements.c, schema.statement_speakers.c
    found: dict[str, Said] = {}
    for each in sorted(set(speaker_ids)):
        wanted = _standing().join(schema.statement_speakers).where(earlier)
        wanted = wanted.where(by.speaker_id == each).order_by(s.number.desc())
        for said in _said(connection, wanted.limit(limit)):
            found[said.statement.id] = said
    return list(found.values())


def _standing() -> Select[Any]:
    s, w = schema.statements, schema.withdrawals
    wanted = _all().outerjoin(w, w.c.statement_id == s.c.id)
    return wanted.where(w.c.statement_id.is_(None))


def _all() -> Select[Any]:
    s, r = schema.statements, schema.reports
    wanted = select(s, r.c.text).join_from(s, r, r.c.id == s.c.report_id)
    return wanted.where(s.c.judged_none.is_(False))


def _said(connection: Connection, wanted: Select[Any]) -> list[Said]:
    rows = connection.execute(wanted).all()
    ids = [row.id for row in rows]
    speakers, claims = _speakers(connection, ids), _claims(connection, ids)
    return [_one(row, tuple(speakers[row.id]), tuple(claims[row.id])) for row in rows]


def _one(row: Row[Any], speakers: tuple[str, ...], claims: tuple[str, ...]) -> Said:
    statement = statement_of(row, speakers)
    content = printed(row.text, sorted(statement.attribution.content))
    return Said(statement, content, claims)


def _speakers(connection: Connection, ids: list[str]) -> dict[str, list[str]]:
    by = schema.statement_speakers.c
    found: dict[str, list[str]] = defaultdict(list)
    for some in chunks(ids):
        wanted = select(by.statement_id, by.speaker_id).order_by(by.place)
        wanted = wanted.where(by.statement_id.in_(some), by.speaker_id.is_not(None))
        for row in connection.execute(wanted):
            found[row.statement_id].append(row.speaker_id)
    return found


def _claims(connection: Connection, ids: list[str]) -> dict[str, list[str]]:
    t = schema.stances.c
    found: dict[str, list[str]] = defaultdict(list)
    for some in chunks(ids):
        wanted = select(t.statement_id, t.claim_id).where(t.statement_id.in_(some))
        wanted = wanted.where(t.value.in_(ASSERTS), t.claim_id.is_not(None))
        for row in connection.execute(wanted.order_by(t.number)):
            found[row.statement_id].append(row.claim_id)
    return found
