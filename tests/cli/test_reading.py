"""``sayso read`` without models: what is kept, what is told, and the exit codes."""

from __future__ import annotations

import functools
import json
from pathlib import Path
from typing import Any

import pytest

from sayso.model import Reading, Report

TEXT = "The mayor said the bridge was closed."


def reads_nothing(report: Report) -> Reading:
    return Reading(report, made_by=(("test", "1"),))


@pytest.fixture
def read(run: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """``sayso read`` whose reading finds nothing."""
    from sayso.cli import reading
    from sayso.pipeline import read_reports

    quick = functools.partial(read_reports, read=reads_nothing)
    monkeypatch.setattr(reading, "read_reports", quick)
    return functools.partial(run, "read")


def reports(run: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(run("reports", "-f", "json").stdout)
    return found


def test_a_text_is_kept_with_its_details(read: Any, run: Any, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    options = ["--outlet", "Harbour Post", "--published", "2025-10-07", "--title", "T"]
    ended = read("a.txt", *options)
    assert ended.exit_code == 0, ended.stderr
    assert "1 report read" in ended.stderr
    (kept,) = reports(run)
    assert (kept["outlet"], kept["published"]) == ("Harbour Post", "2025-10-07")
    assert (kept["heading"], kept["file"]) == ("T", "a.txt")


def test_reading_twice_adds_nothing(read: Any, run: Any, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    read("a.txt")
    assert "0 reports read, 1 known already" in read("a.txt").stderr
    assert len(reports(run)) == 1


def test_a_folder_tells_what_it_skipped(read: Any, tmp_path: Path) -> None:
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT)
    (folder / "b.jsonl").write_text('{"text": "One thing."}\n{"text": "Another."}\n')
    (folder / "c.pdf").write_bytes(b"%PDF")
    (folder / "d.html").write_text("<p>Words.</p>")
    told = read("inbox").stderr
    assert "3 reports read, 2 other files skipped (d.html, c.pdf: save the" in told


def test_what_is_missing_is_told_and_filled_in(
    read: Any, run: Any, tmp_path: Path
) -> None:
    folder = tmp_path / "inbox"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT)
    (folder / "b.txt").write_text(TEXT + " It is old.")
    (folder / "index.csv").write_text("file,outlet\na.txt,Harbour Post\n")
    told = read("inbox").stderr
    assert "index.csv: has no column 'published'" in told
    assert "kept without outlet: inbox/b.txt; give --outlet, or the column" in told
    assert "kept without day: inbox/a.txt, inbox/b.txt; any day told without" in told
    assert "Monday" not in told  # neither report has this word
    before = {row["file"]: row["id"] for row in reports(run)}
    (folder / "index.csv").write_text(
        "file,outlet,published\na.txt,Harbour Post,2025-10-07\n"
        "b.txt,Valley Wire,2025-10-08\n"
    )
    told = read("inbox").stderr
    assert "a.txt: was kept without its day: read again" in told
    assert "b.txt: was kept without its outlet and day: read again" in told
    assert "0 reports read, 2 read again with what was missing" in told
    assert "kept without day" not in told
    rows = {row["file"]: row for row in reports(run)}
    assert {name: row["id"] for name, row in rows.items()} == before
    details = [(row["outlet"], row["published"]) for row in rows.values()]
    assert sorted(details) == [
        ("Harbour Post", "2025-10-07"),
        ("Valley Wire", "2025-10-08"),
    ]
    assert "0 reports read, 2 known already" in read("inbox").stderr


def test_another_day_is_not_taken(read: Any, run: Any, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    given = ("a.txt", "--outlet", "Harbour Post", "--published")
    read(*given, "2025-10-07")
    told = read(*given, "2025-10-08").stderr
    assert "a.txt: is kept as of 2025-10-07: 2025-10-08 is not taken" in told
    assert reports(run)[0]["published"] == "2025-10-07"


def test_another_outlets_report_is_another(read: Any, run: Any, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    read("a.txt")
    for outlet in ("Harbour Post", "Valley Wire", "Harbour Post"):
        read("a.txt", "--outlet", outlet)
    read("a.txt")  # the very first once more
    assert sorted(row["outlet"] for row in reports(run)) == [
        "Harbour Post",
        "Valley Wire",
    ]


def test_a_pipe(read: Any, run: Any) -> None:
    assert read("-", stdin=TEXT).exit_code == 0
    assert reports(run)[0]["file"] is None


def test_one_bad_report_is_named_and_the_others_kept(
    read: Any, run: Any, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_bytes(b"a\0b")
    ended = read("a.txt", "b.txt", "c.txt")
    assert ended.exit_code == 1
    assert "b.txt: holds binary data" in ended.stderr
    assert "c.txt: there is no such file" in ended.stderr
    assert "1 report read, 2 not kept" in ended.stderr
    assert len(reports(run)) == 1


def test_another_language_is_kept_with_a_warning(
    read: Any, run: Any, tmp_path: Path
) -> None:
    (tmp_path / "de.txt").write_text("Der Minister sagte, die Brücke sei nicht offen.")
    ended = read("de.txt")
    assert ended.exit_code == 0
    assert "de.txt: is not in English (de)" in ended.stderr
    assert reports(run)[0]["language"] == "de"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--published", "2025-02-30"], "not a day of the calendar"),
        (["--published", "2999-01-01"], "still to come"),
        (["--url", "https://h.example"], "--url and --title are of one report"),
        (["--jobs", "0"], "jobs"),
        (["--ledger", "postgresql://h/db"], "a ledger is a SQLite file"),
        (["--ledger", "a.txt"], "is not a Sayso ledger"),
        (["--ledger", "no/such.db"], "its folder does not exist"),
    ],
)
def test_wrong_use(read: Any, tmp_path: Path, arguments: list[str], said: str) -> None:
    (tmp_path / "a.txt").write_text(TEXT * 40)
    (tmp_path / "b.txt").write_text(TEXT)
    ended = read("a.txt", "b.txt", *arguments)
    assert ended.exit_code == 2
    assert said in ended.stderr
    assert not (tmp_path / "sayso.db").exists()


def test_a_locked_ledger_is_told(read: Any, tmp_path: Path) -> None:
    import sqlite3

    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_text(TEXT + " It is old.")
    read("a.txt")
    holder = sqlite3.connect(tmp_path / "sayso.db", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    try:
        ended = read("b.txt")
    finally:
        holder.close()
    assert ended.exit_code == 1
    assert "another process is writing to it" in ended.stderr
