"""Putting rows into tables: none, one, many, new or changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import Connection, Table, insert, select, update

from sayso.ledger.chunks import chunks


def add(
    connection: Connection, table: Table, values: Iterable[Mapping[str, Any]]
) -> None:
    """Inserts rows, none or many."""
    many = list(values)
    if many:
        connection.execute(insert(table), many)


def add_one(connection: Connection, table: Table, row: Mapping[str, Any]) -> int:
    """Inserts one row; returns its number."""
    kept = connection.execute(insert(table), row).inserted_primary_key
    return int(kept[0]) if kept else 0


def upsert(
    connection: Connection, table: Table, values: Iterable[dict[str, Any]]
) -> None:
    """Inserts what has a new ``id``, updates the others; ``number`` stays."""
    by_id = {row["id"]: row for row in values}
    known = numbers_of(connection, table, list(by_id))
    for each, number in known.items():
        changed = update(table).where(table.c.number == number)
        connection.execute(changed.values(by_id[each]))
    add(connection, table, (row for each, row in by_id.items() if each not in known))


def numbers_of(connection: Connection, table: Table, ids: list[str]) -> dict[str, int]:
    """Id -> number, in the order of ``ids``; what the ledger lacks is left out."""
    found: dict[str, int] = {}
    for some in chunks(ids):
        wanted = select(table.c.id, table.c.number).where(table.c.id.in_(some))
        found |= {row.id: row.number for row in connection.execute(wanted)}
    return {each: found[each] for each in ids if each in found}
