"""A report as its reader needs it: marked text, how each statement stands, copies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from sayso.ledger.snapshot import Snapshot
from sayso.model import Value
from sayso.views.board import wording
from sayso.views.kept import kept_while_unchanged
from sayso.views.nouns import claims_of, contents_of, reports_of, statements_of
from sayso.views.outlet_shapes import PassageRow
from sayso.views.passages import copies_of, passages
from sayso.views.reports import report_page
from sayso.views.rows import row_of
from sayso.views.said import Said
from sayso.views.segments import Segment, segments
from sayso.views.shapes import Mark, ReportPage, ReportStatement, Row
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
class Reader:
    """A report's page, its text in pieces, and what its statements come to.

    ``begins`` leads from a statement to the code point of its first printed word.
    """

    page: ReportPage
    segments: tuple[Segment, ...]
    commitments: Mapping[str, tuple[Commitment, ...]]
    begins: Mapping[str, int]
    copies: tuple[PassageRow, ...] = ()
    copied_by: tuple[PassageRow, ...] = ()


def reader(snapshot: Snapshot, given: str) -> Reader:
    """The report of this id, or of its beginning. Raises ``NotFound``."""
    return kept_while_unchanged(snapshot, _reader, given)


def _reader(snapshot: Snapshot, given: str) -> Reader:
    page = report_page(snapshot, given)
    copies = passages(snapshot, [page.report.id])
    copied = [Mark(one.start, one.end, "copy", str(n)) for n, one in enumerate(copies)]
    return Reader(
        page,
        segments(page.text, (*page.marks, *copied)),
        _commitments(snapshot, page),
        {one.id: min(_starts(one)) for one in page.statements},
        tuple(copies),
        tuple(copies_of(snapshot, page.report.id)),
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
