"""A kept report that comes again with what it lacked: its outlet, day, address, title."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sqlalchemy import Connection, select, update

from sayso.ledger import schema
from sayso.ledger.rows import report_of
from sayso.model import Report

DETAILS = {"outlet": "outlet", "published": "day", "url": "address", "title": "title"}
"""Fields that may be filled in, as messages call them."""


def kept_as(connection: Connection, given: Report, ids: Iterable[str]) -> Report | None:
    """The kept report that the given one is, null where there is none.

    A report keeps the id under which it came: ``ids`` are those that the given one may
    have come under, with and without its outlet and its address.
    """
    r = schema.reports
    for each in ids:
        row = connection.execute(select(r).where(r.c.id == each)).first()
        if row and _agree(row.outlet, given.outlet) and _agree(row.url, given.url):
            return report_of(row)
    return None


def lacking(kept: Report, given: Report) -> tuple[str, ...]:
    """The fields that the kept report lacks and the given one has."""
    return tuple(
        name
        for name in DETAILS
        if getattr(kept, name) is None and getattr(given, name) is not None
    )


def filled(kept: Report, given: Report) -> Report:
    """The kept report with what it lacked."""
    found = {name: getattr(given, name) for name in lacking(kept, given)}
    if "published" in found:
        found["published_at"] = given.published_at
    return replace(kept, **found)


def fill_in(connection: Connection, report: Report) -> None:
    """Keeps the details of a report that is kept. To be read again after this: days
    and versions go by them."""
    r = schema.reports
    values = {name: getattr(report, name) for name in (*DETAILS, "published_at")}
    connection.execute(update(r).where(r.c.id == report.id).values(values))


def _agree(one: str | None, other: str | None) -> bool:
    return one == other or one is None or other is None
