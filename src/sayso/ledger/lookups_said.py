"""Kept statements: of a report, by speakers, and those that take others back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from typing import Any

from sqlalchemy import Connection, Row, Select, select

from sayso.joining.lookups import Retraction, Said, Side
from sayso.ledger import schema
from sayso.ledger.chunks import chunks
from sayso.ledger.rows import printed, statement_of
from sayso.model import Value

ASSERTS: tuple[Value, ...] = ("CT+", "PR+")
DENIES: tuple[Value, ...] = ("CT-", "PR-")


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
    claim_ids: Collection[str],
    limit: int,
) -> list[Said]:
    """Of these claims, and the newest, at most ``limit`` of each for each speaker; those
    withdrawn, too."""
    s, by, t = (
        schema.statements.c,
        schema.statement_speakers.c,
        schema.stances.c,
    )
    of_claims = select(t.statement_id).where(t.claim_id.in_(sorted(claim_ids)))
    found: dict[str, Said] = {}
    for each in sorted(set(speaker_ids)):
        wanted = _all().join(schema.statement_speakers)
        wanted = wanted.where(by.speaker_id == each).order_by(s.number.desc())
        for some in (wanted.where(s.id.in_(of_claims)), wanted):
            for said in _said(connection, some.limit(limit)):
                found[said.statement.id] = said
    return list(found.values())


def retractions_by(
    connection: Connection, speaker_ids: Collection[str]
) -> list[Retraction]:
    """Statements by which these speakers, as they were read, take something back."""
    s, r = schema.statements.c, schema.retractions.c
    sides: dict[str, Side] = {}
    for some in chunks(sorted(speaker_ids)):
        wanted = select(r.statement_id, r.side).where(r.speaker_id.in_(some))
        sides |= {row.statement_id: row.side for row in connection.execute(wanted)}
    found: list[Said] = []
    for some in chunks(sorted(sides)):
        found += _said(connection, _all().where(s.id.in_(some)))
    claims = _claims(connection, list(sides))
    return [
        Retraction(
            one.statement.id,
            sides[one.statement.id],
            one.statement.speaker_ids,
            tuple(claims[one.statement.id]),
            one.content,
            one.day,
        )
        for one in found
    ]


def _standing() -> Select[Any]:
    s, w = schema.statements, schema.withdrawals
    wanted = _all().outerjoin(w, w.c.statement_id == s.c.id)
    return wanted.where(w.c.statement_id.is_(None))


def _all() -> Select[Any]:
    s, r = schema.statements, schema.reports
    wanted = select(s, r.c.text, r.c.published)
    wanted = wanted.join_from(s, r, r.c.id == s.c.report_id)
    return wanted.where(s.c.judged_none.is_(False))


def _said(connection: Connection, wanted: Select[Any]) -> list[Said]:
    rows = connection.execute(wanted).all()
    ids = [row.id for row in rows]
    speakers = _speakers(connection, ids)
    held, denied = _claims(connection, ids, ASSERTS), _claims(connection, ids, DENIES)
    return [
        _one(row, tuple(speakers[row.id]), tuple(held[row.id]), tuple(denied[row.id]))
        for row in rows
    ]


def _one(
    row: Row[Any],
    speakers: tuple[str, ...],
    held: tuple[str, ...],
    denied: tuple[str, ...],
) -> Said:
    statement = statement_of(row, speakers)
    content = printed(row.text, sorted(statement.attribution.content))
    return Said(statement, content, held, denied, row.published)


def _speakers(connection: Connection, ids: list[str]) -> dict[str, list[str]]:
    by = schema.statement_speakers.c
    found: dict[str, list[str]] = defaultdict(list)
    for some in chunks(ids):
        wanted = select(by.statement_id, by.speaker_id).order_by(by.place)
        wanted = wanted.where(by.statement_id.in_(some), by.speaker_id.is_not(None))
        for row in connection.execute(wanted):
            found[row.statement_id].append(row.speaker_id)
    return found


def _claims(
    connection: Connection, ids: list[str], values: Sequence[Value] | None = None
) -> dict[str, list[str]]:
    """Per statement the claims on which it has such a stance (null: any)."""
    t = schema.stances.c
    found: dict[str, list[str]] = defaultdict(list)
    for some in chunks(ids):
        wanted = select(t.statement_id, t.claim_id).where(t.statement_id.in_(some))
        wanted = wanted.where(t.claim_id.is_not(None))
        if values:
            wanted = wanted.where(t.value.in_(values))
        for row in connection.execute(wanted.order_by(t.number)):
            found[row.statement_id].append(row.claim_id)
    return found
