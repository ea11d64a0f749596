"""The command as a user runs it, models and all, on a report of our own."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

Command = Callable[..., str]
TEXT = """\
LISBON — Portugal’s navy confirmed on Tuesday that a fishing boat had sunk off the Azores.

Spain denied that the boat had sunk. Morocco has not confirmed the sinking.

The owner of the boat, Atlantico Pescas, declined to comment.

“The boat sank at dawn,” Admiral Rui Tavares told reporters in Lisbon on Tuesday.
"""


@pytest.fixture(scope="module")
def ledger(sayso: Command, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with the report, and what reading it printed beside it."""
    folder = tmp_path_factory.mktemp("azores")
    (folder / "boat.txt").write_text(TEXT, "utf-8")
    options = ("--outlet", "Island Post", "--published", "2025-05-14")
    kept = folder / "sayso.db"
    shown = sayso("read", folder / "boat.txt", *options, "--ledger", kept)
    (folder / "shown.txt").write_text(shown, "utf-8")
    return kept


def test_the_board_keeps_the_voices_apart(ledger: Path) -> None:
    shown = (ledger.parent / "shown.txt").read_text("utf-8")
    rows = [line[:20].strip() for line in shown.splitlines() if line.startswith("  ")]
    assert {"confirms", "denies", "does not commit"} <= set(rows)
    assert "CONTESTED" in shown
    assert "Portugal’s navy (PT), 13 May" in shown


def test_reading_again_prints_the_same(sayso: Command, ledger: Path) -> None:
    options = ("--outlet", "Island Post", "--published", "2025-05-14")
    again = sayso("read", ledger.parent / "boat.txt", *options, "--ledger", ledger)
    assert again == (ledger.parent / "shown.txt").read_text("utf-8")


def test_json_of_what_was_read_is_the_export(sayso: Command, ledger: Path) -> None:
    options = ("--outlet", "Island Post", "--published", "2025-05-14")
    read = sayso(
        "read", ledger.parent / "boat.txt", *options, "--ledger", ledger, "-f", "json"
    )
    given, whole = json.loads(read), json.loads(sayso("export", "--ledger", ledger))
    assert given["claims"] == whole["claims"]
    assert given["statements"] == whole["statements"]


def test_marked_text_is_the_text(sayso: Command, ledger: Path) -> None:
    (row,) = json.loads(sayso("reports", "-f", "json", "--ledger", ledger))
    page = json.loads(sayso("report", row["id"], "-f", "json", "--ledger", ledger))
    assert page["text"] == TEXT
    assert all(0 <= m["start"] < m["end"] <= len(TEXT) for m in page["marks"])
