"""What was decided, why and when, told in words."""

from __future__ import annotations

import re
from typing import Any

import pytest
from forms import key_of
from starlette.testclient import TestClient


@pytest.fixture
def claim(client: TestClient) -> Any:
    """The first claim of the board, all of it."""
    first = client.get("/api/claims?limit=1").json()[0]["id"]
    return client.get(f"/api/claims/{first}").json()


def decided(client: TestClient, **fields: str) -> Any:
    """What the ledger keeps of a form."""
    client.post("/judge", data=fields | {"csrf": key_of(client)})
    return client.get("/api/judgements").json()[-1]


@pytest.mark.parametrize("kind", ["links", "names"])
def test_a_doubt_is_decided_with_a_reason(client: TestClient, kind: str) -> None:
    text = client.get(f"/doubts?of={kind}").text
    form = re.search(r'<form[^>]*action="/judge".*?</form>', text, re.DOTALL)
    assert form
    assert 'name="reason"' in form[0]
    subject = re.search(r'name="subject" value="(\w+)"', form[0])
    for pressed in re.findall(r'name="decides" value="([^"]+)"', form[0])[:2]:
        assert subject
        one = decided(client, subject=subject[1], decides=pressed, reason="I asked")
        assert one["reason"].endswith("I asked")
        assert one["subject"] == subject[1]
        assert one["value"] == " ".join(pressed.split()[1:])
    assert "I asked" in client.get("/decisions").text


def test_every_form_that_decides_takes_a_reason(client: TestClient, claim: Any) -> None:
    said = claim["sentences"][0]["statement"]
    pages = [f"/statements/{said}/deciding", f"/claims/{claim['board']['id']}"]
    for address in (*pages, "/doubts", "/doubts?of=names", "/"):
        text = client.get(address).text
        forms = re.findall(
            r'<form[^>]*action="/(?:judge|merge)".*?</form>', text, re.DOTALL
        )
        assert forms
        assert all('name="reason"' in form for form in forms)


def test_decisions_are_told_in_words_with_the_time(
    client: TestClient, claim: Any
) -> None:
    said = claim["sentences"][0]["statement"]
    decided(client, verb="stance", subject=said, value="CT-", reason="misread")
    decided(client, verb="act", subject=said, value="null")
    text = client.get("/decisions").text
    assert "→ certain that it is not so" in text
    assert "→ none of the acts" in text
    assert "CT-" not in text
    assert "misread" in text
    assert re.search(r'<time datetime="20[^"]+Z">\d+ \w+ \d{4}, \d\d:\d\d</time>', text)


def test_an_undoing_is_not_struck_through(client: TestClient, claim: Any) -> None:
    decided(client, verb="note", subject=claim["board"]["id"], value="a note")
    client.post("/undo", data={"csrf": key_of(client), "number": "1"})
    kinds = re.findall(r'class="(decision[^"]*)"', client.get("/decisions").text)
    assert kinds == ["decision", "decision undone"]


def test_what_is_taken_back_is_named(client: TestClient, claim: Any) -> None:
    """On a page that has nothing to do with the decision."""
    k, said = claim["board"]["id"], claim["sentences"]
    speakers = [one["speakers"][0]["id"] for one in said if one["speakers"]]
    other = next(i for i in speakers if i != speakers[0])
    one = said[0]["statement"]
    for fields, told in (
        ({"verb": "different_claim", "subject": one, "value": k}, "” is not of “"),
        ({"verb": "other_speaker", "subject": one, "value": other}, " said “"),
        ({"verb": "other_speaker", "subject": one}, "someone not yet known said “"),
        ({"verb": "other_speaker", "subject": other, "value": speakers[0]}, " is not "),
        ({"verb": "same_speaker", "subject": other, "value": speakers[0]}, " are one."),
        ({"verb": "not_a_claim", "subject": k}, "” is no claim."),
        ({"verb": "not_a_statement", "subject": one}, "” is no statement."),
        ({"verb": "act", "subject": one, "value": "doubt"}, "The act is another (“"),
        (
            {"verb": "note", "subject": k, "value": "Ask her"},
            "A note (“Ask her”), of “",
        ),
    ):
        number = str(decided(client, **fields)["id"])
        undo = {"csrf": key_of(client), "number": number, "back": "/outlets"}
        text = client.post("/undo", data=undo).text
        notice = re.search(r'role="status">\s*<p><strong>([^<]+)</strong>', text)
        assert notice
        assert notice[1].startswith("Taken back: ")
        assert told in notice[1]


def test_no_grade_is_chosen_beforehand(client: TestClient, claim: Any) -> None:
    text = client.get(f"/claims/{claim['board']['id']}").text
    select = re.search(r'<select name="value" required>.*?</select>', text, re.DOTALL)
    assert select
    assert "selected" not in select[0]
    assert '<option value="">' in select[0]
