"""What a stranger stumbled over: short ids, empty lists, errors that lead nowhere."""

from __future__ import annotations

import re
import socket
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from forms import key_of
from starlette.testclient import TestClient

from sayso.ledger import Ledger, open_ledger


@pytest.fixture
def claims(client: TestClient) -> Any:
    """Two claims."""
    return client.get("/api/claims?limit=2").json()


def test_programs_may_give_short_ids(client: TestClient, claims: Any) -> None:
    one, other = (row["id"] for row in claims)
    given = {"verb": "same_claim", "subject": other[:9], "value": one[:9]}
    made = client.post("/api/judgements", json=given).json()
    assert (made["subject"], made["value"]) == (other, one)


def test_a_claim_is_not_merged_with_itself(client: TestClient, claims: Any) -> None:
    one = claims[0]["id"]
    given = {"verb": "same_claim", "subject": one, "value": one[:9]}
    answer = client.post("/api/judgements", json=given)
    assert answer.status_code == 400
    assert "is about two" in answer.json()["error"]["message"]


@pytest.mark.parametrize("name", ["value", "reason"])
def test_no_nul_is_kept(client: TestClient, claims: Any, name: str) -> None:
    given = {"verb": "note", "subject": claims[0]["id"], "value": "a", "reason": "b"}
    answer = client.post("/api/judgements", json=given | {name: "a\0b"})
    assert answer.status_code == 400
    assert "NUL" in answer.json()["error"]["message"]
    assert "NUL" in client.get("/api/claims?words=%00").json()["error"]["message"]


def test_json_is_json_in_any_case(client: TestClient) -> None:
    kind = {"content-type": "APPLICATION/JSON; charset=utf-8"}
    answer = client.post("/api/judgements", content=b"{}", headers=kind)
    assert answer.status_code == 400


def test_differing_figures_stand_beside_the_standing(client: TestClient) -> None:
    for page in ("/?words=rescued", client.get("/?words=rescued").text):
        if not page.startswith("/"):
            page = re.findall(r'href="(/claims/[^"]+)" data-open', page)[0]
        shown = re.sub(r"\s+", " ", client.get(page).text)
        beside = r'class="badge corroborated"[^<]*</span><span class="differ">([^<]+)<'
        assert re.findall(beside, shown) == [
            "figures differ: 19 · nine · Seven · four people"
        ]


def test_a_name_that_two_have_stands_once(client: TestClient, ledger: Ledger) -> None:
    with ledger.writing() as connection:
        connection.exec_driver_sql(
            "UPDATE speakers SET name = 'Harbour Office', country = NULL,"
            " affiliation = NULL WHERE kind = 'organization'"
        )
    shown = re.findall(r'<ul class="sides">.*?</ul>', client.get("/").text, re.DOTALL)
    assert shown
    for sides in shown:
        for line in re.findall(r"<li.*?</li>", sides, re.DOTALL):
            assert line.count(">Harbour Office</a>") <= 1
    assert re.search(r"\(\d+ of this name\)", "".join(shown))


def test_before_anything_was_said_nothing_is_known(
    client: TestClient, claims: Any
) -> None:
    address = f"/claims/{claims[0]['id']}?as_of="
    early, later = (client.get(address + d).text for d in ("2025-10-01", "2025-10-12"))
    assert "On 1 Oct 2025 nothing was known of it yet" in early
    assert ">unconfirmed<" not in early
    assert "nothing was known" not in later


@pytest.mark.parametrize("address", ["/claims/k0000", "/nothing", "/outlets/Nobody"])
def test_errors_lead_on(client: TestClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 404
    assert '<a href="/reports"' in answer.text
    assert 'rel="icon"' in answer.text
    assert "; sayso" not in answer.text


def test_there_is_an_icon(client: TestClient) -> None:
    answer = client.get("/favicon.ico")
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("image/svg")


@pytest.mark.parametrize("path", ["claims", "speakers", "reports"])
def test_an_empty_list_has_a_header(client: TestClient, path: str) -> None:
    full = client.get(f"/api/{path}?format=csv").text.splitlines()[0]
    nobody = {"claims": "words", "speakers": "name", "reports": "outlet"}[path]
    empty = client.get(f"/api/{path}?format=csv&{nobody}=zzzz").text
    assert empty.splitlines() == [full]


def test_each_table_has_a_name_of_its_own(client: TestClient, claims: Any) -> None:
    names = {
        client.get(f"/api/{path}?format={kind}").headers["content-disposition"]
        for path in ("claims", f"claims/{claims[0]['id']}/sentences")
        for kind in ("csv", "csv-raw")
    }
    assert len(names) == 4
    assert not any("{" in name for name in names)


def test_an_outlet_s_lists_are_taken_away(client: TestClient) -> None:
    outlet = client.get("/api/outlets?limit=1").json()[0]["outlet"]
    shown = client.get(f"/api/outlets/{outlet}").json()
    for path, name in (
        ("first", "first"),
        ("copies", "copies"),
        ("copied", "copied_by"),
    ):
        rows = client.get(f"/api/outlets/{outlet}/{path}").json()
        assert rows == shown[name]
    text = client.get(f"/outlets/{outlet}").text.replace("&amp;", "&")
    links = re.findall(r'href="(/api/[^"]+)"', text)
    assert len(links) == 7
    assert all(client.get(link).status_code == 200 for link in links)


@pytest.mark.parametrize("page", ["/", "/reports", "/speakers", "/outlets", "/doubts"])
def test_printed_words_run_in_their_own_direction(
    client: TestClient, page: str
) -> None:
    assert 'dir="auto"' in client.get(page).text


def test_a_busy_port_is_wrong_use(sayso: Callable[..., str], tmp_path: Path) -> None:
    ledger = tmp_path / "new.db"
    open_ledger(ledger).close()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        said = sayso("serve", "--port", port, "--ledger", ledger, code=2)
    assert "http://" not in said


def test_what_was_filled_in_survives_a_busy_ledger(
    client: TestClient, ledger: Ledger, claims: Any
) -> None:
    given = {"csrf": key_of(client), "verb": "note", "subject": claims[0]["id"]}
    given |= {"value": "Ask the harbour master", "reason": "she was there"}
    held, done = threading.Event(), threading.Event()

    def holds() -> None:
        with open_ledger(ledger.path) as other, other.writing():
            held.set()
            done.wait(60)

    writer = threading.Thread(target=holds)
    writer.start()
    assert held.wait(10)
    answer = client.post("/judge", data=given)
    done.set()
    writer.join()
    assert answer.status_code == 503
    fields = dict(re.findall(r'name="(\w+)" value="([^"]*)"', answer.text))
    assert client.post("/judge", data=fields).status_code == 200
    made = client.get("/api/judgements").json()[-1]
    assert (made["value"], made["reason"]) == (given["value"], given["reason"])


def test_what_fails_in_between_is_told(
    chromium: Any, served: Callable[[Ledger], str], ledger: Ledger, claims: Any
) -> None:
    context = chromium.new_context()
    page = context.new_page()
    busy = "<main><p class='lead'>Another process is writing.</p></main>"
    page.route("**/deciding**", lambda one: one.fulfill(status=503, body=busy))
    page.goto(f"{served(ledger)}/claims/{claims[0]['id']}")
    page.locator(".sentence summary").first.click()
    page.get_by_role("alert").get_by_text("Another process is writing.").wait_for()
    page.unroute("**/deciding**")
    page.locator(".sentence summary").nth(1).click()
    page.locator(".sentence form.deciding").first.wait_for()
    assert page.get_by_role("alert").count() == 0
    context.close()
