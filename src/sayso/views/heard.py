"""Who is named in reports: whom a person may mean who says "another speaker"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from sqlalchemy import select

from sayso.ledger import schema
from sayso.ledger.snapshot import Snapshot
from sayso.views.asking import rows
from sayso.views.naming import who
from sayso.views.nouns import speakers_of
from sayso.views.shapes import Who


def heard_in(
    snapshot: Snapshot, reports: Collection[str]
) -> dict[str, tuple[Who, ...]]:
    """Report -> the speakers that it mentions, by name."""
    table = schema.mentions
    query = select(table.c.report_id, table.c.speaker_id)
    query = query.where(table.c.speaker_id.is_not(None)).distinct()
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows(snapshot, query, table.c.report_id, reports):
        found[row.report_id].add(snapshot.decided.speaker(row.speaker_id))
    named = speakers_of(snapshot, {i for each in found.values() for i in each})
    return {
        report: tuple(
            sorted((who(named[i]) for i in ids if i in named), key=lambda w: w.name)
        )
        for report, ids in found.items()
    }
