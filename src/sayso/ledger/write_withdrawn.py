"""Withdrawals and retractions -> rows: the first day on which a statement went counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, delete, select

from sayso.joining.lookups import Retraction
from sayso.ledger import rows, schema
from sayso.ledger.chunks import chunks
from sayso.ledger.inserting import add
from sayso.model import Withdrawal


def keep_withdrawals(connection: Connection, withdrawals: Sequence[Withdrawal]) -> None:
    """Of two withdrawals of a statement the earlier, whichever report came first."""
    table = schema.withdrawals
    first: dict[str, Withdrawal] = {}
    for each in sorted(withdrawals, key=_when):
        first.setdefault(each.statement_id, each)
    for some in chunks(list(first)):
        known = select(table).where(table.c.statement_id.in_(some))
        for row in connection.execute(known).all():
            if _when(first[row.statement_id]) < _when(_withdrawal(row)):
                gone = delete(table).where(table.c.statement_id == row.statement_id)
                connection.execute(gone)
            else:
                del first[row.statement_id]
    add(connection, table, map(rows.withdrawal_row, first.values()))


def keep_retractions(connection: Connection, retractions: Sequence[Retraction]) -> None:
    """One row for each speaker who takes something back."""
    values = [
        {"statement_id": each.statement_id, "speaker_id": who, "side": each.side}
        for each in retractions
        for who in each.speaker_ids
    ]
    add(connection, schema.retractions, values)


def _when(one: Withdrawal) -> tuple[str, str, str]:
    return one.on or "9", one.why, one.by or ""


def _withdrawal(row: Row[Any]) -> Withdrawal:
    return Withdrawal(row.statement_id, row.withdrawn_on, row.why, row.by)
