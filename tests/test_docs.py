"""What README.md and docs/ show is what Sayso does."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from sayso.intake.decoding import decode

ROOT = Path(__file__).parents[1]
PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    *sorted((ROOT / "docs").glob("*.md")),
]


def test_shown_output_is_what_is_printed() -> None:
    command = [sys.executable, ROOT / "docs" / "fill.py", "--check"]
    checked = subprocess.run(command, capture_output=True, encoding="utf-8")
    assert checked.returncode == 0, f"run make docs\n{checked.stdout}{checked.stderr}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", page.read_text("utf-8"))
    assert not [link for link in links if not (page.parent / link).exists()]


def test_every_command_is_documented() -> None:
    import typer

    from sayso.cli.app import app

    shown = (ROOT / "docs" / "commands.md").read_text("utf-8")
    names = set(typer.main.get_command(app).commands)  # type: ignore[attr-defined]
    assert not {name for name in names if f"sayso {name}" not in shown}


TEXT = "“Fünf Euro,” sagte er.\r\nDann schwieg er."


@pytest.mark.parametrize(
    "raw",
    [
        TEXT.encode(),
        TEXT.encode("utf-8-sig"),
        TEXT.encode("utf-16"),
        TEXT.encode("cp1252"),
    ],
)
def test_the_shown_way_to_a_text_is_how_it_was_read(raw: bytes, tmp_path: Path) -> None:
    page = (ROOT / "docs" / "export.md").read_text("utf-8")
    shown = re.search(r"```python\n(.*?)\n\n\nledger", page, re.S)
    assert shown
    names: dict[str, Any] = {}
    exec(shown[1], names)
    (tmp_path / "a.txt").write_bytes(raw)
    assert names["text_of"](tmp_path / "a.txt") == decode(raw, "a.txt") == TEXT
