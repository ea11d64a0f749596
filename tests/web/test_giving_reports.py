"""Files and texts given to the Reading page: none is lost, each failure has its name."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from forms import key_of
from starlette.testclient import TestClient

from sayso.ledger import open_ledger
from sayso.model import Reading
from sayso.web import Settings, make_app
from sayso.web.queue import ReadingQueue

HERE = "http://127.0.0.1"
GERMAN = (
    "Die Regierung sagte am Montag, das Schiff sei vor der Küste gesunken und nicht zu retten. "
    * 3
)


@pytest.fixture
def asking(tmp_path: Path) -> Iterator[TestClient]:
    """The screen of an empty ledger, whose reading takes no time."""
    with open_ledger(tmp_path / "new.db") as ledger:
        app = make_app(Settings(ledger, made_by="Tester"))
        app.app.state.queue = ReadingQueue(ledger, Reading)  # type: ignore[attr-defined]
        yield TestClient(app, base_url=HERE)


def given(client: TestClient, *files: tuple[str, str], **fields: str) -> str:
    """The Reading page after the files were read."""
    sent = [("files", (name, text.encode(), "text/plain")) for name, text in files]
    answer = client.post("/reading", data=fields | {"csrf": key_of(client)}, files=sent)
    patience = time.monotonic() + 20
    while "Reading…" in answer.text and time.monotonic() < patience:
        answer = client.get("/reading")
    return answer.text


def said(place: str) -> str:
    return f"The minister said on Monday that the bridge in {place} was open. " * 3


def test_files_of_one_name_are_all_read(asking: TestClient) -> None:
    given(asking, ("d1/a.txt", said("Oslo")), ("d2/a.txt", said("Bergen")))
    given(asking, ("a.txt", said("Moss")), ("a.txt", said("Hamar")))
    reports = asking.get("/api/reports").json()
    assert len(reports) == 4
    assert {report["file"] for report in reports} == {"a.txt"}


def test_examples_are_offered_to_an_empty_ledger_alone(asking: TestClient) -> None:
    """One click must not add invented reports to those of a ledger in use."""
    assert "/reading/examples" in asking.get("/reading").text
    assert "/reading/examples" not in given(asking, ("a.txt", said("Oslo")))
    assert "/reading/examples" not in asking.get("/reading").text


def test_what_is_no_report_is_told_by_its_name(asking: TestClient) -> None:
    strange = [(name, "x") for name in ("photo.jpg", "story.html", ".notes.txt", "x")]
    text = given(asking, ("a.txt", said("Oslo")), *strange)
    for name, _ in strange:
        assert f"{name}: " in text
    assert "save the report’s text" in text.replace("&#39;", "’")
    assert len(asking.get("/api/reports").json()) == 1
    alone = given(asking, ("photo.jpg", "x"))
    assert "photo.jpg: a .jpg file is not a report" in alone
    assert "sayso-" not in alone


def test_a_page_that_the_index_names_is_told_once(asking: TestClient) -> None:
    index = ("index.csv", "file,outlet\nstory.html,Harbour Post\na.txt,Harbour Post\n")
    for files in ((), (("a.txt", said("Oslo")),)):
        text = given(asking, ("story.html", "<p>x</p>"), index, *files)
        assert text.count("story.html") == 1
        assert "there is no file" not in text
        assert "holds no reports" not in text
        asking.post("/reading/forget", data={"csrf": key_of(asking)})


def test_what_is_missing_is_told_and_filled_in(asking: TestClient) -> None:
    text = given(asking, text=said("Oslo"), outlet="The Post")
    assert "the pasted text is kept without day; give it again" in text
    text = given(asking, text=said("Oslo"), outlet="The Post", published="2025-03-04")
    assert "the pasted text was kept without its day: read again" in text
    assert [r["published"] for r in asking.get("/api/reports").json()] == ["2025-03-04"]


def test_another_language_is_told_with_the_file(asking: TestClient) -> None:
    text = given(asking, ("deniz.txt", GERMAN), ("a.txt", said("Oslo")))
    assert "deniz.txt is not in English (de)" in text


@pytest.mark.parametrize("wrong", [{"text": ""}, {"published": "2025-13-01"}])
def test_what_was_filled_in_stays(asking: TestClient, wrong: dict[str, str]) -> None:
    filled = {"text": "He said so.", "outlet": "The Post", "url": "http://a.example/1"}
    text = given(asking, **(filled | wrong))
    assert 'class="wrong" role="alert">' in text
    assert 'value="The Post"' in text
    assert 'value="http://a.example/1"' in text
    assert asking.get("/api/reports").json() == []
