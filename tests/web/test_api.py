"""The API: the same views, described truly, with one shape for what goes wrong."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from starlette.testclient import TestClient

import sayso.web

STATIC = Path(sayso.web.__file__).parent / "static"
VENDORED = (STATIC / "vendor", Path(__file__).parent / "vendor")


def described(client: TestClient) -> dict[str, Any]:
    found: dict[str, Any] = client.get("/api/openapi.json").json()
    return found


def checked(client: TestClient, path: str, answer: Any, status: str = "200") -> None:
    """The answer has the shape that the description says."""
    whole = described(client)
    of = whole["paths"][path]["get"]["responses"][status]["content"]
    schema = of["application/json"]["schema"] | {"components": whole["components"]}
    jsonschema.validate(answer, schema)


def test_answers_are_as_described(client: TestClient) -> None:
    for kind in ("claims", "speakers", "reports"):
        rows = client.get(f"/api/{kind}", params={"limit": 3}).json()
        assert 0 < len(rows) <= 3
        checked(client, f"/api/{kind}", rows)
        one = client.get(f"/api/{kind}/{rows[0]['id']}").json()
        checked(client, f"/api/{kind}/{{id}}", one)
    checked(client, "/api/changes", client.get("/api/changes").json())
    hits = client.get("/api/search", params={"words": "trawler"}).json()
    assert hits
    checked(client, "/api/search", hits)


@pytest.mark.parametrize(
    ("address", "status"),
    [("/api/claims?limit=x", 400), ("/api/claims?since=2025", 400),
     ("/api/claims?unheard=1", 400), ("/api/claims/k", 400),
     ("/api/claims/k0000", 404), ("/api/nothing", 404)],
)  # fmt: skip
def test_what_goes_wrong_has_one_shape(
    client: TestClient, address: str, status: int
) -> None:
    answer = client.get(address)
    assert answer.status_code == status
    assert answer.json()["error"]["status"] == status
    assert answer.json()["error"]["message"]


def test_programs_decide_and_take_back(client: TestClient) -> None:
    one, other = client.get("/api/claims", params={"limit": 2}).json()
    given = {"verb": "same_claim", "subject": other["id"], "value": one["id"]}
    made = client.post("/api/judgements", json=given)
    assert made.status_code == 201
    assert client.get(f"/api/claims/{other['id']}").json()["board"]["id"] == one["id"]
    undoes = {"undoes": made.json()["id"]}
    assert client.post("/api/judgements", json=undoes).status_code == 201
    assert client.get(f"/api/claims/{other['id']}").json()["board"]["id"] == other["id"]


@pytest.mark.parametrize(
    ("content", "status"),
    [(b"\xff", 400), (b"[]", 400), (b"{}", 400), (b'{"undoes": 0}', 400),
     (b'{"undoes": 77}', 404), (b'{"verb": "note", "subject": "k0000", "value": "x"}', 404),
     (b'{"unheard": 1}', 400)],
)  # fmt: skip
def test_judgements_that_make_no_sense(
    client: TestClient, content: bytes, status: int
) -> None:
    headers = {"content-type": "application/json"}
    answer = client.post("/api/judgements", content=content, headers=headers)
    assert answer.status_code == status
    assert answer.json()["error"]["status"] == status


def test_pages_of_other_sites_may_not_decide(client: TestClient) -> None:
    plain = {"content-type": "text/plain"}
    answer = client.post("/api/judgements", content=b"{}", headers=plain)
    assert answer.status_code == 415
    cross = {"sec-fetch-site": "cross-site"}
    assert client.post("/api/judgements", json={}, headers=cross).status_code == 403


@pytest.mark.parametrize("folder", VENDORED, ids=["htmx", "axe"])
def test_vendored_files_are_what_they_say(folder: Path) -> None:
    lines = (folder / "VENDORED.txt").read_text("utf-8").splitlines()
    for line in lines:
        if line.startswith("sha256 "):
            _, digest, name = line.split()
            assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest
