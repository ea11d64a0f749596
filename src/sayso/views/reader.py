"""A report as its reader needs it: marked text, how each statement stands, copies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from sayso.ledger import schema
from sayso.ledger.snapshot import Snapshot
from sayso.model import Span, Value
from sayso.views.asking import rows
from sayso.views.board import wording
from sayso.views.nouns import claims_of, contents_of, reports_of, statements_of
from sayso.views.reports import report_page
from sayso.views.rows import row_of
from sayso.views.said import Said
from sayso.views.segments import Segment, segments
from sayso.views.shapes import ReportPage, ReportStatement, Row
from sayso.views.stances import held_stances


@dataclass(frozen=True, slots=True)
class Commitment:
    """How a statement stands to one claim; ``row`` is the line of the claim's board.

    ``by_outlet``: it is the outlet's own stance, not that of the statement's speakers.
    """

    claim: str
    wording: str
    value: Value
    row: Row
    by_outlet: bool
    confidence: float
    reason: str


@dataclass(frozen=True, slots=True)
class CopyRow:
    """A passage at ``span`` that an earlier report prints too, and where it began."""

    span: Span
    of: str
    of_outlet: str | None
    of_published: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class Reader:
    """A report's page, its text in pieces, and what its statements come to.

    ``begins`` leads from a statement to the code point of its first printed word.
    """

    page: ReportPage
    segments: tuple[Segment, ...]
    commitments: Mapping[str, tuple[Commitment, ...]]
    begins: Mapping[str, int]
    copies: tuple[CopyRow, ...] = ()


def reader(snapshot: Snapshot, given: str) -> Reader:
    """The report of this id, or of its beginning. Raises ``NotFound``."""
    page = report_page(snapshot, given)
    return Reader(
        page,
        segments(page.text, page.marks),
        _commitments(snapshot, page),
        {one.id: min(_starts(one)) for one in page.statements},
        tuple(_copies(snapshot, page.report.id)),
    )


def _starts(said: ReportStatement) -> list[int]:
    return [span.start for span in (*said.source, *said.cue, *said.content)]


def _commitments(
    snapshot: Snapshot, page: ReportPage
) -> dict[str, tuple[Commitment, ...]]:
    """Statement -> how it stands to each claim that it bears on."""
    of_report = {one.id for one in page.statements}
    claims = claims_of(snapshot, {c for one in page.statements for c in one.claims})
    held = held_stances(snapshot, list(claims))
    own = [one for one in held if one.stance.statement_id in of_report]
    statements = statements_of(snapshot, of_report)
    contents = contents_of(snapshot, {one.stance.content_id for one in own})
    report = reports_of(snapshot, [page.report.id])[page.report.id]
    found: dict[str, list[Commitment]] = defaultdict(list)
    for one in own:
        stance = one.stance
        statement, content = (
            statements[stance.statement_id],
            contents[stance.content_id],
        )
        said = Said(stance, statement, content, report, ())
        found[stance.statement_id].append(
            Commitment(
                claim=stance.claim_id,
                wording=wording(claims[stance.claim_id].wording),
                value=stance.value,
                row=row_of(said),
                by_outlet=one.own,
                confidence=stance.confidence,
                reason=stance.reason,
            )
        )
    return {statement: tuple(each) for statement, each in found.items()}


def _copies(snapshot: Snapshot, report: str) -> Sequence[CopyRow]:
    table, origins, earlier = schema.copies, schema.origins, schema.reports
    query = (
        select(
            table,
            origins.c.reason,
            earlier.c.outlet.label("of_outlet"),
            earlier.c.published.label("of_published"),
        )
        .join(origins, origins.c.id == table.c.origin_id)
        .join(earlier, earlier.c.id == table.c.of_report_id)
        .order_by(table.c.start)
    )
    return [
        CopyRow(
            Span(row.start, row.end),
            row.of_report_id,
            row.of_outlet,
            row.of_published,
            row.reason,
        )
        for row in rows(snapshot, query, table.c.report_id, [report])
    ]
