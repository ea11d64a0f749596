"""Copies of a new report, and what goes with them from one origin to another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select, update

from sayso.joining.joined import Joined
from sayso.joining.origins.reasons import more_telling
from sayso.ledger import schema
from sayso.ledger.chunks import chunks
from sayso.ledger.inserting import add, upsert
from sayso.ledger.rows import copy_row
from sayso.model import Copy, Origin


def keep_copies(connection: Connection, joined: Joined) -> None:
    """The new copies; kept ones and kept statements get the origins they have now."""
    left = _origins_of(connection, joined)
    _again(connection, (*joined.changed, *joined.copies))
    _move(connection, joined.moved)
    _forget_unused(connection, left)


def keep_origins(connection: Connection, origins: Iterable[Origin]) -> None:
    """New origins; a kept one shows the reason that tells more."""
    o, found = schema.origins.c, {each.id: each for each in origins}
    for some in chunks(list(found)):
        wanted = select(o.id, o.reason).where(o.id.in_(some))
        for row in connection.execute(wanted).all():
            reason = more_telling(found[row.id].reason, row.reason)
            found[row.id] = replace(found[row.id], reason=reason)
    upsert(connection, schema.origins, map(asdict, found.values()))


def _again(connection: Connection, copies: Iterable[Copy]) -> None:
    """Each copy once, as it is now: it may have been found before."""
    names = ("report_id", "of_report_id", "start", "of_start", "end", "of_end")
    found = (copy_row(copy) for copy in copies)
    every = list({tuple(row[name] for name in names): row for row in found}.values())
    c = schema.copies.c
    same = (c[name] == bindparam(f"its_{name}") for name in names)
    keys = [{f"its_{name}": row[name] for name in names} for row in every]
    if keys:
        connection.execute(delete(schema.copies).where(*same), keys)
    add(connection, schema.copies, every)


def _move(connection: Connection, moved: Mapping[str, str]) -> None:
    """Kept statements that turn out to be copied."""
    s = schema.statements
    changed = update(s).where(s.c.id == bindparam("its_id"))
    keys: list[dict[str, Any]] = [
        {"its_id": each, "its_origin": origin} for each, origin in moved.items()
    ]
    if keys:
        connection.execute(changed.values(origin_id=bindparam("its_origin")), keys)


def _origins_of(connection: Connection, joined: Joined) -> set[str]:
    """The origins that kept statements and copies have before they go to others."""
    s, c, found = schema.statements.c, schema.copies.c, set[str]()
    for some in chunks(list(joined.moved)):
        wanted = select(s.origin_id).distinct().where(s.id.in_(some))
        found.update(each for each in connection.execute(wanted).scalars() if each)
    for some in chunks(list({copy.report_id for copy in joined.changed})):
        wanted = select(c.origin_id).distinct().where(c.report_id.in_(some))
        found.update(connection.execute(wanted).scalars())
    return found


def _forget_unused(connection: Connection, origins: Iterable[str]) -> None:
    """An origin that nothing is left of is none."""
    for each in sorted(origins):
        uses = (
            select(table.c.number).where(table.c.origin_id == each).limit(1)
            for table in (schema.statements, schema.copies)
        )
        if all(connection.execute(use).first() is None for use in uses):
            connection.execute(
                delete(schema.origins).where(schema.origins.c.id == each)
            )
