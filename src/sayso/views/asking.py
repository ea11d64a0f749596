"""Asking the ledger: queries narrowed to some ids, in bites that databases take."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Row, Select, select

from sayso.errors import BadRequest, NotFound
from sayso.ledger.snapshot import Snapshot

Ids = Collection[Any] | None
"""Some ids or numbers; null is all of them."""
BITE = 500
"""Values in one IN (…); SQLite takes 999 in its older versions."""
SHORTEST = 4
"""Characters of an id's beginning that may stand for it."""


def rows(
    snapshot: Snapshot, query: Select[Any], column: ColumnElement[Any], ids: Ids
) -> Iterator[Row[Any]]:
    """The rows of ``query`` for the given values of ``column``, all for null."""
    if ids is None:
        yield from snapshot.connection.execute(query)
        return
    wanted = list(dict.fromkeys(ids))
    for start in range(0, len(wanted), BITE):
        bite = wanted[start : start + BITE]
        yield from snapshot.connection.execute(query.where(column.in_(bite)))


def full_id(snapshot: Snapshot, table: FromClause, given: str, what: str) -> str:
    """The id that ``given`` is, or that it alone begins.

    Raises ``NotFound`` where there is none, ``BadRequest`` where there are several.
    """
    query = select(table.c.id).where(table.c.id.startswith(given, autoescape=True))
    found = snapshot.connection.execute(query.limit(20)).scalars().all()
    if given in found or (len(found) == 1 and len(given) >= SHORTEST):
        return given if given in found else str(found[0])
    if len(found) > 1 and len(given) >= SHORTEST:
        raise BadRequest(
            f"{given}: begins the ids {', '.join(found[:5])}; give more of it"
        )
    raise NotFound(f"there is no {what} {given}; sayso {what}s lists them")
