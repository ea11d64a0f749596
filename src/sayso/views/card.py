"""One statement with all that a person needs who decides on it."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.errors import NotFound
from sayso.ledger.snapshot import Snapshot
from sayso.views.heard import heard_in
from sayso.views.reader import Commitment, reader
from sayso.views.reports import place_of
from sayso.views.shapes import ReportRow, ReportStatement, Who


@dataclass(frozen=True, slots=True)
class Card:
    """A statement, its report, and how it stands to each claim that it bears on.

    ``heard`` are the speakers that the report mentions, by name.
    """

    report: ReportRow
    statement: ReportStatement
    commitments: tuple[Commitment, ...]
    heard: tuple[Who, ...]


def card(snapshot: Snapshot, given: str) -> Card:
    """The statement of this id, of an earlier id of it, or of its beginning.

    Raises ``NotFound``, also for what a person said is no statement.
    """
    kept, report = place_of(snapshot, given)
    shown = reader(snapshot, report)
    for one in shown.page.statements:
        if one.id == kept:
            heard = heard_in(snapshot, [report]).get(report, ())
            held = shown.commitments.get(kept, ())
            return Card(shown.page.report, one, held, heard)
    raise NotFound(f"statement {given}: its report prints none of this id any more")
