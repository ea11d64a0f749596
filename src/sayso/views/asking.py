"""Asking the ledger: queries narrowed to some ids, in bites that databases take."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Row, Select, func, select

from sayso.errors import BadRequest, NotFound
from sayso.ledger.snapshot import Snapshot

Ids = Collection[Any] | None
"""Some ids or numbers; null is all of them."""
BITE = 500
"""Values in one IN (…); SQLite takes 999 in its older versions."""
MOST_BEGUN = 5
"""Ids that a message lists."""


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
    begun = table.c.id.startswith(given, autoescape=True)
    query = select(table.c.id).where(begun).order_by(table.c.id != given, table.c.id)
    found = snapshot.connection.execute(query.limit(MOST_BEGUN)).scalars().all()
    if not given or not found:
        raise NotFound(f"there is no {what} {given}; sayso {what}s lists them")
    if given == found[0] or len(found) == 1:
        return str(found[0])
    many = select(func.count()).select_from(table).where(begun)
    number = snapshot.connection.execute(many).scalar_one()
    more = ", …" if number > len(found) else ""
    raise BadRequest(
        f"{given}: begins the ids of {number:,} {what}s ({', '.join(found)}{more}); "
        "give more of it"
    )
