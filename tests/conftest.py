"""What the tests of the whole house share: the command, run as a user runs it."""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest

SCORER = Path(__file__).parents[2] / "shared" / "gold" / "score.py"
EXAMPLES = Path(__file__).parents[1] / "examples"
Command = Callable[..., str]


@pytest.fixture(scope="session")
def sayso() -> Command:
    """``sayso("read", folder, "--ledger", file)`` -> what it prints; exit code 0."""

    def run(*arguments: str | Path, code: int = 0) -> str:
        env = {k: v for k, v in os.environ.items() if k not in ("COLUMNS", "CI")}
        ended = subprocess.run(
            [sys.executable, "-m", "sayso.cli", *map(str, arguments)],
            capture_output=True,
            encoding="utf-8",
            env=env | {"NO_COLOR": "1", "PYTHONUTF8": "1"},
        )
        if ended.returncode != code:
            pytest.fail(f"exit code {ended.returncode}\n{ended.stderr[-1500:]}")
        return ended.stdout

    return run


@pytest.fixture(scope="session")
def folder_of(
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[[Iterable[tuple[Path, str, str]]], Path]:
    """(text, outlet, published) of some reports -> a folder of them with index.csv."""

    def make(reports: Iterable[tuple[Path, str, str]]) -> Path:
        folder = tmp_path_factory.mktemp("reports")
        with (folder / "index.csv").open("w", newline="", encoding="utf-8") as index:
            rows = csv.writer(index)
            rows.writerow(("file", "outlet", "published"))
            for text, outlet, published in reports:
                (folder / text.name).write_bytes(text.read_bytes())
                rows.writerow((text.name, outlet, published))
        return folder

    return make


@pytest.fixture(scope="session")
def scored(
    sayso: Command,
    folder_of: Callable[[Iterable[tuple[Path, str, str]]], Path],
    tmp_path_factory: pytest.TempPathFactory,
) -> Callable[[Iterable[Path]], dict[str, float]]:
    """Annotations (NAME.json beside NAME.txt) -> the figures of the gold's scorer for a
    fresh ledger of their texts."""

    def score(annotations: Iterable[Path]) -> dict[str, float]:
        here = tmp_path_factory.mktemp("scored")
        rows, gold = [], here / "gold"
        gold.mkdir()
        for path in annotations:
            known = json.loads(path.read_text("utf-8"))
            rows.append((path.with_suffix(".txt"), known["outlet"], known["published"]))
            (gold / path.name).write_bytes(path.read_bytes())
        ledger, exported = here / "sayso.db", here / "ledger.json"
        sayso("read", folder_of(rows), "--ledger", ledger)
        exported.write_text(sayso("export", "--format", "json", "--ledger", ledger))
        command = [sys.executable, SCORER, gold, exported, "--json"]
        ended = subprocess.run(command, capture_output=True, check=True, text=True)
        print(ended.stdout)  # shown with -s, or where a floor is not held
        found: dict[str, float] = json.loads(ended.stdout)
        return found

    return score


@pytest.fixture(scope="session")
def examples_ledger(sayso: Command, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of examples/; to look at, not to write to."""
    ledger = tmp_path_factory.mktemp("examples") / "sayso.db"
    sayso("read", EXAMPLES, "--ledger", ledger)
    return ledger


@pytest.fixture(scope="session")
def examples(sayso: Command, examples_ledger: Path) -> dict[str, Any]:
    """The same as exported."""
    exported = sayso("export", "--format", "json", "--ledger", examples_ledger)
    found: dict[str, Any] = json.loads(exported)
    return found
