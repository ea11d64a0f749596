"""What ``sayso read`` prints of what it read: boards first, the rest compactly."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from sayso.cli.boards import show_board
from sayso.cli.screen import out
from sayso.cli.tables import short, show_table
from sayso.views.claims import boards, claims_in

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
    for number, board in enumerate(boards(snapshot, [row.id for row in several])):
        if number:
            console.print()
        show_board(board, console)
    shown = {row.id for row in several}
    _show_rest(snapshot, [row for row in rows if row.id not in shown], console)


def _busiest(row: ClaimRow) -> tuple[int, int]:
    """Where most stand first: what the reports are about."""
    return -(row.asserting + row.denying + row.uncommitted), -row.statements


def _show_rest(snapshot: Snapshot, rows: Sequence[ClaimRow], console: Console) -> None:
    if not rows:
        return
    listed = boards(snapshot, [row.id for row in rows[:MOST_ROWS]])
    console.print("\nOther claims", style="bold")
    cells = [(short(b.id), b.standing, _first(b), b.wording) for b in listed]
    show_table(console, ("claim", "standing", "who", "wording"), cells, ("cyan",))
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
