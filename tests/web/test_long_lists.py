"""Lists that grow come in pages, and say how long they are."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from sayso.web.pages import lists


@pytest.fixture(autouse=True)
def short_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lists, "A_PAGE", 5)


def rows(text: str) -> list[str]:
    return re.findall(r"<li data-row.*?</li>", text, re.DOTALL)


def test_search_comes_in_pages_and_counts_all(client: TestClient) -> None:
    hits = client.get("/api/search?words=said&limit=1000000").json()
    first = client.get("/search?q=said").text
    assert f"{len(hits)} places with said" in first
    seen: list[str] = []
    for start in range(0, len(hits), 5):
        part = rows(client.get(f"/search?q=said&start={start}").text)
        assert 0 < len(part) <= 5
        seen += part
    assert len(seen) == len(hits)
    assert 'rel="next"' in first


def test_decisions_come_in_pages(client: TestClient) -> None:
    claim = client.get("/api/claims?limit=1").json()[0]["id"]
    for number in range(7):
        note = {"verb": "note", "subject": claim, "value": f"note {number}"}
        assert client.post("/api/judgements", json=note).status_code == 201
    first, then = (client.get(f"/decisions?start={n}").text for n in (0, 5))
    assert "7 decisions" in first
    assert (len(rows(first)), len(rows(then))) == (5, 2)
    assert "note 6" in first
    assert "note 0" in then
