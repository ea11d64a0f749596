"""Contents already of a claim, by block keys: the rarest first, the common ones capped."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import select

from sayso.joining.lookups import Member
from sayso.ledger import schema
from sayso.ledger.rows import claim_of, content_of
from sayso.ledger.snapshot import Snapshot
from sayso.model import Claim, Content


def members_with(snapshot: Snapshot, keys: Collection[str], limit: int) -> list[Member]:
    """At most ``limit`` members, newest first; one for each claim of a content."""
    numbers = _contents_with(snapshot, keys, limit)
    return _members(snapshot, numbers)[:limit]


def _contents_with(snapshot: Snapshot, keys: Collection[str], limit: int) -> list[int]:
    k = schema.claim_keys.c
    found: set[int] = set()
    for key in _rarest_first(snapshot, keys):
        wanted = select(k.content).where(k.key == key).order_by(k.content.desc())
        rows = snapshot.connection.execute(wanted.limit(limit))
        found.update(rows.scalars())
        if len(found) >= limit:
            break
    return sorted(found, reverse=True)[:limit]


def _rarest_first(snapshot: Snapshot, keys: Collection[str]) -> list[str]:
    n = schema.key_counts.c
    wanted = select(n.key).where(n.key.in_(sorted(keys)))
    wanted = wanted.order_by(n.contents, n.key)
    return list(snapshot.connection.execute(wanted).scalars())


def _members(snapshot: Snapshot, numbers: list[int]) -> list[Member]:
    c, s, t, r = schema.contents, schema.stances, schema.statements, schema.reports
    wanted = select(c, s.c.claim_id, t.c.report_id, r.c.published)
    wanted = wanted.join_from(c, s, s.c.content_id == c.c.id)
    wanted = wanted.join(t, t.c.id == c.c.statement_id)
    wanted = wanted.join(r, r.c.id == t.c.report_id).where(c.c.number.in_(numbers))
    rows = snapshot.connection.execute(wanted.order_by(c.c.number.desc())).all()
    decided = snapshot.decided
    pairs: dict[tuple[str, str], tuple[Content, str, str | None]] = {}
    for row in rows:
        if row.statement_id not in decided.no_statements:
            claim = decided.claim_of(row.statement_id, row.claim_id)
            pairs[row.id, claim] = content_of(row), row.report_id, row.published
    claims = _claims(snapshot, {claim for _, claim in pairs})
    return [
        Member(claims[claim], *rest)
        for (_, claim), rest in pairs.items()
        if claim in claims
    ]


def _claims(snapshot: Snapshot, ids: set[str]) -> dict[str, Claim]:
    table = schema.claims
    wanted = select(table).where(table.c.id.in_(sorted(ids)))
    return {row.id: claim_of(row) for row in snapshot.connection.execute(wanted)}
