"""Where a claim is worded: by a statement that is of it, also after a judgement."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Column, Connection, select, update

from sayso.joining.claims import parts, plainness, worded
from sayso.ledger import schema
from sayso.ledger.rows import content_of
from sayso.model import Span

MOST = 40
"""Contents that are looked at for the plainest."""
WORDED = ("wording", "statement_id", "start", "end")
_ABOUT = select(schema.claims.c.about)


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
    """The plainest content of a claim in the oldest report, or the figure that it is, as
    columns of ``claims``; none if there is none. ``column`` of the stances leads to the
    claim."""
    t, x = schema.stances, schema.contents
    s, r = schema.statements, schema.reports
    wanted = select(x, r.c.text, r.c.number.label("report")).join_from(t, x)
    wanted = wanted.join(s, s.c.id == t.c.statement_id).join(r, r.c.id == s.c.report_id)
    wanted = wanted.where(column == claim_id).order_by(r.c.number, s.c.start)
    rows = connection.execute(wanted.limit(MOST)).all()
    about = connection.execute(_ABOUT.where(schema.claims.c.id == claim_id)).scalar()
    if about:
        for row in rows:
            for part in parts(row.text, content_of(row), about):
                if part.id == claim_id:
                    return _columns(part.wording, row.statement_id, part.span)
    told = [row for row in rows if row.report == rows[0].report and row.spans]
    if not told:
        return None
    row = min(told, key=lambda row: plainness(content_of(row)))
    wording, span = worded(row.text, content_of(row))
    return _columns(wording, row.statement_id, span)


def _columns(wording: str, statement_id: str, span: Span) -> dict[str, Any]:
    place = {"start": span.start, "end": span.end}
    return {"wording": wording, "statement_id": statement_id, **place}
