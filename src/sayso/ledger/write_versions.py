"""Which version of a report replaces which, and what is withdrawn."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, delete, select, update

from sayso.joining.joined import Joined
from sayso.ledger import rows, schema
from sayso.ledger.chunks import chunks
from sayso.ledger.inserting import add
from sayso.model import Withdrawal

UNDATED = "9999"


def keep_versions(connection: Connection, joined: Joined) -> None:
    """The report replaces the version before it, and a kept later one replaces it."""
    report = joined.reading.report
    for each, before in ((report.id, report.replaces), (joined.replaced_by, report.id)):
        if each and before:
            changed = update(schema.reports).where(schema.reports.c.id == each)
            connection.execute(changed.values(replaces=before))


def keep_withdrawals(connection: Connection, withdrawals: Sequence[Withdrawal]) -> None:
    """The earliest withdrawal of a statement counts, whenever it was read."""
    table = schema.withdrawals
    new: dict[str, Withdrawal] = {}
    for each in sorted(withdrawals, key=lambda each: _when(each.on, each.by)):
        new.setdefault(each.statement_id, each)
    for some in chunks(list(new)):
        kept = select(table)
        for row in connection.execute(kept.where(table.c.statement_id.in_(some))).all():
            each, same = new[row.statement_id], table.c.statement_id == row.statement_id
            if _when(each.on, each.by) < _when(row.withdrawn_on, row.by):
                connection.execute(delete(table).where(same))
            else:
                del new[row.statement_id]
    add(connection, table, map(rows.withdrawal_row, new.values()))


def _when(on: str | None, by: str | None) -> tuple[str, str]:
    """Of one day no order is known, so any that holds."""
    return on or UNDATED, by or ""
