"""Reading beside the pages: counted by stage, failures told, and a restart goes on."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from sayso.errors import BadInput
from sayso.intake import Details, make_report
from sayso.ledger import Ledger, open_ledger
from sayso.model import Reading, Report
from sayso.views.reports import report_rows
from sayso.web.queue import ReadingQueue


@pytest.fixture
def empty(tmp_path: Path) -> Ledger:
    return open_ledger(tmp_path / "new.db")


def report(number: int) -> Report:
    details = Details(title=f"Report {number}", outlet="Post", where="test")
    text = f"The minister said on Monday that bridge number {number} was open."
    return make_report(text, details, f"report {number}")


def ended(queue: ReadingQueue) -> None:
    until(lambda: not queue.progress().busy)


def until(holds: Callable[[], bool]) -> None:
    patience = time.monotonic() + 30
    while not holds():
        if time.monotonic() > patience:
            pytest.fail("it never came")
        time.sleep(0.01)


def folder_of(ledger: Ledger) -> Path:
    return ledger.path.with_name(f"{ledger.path.name}.waiting")


def titles(ledger: Ledger) -> set[str]:
    with ledger.looking() as snapshot:
        return {row.heading for row in report_rows(snapshot)}


def test_stages_are_counted_and_nothing_is_left_waiting(empty: Ledger) -> None:
    queue = ReadingQueue(empty, Reading)
    queue.give([report(1), report(2), report(1)])
    ended(queue)
    now = queue.progress()
    assert (now.given, now.read, now.new, now.known, now.done) == (3, 2, 2, 1, 3)
    assert now.rate > 0
    assert titles(empty) == {"Report 1", "Report 2"}
    assert not folder_of(empty).exists()


def test_what_fails_is_told_and_can_be_tried_again(empty: Ledger) -> None:
    broken = {"Report 2"}

    def read(given: Report) -> Reading:
        if given.title in broken:
            raise ValueError
        return Reading(given)

    queue = ReadingQueue(empty, read)
    queue.give([report(1), report(2), BadInput("x.txt", "is empty", "leave it out")])
    ended(queue)
    now = queue.progress()
    assert (now.new, now.failed_now, now.again) == (1, 2, 1)
    reasons = " ".join(one.reason or "" for one in now.failed)
    assert "x.txt" in reasons
    assert "Report 2" in reasons
    broken.clear()
    queue.retry()
    ended(queue)
    assert titles(empty) == {"Report 1", "Report 2"}
    assert [one.report for one in queue.progress().failed] == [None]
    queue.forget()
    assert not queue.progress().failed
    assert not folder_of(empty).exists()


def test_a_restart_goes_on_where_it_stopped(empty: Ledger) -> None:
    stopped, begun = threading.Event(), threading.Event()

    def hangs(given: Report) -> Reading:
        begun.set()
        stopped.wait(30)
        raise ValueError

    first = ReadingQueue(empty, hangs)
    first.give([report(1), report(2)])
    assert begun.wait(10)
    again = ReadingQueue(empty, Reading)
    again.resume()
    ended(again)
    assert titles(empty) == {"Report 1", "Report 2"}
    stopped.set()
    ended(first)


def test_failures_survive_a_restart(empty: Ledger) -> None:
    def fails(given: Report) -> Reading:
        raise ValueError

    queue = ReadingQueue(empty, fails)
    queue.give([report(1)])
    ended(queue)
    again = ReadingQueue(empty, Reading)
    again.resume()
    assert [one.reason for one in again.progress().failed] == [
        one.reason for one in queue.progress().failed
    ]
    again.retry()
    ended(again)
    assert titles(empty) == {"Report 1"}
