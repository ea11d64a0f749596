"""The statements of sayso/1, with their speakers and withdrawals."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sqlalchemy import Row, select

from sayso.export.scope import Ids
from sayso.export.shapes import Day, Evidence, Place, StatementShape, Withdrawn
from sayso.ledger import Snapshot, schema
from sayso.ledger.chunks import chunks
from sayso.model import Basis, DateValue, Span
from sayso.views.asking import rows

PAGE = 500
"""Statements whose speakers are asked for at once."""


def statements(snapshot: Snapshot, ids: Ids) -> Iterator[StatementShape]:
    """In the order in which they came; what a person said is none is left out."""
    s = schema.statements
    query = select(s).where(s.c.judged_none.is_(False)).order_by(s.c.number)
    for page in chunks(rows(snapshot, query, s.c.id, ids), PAGE):
        yield from _page(snapshot, page)


def _page(snapshot: Snapshot, page: Sequence[Row[Any]]) -> Iterator[StatementShape]:
    ids = [row.id for row in page]
    speakers, gone = speakers_of(snapshot, ids), withdrawals_of(snapshot, ids)
    nones = snapshot.decided.no_statements
    for row in page:
        within = None if row.within_id in nones else row.within_id
        yield _shape(row, within, speakers[row.id], gone.get(row.id))


def _shape(
    row: Row[Any], within: str | None, speakers: list[str], gone: Withdrawn | None
) -> StatementShape:
    return StatementShape(
        id=row.id,
        report=row.report_id,
        speakers=speakers,
        act=row.act,
        form=row.form,
        confidence=row.confidence,
        source=places(row.source),
        cue=places(row.cue),
        content=places(row.content),
        channel=row.channel,
        platform=row.platform,
        to=row.to,
        said_on=day(row.said_on),
        within=within,
        basis=_evidence(row.basis),
        origin=row.origin_id,
        withdrawn=gone,
    )


def places(spans: Iterable[Span]) -> list[Place]:
    return [Place(span.start, span.end) for span in spans]


def day(said_on: DateValue | None) -> Day | None:
    if said_on is None:
        return None
    return Day(said_on.start, said_on.end, said_on.text, said_on.timex)


def _evidence(basis: Basis | None) -> Evidence | None:
    return Evidence(basis.kind, places(basis.spans)) if basis else None


def speakers_of(snapshot: Snapshot, ids: Sequence[str]) -> dict[str, list[str]]:
    """Ids of speakers by statement, as printed."""
    by = schema.statement_speakers.c
    query = select(by.statement_id, by.speaker_id).order_by(by.place)
    query = query.where(by.speaker_id.is_not(None))
    found: dict[str, list[str]] = defaultdict(list)
    for row in rows(snapshot, query, by.statement_id, ids):
        found[row.statement_id].append(row.speaker_id)
    return found


def withdrawals_of(snapshot: Snapshot, ids: Sequence[str]) -> dict[str, Withdrawn]:
    """What was withdrawn of these; no statement that is none takes another back."""
    w = schema.withdrawals
    found = rows(snapshot, select(w), w.c.statement_id, ids)
    nones = snapshot.decided.no_statements
    return {
        r.statement_id: Withdrawn(r.withdrawn_on, r.why, r.by)
        for r in found
        if r.by not in nones
    }
