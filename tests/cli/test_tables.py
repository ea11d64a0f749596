"""How text is laid out: wrapping, cutting, and what must not reach a terminal."""

from __future__ import annotations

import io
import re

from rich.console import Console

from sayso.cli.boards import show_board, wrapped
from sayso.cli.screen import safe
from sayso.cli.tables import show_table
from sayso.export import as_csv
from sayso.views.shapes import Board, ClaimRow, Entry, Line


def console(width: int) -> Console:
    return Console(
        file=io.StringIO(),
        width=width,
        highlight=False,
        force_terminal=True,
        no_color=True,
    )


def printed(screen: Console) -> list[str]:
    assert isinstance(screen.file, io.StringIO)
    return re.sub(r"\x1b\[[\d;]*m", "", screen.file.getvalue()).splitlines()


def test_pieces_are_kept_together_where_they_fit() -> None:
    assert wrapped(["one two", "three", "four five"], 18) == [
        "one two · three ·",
        "four five",
    ]
    assert wrapped(["one two three four"], 9) == ["one two", "three", "four"]
    assert wrapped([], 9) == [""]


def test_wide_letters_count_twice() -> None:
    assert wrapped(["部长", "部长"], 6) == ["部长 ·", "部长"]


def test_a_board_is_aligned_and_wraps_below_its_entries() -> None:
    entries = tuple(
        Entry(text) for text in ("Port Authority (LK)", "Norland", "Ida Moe")
    )
    board = Board(
        "k1", "boats were lost", "contested", None, 3, (Line("confirms", entries),)
    )
    screen = console(44)
    show_board(board, screen)
    assert printed(screen) == [
        "boats were lost                    CONTESTED",
        "  confirms          Port Authority (LK) ·",
        "                    Norland · Ida Moe",
    ]


def test_a_table_gives_its_last_column_what_is_left() -> None:
    screen = console(30)
    show_table(screen, ("id", "n", "words"), [("a1", 5, "one two three four five six")])
    assert printed(screen) == ["id  n  words", "a1  5  one two three four fiv…"]


def test_nothing_printed_steers_the_terminal() -> None:
    assert safe("a\x1b[31mb\rc\x9bd\te") == "a�[31mbc�d e"


def test_csv_is_safe_to_open_in_a_spreadsheet() -> None:
    row = ClaimRow("k1", "=cmd()", "denied", 0, -1, 0, 1, 1, 1, None, None)
    assert as_csv([row]).splitlines()[1] == "k1,'=cmd(),denied,0,-1,0,1,1,1,,,"
    assert as_csv([]) == ""
