"""Lists as CSV and JSON: the same rows, safe in a spreadsheet, raw on request."""

from __future__ import annotations

import csv
import io
import re

import pytest
from forms import key_of
from starlette.testclient import TestClient

LISTS = ("claims", "speakers", "outlets", "reports", "changes", "doubts/links",
         "doubts/names")  # fmt: skip


def table(client: TestClient, address: str) -> list[dict[str, str]]:
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith("text/csv")
    assert "attachment" in answer.headers["content-disposition"]
    return list(csv.DictReader(io.StringIO(answer.text)))


@pytest.mark.parametrize("kind", LISTS)
def test_csv_has_the_rows_of_json(client: TestClient, kind: str) -> None:
    rows = client.get(f"/api/{kind}?limit=1000000").json()
    taken = table(client, f"/api/{kind}?limit=1000000&format=csv-raw")
    assert len(taken) == len(rows) > 0
    assert list(taken[0]) == list(rows[0])


def test_formulas_are_disarmed_unless_asked_for_raw(client: TestClient) -> None:
    fields = {
        "csrf": key_of(client),
        "text": "He said on Monday that it sank.",
        "title": "=1+1",
    }
    client.post("/reading", data=fields)
    patience = 600
    while not (rows := headed(client, "csv")) and patience:
        patience -= 1
    assert rows == ["'=1+1"]
    assert headed(client, "csv-raw") == ["=1+1"]


def headed(client: TestClient, kind: str) -> list[str]:
    rows = table(client, f"/api/reports?limit=1000&format={kind}")
    return [row["heading"] for row in rows if "1+1" in row["heading"]]


@pytest.mark.parametrize("page", ["/", "/speakers", "/outlets", "/reports", "/changes",
                                  "/doubts", "/search?q=trawler"])  # fmt: skip
def test_every_link_to_take_a_list_away_answers(client: TestClient, page: str) -> None:
    text = client.get(page).text.replace("&amp;", "&")
    links = re.findall(r'href="(/api/[^"]+)"', text)
    assert len(links) == 3
    for link in links:
        assert client.get(link).status_code == 200


def test_filters_of_the_board_hold_for_what_is_taken(client: TestClient) -> None:
    text = client.get("/?standing=denied&act=deny").text.replace("&amp;", "&")
    link = re.search(r'href="(/api/claims[^"]+format=csv)"', text)
    assert link
    assert {row["standing"] for row in table(client, link[1])} == {"denied"}
