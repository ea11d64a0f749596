"""Lists as tables: aligned columns without rules, the widest one cut to the window."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from sayso.cli.screen import out, safe, table_width
from sayso.views.ground_shapes import DIFFER
from sayso.views.naming import cut

if TYPE_CHECKING:
    from rich.console import Console

SHORT_ID = 9
"""Characters of an id in a list: its letter and 32 bits; any unique beginning will do."""
GAP = 2
WIDEST = 44
"""Columns of a cell that is not the last."""
FIGURES = 26
"""Columns of the figures that follow a standing."""


class Identified(Protocol):
    """A claim in a list."""

    @property
    def id(self) -> str: ...


def show_table(
    console: Console,
    header: Sequence[str],
    rows: Sequence[Sequence[str | int | None]],
    styles: Sequence[str] = (),
) -> None:
    """The rows under their header; the last column takes what the window leaves."""
    from rich.text import Text

    cells = [[_cell(value) for value in row] for row in rows]
    widths = _widths(header, cells, table_width(console))
    right = [all(isinstance(row[i], int) for row in rows) for i in range(len(header))]
    heading = _line(header, widths, right)
    console.print(Text(heading, "dim"), soft_wrap=True)
    for row in cells:
        text = Text(_line(row, widths, right))
        for start, end, style in _stretches(widths, styles):
            text.stylize(style, start, end)
        console.print(text, soft_wrap=True)


def show_list(
    header: Sequence[str],
    rows: Sequence[Sequence[str | int | None]],
    of: int,
    none: str,
    styles: Sequence[str] = (),
) -> None:
    """The first rows ``of`` a list as a table on standard output, with a line where it
    was cut; ``none`` is said where nothing is in it."""
    console = out()
    if not rows:
        console.print(none)
        return
    show_table(console, header, rows, styles)
    if of > len(rows):
        more = f"… and {of - len(rows):,} more; --limit 0 shows all."
        console.print(more, style="dim")


def short(identity: str) -> str:
    """The beginning of an id, as lists show it."""
    return identity[:SHORT_ID]


def with_figures(
    header: Sequence[str],
    rows: Sequence[Identified],
    differing: Mapping[str, Sequence[str]],
) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """The header, and what each row has more: a column of the figures that contradict
    one another, to follow the standing, where any of these claims has some."""
    if not any(row.id in differing for row in rows):
        return tuple(header), [() for _ in rows]
    cells: list[tuple[str, ...]] = [
        (cut("; ".join(differing.get(row.id, ())), FIGURES),) for row in rows
    ]
    return (*header, DIFFER), cells


def _cell(value: str | int | None) -> str:
    if isinstance(value, int):
        return f"{value:,}"
    return " ".join(safe(value or "").split())


def _widths(
    header: Sequence[str], cells: Sequence[Sequence[str]], window: int
) -> list[int]:
    """Each as wide as its widest cell; the last at most what is left of the window."""
    from rich.cells import cell_len

    columns = list(zip(header, *cells, strict=True))
    widths = [min(max(map(cell_len, column)), WIDEST) for column in columns[:-1]]
    left = window - sum(widths) - GAP * len(widths)
    return [*widths, max(min(max(map(cell_len, columns[-1])), left), 20)]


def _line(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    from rich.cells import cell_len

    pieces = []
    for text, width, number in zip(cells, widths, right, strict=True):
        shown = _cut(text, width)
        pad = " " * (width - cell_len(shown))
        pieces.append(pad + shown if number else shown + pad)
    return (" " * GAP).join(pieces).rstrip()


def _cut(text: str, width: int) -> str:
    from rich.cells import cell_len, set_cell_size

    return text if cell_len(text) <= width else set_cell_size(text, width - 1) + "…"


def _stretches(
    widths: Sequence[int], styles: Sequence[str]
) -> list[tuple[int, int, str]]:
    starts = [sum(widths[:i]) + GAP * i for i in range(len(widths))]
    columns = zip(starts, widths, styles, strict=False)
    return [(start, start + width, style) for start, width, style in columns if style]
