"""Reports given on the Reading page, read one after another beside the pages.

Each is in the ledger for good as soon as it is read. Those still waiting, and those
that failed, are kept beside the ledger, so that a restart goes on where it stopped.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from sayso.errors import SaysoError
from sayso.ledger import Ledger
from sayso.model import Reading, Report
from sayso.pipeline import Given, Outcome, read_reports
from sayso.web.progress import Progress
from sayso.web.waiting import Waiting, Waits

Read = Callable[[Report], Reading]


class ReadingQueue:
    """Give it reports; it reads them in a thread of its own.

    ``read`` stands in for reading, in tests.
    """

    def __init__(self, ledger: Ledger, read: Read | None = None) -> None:
        self._ledger, self._read = ledger, read
        self._lock = threading.Lock()
        self._kept = Waiting(ledger.path)
        self._waiting: deque[Waits] = deque()
        self._in_work: deque[Waits] = deque()
        self._progress = Progress()
        self._began = 0.0

    def resume(self) -> None:
        """Goes on with what an earlier run left."""
        left = list(self._kept.kept())
        with self._lock:
            failed = tuple(one for one in left if one.reason)
            self._progress = replace(self._progress, failed=failed)
        self._add([one for one in left if not one.reason])

    def give(self, reports: Iterable[Given]) -> None:
        """Adds reports to those waiting, and starts reading where nothing is read."""
        some = list(reports)
        wrong = [(None, str(one)) for one in some if isinstance(one, SaysoError)]
        right = [(one, None) for one in some if isinstance(one, Report)]
        with self._lock:
            failed = self._kept.put(wrong)
            added = self._kept.put(right)
        self._add(added, failed)

    def retry(self) -> None:
        """Gives those that failed once more."""
        with self._lock:
            failed = self._progress.failed
            again = [Waits(one.number, one.report) for one in failed if one.report]
            left = tuple(one for one in failed if not one.report)
            self._progress = replace(self._progress, failed=left)
        self._add(again)

    def forget(self) -> None:
        """Drops those that failed: nobody wants them any more."""
        with self._lock:
            for one in self._progress.failed:
                self._kept.drop(one)
            self._progress = replace(self._progress, failed=(), failed_now=0)

    def progress(self) -> Progress:
        """How far it is at this moment."""
        with self._lock:
            if not self._progress.busy:
                return self._progress
            return replace(self._progress, seconds=time.monotonic() - self._began)

    def _add(self, added: Iterable[Waits], failed: Iterable[Waits] = ()) -> None:
        some, wrong = list(added), list(failed)
        with self._lock:
            self._waiting.extend(some)
            now = self._progress
            if not now.busy:
                now = Progress(failed=now.failed)
            for one in wrong:
                now = now.with_failed(one)
            given = now.given + len(some) + len(wrong)
            starts = not now.busy and bool(self._waiting)
            self._progress = replace(now, given=given, busy=now.busy or starts)
            if starts:
                self._began = time.monotonic()
        if starts:
            threading.Thread(target=self._run, name="reading", daemon=True).start()

    def _run(self) -> None:
        trouble: str | None = None
        try:
            for outcome in read_reports(self._next(), self._ledger, read=self._counted):
                self._count(outcome)
        except SaysoError as error:
            trouble = str(error)
        finally:
            self._end(trouble)

    def _next(self) -> Iterator[Report]:
        while True:
            with self._lock:
                if not self._waiting:
                    return
                one = self._waiting.popleft()
                self._in_work.append(one)
                report = one.report
                assert report is not None
                now = report.title or report.file or report.outlet or "a report"
                self._progress = replace(self._progress, now=now)
            yield report

    def _counted(self, report: Report) -> Reading:
        """Reads, and counts what is read before it is joined."""
        if self._read is None:
            from sayso.reading import read  # the models are slow to import

            self._read = read
        reading = self._read(report)
        with self._lock:
            self._progress = replace(self._progress, read=self._progress.read + 1)
        return reading

    def _count(self, outcome: Outcome) -> None:
        with self._lock:
            one = self._in_work.popleft()
            if outcome.error:
                failed = self._kept.fail(one, str(outcome.error))
                self._progress = self._progress.with_failed(failed)
                return
            self._kept.drop(one)
            self._progress = self._progress.with_kept(outcome)

    def _end(self, trouble: str | None) -> None:
        """Also where the ledger itself could not be written: what waits can be retried."""
        with self._lock:
            left = [*self._in_work, *self._waiting] if trouble else []
            for one in left:
                failed = self._kept.fail(one, trouble or "")
                self._progress = self._progress.with_failed(failed)
            self._in_work.clear()
            if trouble:
                self._waiting.clear()
            seconds = time.monotonic() - self._began
            self._progress = replace(
                self._progress, seconds=seconds, busy=False, now=None
            )
            more = bool(self._waiting)
        if more:
            self._add(())
