"""What the screen refuses, and how: headers, hosts, forms, bodies, tokens, parameters."""

from __future__ import annotations

import re
from typing import Any

import pytest
from forms import key_of
from starlette.testclient import TestClient

from sayso.ledger import Ledger
from sayso.web import Settings, is_loopback, make_app
from sayso.web.guards.hosts import host_name
from sayso.web.pages.deciding import is_ours

TOKEN = "a token of some length"
PAGES = ("/", "/speakers", "/reports", "/changes", "/search", "/decisions", "/reading")


@pytest.fixture
def guarded(ledger: Ledger) -> TestClient:
    """A screen for other machines, which demands the token."""
    app = make_app(Settings(ledger, host="0.0.0.0", token=TOKEN))
    return TestClient(app, base_url="http://192.0.2.7", raise_server_exceptions=False)


@pytest.mark.parametrize("address", [*PAGES, "/nothing", "/api/claims", "/api/nothing"])
def test_every_answer_has_the_safe_headers(client: TestClient, address: str) -> None:
    headers = client.get(address).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cache-control"] == "no-store"


@pytest.mark.parametrize("address", PAGES)
def test_pages_load_nothing_from_elsewhere_and_hold_no_style_or_script(
    client: TestClient, address: str
) -> None:
    text = client.get(address).text
    assert not re.search(r'(src|href)="(https?:)?//', text)
    assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?! src=)", text)


