"""Filters of the board: what they take, what they say, what the address holds."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient

from sayso.errors import BadRequest
from sayso.views.countries import country_code


@pytest.mark.parametrize(
    ("given", "code"),
    [("KR", "KR"), ("kr", "KR"), ("South Korea", "KR"), ("russia", "RU"),
     ("UK", "GB"), ("Norway", "NO"), ("Sudan", "SD")],
)  # fmt: skip
def test_countries_are_named_as_people_name_them(given: str, code: str) -> None:
    assert country_code(given) == code


def test_a_name_of_several_countries_says_which() -> None:
    with pytest.raises(BadRequest, match=r"KP \(North Korea\) or KR \(South Korea\)"):
        country_code("Korea")
    with pytest.raises(BadRequest, match="is no country"):
        country_code("Ruritania")


def test_what_is_wrong_with_a_filter_stands_on_the_board(client: TestClient) -> None:
    answer = client.get("/?country=Korea&words=ship")
    assert answer.status_code == 400
    assert "give KP (North Korea) or KR (South Korea)" in answer.text
    assert 'value="Korea"' in answer.text
    assert 'value="ship"' in answer.text
    assert client.get("/?country=Norway").status_code == 200


def test_a_bad_filter_is_told_beside_it_and_mended(board: Any) -> None:
    trouble = board.locator("#f-trouble")
    board.locator("#f-country").fill("Korea")
    board.locator("#f-country").press("Enter")
    trouble.get_by_text("may be several").wait_for()
    assert board.locator(".claim").count() == 0
    board.locator("#f-country").fill("Norway")
    board.locator("#f-country").press("Enter")
    board.locator(".claim").first.wait_for()
    assert trouble.inner_text() == ""


def test_enter_asks_once_and_the_address_holds_what_is_set(board: Any) -> None:
    asked: list[str] = []
    board.on("request", lambda one: asked.append(one.url))
    before = board.evaluate("history.length")
    board.locator("#f-words").fill("trawler")
    board.locator("#f-words").press("Enter")
    board.wait_for_url("**words=trawler**")
    board.locator("#f-outlet").focus()
    board.wait_for_timeout(300)
    assert [url.split("/")[-1] for url in asked if "static" not in url] == [
        "?words=trawler"
    ]
    assert board.url.endswith("/?words=trawler")
    assert board.evaluate("history.length") == before + 1
