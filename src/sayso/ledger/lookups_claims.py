"""Contents already of a claim, by block keys: the rarest first, the common ones capped."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import ColumnElement, Connection, select

from sayso.joining.lookups import Member
from sayso.ledger import schema
from sayso.ledger.rows import claim_of, content_of
from sayso.model import Claim


def members_with(
    connection: Connection,
    keys: Collection[str],
    limit: int,
    earlier: ColumnElement[bool],
) -> list[Member]:
    """At most ``limit`` members, newest first; one for each claim of a content."""
    numbers = _contents_with(connection, keys, limit)
    return _members(connection, numbers, earlier)[:limit]


def _contents_with(
    connection: Connection, keys: Collection[str], limit: int
) -> list[int]:
    k = schema.claim_keys.c
    found: set[int] = set()
    for key in _rarest_first(connection, keys):
        wanted = select(k.content).where(k.key == key).order_by(k.content.desc())
        rows = connection.execute(wanted.limit(limit))
        found.update(rows.scalars())
        if len(found) >= limit:
            break
    return sorted(found, reverse=True)[:limit]


def _rarest_first(connection: Connection, keys: Collection[str]) -> list[str]:
    n = schema.key_counts.c
    wanted = select(n.key).where(n.key.in_(sorted(keys)))
    wanted = wanted.order_by(n.contents, n.key)
    return list(connection.execute(wanted).scalars())


def _members(
    connection: Connection, numbers: list[int], earlier: ColumnElement[bool]
) -> list[Member]:
    c, s, t, r = schema.contents, schema.stances, schema.statements, schema.reports
    wanted = select(c, s.c.claim_id, t.c.report_id, r.c.published)
    wanted = wanted.join_from(c, s, s.c.content_id == c.c.id)
    wanted = wanted.join(t, t.c.id == c.c.statement_id)
    wanted = wanted.join(r, r.c.id == t.c.report_id).where(earlier)
    wanted = wanted.where(c.c.number.in_(numbers), s.c.claim_id.is_not(None))
    rows = connection.execute(wanted.order_by(c.c.number.desc(), s.c.number)).all()
    once = {(row.claim_id, row.id): row for row in rows}
    claims = _claims(connection, {row.claim_id for row in rows})
    return [
        Member(claims[row.claim_id], content_of(row), row.report_id, row.published)
        for row in once.values()
    ]


def _claims(connection: Connection, ids: set[str]) -> dict[str, Claim]:
    table = schema.claims
    wanted = select(table).where(table.c.id.in_(sorted(ids)))
    return {row.id: claim_of(row) for row in connection.execute(wanted)}
