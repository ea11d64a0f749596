"""A claim as of a day shows nothing that was not known, said or decided by then."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import fast_reading
import pytest

from sayso.joining import join
from sayso.joining.claims import homes
from sayso.ledger import Ledger, LedgerLookups, judge, keep, undo
from sayso.model import Reading, Report
from sayso.views.claim import claim_page
from sayso.views.claims import claim_rows
from sayso.views.shapes import ClaimPage

Tell = Callable[..., Report]
Shown = Callable[[str | None], ClaimPage]
SAID = "Ann Berg said that the big trawler sank near Bergen."
DENIED = "Ann Berg denied that the big trawler sank near Bergen."


@pytest.fixture
def shown(ledger: Ledger) -> Shown:
    """Day -> the page of the claim with most statements."""

    def of(day: str | None) -> ClaimPage:
        with ledger.looking() as snapshot:
            rows = claim_rows(snapshot)
            most = max(rows, key=lambda row: row.statements)
            return claim_page(snapshot, most.id, day)

    return of


@pytest.fixture
def on(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Sets the day on which people decide."""

    def set_day(day: str) -> None:
        monkeypatch.setattr("sayso.ledger.judging.now", lambda: f"{day}T12:00:00Z")

    return set_day


def test_a_reversal_still_to_come_is_not_told(tell: Tell, shown: Shown) -> None:
    tell(SAID, published="2025-03-04")
    tell(DENIED, outlet="Evening Star", published="2025-03-06")
    assert [len(shown(d).reversals) for d in ("2025-03-05", "2025-03-06")] == [0, 1]
    assert len(shown(None).reversals) == 1


def test_grades_and_notes_are_those_of_the_day(
    tell: Tell, shown: Shown, ledger: Ledger, on: Callable[[str], None]
) -> None:
    tell(SAID, published="2025-03-04")
    claim = shown(None).board.id
    for day, verb, value in (
        ("2025-03-05", "grade", "3"),
        ("2025-03-06", "note", "ask the harbour"),
    ):
        on(day)
        with ledger.writing() as connection:
            judge(connection, verb, claim, value, made_by="Ida", reason="seen")
    on("2025-03-07")
    with ledger.writing() as connection:
        undo(connection, 1, made_by="Ida")
    told = {day: shown(day).remarks for day in ("2025-03-04", "2025-03-05")}
    assert (told["2025-03-04"].grade, told["2025-03-04"].notes) == (None, ())
    assert told["2025-03-05"].grade
    assert told["2025-03-05"].notes == ()
    assert shown("2025-03-06").remarks.grade
    assert len(shown("2025-03-06").remarks.notes) == 1
    assert shown(None).remarks.grade is None


def test_a_figure_still_to_come_is_not_related(
    ledger: Ledger, tell: Tell, shown: Shown
) -> None:
    tell(SAID, published="2025-03-04")
    later = fast_reading.report(
        "Iceland said that the big trawler sank near Bergen with 14 men.",
        outlet="Evening Star",
        published="2025-03-08",
    )
    with ledger.writing() as connection:
        reading = counting_men(fast_reading.read(later))
        keep(connection, join(reading, LedgerLookups(connection)))
    assert related(shown("2025-03-05")) == []
    assert related(shown("2025-03-08")) == ["14 men (Iceland)"]


def test_who_is_related_had_spoken_by_the_day(
    tell: Tell, shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A report read first, but published later, words the claim beside it."""
    monkeypatch.setattr(homes, "TOGETHER", 0.9)  # each wording is a claim of its own
    both = SAID + "\n{} said that divers of Bergen found the wreck far out and empty."
    tell(both.format("Olav Dahl"), outlet="Star", published="2025-03-08")
    tell(both.format("Eva Moe"), published="2025-03-04")
    tell(SAID, outlet="Wire", published="2025-03-04")
    named = {
        day: " ".join(related(shown(day))) for day in ("2025-03-05", "2025-03-08", None)
    }
    assert "(Eva Moe)" in named["2025-03-05"]
    assert "Dahl" not in named["2025-03-05"]
    assert "(Olav Dahl)" in named["2025-03-08"]
    assert "(Olav Dahl)" in named[None]


def counting_men(reading: Reading) -> Reading:
    """The reading with its figures counting men."""
    contents = (
        replace(one, figures=tuple(replace(f, unit="men") for f in one.figures))
        for one in reading.contents
    )
    return replace(reading, contents=tuple(contents))


def related(page: ClaimPage) -> list[str]:
    entries = {line.row: line.entries for line in page.board.lines}
    return [entry.text for entry in entries.get("related", ())]