@pytest.mark.parametrize("host", ["evil.example", "evil.example:80", "", "127.0.0.2"])
def test_another_host_is_refused(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize("host", ["localhost:8765", "127.0.0.1", "[::1]:99"])
def test_this_machine_is_answered(client: TestClient, host: str) -> None:
    assert client.get("/api/counts", headers={"host": host}).status_code == 200


def test_hosts_are_parsed() -> None:
    assert host_name("[::1]:80") == "::1"
    assert host_name("LOCALHOST") == "localhost"
    assert is_loopback("127.9.9.9")
    assert not is_loopback("0.0.0.0")


@pytest.mark.parametrize("address", ["/judge", "/merge", "/undo", "/reading/examples"])
def test_a_form_without_the_key_changes_nothing(
    client: TestClient, address: str
) -> None:
    client.get("/")
    assert client.post(address, data={"csrf": "wrong"}).status_code == 403
    assert client.get("/api/judgements").json() == []


def test_one_session_s_key_is_not_another_s(client: TestClient) -> None:
    key = key_of(client)
    client.cookies.clear()
    assert client.post("/undo", data={"csrf": key, "number": "1"}).status_code == 403


@pytest.mark.parametrize(
    ("address", "fields"),
    [
        ("/judge", {"verb": "same_claim", "subject": "k1", "value": "k2"}),
        ("/judge", {"verb": "nonsense", "subject": "k1"}),
        ("/judge", {}),
        ("/merge", {"claim": "k1"}),
        ("/undo", {"number": "x"}),
        ("/undo", {"number": "99999"}),
        ("/reading", {}),
        ("/reading", {"text": "He said so.", "published": "2025-13-01"}),
    ],
)
def test_a_form_that_makes_no_sense_is_refused(
    client: TestClient, address: str, fields: dict[str, str]
) -> None:
    answer = client.post(address, data=fields | {"csrf": key_of(client)})
    assert 400 <= answer.status_code < 500
    assert "<h1>" in answer.text


def test_too_large_a_body_is_refused(client: TestClient) -> None:
    announced = {"content-length": "99999999999"}
    answer = client.post("/api/judgements", content=b"{}", headers=announced)
    assert answer.status_code == 413
    assert answer.json()["error"]["status"] == 413


@pytest.mark.parametrize(
    "to", ["//evil.example", "/\\evil.example", "https://e.example"]
)
def test_no_way_back_leads_elsewhere(client: TestClient, to: str) -> None:
    assert not is_ours(to)


def test_a_token_is_demanded_of_other_machines(guarded: TestClient) -> None:
    answer = guarded.get("/api/claims")
    assert answer.status_code == 401
    assert answer.json()["error"]["status"] == 401
    bearer = {"authorization": f"Bearer {TOKEN}"}
    assert guarded.get("/api/claims", headers=bearer).status_code == 200
    assert "Show the token" in guarded.get("/").text


def test_the_token_opens_the_door(guarded: TestClient) -> None:
    key = key_of(guarded, "/enter")
    answer = guarded.post("/enter", data={"csrf": key, "token": TOKEN, "to": "/"})
    assert "Claims" in answer.text


def test_the_door_leads_to_the_whole_address(guarded: TestClient) -> None:
    answer = guarded.get("/claims/k1?as_of=2025-10-09&start=40")
    key = re.search(r'name="csrf" value="(\w+)"', answer.text)
    to = re.search(r'name="to" value="([^"]+)"', answer.text)
    assert key
    assert to
    assert to[1].replace("&amp;", "&") == "/claims/k1?as_of=2025-10-09&start=40"


def test_wrong_tokens_are_heard_only_so_often(guarded: TestClient) -> None:
    given = {"csrf": key_of(guarded, "/enter"), "token": "wrong", "to": "/"}
    codes = [guarded.post("/enter", data=given).status_code for _ in range(6)]
    assert codes == [403] * 5 + [429]
    right = guarded.post("/enter", data=given | {"token": TOKEN})
    assert right.status_code == 429


def test_a_right_token_is_right_whoever_gave_wrong_ones(guarded: TestClient) -> None:
    def asked(given: str) -> Any:
        return guarded.get("/api/counts", headers={"authorization": given})

    codes = [asked("Bearer wrong").status_code for _ in range(6)]
    assert codes == [401] * 5 + [429]
    assert asked("Bearer wrong").headers["retry-after"] == "60"
    for scheme in ("Bearer", "bearer", "BEARER"):
        assert asked(f"{scheme} {TOKEN}").status_code == 200


def test_wrong_tokens_are_counted_by_address(ledger: Ledger) -> None:
    app = make_app(Settings(ledger, host="0.0.0.0", token=TOKEN))
    one, other = (
        TestClient(app, base_url="http://192.0.2.7", client=(address, 1))
        for address in ("192.0.2.8", "192.0.2.9")
    )
    wrong = {"authorization": "Bearer wrong"}
    for _ in range(6):
        last = one.get("/api/counts", headers=wrong)
    assert last.status_code == 429
    assert other.get("/api/counts", headers=wrong).status_code == 401


@pytest.mark.parametrize(
    ("base", "sent"),
    [("http://127.0.0.1", True), ("http://localhost:8765", True),
     ("http://192.0.2.7", False), ("https://192.0.2.7", True)],
)  # fmt: skip
def test_no_browser_is_sent_what_it_would_complain_of(
    ledger: Ledger, base: str, sent: bool
) -> None:
    app = make_app(Settings(ledger, host="0.0.0.0", token=TOKEN))
    headers = TestClient(app, base_url=base).get("/enter").headers
    assert ("cross-origin-opener-policy" in headers) == sent
    assert headers["content-security-policy"]


BAD = (
    "'",
    "\x00",
    "x" * 600,
    "-1",
    "99999999999999",
    "%",
    "é",
    "1e9",
    "\ud83d\ude00",
    "(",
)


@pytest.mark.parametrize("value", BAD)
def test_bad_parameters_are_never_a_fault_of_ours(
    client: TestClient, value: str
) -> None:
    value = value.encode("utf-16", "surrogatepass").decode("utf-16")
    for path, taken in client.get("/api/openapi.json").json()["paths"].items():
        for parameter in taken.get("get", {}).get("parameters", ()):
            if parameter["in"] == "query":
                answer = client.get(path, params={parameter["name"]: value})
                assert answer.status_code < 500, (path, parameter["name"])
    for address in PAGES:
        for name in ("q", "start", "since", "country", "standing", "name", "done"):
            answer = client.get(address, params={name: value})
            assert answer.status_code < 500, (address, name)


@pytest.mark.parametrize("kind", ["claims", "speakers", "reports"])
@pytest.mark.parametrize("given", ["k", "zzzz", "%00", "é", "r'--"])
def test_what_is_not_there_is_a_404(client: TestClient, kind: str, given: str) -> None:
    for address in (f"/{kind}/{given}", f"/api/{kind}/{given}"):
        assert client.get(address).status_code in (400, 404)


def test_printed_words_are_escaped(client: TestClient) -> None:
    text = "<script>alert(1)</script> Norway said on Monday that <b>the ship</b> sank."
    fields = {"csrf": key_of(client), "text": text, "outlet": "<i>Post</i>"}
    client.post("/reading", data=fields)
    for address in ("/reports", "/search?q=<script>alert(2)</script>"):
        assert "<script>alert" not in client.get(address).text
