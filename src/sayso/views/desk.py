"""The claims of one page of the board, each with who stands where."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from sayso.ledger import schema
from sayso.ledger.snapshot import Snapshot
from sayso.views.asking import rows
from sayso.views.changes import changes_of
from sayso.views.claims import claim_rows
from sayso.views.kept import kept_while_unchanged
from sayso.views.nouns import contents_of
from sayso.views.positions import positions_of
from sayso.views.shapes import Change, ClaimRow
from sayso.views.sides import Sides, sides_from
from sayso.views.stances import Held, held_stances
from sayso.views.wanted import ALL, Wanted

Counted = tuple[str | None, str | None]
"""What a figure counts: its unit, and of what."""


@dataclass(frozen=True, slots=True)
class DeskRow:
    """A claim of the board; ``figures`` are printed numbers that are in dispute,
    ``changed`` is what last changed how it stands."""

    claim: ClaimRow
    sides: Sides
    figures: tuple[str, ...] = ()
    changed: Change | None = None


@dataclass(frozen=True, slots=True)
class Desk:
    """One page of the board: ``rows`` of ``of`` claims, from place ``start`` on."""

    rows: tuple[DeskRow, ...]
    of: int
    start: int


def desk(
    snapshot: Snapshot,
    wanted: Wanted = ALL,
    start: int = 0,
    limit: int = 25,
) -> Desk:
    """The wanted claims, ``limit`` of them from ``start``."""
    found = claim_rows(snapshot, wanted)
    shown = found[start : start + limit]
    rows = kept_while_unchanged(snapshot, desk_rows, tuple(shown))
    return Desk(rows, len(found), start)


def desk_rows(snapshot: Snapshot, shown: Sequence[ClaimRow]) -> tuple[DeskRow, ...]:
    """Claims of a list with the names of those who stand on them."""
    stances = held_stances(snapshot, [row.id for row in shown])
    held = positions_of(snapshot, stances)
    sides = sides_from(snapshot, held)
    figures = _figures_of(snapshot, stances)
    last = {change.claim: change for change in changes_of(snapshot, held)}
    return tuple(
        DeskRow(
            row,
            sides.get(row.id, Sides()),
            figures.get(row.id, ()),
            last.get(row.id),
        )
        for row in shown
    )


def _figures_of(snapshot: Snapshot, held: Sequence[Held]) -> dict[str, tuple[str, ...]]:
    """Claim -> the numbers as printed that differ though they count the same."""
    contents = contents_of(snapshot, {one.stance.content_id for one in held})
    having = {i: one for i, one in contents.items() if one.figures}
    texts = _texts(snapshot, {one.statement_id for one in having.values()})
    found: dict[str, dict[Counted, dict[float, str]]] = defaultdict(dict)
    for one in held:
        content = having.get(one.stance.content_id)
        for figure in content.figures if content else ():
            words = texts[one.stance.statement_id][figure.span.start : figure.span.end]
            numbers = found[one.stance.claim_id].setdefault(
                (figure.unit, figure.of), {}
            )
            numbers.setdefault(figure.value, words)
    return {claim: _differing(each) for claim, each in found.items()}


def _differing(counted: Mapping[Counted, Mapping[float, str]]) -> tuple[str, ...]:
    """One text for each thing counted of which there is more than one number."""
    return tuple(
        " / ".join(numbers.values()) + (f" {what[0]}" if what[0] else "")
        for what, numbers in counted.items()
        if len(numbers) > 1
    )


def _texts(snapshot: Snapshot, statements: Collection[str]) -> dict[str, str]:
    table = schema.statements
    query = select(table.c.id, schema.reports.c.text)
    query = query.join(schema.reports, schema.reports.c.id == table.c.report_id)
    return {row.id: row.text for row in rows(snapshot, query, table.c.id, statements)}
