"""What a person does at the desk, in a real browser, on the examples."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sayso.ledger import Ledger, open_ledger
from sayso.views.claims import Wanted, claim_rows
from sayso.views.reports import report_page


def contested(ledger: Ledger) -> Any:
    with ledger.looking() as snapshot:
        return claim_rows(snapshot, Wanted(contested=True))[0]


def told(page: Any, words: str) -> None:
    """Waits until the page tells what was decided, and takes keys."""
    page.get_by_text(words).wait_for()
    page.wait_for_load_state()


def words_on(page: Any, statement: str) -> str:
    """The characters highlighted as the content of a statement, in their order."""
    chosen = f'.text mark[data-contents~="{statement}"]'
    return "".join(page.locator(chosen).all_text_contents())


def test_the_sentence_behind_a_stance_is_found_and_highlighted(
    board: Any, ledger: Ledger
) -> None:
    claim = contested(ledger)
    assert board.locator(".claim .badge").first.inner_text().lower() == "contested"
    board.locator(".claim h2 a").first.click()
    board.wait_for_url(f"**/claims/{claim.id}*")
    board.locator(".line:has(dt.against) dd a").first.click()
    board.wait_for_url("**#s*")
    statement = board.url.split("#")[1]
    sentence = board.locator(f".sentence#{statement}")
    sentence.locator("blockquote a").click()
    board.wait_for_url("**/reports/**")
    report = board.url.split("/reports/")[1].split("?")[0]
    with ledger.looking() as snapshot:
        shown = report_page(snapshot, report)
    said = next(one for one in shown.statements if one.id == statement)
    expected = "".join(shown.text[s.start : s.end] for s in said.content)
    assert words_on(board, statement) == expected
    assert board.locator(".text").inner_text().strip() == shown.text.strip()
    assert board.locator(".text mark.on").count() >= len(said.content)


def test_two_claims_are_merged_and_the_merging_is_undone(
    board: Any, ledger: Ledger
) -> None:
    boxes = board.locator("[data-mark]")
    kept, gone = (boxes.nth(n).get_attribute("value") for n in (0, 1))
    boxes.nth(0).check()
    assert board.locator("[data-merge]").is_hidden()
    boxes.nth(1).check()
    board.get_by_role("button", name="They are one claim").click()
    told(board, "These two claims are one.")
    assert board.locator(f"#{gone}").count() == 0
    assert board.locator(f"#{kept}").count() == 1
    board.goto(board.url.split("?")[0] + f"claims/{gone}")
    assert kept in board.content()
    board.go_back()
    board.get_by_role("button", name="Undo").click()
    told(board, "Taken back: ")
    assert board.locator(f"#{gone}").count() == 1
    with ledger.looking() as snapshot:
        verbs = [one.verb for one in snapshot.judgements]
    assert verbs == ["same_claim", "undo"]


def test_the_keyboard_is_enough(board: Any, ledger: Ledger) -> None:
    keyboard = board.keyboard
    keyboard.press("?")
    assert board.locator("#keys").is_visible()
    keyboard.press("Escape")
    keyboard.press("/")
    keyboard.type("jxk?")
    assert board.locator("#search").input_value() == "jxk?"
    board.locator("#search").evaluate("box => box.blur()")
    for key in ("j", "x", "j", "x", "Enter"):
        keyboard.press(key)
    told(board, "These two claims are one.")
    keyboard.press("u")
    told(board, "Taken back: ")
    for key in ("j", "j", "k"):
        keyboard.press(key)
    first = board.locator(".claim.current").get_attribute("id")
    keyboard.press("Enter")
    board.wait_for_url(f"**/claims/{first}")
    keyboard.press("j")
    statement = board.locator(".sentence.current").get_attribute("id")
    keyboard.press("d")
    keyboard.press("Enter")
    told(board, "A statement is not of this claim.")
    assert board.locator(f".sentence#{statement}").count() == 0
    keyboard.press("u")
    told(board, "Taken back: ")
    assert board.locator(f".sentence#{statement}").count() == 1


def test_another_speaker_said_it(board: Any, ledger: Ledger) -> None:
    claim = contested(ledger)
    board.goto(f"{board.url}claims/{claim.id}")
    sentence = board.locator(".sentence").first
    statement = sentence.get_attribute("id")
    sentence.locator("summary").click()
    form = sentence.locator('form[data-decides="s"]')
    choice = form.locator("option").nth(1)
    speaker = choice.get_attribute("value")
    form.locator("select").select_option(speaker)
    form.locator("button").click()
    told(board, "This is another speaker.")
    changed = board.locator(f".sentence#{statement} .said a").first
    assert speaker in changed.get_attribute("href")


def test_the_act_and_the_stance_are_changed(board: Any, ledger: Ledger) -> None:
    claim = contested(ledger)
    board.goto(f"{board.url}claims/{claim.id}")
    statement = board.locator(".sentence.for").first.get_attribute("id")
    for verb, value in (("stance", "Uu"), ("act", "doubt")):
        sentence = board.locator(f".sentence#{statement}")
        sentence.locator("summary").click()
        form = sentence.locator(f'form:has(input[value="{verb}"])')
        form.locator("select").select_option(value)
        form.locator("button").click()
        told(board, f"The {verb} is another.")
    with ledger.looking() as snapshot:
        assert [j.verb for j in snapshot.judgements] == ["stance", "act"]
    assert "does not commit" in board.locator(f"#{statement} .said").inner_text()


def test_filters_change_the_list_and_the_address(board: Any) -> None:
    board.locator("#f-standing").select_option("contested")
    board.wait_for_url("**standing=contested**")
    found = set(board.locator(".claim .badge").all_inner_texts())
    assert {word.lower() for word in found} == {"contested"}
    board.reload()
    assert board.locator("#f-standing").input_value() == "contested"


def test_highlights_go_and_come_back(board: Any, ledger: Ledger) -> None:
    board.get_by_role("link", name="Reports").click()
    board.locator(".rows h2 a").first.click()
    board.locator("[data-highlights]").uncheck()
    assert board.locator(".text.unmarked").count() == 1
    board.locator("[data-highlights]").check()
    board.locator(".text mark").first.click()
    assert board.locator(".text mark.on").count() >= 1
    assert board.locator(".statement.on").count() == 1


def test_the_examples_are_read_from_the_empty_board(
    page: Any, served: Any, tmp_path: Path
) -> None:
    with open_ledger(tmp_path / "new.db") as ledger:
        page.goto(served(ledger))
        page.get_by_role("button", name="Read the examples").click()
        page.locator("#to-board").wait_for(timeout=90_000)
        assert "12 of 12 reports" in page.locator("#progress").inner_text()
        page.locator("#to-board").click()
        assert page.locator(".claim").count() > 5
