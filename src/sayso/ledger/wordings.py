"""Where a claim is worded: by a statement that is of it, also after a judgement."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Column, Connection, select, update

from sayso.ledger import schema

WORDED = ("wording", "statement_id", "start", "end")


def settle_wordings(connection: Connection, claim_ids: Iterable[str]) -> None:
    """As read, where that statement is still of the claim; else by the oldest one."""
    c, t = schema.claims, schema.stances
    for claim_id in sorted(set(claim_ids)):
        row = connection.execute(select(c).where(c.c.id == claim_id)).first()
        if row is None:
            continue
        still = select(t.c.number).where(t.c.statement_id == row.read_statement_id)
        of_it = connection.execute(still.where(t.c.claim_id == claim_id)).first()
        values = None if of_it else oldest_wording(connection, t.c.claim_id, claim_id)
        kept = values or {name: getattr(row, f"read_{name}") for name in WORDED}
        connection.execute(update(c).where(c.c.id == claim_id).values(kept))


def oldest_wording(
    connection: Connection, column: Column[Any], claim_id: str
) -> dict[str, Any] | None:
    """The first printed content of a claim, as columns of ``claims``; none if there is
    none. ``column`` of the stances leads to the claim."""
    t, c = schema.stances, schema.contents
    s, r = schema.statements, schema.reports
    wanted = select(c.c.spans, s.c.id, r.c.text).join_from(t, c)
    wanted = wanted.join(s, s.c.id == t.c.statement_id).join(r, r.c.id == s.c.report_id)
    wanted = wanted.where(column == claim_id).order_by(r.c.number, s.c.start)
    first = connection.execute(wanted.limit(1)).first()
    if first is None or not first.spans:
        return None
    longest = max(first.spans, key=lambda span: span.end - span.start)
    words = first.text[longest.start : longest.end]
    place = {"start": longest.start, "end": longest.end}
    return {"wording": words, "statement_id": first.id, **place}
