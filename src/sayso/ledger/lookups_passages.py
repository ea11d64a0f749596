"""Earlier passages that share fingerprints with a new one, most shared first."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, literal, select, text

from sayso.joining.lookups import KnownPassage
from sayso.ledger import schema
from sayso.ledger.rows import report_of, signed
from sayso.ledger.sifting import sifted
from sayso.model import Origin, Report, Span

HOLDERS = 20
"""Passages that one fingerprint brings from either end of time: the oldest may be the
origin, the newest the story of the day; what lies between is boilerplate or copies."""
_UNREAD = literal("").label("text")
_OF_ONE = "SELECT passage FROM passage_keys WHERE fingerprint = asked.value"
_HOLDERS = text(
    "SELECT k.passage FROM json_each(:asked) AS asked JOIN passage_keys AS k"
    " ON k.fingerprint = asked.value AND k.passage IN ("
    f"SELECT * FROM ({_OF_ONE} ORDER BY passage LIMIT {HOLDERS}) UNION ALL "
    f"SELECT * FROM ({_OF_ONE} ORDER BY passage DESC LIMIT {HOLDERS}))"
)


def passages_with(
    connection: Connection,
    fingerprints: Collection[int],
    limit: int,
    earlier: ColumnElement[bool],
) -> list[KnownPassage]:
    """At most ``limit`` passages of kept reports, whose texts are left out."""
    shared = _holders(connection, {signed(each) for each in fingerprints})
    if not shared:
        return []
    most = sorted(shared.items(), key=lambda each: (-each[1], each[0]))[:limit]
    found = _passages(connection, dict(most), earlier)
    return [found[number] for number, _ in most if number in found]


def reports_of(
    connection: Connection, report_ids: Collection[str]
) -> dict[str, Report]:
    """Kept reports with their texts, by their ids."""
    r = schema.reports
    wanted = select(r).where(r.c.id.in_(sorted(report_ids)))
    return {row.id: report_of(row) for row in connection.execute(wanted)}


def _holders(connection: Connection, fingerprints: Collection[int]) -> Counter[int]:
    """How many of the fingerprints a passage has, for those that any of them brings. Of a
    new report most have none: the ledger is asked only for those that it may hold."""
    wanted = sifted(connection, fingerprints)
    if not wanted:
        return Counter()
    asked = {"asked": json.dumps(sorted(wanted))}
    return Counter(connection.execute(_HOLDERS, asked).scalars())


def _passages(
    connection: Connection, shared: dict[int, int], earlier: ColumnElement[bool]
) -> dict[int, KnownPassage]:
    p, r = schema.passages, schema.reports
    named = (column for column in r.c if column.name != "text")
    columns = (p.c.number.label("passage"), p.c.start, p.c.end, *named, _UNREAD)
    wanted: Select[Any] = select(*columns)
    wanted = wanted.join_from(p, r, r.c.id == p.c.report_id).where(earlier)
    rows = connection.execute(wanted.where(p.c.number.in_(sorted(shared)))).all()
    origins = _Origins(connection, {row.id for row in rows})
    return {
        row.passage: KnownPassage(
            report_of(row),
            Span(row.start, row.end),
            shared[row.passage],
            origins.of(row.id, Span(row.start, row.end)),
        )
        for row in rows
    }


class _Origins:
    """The origin of a passage: that of the copy it lies in, else its own report's."""

    def __init__(self, connection: Connection, report_ids: set[str]) -> None:
        c, o = schema.copies, schema.origins
        named = select(c, o.c.report_id.label("root"), o.c.reason.label("why"))
        named = named.join(o, o.c.id == c.c.origin_id)
        in_reports = c.c.report_id.in_(sorted(report_ids))
        self._copies = connection.execute(named.where(in_reports)).all()
        own = select(o).where(o.c.report_id.in_(sorted(report_ids)))
        found = connection.execute(own.order_by(o.c.number.desc()))
        self._own = {r.report_id: Origin(r.id, r.report_id, r.reason) for r in found}

    def of(self, report_id: str, span: Span) -> Origin | None:
        shares = [
            (min(c.end, span.end) - max(c.start, span.start), c)
            for c in self._copies
            if c.report_id == report_id
        ]
        if shares and (best := max(shares, key=lambda share: share[0]))[0] > 0:
            return Origin(best[1].origin_id, best[1].root, best[1].why)
        return self._own.get(report_id)
