"""The pipeline with the double of reading: what is kept, in what order, whatever fails."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from sayso.errors import BadInput, BadRequest, LedgerLocked
from sayso.ledger import Ledger, open_ledger, schema
from sayso.model import Report
from sayso.pipeline import Outcome, read_reports, reread
from sayso.reading import ahead
from sayso.reading.beside import threads
from sayso.views.claims import claim_rows

DOUBLES = Path(__file__).parent / "doubles"
sys.path.append(str(DOUBLES))
import fast_reading  # noqa: E402

PEOPLE = ("Ann Berg", "Bo Lind", "Carl Moe", "Dan Ek", "Eva Dahl")
THINGS = ("the trawler sank", "herring prices rose", "the harbour froze")


def reports(many: int) -> Iterator[Report]:
    """Reports of a few people on a few things, some of them printed again."""
    for n in range(many):
        lines = [
            f"{PEOPLE[(n + k) % 5]} {'said' if (n + k) % 3 else 'denied'} that "
            f"{THINGS[(n * k) % 3]} on day {n % 7}."
            for k in range(1, 4)
        ]
        url = f"https://post.example/{n % 11}"
        day = f"2025-03-{n % 28 + 1:02}"
        yield fast_reading.report("\n".join(lines), f"Outlet {n % 3}", day, url)


def rows_of(ledger: Ledger) -> dict[str, list[Any]]:
    """All that the ledger holds, but for the moments at which it was kept."""
    with ledger.looking() as snapshot:
        return {
            name: [
                tuple(value for key, value in row._mapping.items() if key != "kept_on")
                for row in snapshot.connection.execute(table.select())
            ]
            for name, table in schema.metadata.tables.items()
        }


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(tmp_path / "sayso.db") as opened:
        yield opened


def test_what_was_read_is_kept_and_known_the_second_time(ledger: Ledger) -> None:
    given = list(reports(6))
    first = list(read_reports(given, ledger, read=fast_reading.read))
    assert [each.report for each in first] == given
    assert all(each.kept and not each.known for each in first)
    assert [each.statements for each in first] == [3] * 6
    before = rows_of(ledger)
    again = list(read_reports([*given, given[0]], ledger, read=fast_reading.read))
    assert all(each.known and each.kept for each in again)
    assert rows_of(ledger) == before


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_day_that_comes_later_is_as_if_it_had_been_there(
    ledger: Ledger, tmp_path: Path, jobs: int
) -> None:
    given = list(reports(8))
    bare = [
        replace(one, published=None) if n % 2 else one for n, one in enumerate(given)
    ]
    how: Any = {"read": fast_reading.read, "jobs": jobs}
    list(read_reports(bare, ledger, **how))
    again = list(read_reports(given, ledger, **how))
    assert [one.filled for one in again] == [(), ("day",)] * 4
    list(reread(ledger, everything=True, read=fast_reading.read))
    with open_ledger(tmp_path / "other.db") as other:
        list(read_reports(given, other, **how))
        with ledger.looking() as one, other.looking() as two:
            shown = [
                [(row.wording, row.standing, row.first) for row in claim_rows(at)]
                for at in (one, two)
            ]
    assert sorted(map(str, shown[0])) == sorted(map(str, shown[1]))


def test_reports_are_read_one_at_a_time(ledger: Ledger) -> None:
    asked: list[int] = []

    def given() -> Iterator[Report]:
        for number, report in enumerate(reports(5)):
            asked.append(number)
            yield report

    outcomes = read_reports(given(), ledger, read=fast_reading.read)
    next(outcomes)
    assert asked == [0]


def test_one_bad_report_never_stops_the_others(ledger: Ledger) -> None:
    good, other = list(reports(2))
    bad = fast_reading.report("FAIL: a secret text")
    problem = BadInput("x.txt", "is empty", "fill it")
    given = [problem, good, bad, other]
    outcomes = list(read_reports(given, ledger, read=fast_reading.read_badly))
    assert [each.kept for each in outcomes] == [False, True, False, True]
    assert outcomes[0].error is problem
    told = str(outcomes[2].error)
    assert told.startswith(f"report {bad.id}: reading it failed (ValueError at fast_r")
    assert "secret" not in told


def test_what_joining_fails_on_is_not_kept(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sayso import pipeline

    def failing(*given: Any) -> Any:
        raise KeyError("secret")

    monkeypatch.setattr(pipeline, "join", failing)
    (outcome,) = read_reports(reports(1), ledger, read=fast_reading.read)
    assert "joining it failed (KeyError at test_pipeline.py" in str(outcome.error)
    assert "secret" not in str(outcome.error)
    assert rows_of(ledger)["reports"] == []


def test_a_report_in_another_language_is_kept_with_a_warning(ledger: Ledger) -> None:
    report = fast_reading.report("Havet var stille.")
    foreign = Report(report.id, None, None, None, None, "sv", report.text)
    (outcome,) = read_reports([foreign], ledger, read=fast_reading.read)
    assert outcome.warnings == ("is not in English (sv): kept, but not read",)
    assert outcome.kept


def test_a_locked_ledger_ends_the_reading(ledger: Ledger) -> None:
    with open_ledger(ledger.path, patience=0.05) as other, ledger.writing():
        outcomes = read_reports(reports(2), other, read=fast_reading.read)
        with pytest.raises(LedgerLocked):
            next(outcomes)


def test_several_processes_make_the_same_ledger(ledger: Ledger, tmp_path: Path) -> None:
    given = [*reports(7), fast_reading.report("FAIL"), *reports(12)]
    one = list(read_reports(given, ledger, read=fast_reading.read_badly))
    with open_ledger(tmp_path / "other.db") as other:
        two = list(read_reports(given, other, jobs=2, read=fast_reading.read_badly))
        assert [_told(each) for each in two] == [_told(each) for each in one]
        assert rows_of(other) == rows_of(ledger)


def _told(outcome: Outcome) -> tuple[Any, ...]:
    named = outcome.report.id if outcome.report else None
    return named, outcome.known, str(outcome.error), outcome.statements


def test_a_process_that_dies_costs_one_report(ledger: Ledger) -> None:
    good, other = list(reports(2))
    given = [good, fast_reading.report("DIE"), other]
    outcomes = list(read_reports(given, ledger, jobs=2, read=fast_reading.read_badly))
    assert [each.kept for each in outcomes] == [True, False, True]
    assert "reading it ended the process" in str(outcomes[1].error)


def test_a_process_among_several_reads_on_one_thread() -> None:
    pool = ahead._pool(1)
    assert pool.submit(threads).result() == 1
    pool.shutdown()


def test_only_so_many_reports_are_in_work(ledger: Ledger) -> None:
    asked: list[int] = []

    def given() -> Iterator[Report]:
        for number, report in enumerate(reports(40)):
            asked.append(number)
            yield report

    outcomes = read_reports(given(), ledger, jobs=2, read=fast_reading.read)
    next(outcomes)
    assert len(asked) == 2 * ahead.AHEAD
    outcomes.close()  # type: ignore[attr-defined]


def test_no_processes_are_no_way_to_read(ledger: Ledger) -> None:
    with pytest.raises(BadRequest, match="0: is no number of processes"):
        list(read_reports(reports(1), ledger, jobs=0, read=fast_reading.read))


def test_only_what_an_older_stage_made_is_read_again(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sayso import pipeline

    monkeypatch.setattr(pipeline, "made_by", lambda: (("all", "2"),))
    given = list(reports(3))
    list(read_reports(given, ledger, read=fast_reading.read))
    first = list(reread(ledger, read=fast_reading.read_coarsely))
    assert [each.report and each.report.id for each in first] == [r.id for r in given]
    assert list(reread(ledger, read=fast_reading.read_coarsely)) == []
    everything = list(reread(ledger, everything=True, read=fast_reading.read_coarsely))
    assert len(everything) == 3


def test_a_whole_rereading_makes_the_ledger_of_a_first_reading(
    ledger: Ledger, tmp_path: Path
) -> None:
    list(read_reports(reports(12), ledger, read=fast_reading.read))
    list(reread(ledger, everything=True, read=fast_reading.read_coarsely))
    with open_ledger(tmp_path / "other.db") as other:
        list(read_reports(reports(12), other, read=fast_reading.read_coarsely))
        assert _essence(rows_of(ledger)) == _essence(rows_of(other))


def _essence(rows: dict[str, list[Any]]) -> dict[str, list[Any]]:
    """Statements and who said them, without numbers and what led to them."""
    kept = ("statements", "statement_speakers", "withdrawals")
    return {name: sorted(row[1:] for row in rows[name]) for name in kept}


SCRIPT = """
import sys
sys.path.append({doubles!r})
import fast_reading
from sayso.ledger import open_ledger
from sayso.pipeline import read_reports
def given():
    for n in range(100_000):
        yield fast_reading.report(f"Ann Berg said that the ship number {{n}} sank.", "O", "2025-03-01", f"u{{n}}")
