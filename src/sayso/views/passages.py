"""Passages that a report shares with an earlier one: what is copied, and from where."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from sqlalchemy import Row, func, select

from sayso.ledger import schema
from sayso.ledger.snapshot import Snapshot
from sayso.views.asking import rows
from sayso.views.naming import cut
from sayso.views.outlet_shapes import PassageRow

LONGEST = 160
"""Code points of a passage's words in a list."""


def passages(
    snapshot: Snapshot, reports: Collection[str] | None = None
) -> list[PassageRow]:
    """Those that these reports (null: all) copy, in the order of the text."""
    return [_row(row) for row in rows(snapshot, _COPIES, _c.report_id, reports)]


def copies_of(snapshot: Snapshot, report: str) -> list[PassageRow]:
    """Passages of later reports that are copied from this one."""
    return [_row(row) for row in rows(snapshot, _COPIES, _c.of_report_id, [report])]


def _row(row: Row[Any]) -> PassageRow:
    return PassageRow(
        words=cut(" ".join(row.words.split()), LONGEST),
        start=row.start,
        end=row.end,
        report=row.report_id,
        outlet=row.outlet,
        published=row.published,
        of=row.of_report_id,
        of_start=row.of_start,
        of_end=row.of_end,
        of_outlet=row.of_outlet,
        of_published=row.of_published,
        origin=row.origin_id,
        reason=row.reason,
    )


_own = schema.reports.alias("own")
_earlier = schema.reports.alias("earlier")
_c = schema.copies.c
_COPIES = (
    select(
        schema.copies,
        func.substr(_own.c.text, _c.start + 1, _c.end - _c.start).label("words"),
        _own.c.outlet,
        _own.c.published,
        _earlier.c.outlet.label("of_outlet"),
        _earlier.c.published.label("of_published"),
        schema.origins.c.reason,
    )
    .join(_own, _own.c.id == _c.report_id)
    .join(_earlier, _earlier.c.id == _c.of_report_id)
    .join(schema.origins, schema.origins.c.id == _c.origin_id)
    .order_by(_own.c.number, _c.start)
)
