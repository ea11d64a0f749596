"""A board as lines of text: labels in one column, entries beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from sayso.cli.screen import safe
from sayso.views.ground_shapes import DIFFER
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
AHEAD = "NOTHING KNOWN YET"
BESIDE = 44
"""Most columns of the figures beside a standing."""


def show_board(board: Board, console: Console, differing: Sequence[str] = ()) -> None:
    """The claim with its standing at the right end, then its lines.

    ``differing`` are figures that contradict one another: they stand with the standing.
    """
    width = min(console.width, WIDEST)
    show_heading(board, width, console, differing)
    for line in board.lines:
        show_line(line.row, line.entries, width, console)


def show_heading(
    board: Board, width: int, console: Console, differing: Sequence[str]
) -> None:
    """Wording on the left, standing and differing figures on the right."""
    from rich.text import Text

    word = AHEAD if board.is_ahead else board.standing.upper()
    figures = [f"{DIFFER}: {differing[0]}", *differing[1:]] if differing else []
    right = [word, *wrapped(figures, BESIDE, "; ", empty=())]
    left = wrapped([board.wording], width - max(map(cells, right)) - 2)
    style = STANDING_STYLES[board.standing]
    for words, beside in zip_longest(left, right, fillvalue=""):
        gap = " " * (width - cells(words) - cells(beside)) if beside else ""
        console.print(
            Text(words + gap, "bold"), Text(beside, style), sep="", soft_wrap=True
        )


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


def wrapped(
    pieces: Iterable[str],
    width: int,
    joint: str = " · ",
    empty: Sequence[str] = ("",),
) -> list[str]:
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
    return lines or [*empty]


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
