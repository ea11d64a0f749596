"""What a person looks up at the desk, in a real browser, on the examples."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from sayso.ledger import Ledger, open_ledger
from sayso.views.claim import claim_page
from sayso.views.claims import Wanted, claim_rows
from sayso.views.doubts import unsure_links
from sayso.views.name_doubts import name_doubts
from sayso.views.outlets import outlet_rows
from sayso.views.passages import passages
from sayso.views.reports import report_page

MANY = Path(os.environ.get("SAYSO_MANY", "build/screen.db"))


def told(page: Any, words: str) -> None:
    page.get_by_text(words).wait_for()
    page.wait_for_load_state()


def test_a_copied_passage_is_marked_with_its_origin(board: Any, ledger: Ledger) -> None:
    with ledger.looking() as snapshot:
        one = passages(snapshot)[0]
        text = report_page(snapshot, one.report).text
    board.get_by_role("link", name="Outlets").click()
    board.get_by_role("link", name=one.outlet, exact=True).click()
    board.locator(f'a[href="/reports/{one.report}#copy-{one.start}"]').first.click()
    board.wait_for_url(f"**/reports/{one.report}**")
    label = board.locator(f"#copy-{one.start}")
    assert one.of_outlet in label.inner_text()
    pieces = board.locator(".text .copy").all_text_contents()
    assert text[one.start : one.end] in "".join(pieces)
    board.locator("[data-highlights]").uncheck()
    assert label.is_hidden()


def test_the_statement_under_the_cursor_shows_its_fields(
    board: Any, ledger: Ledger
) -> None:
    with ledger.looking() as snapshot:
        report = snapshot_report(snapshot)
        shown = report_page(snapshot, report)
    one = next(each for each in shown.statements if each.cue)
    board.goto(f"{board.url}reports/{report}")
    board.locator(f'.text mark[data-inner="{one.id}"]').first.click()
    card = board.locator(f'[data-card="{one.id}"]')
    fields = card.locator(".fields-of")
    fields.wait_for()
    cue = " … ".join(shown.text[span.start : span.end] for span in one.cue)
    assert cue in fields.inner_text()
    assert board.locator(".fields-of:visible").count() == 1


def snapshot_report(snapshot: Any) -> str:
    claim = claim_page(snapshot, claim_rows(snapshot)[0].id)
    return claim.sentences[0].report


def test_a_link_is_decided_by_keyboard_and_leaves_the_queue(
    board: Any, ledger: Ledger
) -> None:
    with ledger.looking() as snapshot:
        first, second = unsure_links(snapshot)[:2]
    board.get_by_role("link", name="To decide").click()
    board.wait_for_url("**/doubts")  # keys are heard by a page that is there
    for key, words in (("x", "of this claim."), ("d", "A statement is not of")):
        for pressed in ("j", key, "Enter"):
            board.keyboard.press(pressed)
        told(board, words)
    gone = {first.held.stance.statement_id, second.held.stance.statement_id}
    with ledger.looking() as snapshot:
        left = {one.held.stance.statement_id for one in unsure_links(snapshot)}
        assert [j.verb for j in snapshot.judgements] == ["stance", "different_claim"]
    assert not gone & left
    board.keyboard.press("u")
    told(board, "Taken back: ")
    with ledger.looking() as snapshot:
        left = {one.held.stance.statement_id for one in unsure_links(snapshot)}
    assert gone & left == {second.held.stance.statement_id}


def test_two_names_are_one_speaker(board: Any, ledger: Ledger) -> None:
    with ledger.looking() as snapshot:
        pair = name_doubts(snapshot)[0]
    board.goto(f"{board.url}doubts?of=names")
    board.locator(".doubt").first.get_by_role("button", name="They are one").click()
    told(board, "These two speakers are one.")
    with ledger.looking() as snapshot:
        assert snapshot.present(pair.other.id) == snapshot.present(pair.one.id)
    board.goto(board.url.split("/doubts")[0] + f"/speakers/{pair.other.id}")
    assert "a person said that they are one" in board.content()


def test_a_grade_and_a_note_are_given(board: Any, ledger: Ledger) -> None:
    with ledger.looking() as snapshot:
        claim = claim_rows(snapshot)[0].id
    board.goto(f"{board.url}claims/{claim}")
    remarks = board.locator(".remarks")
    remarks.locator("summary").click()
    remarks.locator("select").select_option("3")
    remarks.locator('input[name="reason"][required]').fill("Two crews saw it")
    remarks.get_by_role("button", name="Give").click()
    told(board, "A grade.")
    assert "3 possibly true" in remarks.locator(".grade").inner_text()
    remarks.locator("summary").click()
    remarks.locator('input[name="value"][required]').fill("Ask the harbour master")
    remarks.get_by_role("button", name="Add").click()
    told(board, "Ask the harbour master")


def test_filters_narrow_by_outlet_act_and_day(board: Any, ledger: Ledger) -> None:
    with ledger.looking() as snapshot:
        outlet = outlet_rows(snapshot)[0].outlet
        wanted = Wanted(outlet=outlet, act="deny")
        expected = {row.id for row in claim_rows(snapshot, wanted)}
    board.locator("#f-act").select_option("deny")
    board.wait_for_url("**act=deny**")
    board.locator("#f-outlet").fill(outlet)
    board.locator("#f-outlet").press("Tab")
    board.wait_for_url(f"**outlet={outlet.split()[0]}**")
    board.wait_for_load_state("networkidle")
    found = {row.get_attribute("id") for row in board.locator(".claim").all()}
    assert found == expected


def test_the_citation_holds_all_that_a_reader_needs(board: Any, ledger: Ledger) -> None:
    with ledger.looking() as snapshot:
        page = claim_page(snapshot, claim_rows(snapshot)[0].id)
    one = next(each for each in page.sentences if each.url)
    start = board.url
    board.goto(f"{start}claims/{page.board.id}")
    copied = board.locator(f"#{one.statement} [data-copy]").get_attribute("data-copy")
    lasting = f"{start}statements/{one.statement}"
    for part in (one.sentence, one.outlet, one.url, lasting):
        assert part in copied
    board.goto(lasting)
    board.wait_for_url(f"**/reports/{one.report}?statement={one.statement}*")


@pytest.mark.parametrize("secure", [True, False])
def test_the_citation_is_copied_also_where_there_is_no_clipboard(
    board: Any, ledger: Ledger, secure: bool
) -> None:
    with ledger.looking() as snapshot:
        claim = claim_rows(snapshot)[0].id
    if secure:
        board.context.grant_permissions(["clipboard-write"])
    else:
        missing = "Object.defineProperty(navigator, 'clipboard', {value: undefined})"
        board.add_init_script(missing)
    board.goto(f"{board.url}claims/{claim}")
    button = board.locator("[data-copy]").first
    button.click()
    board.get_by_role("button", name="Copied").wait_for()
    board.locator("#search").focus()
    board.keyboard.press("Control+v")
    beginning = button.get_attribute("data-copy")[:40]
    assert board.locator("#search").input_value().startswith(beginning)


def test_files_dropped_on_the_form_are_read(
    page: Any, served: Any, tmp_path: Path
) -> None:
    report = tmp_path / "report.txt"
    report.write_text("Norway said on Monday that the ship sank. " * 3, "utf-8")
    with open_ledger(tmp_path / "new.db") as ledger:
        page.goto(served(ledger) + "/reading")
        page.locator("#files").set_input_files(report)
        page.get_by_role("button", name="Read", exact=True).click()
        page.locator("#to-board").wait_for(timeout=60_000)
        stages = page.locator(".stages").inner_text()
        assert "joined and kept" in stages
        assert not (tmp_path / "new.db.waiting").exists()


@pytest.mark.skipif(
    not MANY.is_file(), reason=f"{MANY} is not made; make bench-screen makes it"
)
def test_ten_thousand_claims_come_in_pages(
    page: Any, served: Any, tmp_path: Path
) -> None:
    copied = tmp_path / "many.db"
    copied.write_bytes(MANY.read_bytes())
    with open_ledger(copied) as ledger:
        page.set_default_timeout(60_000)
        page.goto(served(ledger))
        first = [row.get_attribute("id") for row in page.locator(".claim").all()]
        page.locator('[rel="next"]').click()
        page.wait_for_url("**start=25")
        then = [row.get_attribute("id") for row in page.locator(".claim").all()]
        assert len(first) == len(then) == 25
        assert not set(first) & set(then)
