"""After a decision: back at the same place, and the newest one can be taken back."""

from __future__ import annotations

import re
from typing import Any

from forms import key_of
from starlette.testclient import TestClient

from sayso.ledger import Ledger
from sayso.views.claims import claim_rows


def noted(client: TestClient, claim: str, words: str, back: str = "/") -> Any:
    """The answer to a note that is given on a page."""
    given = {"csrf": key_of(client), "verb": "note", "subject": claim, "value": words}
    return client.post("/judge", data=given | {"back": back}, follow_redirects=False)


def first_claim(client: TestClient) -> str:
    found: str = client.get("/api/claims?limit=1").json()[0]["id"]
    return found


def taken_back_by_key(text: str) -> str | None:
    """The number that the form of the key ``u`` carries."""
    form = re.search(r'<form[^>]*data-key="u".*?</form>', text, re.DOTALL)
    number = form and re.search(r'name="number" value="(\d+)"', form[0])
    return number[1] if number else None


def test_the_key_takes_back_the_newest_decision_on_any_page(client: TestClient) -> None:
    claim = first_claim(client)
    assert taken_back_by_key(client.get("/").text) is None
    for words in ("one", "two", "three"):
        noted(client, claim, words)
    for address in ("/", "/?done=1", "/decisions", f"/claims/{claim}", "/reports"):
        assert taken_back_by_key(client.get(address).text) == "3"
    back = {"csrf": key_of(client), "number": "3", "back": "/"}
    client.post("/undo", data=back)
    assert taken_back_by_key(client.get("/?done=4").text) == "2"


def test_what_is_undone_is_not_offered_again_nor_undone_twice(
    client: TestClient,
) -> None:
    noted(client, first_claim(client), "one")
    back = {"csrf": key_of(client), "number": "1", "back": "/"}
    client.post("/undo", data=back)
    text = client.get("/?done=1").text
    assert "Decision 1" in text
    assert 'action="/undo"' not in text
    again = client.post("/undo", data=back)
    assert again.status_code == 400
    assert "is undone already" in again.text
    assert len(client.get("/api/judgements").json()) == 2


def test_the_way_back_leads_to_what_was_decided_on(client: TestClient) -> None:
    claim = first_claim(client)
    said = client.get(f"/api/claims/{claim}").json()["sentences"][-1]["statement"]
    given = {"csrf": key_of(client), "verb": "act", "subject": said, "value": "doubt"}
    given["back"] = f"/claims/{claim}?start=40&done=9"
    answer = client.post("/judge", data=given, follow_redirects=False)
    to = answer.headers["location"]
    assert to == f"/claims/{claim}?start=40&statement={said}&done=1#{said}"
    assert f'id="{said}"' in client.get(to).text


def test_the_cursor_stands_where_it_stood(board: Any, ledger: Ledger) -> None:
    with ledger.looking() as snapshot:
        claim = claim_rows(snapshot)[0].id
    start = board.url
    board.goto(f"{start}claims/{claim}")
    rows = board.locator(".sentence")
    ids = [rows.nth(n).get_attribute("id") for n in range(6)]
    board.locator(f"#{ids[3]} summary").click()
    form = board.locator(f'#{ids[3]} form:has(input[value="act"])')
    form.locator("select").select_option("doubt")
    form.locator("button").click()
    board.get_by_text("The act is another.").wait_for()
    board.locator(f"#{ids[3]}.current").wait_for()
    assert board.locator(f"#{ids[3]}").is_visible()
    board.wait_for_function("scrollY > 100")
    stood = [rows.nth(n).get_attribute("id") for n in range(rows.count())]
    place = stood.index(ids[3])
    board.keyboard.press("d")
    board.keyboard.press("Enter")
    board.get_by_text("A statement is not of this claim.").wait_for()
    board.wait_for_load_state()
    assert board.locator(f"#{ids[3]}").count() == 0
    board.wait_for_function("scrollY > 100")
    before = board.locator(".sentence.current").count()
    board.keyboard.press("j")
    now = board.locator(".sentence.current").get_attribute("id")
    assert (before, now) == (0, rows.nth(place).get_attribute("id"))


def test_u_on_a_page_without_notice_takes_back_at_once(
    board: Any, ledger: Ledger, client: TestClient
) -> None:
    noted(client, first_claim(client), "one")
    board.get_by_role("link", name="Speakers").click()
    board.wait_for_url("**/speakers")
    board.keyboard.press("u")
    board.get_by_text("Taken back: ").wait_for()
    assert "/speakers" in board.url
