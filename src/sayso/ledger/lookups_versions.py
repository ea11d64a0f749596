"""The other versions of a report: kept reports of its address and outlet."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Row, select

from sayso.joining.lookups import Versions
from sayso.ledger import schema
from sayso.ledger.rows import report_of
from sayso.model import Report

MOST = 40
"""Versions of one report that are looked at, those kept last."""


def versions_of(connection: Connection, report: Report) -> Versions:
    """By the days on which they were published; where these do not tell, as they came."""
    if not report.url:
        return Versions()
    r = schema.reports.c
    own = select(r.number).where(r.id == report.id)
    number = connection.execute(own).scalar()
    wanted = select(schema.reports).where(r.url == report.url, r.id != report.id)
    wanted = wanted.where(r.outlet.is_not_distinct_from(report.outlet))
    found = connection.execute(wanted.order_by(r.number.desc()).limit(MOST)).all()
    rows = sorted(found, key=lambda row: (row.published or "9999", row.number))
    before = [row for row in rows if _is_before(row, report, number)]
    after = [row for row in rows if row not in before]
    return Versions(tuple(map(report_of, before)), tuple(map(report_of, after)))


def _is_before(row: Row[Any], report: Report, number: int | None) -> bool:
    if row.published and report.published and row.published != report.published:
        return bool(row.published < report.published)
    return number is None or bool(row.number < number)
