"""The screen on a ledger of 10,000 claims, in a real browser: what `make bench-screen`
makes by reading, where it lies in ``build/``."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sayso.ledger import Ledger, open_ledger
from sayso.views.counts import counts

MADE = Path(__file__).parents[2] / "build" / "screen.db"
LEAST = 10_000


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    """The large ledger, to write to."""
    if not MADE.exists():
        pytest.skip("there is no build/screen.db; make bench-screen makes it")
    with open_ledger(shutil.copy(MADE, tmp_path / "large.db")) as opened:
        with opened.looking() as snapshot:
            assert counts(snapshot).claims >= LEAST
        yield opened


def test_the_contested_are_found_opened_and_merged_among_thousands(board: Any) -> None:
    shown = board.locator(".heading .quiet").inner_text()
    assert int(re.sub(r"\D", "", shown.split("claim")[0])) > LEAST // 2
    assert board.locator(".claim").count() <= 100
    board.locator("#f-standing").select_option("contested")
    board.wait_for_url("**standing=contested**")
    badges = board.locator(".claim .badge").all_inner_texts()
    assert badges
    assert {badge.strip().casefold() for badge in badges} == {"contested"}
    wording = board.locator(".claim h2").first.inner_text()
    board.keyboard.press("j")
    board.keyboard.press("Enter")
    board.wait_for_url("**/claims/*")
    assert board.locator("h1").inner_text() == wording


def test_what_is_decided_shows_at_once_and_can_be_undone(board: Any) -> None:
    marks = board.locator("[data-mark]")
    first, second = (marks.nth(n).get_attribute("value") for n in (0, 1))
    marks.nth(0).check()
    marks.nth(1).check()
    board.locator("[data-merge-button]").click()
    board.wait_for_url("**done=**")
    assert board.locator(f"#{first}").count() + board.locator(f"#{second}").count() == 1
    board.keyboard.press("u")
    board.get_by_text("Taken back").first.wait_for()
    board.goto(board.url.split("?")[0])
    assert board.locator(f"#{first}").count() + board.locator(f"#{second}").count() == 2
