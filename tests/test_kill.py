"""Killing the process at any moment: the ledger opens, holds all that was reported
done, and no half of a report."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterable
from pathlib import Path

import pytest

from sayso.ledger import open_ledger
from sayso.pipeline import read_reports

DOUBLES = Path(__file__).parent / "doubles"
EXAMPLES = Path(__file__).parents[1] / "examples"
sys.path.append(str(DOUBLES))
import fast_reading  # noqa: E402

LINES = 4
FAST = f"""
import sys
sys.path.append({str(DOUBLES)!r})
import fast_reading
from sayso.ledger import open_ledger
from sayso.pipeline import read_reports
PEOPLE = ("Ann Berg", "Bo Lind", "Carl Moe", "Dan Ek")
def given(start):
    for n in range(start, start + 100_000):
        lines = [f"{{who}} said that ship number {{n}} sank." for who in PEOPLE]
        yield fast_reading.report("\\n".join(lines), "Post", "2025-03-01", f"u{{n}}")
print("started", flush=True)
with open_ledger(sys.argv[1], patience=60) as ledger:
    for outcome in read_reports(given(int(sys.argv[2])), ledger, read=fast_reading.read):
        print(outcome.report.id, outcome.statements, flush=True)
"""
REAL = """
import sys
from sayso.intake import find, read
from sayso.ledger import open_ledger
from sayso.pipeline import read_reports
print("started", flush=True)
with open_ledger(sys.argv[1]) as ledger:
    for outcome in read_reports(read(find([sys.argv[2]])), ledger):
        print(outcome.report.id, outcome.statements, flush=True)
"""
Done = dict[str, int]


def killed(script: str, *arguments: object, after: int, wait: float) -> Done:
    """Runs the script, kills it ``wait`` seconds after so many lines; what it reported:
    statements by report."""
    command = [sys.executable, "-c", script, *map(str, arguments)]
    started = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert started.stdout
    said = [started.stdout.readline() for _ in range(after)]
    time.sleep(wait)
    started.send_signal(signal.SIGKILL)
    rest, _ = started.communicate()
    return _done([*said, *rest.splitlines(keepends=True)])


def _done(lines: Iterable[str]) -> Done:
    """Whole lines only: the last may have been cut."""
    rows = (line.split() for line in lines if line.endswith("\n"))
    return {row[0]: int(row[1]) for row in rows if len(row) == 2}


def held(path: Path) -> Done:
    """Statements by report that the ledger holds; it is sound, all through."""
    with open_ledger(path) as ledger, ledger.looking() as snapshot:
        ask = snapshot.connection.exec_driver_sql
        assert ask("PRAGMA integrity_check").scalar() == "ok"
        assert ask("PRAGMA foreign_key_check").all() == []
        for table in ("reports", "statements"):
            sound = (
                f"INSERT INTO {table}_words({table}_words) VALUES ('integrity-check')"
            )
            ask(sound)
        counted = ask(
            "SELECT r.id, (SELECT count(*) FROM statements s WHERE s.report_id = r.id),"
            " (SELECT count(*) FROM stances t JOIN statements s ON s.id = t.statement_id"
            " WHERE s.report_id = r.id) FROM reports r"
        ).all()
    assert all(stances or not statements for _, statements, stances in counted)
    return {report: statements for report, statements, _ in counted}


def test_killed_at_many_moments(tmp_path: Path) -> None:
    path, chance = tmp_path / "sayso.db", random.Random(7)
    done: Done = {}
    for turn in range(12):
        after, wait = chance.randint(1, 12), chance.random() * 0.02
        start = turn * 1_000_000
        done |= killed(FAST, path, start, after=after, wait=wait)
        if path.exists():
            found = held(path)
            assert done.items() <= found.items()
            assert set(found.values()) <= {LINES}
    assert len(done) > 20


def test_killed_while_the_ledger_is_made(tmp_path: Path) -> None:
    chance = random.Random(11)
    for turn in range(8):
        path = tmp_path / f"{turn}.db"
        done = killed(FAST, path, 0, after=1, wait=chance.random() * 0.25)
        assert done.items() <= held(path).items()


def test_reading_goes_on_after_a_kill(tmp_path: Path) -> None:
    path = tmp_path / "sayso.db"
    killed(FAST, path, 0, after=4, wait=0.003)
    before = held(path)
    given = fast_reading.report("Ann Berg said that it is over.")
    with open_ledger(path) as ledger:
        (outcome,) = read_reports([given], ledger, read=fast_reading.read)
    assert outcome.kept
    assert held(path) == before | {given.id: 1}


@pytest.mark.parametrize("after", [2, 5])
def test_killed_while_really_reading(tmp_path: Path, after: int) -> None:
    path = tmp_path / "sayso.db"
    done = killed(REAL, path, EXAMPLES, after=after, wait=0.05)
    assert len(done) >= after - 1
    assert done.items() <= held(path).items()
