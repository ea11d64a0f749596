"""Reports: the list, and one with its statements marked in the text."""

from __future__ import annotations

import re
from typing import Any

from sqlalchemy import Row, Select, func, select

from sayso.errors import NotFound
from sayso.ledger import schema
from sayso.ledger.redirects import present_ids
from sayso.ledger.snapshot import Snapshot
from sayso.views.asking import full_id
from sayso.views.naming import cut
from sayso.views.nouns import reports_of
from sayso.views.report_statements import marks_of, statements_in
from sayso.views.shapes import ReportPage, ReportRow

BLANK_LINE = re.compile(r"\n\s*\n")
HEADING = 80
BEGINNING = 400
"""Code points of a text that a heading is taken from where there is no title."""


def report_rows(snapshot: Snapshot, outlet: str | None = None) -> list[ReportRow]:
    """The kept reports, latest published first; ``outlet`` is a part of its name."""
    query = _REPORTS
    if outlet:
        query = query.where(schema.reports.c.outlet.icontains(outlet, autoescape=True))
    return [_row(row) for row in snapshot.connection.execute(query)]


def report_page(snapshot: Snapshot, given: str) -> ReportPage:
    """The report of this id, or of its beginning. Raises ``NotFound``."""
    kept = full_id(snapshot, schema.reports, given, "report")
    query = _REPORTS.where(schema.reports.c.id == kept)
    row = snapshot.connection.execute(query).first()
    if row is None:
        raise NotFound(f"there is no report {given}; sayso reports lists them")
    text = reports_of(snapshot, [kept])[kept].text
    statements = statements_in(snapshot, kept, text)
    return ReportPage(
        report=_row(row),
        text=text,
        statements=tuple(statements),
        marks=tuple(sorted(marks_of(statements), key=lambda m: (m.start, -m.end))),
    )


def place_of(snapshot: Snapshot, given: str) -> tuple[str, str]:
    """A statement (by its id, an earlier id of it, or its beginning) and its report.

    Raises ``NotFound``.
    """
    s = schema.statements
    now = present_ids(snapshot.connection, [given]).get(given) or given
    kept = full_id(snapshot, s, now, "statement")
    query = select(s.c.report_id).where(s.c.id == kept)
    return kept, str(snapshot.connection.execute(query).scalar_one())


def _row(row: Row[Any]) -> ReportRow:
    return ReportRow(
        id=row.id,
        outlet=row.outlet,
        published=row.published,
        heading=row.title or _first_words(row.beginning),
        url=row.url,
        language=row.language,
        statements=row.statements,
        file=row.file,
        replaces=row.replaces,
    )


def _first_words(beginning: str) -> str:
    """Those before the first blank line: a printed headline does not run on."""
    first = BLANK_LINE.split(beginning.strip(), maxsplit=1)[0]
    return cut(" ".join(first.split()), HEADING)


_MANY = (
    select(func.count())
    .where(schema.statements.c.report_id == schema.reports.c.id)
    .scalar_subquery()
)
_REPORTS: Select[Any] = select(
    schema.reports.c.id,
    schema.reports.c.outlet,
    schema.reports.c.published,
    schema.reports.c.title,
    schema.reports.c.url,
    schema.reports.c.language,
    schema.reports.c.file,
    schema.reports.c.replaces,
    func.substr(schema.reports.c.text, 1, BEGINNING).label("beginning"),
    _MANY.label("statements"),
).order_by(schema.reports.c.published.desc(), schema.reports.c.number.desc())
