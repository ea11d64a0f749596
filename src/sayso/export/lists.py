"""The lists of sayso/1, one entry at a time: reports, speakers, origins, copies."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select

from sayso.export.scope import Ids
from sayso.export.shapes import CopyShape, OriginShape, ReportShape, SpeakerShape
from sayso.ledger import Snapshot, schema
from sayso.views.asking import rows


def reports(snapshot: Snapshot, ids: Ids) -> Iterator[ReportShape]:
    """In the order in which they came; without their texts."""
    r = schema.reports.c
    names = ReportShape.__struct_fields__
    query = select(*(r[name] for name in names)).order_by(r.number)
    for row in rows(snapshot, query, r.id, ids):
        yield ReportShape(**row._mapping)


def speakers(snapshot: Snapshot, ids: Ids) -> Iterator[SpeakerShape]:
    """Those that stay of merged ones; one without a principal speaks for itself."""
    p, merged = schema.speakers, snapshot.decided.speakers
    for row in rows(snapshot, select(p).order_by(p.c.number), p.c.id, ids):
        if row.id not in merged:
            yield SpeakerShape(
                id=row.id,
                name=row.name,
                aliases=list(row.aliases),
                kind=row.kind,
                role=row.role,
                affiliation=row.affiliation,
                country=row.country,
                principal=row.principal_id or row.id,
                anonymity=row.anonymity,
            )


def origins(snapshot: Snapshot, ids: Ids) -> Iterator[OriginShape]:
    o = schema.origins.c
    query = select(o.id, o.report_id, o.reason).order_by(o.number)
    for row in rows(snapshot, query, o.id, ids):
        yield OriginShape(row.id, row.report_id, row.reason)


def copies(snapshot: Snapshot, reports: Ids) -> Iterator[CopyShape]:
    """The passages that the reports copy."""
    c = schema.copies.c
    query = select(schema.copies).order_by(c.number)
    for row in rows(snapshot, query, c.report_id, reports):
        yield CopyShape(
            row.report_id,
            row.start,
            row.end,
            row.of_report_id,
            row.of_start,
            row.of_end,
            row.origin_id,
            row.reason,
        )
