"""The other versions of a report: kept reports of its address and outlet."""

from __future__ import annotations

from functools import cmp_to_key

from sqlalchemy import Connection, select

from sayso.joining.lookups import Versions
from sayso.joining.published import is_earlier
from sayso.ledger import schema
from sayso.ledger.rows import report_of
from sayso.model import Report

Numbered = tuple[int, Report]
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
    rows = sorted(((row.number, report_of(row)) for row in found), key=_order)
    before = [each for n, each in rows if _is_before((n, each), (number, report))]
    after = [each for _, each in rows if each not in before]
    return Versions(tuple(before), tuple(after))


@cmp_to_key
def _order(one: Numbered, other: Numbered) -> int:
    return -1 if _is_before(one, other) else int(one[0] != other[0])


def _is_before(one: Numbered, other: tuple[int | None, Report]) -> bool:
    """Whether the kept one came before the other, which may not be kept yet."""
    if one[1].published and other[1].published:
        earlier = is_earlier(one[1], other[1])
        if earlier is not None:
            return earlier
    return other[0] is None or one[0] < other[0]
