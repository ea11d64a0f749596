"""A report's reading out of the ledger, to make room for a better one."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, delete, or_, select

from sayso.ledger import schema


def forget_reading(connection: Connection, report_id: str) -> list[dict[str, Any]]:
    """Removes what reading and joining gave; the report and all judgements stay.

    Returns which of its statements a later version left out, to be withdrawn again;
    joining finds those taken back.
    """
    s = schema.statements.c
    ids = select(s.id).where(s.report_id == report_id)
    withdrawn = _forget_withdrawals(connection, report_id)
    _forget_stances(connection, report_id)
    _forget_gist(connection, report_id)
    of_statements = (
        schema.contents,
        schema.statement_speakers,
        schema.retractions,
    )
    for table in of_statements:
        connection.execute(delete(table).where(table.c.statement_id.in_(ids)))
    for table in (schema.statements, schema.mentions, schema.copies):
        connection.execute(delete(table).where(table.c.report_id == report_id))
    p, k = schema.passages, schema.passage_keys
    numbers = select(p.c.number).where(p.c.report_id == report_id)
    connection.execute(delete(k).where(k.c.passage.in_(numbers)))
    connection.execute(delete(p).where(p.c.report_id == report_id))
    return withdrawn


def _forget_withdrawals(connection: Connection, report_id: str) -> list[dict[str, Any]]:
    s, w = schema.statements.c, schema.withdrawals
    ids = select(s.id).where(s.report_id == report_id)
    own = or_(w.c.by == report_id, w.c.by.in_(ids))
    connection.execute(delete(w).where(own))
    of_its_own = w.c.statement_id.in_(ids)
    edited = select(w).where(of_its_own, w.c.why == "edited")
    found = connection.execute(edited).mappings().all()
    connection.execute(delete(w).where(of_its_own))
    return [dict(row) for row in found]


def _forget_stances(connection: Connection, report_id: str) -> None:
    s, t, by = schema.statements.c, schema.stances, schema.stance_speakers
    ids = select(s.id).where(s.report_id == report_id)
    numbers = select(t.c.number).where(t.c.statement_id.in_(ids))
    connection.execute(delete(by).where(by.c.stance.in_(numbers)))
    connection.execute(delete(t).where(t.c.statement_id.in_(ids)))


def _forget_gist(connection: Connection, report_id: str) -> None:
    r = schema.reports.c
    number = select(r.number).where(r.id == report_id).scalar_subquery()
    for table in (schema.gists, schema.gist_keys):
        connection.execute(delete(table).where(table.c.report == number))
