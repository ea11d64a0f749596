"""A claim with many sentences: every link to one leads to the page that has it."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from sayso.web.pages import claim


def links(text: str) -> set[str]:
    return set(re.findall(r'href="(\?[^"]*statement=[^"]*)"', text))


@pytest.mark.parametrize("as_of", ["", "2025-10-09"])
def test_links_to_sentences_of_other_pages_find_them(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, as_of: str
) -> None:
    monkeypatch.setattr(claim, "A_PAGE", 5)
    row = client.get("/api/claims?limit=1").json()[0]
    address = f"/claims/{row['id']}"
    first = client.get(address, params={"as_of": as_of} if as_of else {}).text
    assert first.count('class="sentence ') == 5
    away = links(first)
    assert away
    for link in away:
        query, place = link.replace("&amp;", "&").split("#")
        assert f"as_of={as_of}" in query or not as_of
        assert f'id="{place}"' in client.get(address + query).text


def test_addresses_within_a_page_are_there(client: TestClient) -> None:
    for row in client.get("/api/claims?limit=12").json():
        text = client.get(f"/claims/{row['id']}").text
        ids = re.findall(r'id="(s\w+)"', text)
        assert len(ids) == len(set(ids))
        assert set(re.findall(r'href="#(s[0-9a-f]{16})"', text)) <= set(ids)
