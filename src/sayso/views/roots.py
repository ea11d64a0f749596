"""A claim's material -> its origins: which report each printing goes back to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import select

from sayso.ledger import schema
from sayso.ledger.snapshot import Snapshot
from sayso.views.asking import rows
from sayso.views.ground_shapes import OriginRow, Printed
from sayso.views.said import Said


def origin_rows(snapshot: Snapshot, said: Sequence[Said]) -> tuple[OriginRow, ...]:
    """One row for each origin, the earliest first, with the reports that copy it.

    What has no origin of its own is its report's: one row for the report.
    """
    by_root: dict[str, list[Said]] = defaultdict(list)
    known = _known(snapshot, said)
    for one in said:
        root = known.get(one.statement.origin_id or "", (one.report.id, ""))[0]
        by_root[root].append(one)
    reasons = dict(known.values())
    printed = {one.report.id: _printed(one) for one in said}
    printed |= _absent(snapshot, by_root.keys() - printed.keys())
    found = (
        _row(printed[root], each, reasons.get(root, ""))
        for root, each in by_root.items()
        if root in printed
    )
    return tuple(sorted(found, key=lambda row: (row.root.published or "9", row.root)))


def _row(root: Printed, each: Iterable[Said], reason: str) -> OriginRow:
    reports = {one.report.id: _printed(one) for one in each}
    reports.pop(root.report, None)
    copies = sorted(reports.values(), key=lambda one: (one.published or "9", one))
    return OriginRow(root, reason, tuple(copies))


def _printed(said: Said) -> Printed:
    report = said.report
    return Printed(report.id, report.outlet or "", report.published or "")


def _known(snapshot: Snapshot, said: Sequence[Said]) -> Mapping[str, tuple[str, str]]:
    """Origin -> the report that it is, and why that is the root."""
    o = schema.origins.c
    ids = {one.statement.origin_id for one in said if one.statement.origin_id}
    found = rows(snapshot, select(o.id, o.report_id, o.reason), o.id, ids)
    return {row.id: (row.report_id, row.reason) for row in found}


def _absent(snapshot: Snapshot, ids: Iterable[str]) -> dict[str, Printed]:
    """Roots whose own statements are not of the claim."""
    r = schema.reports.c
    found = rows(snapshot, select(r.id, r.outlet, r.published), r.id, list(ids))
    return {
        row.id: Printed(row.id, row.outlet or "", row.published or "") for row in found
    }
