"""A board as lines of text: labels in one column, entries beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from sayso.cli.screen import safe
from sayso.views.shapes import Board, Entry, Row

if TYPE_CHECKING:
    from rich.console import Console

STANDING_STYLES: Mapping[str, str] = {
    "contested": "bold red",
    "denied": "red",
    "corroborated": "bold green",
    "asserted": "green",
    "withdrawn": "magenta",
    "unconfirmed": "yellow",
}
ROW_STYLES: Mapping[Row, str] = {
    "confirms": "green",
    "asserts": "green",
    "accuses": "green",
    "takes as given": "green",
    "finds likely": "green",
    "finds possible": "yellow",
    "does not commit": "yellow",
    "no comment": "yellow",
    "evidence": "cyan",
    "denies": "red",
    "finds unlikely": "red",
    "doubts": "red",
    "withdrawn": "magenta",
}
LABELS = 18
"""Columns of the labels, "does not commit" and a gap."""
UNSOURCED_LABEL = "without a source"
WIDEST = 110


def show_board(board: Board, console: Console) -> None:
    """The claim with its standing at the right end, then its lines."""
    from rich.text import Text

    width = min(console.width, WIDEST)
    heading, *more = wrapped([board.wording], width - len(board.standing) - 2)
    console.print(
        Text(heading.ljust(width - len(board.standing)), "bold"),
        Text(board.standing.upper(), STANDING_STYLES[board.standing]),
        sep="",
        soft_wrap=True,
    )
    for rest in more:
        console.print(Text(rest, "bold"), soft_wrap=True)
    for line in board.lines:
        show_line(line.row, line.entries, width, console)


def show_line(row: Row, entries: Sequence[Entry], width: int, console: Console) -> None:
    """One row; what is too long goes on below its entries."""
    from rich.text import Text

    label = UNSOURCED_LABEL if row == "printed without a source" else row
    joint = "; " if row in ("evidence", "related") else " · "
    texts = wrapped([entry.text for entry in entries], width - LABELS - 2, joint)
    for number, text in enumerate(texts):
        shown = label if number == 0 else ""
        console.print(
            Text(f"  {shown:<{LABELS}}", ROW_STYLES.get(row, "")),
            text,
            sep="",
            soft_wrap=True,
        )


def wrapped(pieces: Iterable[str], width: int, joint: str = " · ") -> list[str]:
    """The pieces in lines of ``width`` columns, broken between pieces, then words."""
    lines: list[str] = []
    for piece in pieces:
        text = safe(piece)
        if lines and cells(lines[-1] + joint + text) <= width:
            lines[-1] += joint + text
            continue
        if lines:
            lines[-1] += joint.rstrip()
        lines += _broken(text, width)
    return lines or [""]


def cells(text: str) -> int:
    """Columns that the text takes."""
    from rich.cells import cell_len

    return cell_len(text)


def _broken(text: str, width: int) -> Iterator[str]:
    line = ""
    for word in text.split(" "):
        if line and cells(line) + 1 + cells(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line
