"""Claims that joining found to be one: the older one stays, the other's id leads to it.

What a person decided on is never merged away: such a claim takes others in.
"""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, delete, select, update

from sayso.joining.claims import part_id
from sayso.ledger import schema
from sayso.ledger.redirects import forget, redirect


def merge_claims(connection: Connection, merged: Mapping[str, str]) -> None:
    """Moves stances, parts and addresses of each claim to the one that it leads to."""
    for old, into in merged.items():
        for part, its in _parts(connection, old, into).items():
            _move(connection, part, its, about=into)
        _move(connection, old, into, about=None)


def _move(connection: Connection, old: str, into: str, about: str | None) -> None:
    """One claim into another; where there is none of that id yet, it takes the id."""
    c, t, r = schema.claims, schema.stances, schema.redirects
    known = connection.execute(select(c.c.number).where(c.c.id == into)).first()
    if known is None:
        row = connection.execute(select(c).where(c.c.id == old)).mappings().one()
        kept = {name: row[name] for name in row if name != "number"}
        connection.execute(c.insert(), kept | {"id": into, "about": about})
        forget(connection, [into])
    for column in (t.c.claim_id, t.c.read_claim_id):
        moved = update(t).where(column == old).values({column.name: into})
        connection.execute(moved)
    connection.execute(update(c).where(c.c.about == old).values(about=into))
    connection.execute(update(r).where(r.c.new_id == old).values(new_id=into))
    connection.execute(delete(c).where(c.c.id == old))
    redirect(connection, {old: into})


def _parts(connection: Connection, old: str, into: str) -> dict[str, str]:
    """The parts of a claim -> their ids as parts of the other."""
    c, t, x = schema.claims.c, schema.stances.c, schema.contents.c
    wanted = select(c.id, x.figures).join_from(schema.claims, schema.stances)
    wanted = wanted.where(t.read_claim_id == c.id).join(schema.contents)
    found: dict[str, str] = {}
    for part, figures in connection.execute(wanted.where(c.about == old)):
        for figure in figures:
            if part_id(old, figure) == part:
                found[part] = part_id(into, figure)
    return found
