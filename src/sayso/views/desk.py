"""The claims of one page of the board, each with who stands where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.ledger.snapshot import Snapshot
from sayso.views.changes import changes_of
from sayso.views.claims import claim_rows
from sayso.views.differing import differing_among
from sayso.views.kept import kept_while_unchanged
from sayso.views.positions import positions_of
from sayso.views.shapes import Change, ClaimRow
from sayso.views.sides import Sides, sides_from
from sayso.views.stances import held_stances
from sayso.views.wanted import ALL, Wanted


@dataclass(frozen=True, slots=True)
class DeskRow:
    """A claim of the board; ``figures`` are printed numbers that differ though they
    count the same, ``changed`` is what last changed how it stands."""

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
    figures = differing_among(snapshot, stances)
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
