"""Where an origin is printed: the copies and the statements that have it."""

from __future__ import annotations

from sqlalchemy import Connection, select

from sayso.ledger import schema
from sayso.ledger.rows import copy_of, statement_of
from sayso.model import Copy, Statement


def copies_with(connection: Connection, origin_id: str) -> list[Copy]:
    """The copied passages of an origin, as they were found."""
    c = schema.copies
    wanted = select(c).where(c.c.origin_id == origin_id).order_by(c.c.number)
    return [copy_of(row) for row in connection.execute(wanted)]


def statements_with(connection: Connection, origin_id: str) -> list[Statement]:
    """The statements of an origin, withdrawn ones too; their speakers are left out."""
    s = schema.statements
    wanted = select(s).where(s.c.origin_id == origin_id).order_by(s.c.number)
    return [statement_of(row, ()) for row in connection.execute(wanted)]
