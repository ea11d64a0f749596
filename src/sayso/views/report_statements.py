"""The statements of one report with all their fields, and where they are printed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from sqlalchemy import select

from sayso.ledger import schema
from sayso.ledger.rows import content_of, printed
from sayso.ledger.snapshot import Snapshot
from sayso.model import Content, Span, Statement
from sayso.views.asking import rows
from sayso.views.naming import who
from sayso.views.nouns import speakers_of, statements_of
from sayso.views.sentences import all_spans
from sayso.views.shapes import Mark, ReportStatement


def statements_in(snapshot: Snapshot, report: str, text: str) -> list[ReportStatement]:
    """The statements that are printed, in the order of the text."""
    table = schema.statements
    query = select(table.c.id, table.c.printed).where(table.c.report_id == report)
    found = snapshot.connection.execute(query.order_by(table.c.start, table.c.number))
    words_of = {row.id: row.printed for row in found}
    nouns = statements_of(snapshot, list(words_of))
    claims = _claims(snapshot, nouns)
    contents = _contents(snapshot, nouns)
    gone = _withdrawn(snapshot, nouns)
    speakers = speakers_of(snapshot, {i for s in nouns.values() for i in s.speaker_ids})
    return [
        replace(
            _statement(nouns[i], text, contents.get(i, ())),
            speakers=tuple(
                who(speakers[p]) for p in nouns[i].speaker_ids if p in speakers
            ),
            printed=" ".join(words.split()),
            claims=tuple(claims.get(i, ())),
            withdrawn=gone.get(i),
        )
        for i, words in words_of.items()
        if i in nouns and all_spans(nouns[i].attribution)
    ]


def _statement(
    one: Statement, text: str, contents: Sequence[Content]
) -> ReportStatement:
    """What the statement says of itself; who, claims and withdrawal are put to it."""

    def words(spans: tuple[Span, ...]) -> str:
        return " ".join(printed(text, sorted(spans)).split())

    return ReportStatement(
        id=one.id,
        act=one.act,
        speakers=(),
        said_on=_day(one),
        source=one.attribution.source,
        cue=one.attribution.cue,
        content=one.attribution.content,
        printed="",
        within=one.within_id,
        form=one.form,
        channel=one.channel,
        platform=one.platform,
        to=one.to,
        said=one.said_on,
        basis_kind=one.basis.kind if one.basis else None,
        basis=words(one.basis.spans) if one.basis else None,
        origin=one.origin_id,
        confidence=one.attribution.confidence,
        figures=tuple(words((f.span,)) for each in contents for f in each.figures),
        conditions=tuple(words(each.condition) for each in contents if each.condition),
    )


def _contents(
    snapshot: Snapshot, statements: Collection[str]
) -> dict[str, list[Content]]:
    """Statement -> its contents, in the order in which they came."""
    table = schema.contents
    query = select(table).order_by(table.c.number)
    found: dict[str, list[Content]] = defaultdict(list)
    for row in rows(snapshot, query, table.c.statement_id, statements):
        found[row.statement_id].append(content_of(row))
    return found


def _withdrawn(snapshot: Snapshot, statements: Collection[str]) -> dict[str, str]:
    table = schema.withdrawals
    found = rows(snapshot, select(table), table.c.statement_id, statements)
    return {row.statement_id: row.why for row in found}


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


def marks_of(statements: Sequence[ReportStatement]) -> Iterator[Mark]:
    """Every span of every statement."""
    for one in statements:
        for span in one.source:
            yield Mark(span.start, span.end, "source", one.id)
        for span in one.cue:
            yield Mark(span.start, span.end, "cue", one.id)
        for span in one.content:
            yield Mark(span.start, span.end, "content", one.id)
