"""What a speaker takes back: that, and nothing else, whichever report came first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import permutations
from typing import Any

import fast_reading
import pytest

from sayso.joining import join
from sayso.ledger import Ledger, LedgerLookups, keep
from sayso.ledger.replacing import replace_reading
from sayso.model import Report, StandingWord
from sayso.standing import standing
from sayso.views.positions import positions

Tell = Callable[..., Report]
Ask = Callable[..., list[Any]]
THAT = "that the big trawler carried weapons from Bergen."
SAID = (f"Ann Berg said {THAT}", 4)
AGAIN = (f"Ann Berg repeated her statement {THAT}", 12)
DENIED = (f"Ann Berg denied {THAT}", 6)
RETRACTED = (f"Ann Berg retracted her statement {THAT}", 9)
NO_DENIAL = (f"Ann Berg retracted her denial {THAT}", 9)
ABOARD = ("Ann Berg said that the big trawler had fled Bergen.", 4)
OTHER = ("Ann Berg said that the big trawler lost its whole crew at Bergen.", 4)
Told = tuple[str, int]


def told(tell: Tell, *reports: Told) -> None:
    """A report of an outlet of its own for each sentence, on its day of March."""
    for text, day in reports:
        tell(text, outlet=f"Outlet {text[:25]} {day}", published=f"2025-03-{day:02}")


def gone(ask: Ask) -> list[tuple[str, str]]:
    """The words of each withdrawn statement, and the day."""
    return sorted(
        ask(
            "SELECT s.printed, w.withdrawn_on FROM withdrawals w "
            "JOIN statements s ON s.id = w.statement_id"
        )
    )


def words(ledger: Ledger, as_of: str | None = None) -> set[StandingWord]:
    with ledger.looking() as snapshot:
        held = positions(snapshot).values()
        return {standing(each, as_of).word for each in held}


@pytest.mark.parametrize("order", list(permutations((SAID, RETRACTED))))
def test_a_claim_taken_back_is_withdrawn_not_denied(
    order: list[Told], tell: Tell, ask: Ask, ledger: Ledger
) -> None:
    told(tell, *order)
    assert gone(ask) == [(SAID[0].rstrip("."), "2025-03-09")]
    assert words(ledger) == {"withdrawn"}
    assert words(ledger, "2025-03-08") == {"asserted"}


@pytest.mark.parametrize("order", list(permutations((SAID, RETRACTED, AGAIN))))
def test_what_is_said_again_later_stands(
    order: list[Told], tell: Tell, ask: Ask, ledger: Ledger
) -> None:
    told(tell, *order)
    assert gone(ask) == [(SAID[0].rstrip("."), "2025-03-09")]
    assert words(ledger) == {"asserted"}


@pytest.mark.parametrize("order", list(permutations((SAID, DENIED, NO_DENIAL))))
def test_a_denial_taken_back_leaves_the_assertion(
    order: list[Told], tell: Tell, ask: Ask, ledger: Ledger
) -> None:
    told(tell, *order)
    assert gone(ask) == [(DENIED[0].rstrip("."), "2025-03-09")]
    assert words(ledger) == {"asserted"}


@pytest.mark.parametrize(
    "order",
    [
        *permutations((SAID, OTHER, RETRACTED)),
        *permutations((SAID, ABOARD, RETRACTED)),
    ],
)
def test_what_is_worded_otherwise_is_not_taken_back(
    order: list[Told], tell: Tell, ask: Ask
) -> None:
    told(tell, *order)
    assert gone(ask) == [(SAID[0].rstrip("."), "2025-03-09")]


@pytest.mark.parametrize("days", [(9, 11), (11, 9)])
def test_the_first_retraction_counts(
    days: tuple[int, int], tell: Tell, ask: Ask
) -> None:
    told(tell, SAID, *((RETRACTED[0], day) for day in days))
    assert gone(ask) == [(SAID[0].rstrip("."), "2025-03-09")]


def test_who_did_not_take_back_did_not(tell: Tell, ask: Ask, ledger: Ledger) -> None:
    told(tell, SAID, (RETRACTED[0].replace("retracted", "never retracted"), 9))
    assert gone(ask) == []
    told(tell, (RETRACTED[0].replace("Ann Berg", "Carl Moe"), 9))
    assert gone(ask) == []


def test_a_retraction_read_again_takes_back_what_came_after(
    tell: Tell, ask: Ask, ledger: Ledger
) -> None:
    told(tell, RETRACTED, SAID)
    before = gone(ask)
    text, day = RETRACTED
    given = fast_reading.report(
        text, outlet=f"Outlet {text[:25]} {day}", published=f"2025-03-{day:02}"
    )
    with ledger.writing() as connection:
        replace_reading(connection, fast_reading.read(given), join)
    assert gone(ask) == before != []


def test_a_report_that_tells_both(ledger: Ledger, ask: Ask) -> None:
    given = fast_reading.report(f"{SAID[0]}\n{RETRACTED[0]}")
    with ledger.writing() as connection:
        reading = fast_reading.read(given)
        keep(connection, join(reading, LedgerLookups(connection)))
    assert gone(ask) == [(SAID[0].rstrip("."), "2025-03-04")]


def test_what_is_demanded_is_not_taken_back_yet(ledger: Ledger, ask: Ask) -> None:
    demand = "Carl Moe demanded that Norway act."
    given = fast_reading.report(f"{SAID[0]}\n{demand}\n{RETRACTED[0]}")
    reading = fast_reading.read(given)
    said, asked, retracted = reading.statements
    inside = replace(retracted, within_id=asked.id)
    with ledger.writing() as connection:
        whole = replace(reading, statements=(said, asked, inside))
        keep(connection, join(whole, LedgerLookups(connection)))
    assert gone(ask) == []
