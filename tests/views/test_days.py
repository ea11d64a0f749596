"""Which day is shown: that of saying, else that of a dated report as such, else none."""

from __future__ import annotations

from collections.abc import Callable

from sayso.ledger import Ledger
from sayso.model import Report
from sayso.views.changes import changes_since
from sayso.views.claim import claim_page
from sayso.views.claims import claim_rows
from sayso.views.matrix import matrix
from sayso.views.outlets import outlet_rows
from sayso.views.shapes import FigureRow
from sayso.views.wanted import Wanted
from sayso.web.dots import plots

Tell = Callable[..., Report]
SAID = "Ann Berg said that the big trawler sank near Bergen."
DENIED = "Carl Moe denied that the big trawler sank near Bergen."
FROZE = "Eva Dahl said that the harbour froze at Kirkenes."
LIFTED = "Dan Ek denied that the harbour froze at Kirkenes."


def test_an_undated_report_lends_no_day(tell: Tell, ledger: Ledger) -> None:
    tell(SAID, published=None)
    with ledger.looking() as snapshot:
        (row,) = claim_rows(snapshot)
        assert (row.first, row.last, row.changed) == (None, None, None)
        assert [one.on for one in changes_since(snapshot)] == [None]
        assert [one.first for one in outlet_rows(snapshot)] == [0]
        for wanted in (Wanted(since="2020-01-01"), Wanted(until="2099-01-01")):
            assert claim_rows(snapshot, wanted) == []
        assert claim_page(snapshot, row.id).board.standing == "asserted"
        past = claim_page(snapshot, row.id, "2099-01-01")
        assert (past.board.standing, past.sentences) == ("unconfirmed", ())


def test_a_dated_report_beside_an_undated_one(tell: Tell, ledger: Ledger) -> None:
    tell(SAID, published=None)
    tell(DENIED, outlet="Evening Star", published="2025-03-05")
    with ledger.looking() as snapshot:
        (row,) = claim_rows(snapshot)
    assert (row.standing, row.first, row.last) == ("contested", *["2025-03-05"] * 2)


def test_what_changed_last_comes_first(tell: Tell, ledger: Ledger) -> None:
    tell(SAID, published="2025-03-04")
    tell(DENIED, outlet="Evening Star", published="2025-03-05")
    tell(FROZE, outlet="Capital", published="2025-03-06")
    tell(LIFTED, outlet="Valley Wire", published="2025-03-07")
    for day in (8, 9, 10):
        again = SAID.replace("Bergen", "Bergen, again")
        tell(again, outlet=f"Outlet {day}", published=f"2025-03-{day:02}")
    with ledger.looking() as snapshot:
        rows = claim_rows(snapshot)
    assert [row.changed for row in rows] == ["2025-03-07", "2025-03-05"]
    assert [row.last for row in rows] == ["2025-03-07", "2025-03-10"]


def test_a_report_s_day_is_told_as_such(tell: Tell, ledger: Ledger) -> None:
    tell(SAID.replace("near", "with 14 men near"), published="2025-03-04")
    with ledger.looking() as snapshot:
        page = claim_page(snapshot, claim_rows(snapshot)[0].id)
        days = matrix(snapshot, page).days
    (sentence,), (figure,) = page.sentences, page.figures
    for shown in (sentence, figure):
        assert (shown.said_on, shown.published) == (None, "2025-03-04")
    assert [(day.on, day.reported) for day in days] == [("2025-03-04", True)]


def test_a_number_without_a_day_is_drawn_at_its_report_s() -> None:
    told = (
        (8.0, "2025-03-04", "2025-03-05"),
        (12.0, None, "2025-03-06"),
        (30.0, None, None),
    )
    (plot,) = plots(
        FigureRow("s", (), str(value), value, "boats", said_on, published)
        for value, said_on, published in told
    )
    assert [dot.figure.value for dot in plot.dots] == [8.0, 12.0]
    assert (plot.first, plot.last) == ("2025-03-04", "2025-03-06")
