"""Contents already of a claim, by block keys: the rarest first, the common ones capped."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from sqlalchemy import ColumnElement, Connection, bindparam, select

from sayso.joining.lookups import Member
from sayso.ledger import schema
from sayso.ledger.rows import claim_of, content_of
from sayso.model import Claim

_K, _N = schema.claim_keys.c, schema.key_counts.c
_WITH_KEY = (
    select(_K.content)
    .where(_K.key == bindparam("key"))
    .order_by(_K.content.desc())
    .limit(bindparam("most"))
)
_RAREST = (
    select(_N.key)
    .where(_N.key.in_(bindparam("keys", expanding=True)))
    .order_by(_N.contents, _N.key)
)
_MEMBERS = (
    select(
        schema.contents,
        schema.stances.c.claim_id,
        schema.statements.c.report_id,
        schema.reports.c.published,
    )
    .join_from(
        schema.contents,
        schema.stances,
        schema.stances.c.content_id == schema.contents.c.id,
    )
    .join(schema.statements, schema.statements.c.id == schema.contents.c.statement_id)
    .join(schema.reports, schema.reports.c.id == schema.statements.c.report_id)
    .where(
        schema.contents.c.number.in_(bindparam("numbers", expanding=True)),
        schema.stances.c.claim_id.is_not(None),
    )
    .order_by(schema.stances.c.number)
)


class Members:
    """The members that one report's contents ask for; each is fetched once."""

    def __init__(self, connection: Connection, earlier: ColumnElement[bool]) -> None:
        self.connection = connection
        self._query = _MEMBERS.where(earlier)
        self._of_content: dict[int, list[Member]] = {}
        self._claims: dict[str, Claim] = {}

    def with_keys(self, keys: Collection[str], limit: int) -> list[Member]:
        """At most ``limit`` members, newest first; one for each claim of a content."""
        numbers = self._contents(keys, limit)
        self._fetch([n for n in numbers if n not in self._of_content])
        return [m for n in numbers for m in self._of_content[n]][:limit]

    def _contents(self, keys: Collection[str], limit: int) -> list[int]:
        found: set[int] = set()
        rarest = self.connection.execute(_RAREST, {"keys": sorted(keys)})
        for key in rarest.scalars().all():
            asked = {"key": key, "most": limit}
            found.update(self.connection.execute(_WITH_KEY, asked).scalars())
            if len(found) >= limit:
                break
        return sorted(found, reverse=True)[:limit]

    def _fetch(self, numbers: list[int]) -> None:
        self._of_content |= {number: [] for number in numbers}
        if not numbers:
            return
        rows = self.connection.execute(self._query, {"numbers": numbers}).all()
        self._fetch_claims({row.claim_id for row in rows})
        seen: defaultdict[int, set[str]] = defaultdict(set)
        for row in rows:
            if row.claim_id not in seen[row.number]:
                seen[row.number].add(row.claim_id)
                claim = self._claims[row.claim_id]
                member = Member(claim, content_of(row), row.report_id, row.published)
                self._of_content[row.number].append(member)

    def _fetch_claims(self, ids: set[str]) -> None:
        missing = sorted(ids - self._claims.keys())
        wanted = select(schema.claims).where(schema.claims.c.id.in_(missing))
        rows = self.connection.execute(wanted) if missing else ()
        self._claims |= {row.id: claim_of(row) for row in rows}
