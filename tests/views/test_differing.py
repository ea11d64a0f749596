"""Figures that contradict one another stand beside the standing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from typer.testing import CliRunner

from sayso.cli.app import app
from sayso.errors import BadRequest
from sayso.ledger import Ledger
from sayso.model import Figure, Report, Span
from sayso.positions import Position
from sayso.views.claim import claim_page
from sayso.views.claims import claim_rows
from sayso.views.desk import desk
from sayso.views.differing import Given, differing, texts
from sayso.views.grading import judge_fairly

Tell = Callable[..., Report]


def given(statement: str, printed: str, value: float, unit: str | None) -> Given:
    return Given(Figure(value, unit, None, Span(0, 1)), printed, statement)


TWO = (given("a", "two", 2, "vans"), given("a", "nine", 9, "vans"))


@pytest.mark.parametrize(
    ("figures", "shown"),
    [
        (TWO, ()),
        ((*TWO, given("b", "9", 9, "vans")), ()),
        ((*TWO, given("b", "three", 3, "vans")), ("two · nine · three vans",)),
        (
            (*TWO, given("b", "3", 3, "vans"), given("b", "9", 9, "vans")),
            ("two · 3 vans",),
        ),
        ((TWO[0], given("b", "four", 4, "lorries")), ()),
        ((TWO[0], given("b", "four", 4, None)), ("two · four vans",)),
        (
            (TWO[0], given("b", "four", 4, None), given("c", "six", 6, "lorries")),
            (),
        ),
        ((given("a", "5", 5, None), given("b", "6", 6, None)), ("5 · 6",)),
        ((given("a", "two", 2, "others"), given("b", "six", 6, "others")), ()),
        ((given("a", "two", 2, "Others"), given("b", "six", 6, None)), ()),
    ],
)
def test_what_differs(figures: tuple[Given, ...], shown: tuple[str, ...]) -> None:
    assert texts(differing(figures)) == shown


@pytest.mark.parametrize(
    ("days", "shown"),
    [
        ({"a": ("mayor", 1), "b": ("mayor", 2), "c": ("mayor", 3)}, ()),
        ({"a": ("mayor", 1), "b": ("mayor", 2), "c": ("guard", 1)}, ("5 · 9 vans",)),
        ({"a": ("mayor", 1), "b": ("guard", 1), "c": ("mayor", 2)}, ("5 · 9 vans",)),
        ({"a": ("mayor", 1), "b": ("mayor", 3), "c": ("mayor", 3)}, ("5 · 9 vans",)),
        (
            {"a": ("mayor", 1), "b": ("guard", 1), "c": ("clerk", 1)},
            ("2 · 5 · 9 vans",),
        ),
        ({}, ("2 · 5 · 9 vans",)),
    ],
)
def test_the_last_word_of_each_counts(
    days: dict[str, tuple[str, int]], shown: tuple[str, ...]
) -> None:
    numbers = (given(i, str(n), n, "vans") for i, n in (("a", 2), ("b", 5), ("c", 9)))
    held = [
        Position(who, "CT+", statement, "r", known_on=f"2025-03-0{day}")
        for statement, (who, day) in days.items()
    ]
    assert texts(differing(numbers, held)) == shown


def test_a_toll_that_one_voice_mends_is_no_dispute(tell: Tell, ledger: Ledger) -> None:
    for day, number in enumerate((40, 52, 60), 3):
        text = f"Anna Holm said that water stood in {number} cellars of the old town."
        tell(text, outlet=f"Paper {day}", published=f"2025-03-{day:02}")
    with ledger.looking() as snapshot:
        row = claim_rows(snapshot)[0]
        assert row.statements == 3
        assert desk(snapshot).rows[0].figures == ()
        assert claim_page(snapshot, row.id).differing == ()


def flooded(tell: Tell, *numbers: int) -> None:
    """So many people say in how many cellars water stands, one each day."""
    names = ("Anna Holm", "Bertil Lund", "Cecilia Berg", "Anna Holm")
    for day, (name, number) in enumerate(zip(names, numbers, strict=False), 3):
        text = f"{name} said that water stood in {number} cellars of the harbour town."
        tell(text, outlet=f"Paper {day}", published=f"2025-03-{day:02}")


@pytest.mark.parametrize(
    ("numbers", "shown", "offered"),
    [
        ((40, 40), (), True),
        ((40, 60), ("40 · 60",), False),
        ((40, 60, 60, 60), ("40 · 60",), False),  # it is worded with 40
    ],
)
def test_a_standing_is_not_shown_without_them(
    tell: Tell,
    ledger: Ledger,
    numbers: tuple[int, ...],
    shown: tuple[str, ...],
    offered: bool,
) -> None:
    flooded(tell, *numbers)
    with ledger.looking() as snapshot:
        row = claim_rows(snapshot)[0]
        page = claim_page(snapshot, row.id)
        assert desk(snapshot).rows[0].figures == shown
    assert (row.standing, page.differing) == ("corroborated", shown)
    assert ("1" in page.remarks.grades) == offered
    words = f"figures differ: {shown[0]}" if shown else "CORROBORATED"
    told = CliRunner().invoke(app, ["claim", row.id, "--ledger", ledger.path])
    listed = CliRunner().invoke(app, ["claims", "--ledger", ledger.path])
    assert words in "".join(told.stdout.splitlines(keepends=True)[:2])
    assert ("figures differ" in listed.stdout.splitlines()[0]) == bool(shown)


def test_a_first_grade_is_refused_with_the_figures(tell: Tell, ledger: Ledger) -> None:
    flooded(tell, 40, 60)
    with ledger.looking() as snapshot:
        claim = claim_rows(snapshot)[0].id
    with ledger.writing() as connection:
        with pytest.raises(BadRequest, match=r"figures differ .40 · 60."):
            judge_fairly(connection, "grade", claim, "1", made_by="Ann", reason="two")
        judge_fairly(connection, "grade", claim, "2", made_by="Ann", reason="two")
