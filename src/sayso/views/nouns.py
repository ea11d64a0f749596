"""Ids -> nouns of the model, as people decided where they did."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from typing import Any

from sqlalchemy import Row, Table, select

from sayso.ledger import rows as nouns
from sayso.ledger import schema
from sayso.ledger.snapshot import Snapshot
from sayso.model import Claim, Content, Report, Speaker, Statement
from sayso.views.asking import rows


def claims_of(snapshot: Snapshot, ids: Collection[str]) -> dict[str, Claim]:
    """Claims by id."""
    return {row.id: nouns.claim_of(row) for row in _rows(snapshot, schema.claims, ids)}


def contents_of(snapshot: Snapshot, ids: Collection[str]) -> dict[str, Content]:
    """Contents by id."""
    found = _rows(snapshot, schema.contents, ids)
    return {row.id: nouns.content_of(row) for row in found}


def reports_of(snapshot: Snapshot, ids: Collection[str]) -> dict[str, Report]:
    """Reports by id, with their texts."""
    found = _rows(snapshot, schema.reports, ids)
    return {row.id: nouns.report_of(row) for row in found}


def speakers_of(snapshot: Snapshot, ids: Collection[str]) -> dict[str, Speaker]:
    """Speakers by id."""
    found = _rows(snapshot, schema.speakers, ids)
    return {row.id: nouns.speaker_of(row) for row in found}


def statements_of(snapshot: Snapshot, ids: Collection[str]) -> dict[str, Statement]:
    """Statements by id, with the ids of their speakers."""
    table = schema.statement_speakers
    by = _grouped(rows(snapshot, _SPEAKERS, table.c.statement_id, ids))
    found = _rows(snapshot, schema.statements, ids)
    return {
        row.id: nouns.statement_of(row, tuple(by.get(row.id, ())))
        for row in found
        if not row.judged_none
    }


def _grouped(found: Iterable[Row[Any]]) -> dict[str, list[str]]:
    grouped: dict[str, list[str]] = defaultdict(list)
    for row in found:
        if row.speaker_id:
            grouped[row.statement_id].append(row.speaker_id)
    return grouped


def _rows(snapshot: Snapshot, table: Table, ids: Collection[str]) -> list[Row[Any]]:
    return list(rows(snapshot, select(table), table.c.id, ids))


_SPEAKERS = select(schema.statement_speakers).order_by(
    schema.statement_speakers.c.place
)
