"""Kept reports, one after the other, to be read again."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select

from sayso.ledger import schema
from sayso.ledger.open import Ledger
from sayso.ledger.rows import report_of
from sayso.model import Report


def kept_reports(
    ledger: Ledger, made_by: tuple[tuple[str, str], ...] | None = None
) -> Iterator[Report]:
    """Reports in the order in which they came, those made by ``made_by`` left out.

    Each is fetched by itself, so that the ledger may be written to meanwhile.
    """
    table, number = schema.reports, 0
    while True:
        ahead = select(table).where(table.c.number > number).order_by(table.c.number)
        if made_by is not None:
            ahead = ahead.where(table.c.made_by != made_by)
        with ledger.looking() as snapshot:
            row = snapshot.connection.execute(ahead.limit(1)).first()
        if row is None:
            return
        number = row.number
        yield report_of(row)
