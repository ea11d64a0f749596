"""Ids of an earlier reading -> the ids of what is printed there in the present one."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from sqlalchemy import Connection, delete, insert, select

from sayso.ledger import schema
from sayso.ledger.chunks import chunks

GONE = ""
"""Where an id leads whose words no statement of the present reading has."""


def present_ids(connection: Connection, ids: Collection[str]) -> dict[str, str]:
    """Those of ``ids`` that were replaced -> their present id, or ``GONE``."""
    leads: dict[str, str] = {}
    ahead = set(ids)
    while ahead:
        found = _next(connection, ahead)
        leads |= found
        ahead = {new for new in found.values() if new and new not in leads}
    return {each: _follow(leads, each) for each in ids if each in leads}


def redirect(connection: Connection, leads: Mapping[str, str]) -> None:
    """Keeps where ids lead from now on."""
    forget(connection, leads)
    values = [{"old_id": old, "new_id": new} for old, new in leads.items()]
    if values:
        connection.execute(insert(schema.redirects), values)


def forget(connection: Connection, ids: Iterable[str]) -> None:
    """For ids that are there (again): they lead nowhere else."""
    for some in chunks(ids):
        table = schema.redirects
        connection.execute(delete(table).where(table.c.old_id.in_(some)))


def _next(connection: Connection, ids: Iterable[str]) -> dict[str, str]:
    table = schema.redirects
    found: dict[str, str] = {}
    for some in chunks(ids):
        rows = connection.execute(select(table).where(table.c.old_id.in_(some)))
        found |= {row.old_id: row.new_id for row in rows}
    return found


def _follow(leads: Mapping[str, str], each: str) -> str:
    seen = {each}
    while each in leads:
        each = leads[each]
        if each in seen:
            return GONE
        seen.add(each)
    return each
