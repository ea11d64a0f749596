"""How much the ledger holds."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import FromClause, func, select

from sayso.ledger import schema
from sayso.ledger.snapshot import Snapshot


@dataclass(frozen=True, slots=True)
class Counts:
    """Numbers of things kept."""

    reports: int
    statements: int
    speakers: int
    claims: int


def counts(snapshot: Snapshot) -> Counts:
    """Counted in the tables, merged ones too."""

    def many(table: FromClause) -> int:
        found = snapshot.connection.execute(select(func.count()).select_from(table))
        return int(found.scalar_one())

    return Counts(
        many(schema.reports),
        many(schema.statements),
        many(schema.speakers),
        many(schema.claims),
    )
