"""What ``sayso read`` prints of what it read: boards first, the rest compactly."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING

from sayso.cli.boards import show_board
from sayso.cli.screen import out
from sayso.cli.tables import short, show_table, with_figures
from sayso.views.claims import boards, claims_in
from sayso.views.differing import differing_in

if TYPE_CHECKING:
    from rich.console import Console

    from sayso.ledger import Snapshot
    from sayso.views.shapes import Board, ClaimRow

MOST_BOARDS = 6
MOST_ROWS = 12


def show_claims_of(snapshot: Snapshot, reports: Collection[str]) -> None:
    """The boards of the claims on which several stand, then a list of the others."""
    console = out()
    rows = claims_in(snapshot, reports)
    if not rows:
        if reports:
            console.print("No claims were found in what was read.")
        return
    several = sorted((r for r in rows if r.statements > 1), key=_busiest)[:MOST_BOARDS]
    differing = differing_in(snapshot, [row.id for row in rows])
    for number, board in enumerate(boards(snapshot, [row.id for row in several])):
        if number:
            console.print()
        show_board(board, console, differing.get(board.id, ()))
    shown = {row.id for row in several}
    rest = [row for row in rows if row.id not in shown]
    _show_rest(snapshot, rest, differing, console)


def _busiest(row: ClaimRow) -> tuple[int, int]:
    """Where most stand first: what the reports are about."""
    return -(row.asserting + row.denying + row.uncommitted), -row.statements


def _show_rest(
    snapshot: Snapshot,
    rows: Sequence[ClaimRow],
    differing: Mapping[str, Sequence[str]],
    console: Console,
) -> None:
    if not rows:
        return
    listed = boards(snapshot, [row.id for row in rows[:MOST_ROWS]])
    console.print("\nOther claims", style="bold")
    header, more = with_figures(("claim", "standing"), listed, differing)
    cells = [
        (short(b.id), b.standing, *beside, _first(b), b.wording)
        for b, beside in zip(listed, more, strict=True)
    ]
    show_table(console, (*header, "who", "wording"), cells, ("cyan",))
    if len(rows) > len(listed):
        left = len(rows) - len(listed)
        console.print(f"… and {left:,} more: sayso claims", style="dim")


def _first(board: Board) -> str:
    """Who stands on it, in a few words; evidence and related claims do not count."""
    lines = [line for line in board.lines if line.row not in ("related", "evidence")]
    for line in lines:
        names = " · ".join(one.shown for one in line.entries[0].speakers)
        if names:
            return names if line.row == "asserts" else f"{names}: {line.row}"
    return ""