if __name__ == "__main__":
    with open_ledger(sys.argv[1]) as ledger:
        for outcome in read_reports(given(), ledger, jobs=int(sys.argv[2]), read=fast_reading.read_slowly):
            print(outcome.report.id, flush=True)
"""


@pytest.fixture
def running(tmp_path: Path) -> Iterator[Callable[[int], subprocess.Popen[str]]]:
    """Starts a long reading by so many processes."""
    script = tmp_path / "long_reading.py"
    script.write_text(SCRIPT.format(doubles=str(DOUBLES)))
    started: list[subprocess.Popen[str]] = []

    def start(jobs: int) -> subprocess.Popen[str]:
        command = [sys.executable, str(script), str(tmp_path / "sayso.db"), str(jobs)]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        started.append(subprocess.Popen(command, text=True, **pipes))  # type: ignore[call-overload]
        return started[-1]

    yield start
    for each in started:
        each.kill()
        each.communicate()


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_no_process_outlives_the_reading(
    running: Callable[[int], subprocess.Popen[str]], tmp_path: Path, how: signal.Signals
) -> None:
    started = running(2)
    assert started.stdout
    said = [started.stdout.readline().strip() for _ in range(3)]
    children = _children(started.pid)
    assert len(children) >= 2
    os.kill(started.pid, how)
    rest, errors = started.communicate(timeout=60)
    kept = {*said, *rest.split()}
    if how is signal.SIGINT:
        assert errors.rstrip().endswith("KeyboardInterrupt"), errors
    until = time.monotonic() + 30
    while any(_is_running(child) for child in children):
        assert time.monotonic() < until, "a process still runs"
        time.sleep(0.05)
    with open_ledger(tmp_path / "sayso.db") as ledger:
        assert kept <= {row[1] for row in rows_of(ledger)["reports"]}


def _children(pid: int) -> list[int]:
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [int(child) for child in listed]


def _is_running(pid: int) -> bool:
    try:
        return "\nState:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return False
