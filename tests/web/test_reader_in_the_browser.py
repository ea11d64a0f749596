"""The reader of a report, in a real browser: its cards come when they are asked for."""

from __future__ import annotations

from typing import Any

import pytest
from forms import key_of
from starlette.testclient import TestClient

from sayso.ledger import Ledger
from sayso.views.card import card
from sayso.views.reader import reader
from sayso.views.reports import report_page, report_rows
from sayso.views.shapes import ReportPage
from sayso.views.speakers import speaker_rows
from sayso.web.pages import report


@pytest.fixture
def longest(ledger: Ledger) -> ReportPage:
    """The report with most statements."""
    with ledger.looking() as snapshot:
        row = max(report_rows(snapshot), key=lambda row: row.statements)
        return report_page(snapshot, row.id)


@pytest.fixture
def reading(board: Any, longest: ReportPage) -> Any:
    """The longest report, open in the browser."""
    board.goto(f"{board.url}reports/{longest.report.id}")
    return board


def hovered(page: Any, statement: str) -> Any:
    """The pointer rests on a statement; its card."""
    page.locator(f'.text mark[data-inner="{statement}"]').first.hover()
    card_of = page.locator(f'.statement.on[data-card="{statement}"]')
    card_of.locator(".fields-of").wait_for()
    return card_of


def inner(ledger: Ledger, page: ReportPage) -> list[str]:
    """Statements that are the innermost somewhere in the text."""
    with ledger.looking() as snapshot:
        pieces = reader(snapshot, page.report.id).segments
    return list(dict.fromkeys(p.marks[0].statement for p in pieces if p.marks))


def test_the_page_holds_no_fields_but_those_of_the_chosen(
    client: TestClient, longest: ReportPage
) -> None:
    address = f"/reports/{longest.report.id}"
    assert "fields-of" not in client.get(address).text
    one = longest.statements[1].id
    assert client.get(f"{address}?statement={one}").text.count("fields-of") == 1
    assert "fields-of" in client.get(f"/statements/{one}/card").text


def test_cards_come_in_parts_and_that_of_a_mark_is_found(
    board: Any, ledger: Ledger, longest: ReportPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(report, "A_LIST", 3)
    board.goto(f"{board.url}reports/{longest.report.id}")
    assert board.locator(".statement").count() == 3
    last = inner(ledger, longest)[-1]
    hovered(board, last)
    assert board.locator(".statement").count() <= 3
    board.goto(board.url.split("?")[0])
    for _ in range(4):
        board.keyboard.press("j")
        board.wait_for_load_state("networkidle")
    fourth = longest.statements[3].id
    board.locator(f'.statement.on[data-card="{fourth}"] .fields-of').wait_for()


def test_the_pointer_brings_up_the_statement_below_it(
    reading: Any, ledger: Ledger, longest: ReportPage
) -> None:
    one, other = inner(ledger, longest)[:2]
    for statement in (one, other):
        hovered(reading, statement)
        assert reading.locator(".statement.on").count() == 1
    assert reading.locator(".fields-of:visible").count() == 1


def test_whoever_decides_keeps_the_card(
    reading: Any, ledger: Ledger, longest: ReportPage
) -> None:
    one, other = inner(ledger, longest)[:2]
    opened = hovered(reading, one)
    opened.locator("summary").click()
    reading.locator(f'.text mark[data-inner="{other}"]').first.hover()
    reading.wait_for_timeout(400)
    assert opened.locator(".fields-of").is_visible()


def test_a_statement_of_no_claim_gets_another_speaker_by_a_typed_name(
    reading: Any, ledger: Ledger, longest: ReportPage
) -> None:
    innermost = inner(ledger, longest)
    said = next(s for s in longest.statements if not s.claims and s.id in innermost)
    with ledger.looking() as snapshot:
        heard = {who.id for who in card(snapshot, said.id).heard}
        speaker = next(s for s in speaker_rows(snapshot) if s.id not in heard)
    hovered(reading, said.id)
    reading.keyboard.press("s")
    field = reading.locator('.statement.on input[name="named"]')
    field.press_sequentially(speaker.name[:6])
    offered = reading.locator(f'.statement.on option[value$="[{speaker.id}]"]')
    offered.wait_for(state="attached")
    field.fill(offered.get_attribute("value"))
    field.press("Enter")
    reading.get_by_text("This is another speaker.").wait_for()
    with ledger.looking() as snapshot:
        now = card(snapshot, said.id).statement
    assert [who.id for who in now.speakers] == [speaker.id]
    assert reading.locator(f'.statement.on[data-card="{said.id}"]').count() == 1


def test_keys_decide_on_the_card_below_the_cursor(
    reading: Any, ledger: Ledger, longest: ReportPage
) -> None:
    innermost = inner(ledger, longest)
    said = next(s for s in longest.statements if s.claims and s.id in innermost)
    hovered(reading, said.id)
    for key, words in (("x", "is of this claim."), ("d", "is not of this claim.")):
        reading.keyboard.press(key)
        reading.keyboard.press("Enter")
        reading.get_by_text(words).wait_for()
        reading.wait_for_load_state()
        reading.locator(f'.statement.current[data-card="{said.id}"]').wait_for()
    with ledger.looking() as snapshot:
        assert [j.verb for j in snapshot.judgements] == ["stance", "different_claim"]
        assert said.claims[0] not in card(snapshot, said.id).statement.claims


def test_a_name_that_nobody_has_is_refused(
    client: TestClient, longest: ReportPage
) -> None:
    address = f"/statements/{longest.statements[0].id}/deciding"
    given = {
        "csrf": key_of(client, address),
        "verb": "other_speaker",
        "named": "Nobody of this name",
    }
    given["subject"] = longest.statements[0].id
    answer = client.post("/judge", data=given)
    assert answer.status_code == 400
    assert "knows nobody of this name" in answer.text
    assert client.get("/api/judgements").json() == []


def test_what_is_wrong_can_be_said_without_scripts(
    client: TestClient, longest: ReportPage
) -> None:
    said = next(s for s in longest.statements if s.claims)
    text = client.get(f"/statements/{said.id}/deciding?claim={said.claims[0]}").text
    assert "<h1>What is wrong?</h1>" in text
    assert text.count('action="/judge"') == 6
