"""Every page for everyone: no violation that axe-core finds, nothing wider than the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sayso.intake import Details, make_report
from sayso.ledger import Ledger, judge
from sayso.pipeline import read_reports
from sayso.views.claims import claim_rows
from sayso.views.outlets import outlet_rows
from sayso.views.reports import report_page, report_rows
from sayso.views.speakers import speaker_rows

AXE = Path(__file__).parent / "vendor" / "axe-4.14.1.min.js"
RULES = {"light": {}, "dark": {"runOnly": ["color-contrast"]}}
"""Only colours differ in the dark."""


def addresses(ledger: Ledger) -> list[str]:
    with ledger.looking() as snapshot:
        report = report_rows(snapshot)[0].id
        said = report_page(snapshot, report).statements[0].id
        return [
            "/",
            f"/reports/{report}?statement={said}",
            f"/statements/{said}/deciding",
            f"/claims/{claim_rows(snapshot)[0].id}",
            f"/reports/{report}",
            f"/speakers/{speaker_rows(snapshot)[0].id}",
            f"/outlets/{outlet_rows(snapshot)[0].outlet}",
            "/doubts",
            "/doubts?of=names",
            "/outlets",
            "/speakers",
            "/reports",
            "/changes",
            "/search?q=trawler",
            "/decisions",
            "/reading",
        ]


@pytest.mark.parametrize("scheme", RULES)
def test_axe_finds_nothing(
    page: Any, served: Callable[[Ledger], str], ledger: Ledger, scheme: str
) -> None:
    start = served(ledger)
    page.emulate_media(color_scheme=scheme)
    source = AXE.read_text("utf-8")
    wrong = []
    for address in addresses(ledger):
        page.goto(start + address)
        page.evaluate(source)
        found = page.evaluate("rules => axe.run(rules)", RULES[scheme])["violations"]
        wrong += [
            (address, each["id"], each["nodes"][0]["html"][:200]) for each in found
        ]
    assert not wrong


def test_nothing_is_wider_than_a_phone(
    page: Any, served: Callable[[Ledger], str], ledger: Ledger
) -> None:
    start = served(ledger)
    page.set_viewport_size({"width": 390, "height": 844})
    wide = []
    for address in addresses(ledger):
        page.goto(start + address)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(address)
    assert not wide


LONG = "Verylong" * 150
"""A name without blanks, of 1,200 letters."""
HOSTILE = (
    f"{LONG} said on Monday that the ship {LONG.lower()} sank near Norway. "
    "Norway denied on Tuesday that the ship sank near Norway."
)


def test_long_words_widen_no_page(
    page: Any, served: Callable[[Ledger], str], ledger: Ledger
) -> None:
    details = Details(title=LONG, outlet=LONG, published="2025-10-09", where="test")
    for outcome in read_reports([make_report(HOSTILE, details, "hostile")], ledger):
        assert not outcome.error
    with ledger.looking() as snapshot:
        report = next(r for r in report_rows(snapshot) if r.outlet == LONG)
        claims = {
            c for s in report_page(snapshot, report.id).statements for c in s.claims
        }
        speaker = next(s for s in speaker_rows(snapshot) if len(s.name) > 500)
    with ledger.writing() as connection:
        for one in (*claims, speaker.id):
            judge(connection, "note", one, LONG, made_by="Tester", reason=LONG[:500])
    start = served(ledger)
    page.set_viewport_size({"width": 390, "height": 844})
    there = [*(f"/claims/{one}" for one in claims), f"/speakers/{speaker.id}"]
    there += [f"/reports/{report.id}", f"/?outlet={LONG[:400]}", "/decisions?done=1"]
    there += ["/changes", "/speakers", "/outlets", f"/outlets/{LONG}", "/reports"]
    wide = []
    for address in there:
        page.goto(start + address)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            wide.append(address[:40])
    assert not wide


def test_the_printed_board_is_read_like_the_shown_one(board: Any) -> None:
    board.emulate_media(media="print")
    claim = board.locator(".claim").first
    whole, text = claim.bounding_box(), claim.locator(".claim-body").bounding_box()
    assert text["width"] > 0.9 * whole["width"]
    bar = claim.locator(".bar rect").first
    assert bar.is_visible()
    exact = bar.evaluate("one => getComputedStyle(one).printColorAdjust")
    assert exact == "exact"
