"""Every page for everyone: no violation that axe-core finds, nothing wider than the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sayso.ledger import Ledger
from sayso.views.claims import claim_rows
from sayso.views.outlets import outlet_rows
from sayso.views.reports import report_rows
from sayso.views.speakers import speaker_rows

AXE = Path(__file__).parent / "vendor" / "axe-4.14.1.min.js"
RULES = {"light": {}, "dark": {"runOnly": ["color-contrast"]}}
"""Only colours differ in the dark."""


def addresses(ledger: Ledger) -> list[str]:
    with ledger.looking() as snapshot:
        return [
            "/",
            f"/claims/{claim_rows(snapshot)[0].id}",
            f"/reports/{report_rows(snapshot)[0].id}",
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
