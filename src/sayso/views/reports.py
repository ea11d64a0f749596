"""Reports: the list, and one with its statements marked in the text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from sqlalchemy import Row, Select, func, select

from sayso.errors import NotFound
from sayso.ledger import schema
from sayso.ledger.snapshot import Snapshot
from sayso.model import Statement
from sayso.views.asking import full_id, rows
from sayso.views.naming import cut, who
from sayso.views.nouns import reports_of, speakers_of, statements_of
from sayso.views.sentences import all_spans
from sayso.views.shapes import Mark, ReportPage, ReportRow, ReportStatement

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
    statements = _statements(snapshot, kept)
    return ReportPage(
        report=_row(row),
        text=reports_of(snapshot, [kept])[kept].text,
        statements=tuple(statements),
        marks=tuple(sorted(_marks(statements), key=lambda m: (m.start, -m.end))),
    )


def _row(row: Row[Any]) -> ReportRow:
    return ReportRow(
        id=row.id,
        outlet=row.outlet,
        published=row.published,
        heading=row.title or cut(" ".join(row.beginning.split()), HEADING),
        url=row.url,
        language=row.language,
        statements=row.statements,
        file=row.file,
        replaces=row.replaces,
    )


def _statements(snapshot: Snapshot, report: str) -> list[ReportStatement]:
    table = schema.statements
    query = select(table.c.id, table.c.printed).where(table.c.report_id == report)
    found = snapshot.connection.execute(query.order_by(table.c.start, table.c.number))
    printed = {row.id: row.printed for row in found}
    nouns = statements_of(snapshot, list(printed))
    claims = _claims(snapshot, nouns)
    speakers = speakers_of(snapshot, {i for s in nouns.values() for i in s.speaker_ids})
    return [
        ReportStatement(
            id=i,
            act=nouns[i].act,
            speakers=tuple(
                who(speakers[p]) for p in nouns[i].speaker_ids if p in speakers
            ),
            said_on=_day(nouns[i]),
            source=nouns[i].attribution.source,
            cue=nouns[i].attribution.cue,
            content=nouns[i].attribution.content,
            printed=" ".join(words.split()),
            within=nouns[i].within_id,
            claims=tuple(claims.get(i, ())),
        )
        for i, words in printed.items()
        if i in nouns and all_spans(nouns[i].attribution)
    ]


def _claims(
    snapshot: Snapshot, statements: Collection[str]
) -> dict[str, dict[str, None]]:
    """Statement -> the claims on which it bears."""
    table = schema.stances
    query = select(table.c.statement_id, table.c.claim_id).order_by(table.c.number)
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for row in rows(snapshot, query, table.c.statement_id, statements):
        if row.claim_id:
            found[row.statement_id][row.claim_id] = None
    return found


def _day(statement: Statement) -> str | None:
    day = statement.said_on
    return day.start if day and day.start == day.end else None


def _marks(statements: Sequence[ReportStatement]) -> Iterator[Mark]:
    for one in statements:
        for span in one.source:
            yield Mark(span.start, span.end, "source", one.id)
        for span in one.cue:
            yield Mark(span.start, span.end, "cue", one.id)
        for span in one.content:
            yield Mark(span.start, span.end, "content", one.id)


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
