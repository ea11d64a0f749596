"""Reports given on the Reading page, read one after another beside the pages.

Each is in the ledger for good as soon as it is read, so that a restart loses none of
them; those still waiting are to be given again, and what is known is not read twice.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from sayso.errors import SaysoError
from sayso.ledger import Ledger
from sayso.model import Report
from sayso.pipeline import Outcome, read_reports

Given = Report | SaysoError
Reads = Callable[[Iterable[Given], Ledger], Iterator[Outcome]]


@dataclass(frozen=True, slots=True)
class Failed:
    """A report that could not be kept, and why; ``again`` is it, where it can be retried."""

    reason: str
    again: Report | None


@dataclass(frozen=True, slots=True)
class Progress:
    """How far reading is. ``seconds`` since it began, until it ended."""

    given: int = 0
    new: int = 0
    known: int = 0
    statements: int = 0
    failed: tuple[Failed, ...] = ()
    warnings: tuple[str, ...] = ()
    seconds: float = 0.0
    busy: bool = False

    @property
    def done(self) -> int:
        return self.new + self.known + len(self.failed)

    @property
    def rate(self) -> float:
        """Reports a minute."""
        return 60 * self.new / self.seconds if self.seconds else 0.0


class ReadingQueue:
    """Give it reports; it reads them in a thread of its own."""

    def __init__(self, ledger: Ledger, reads: Reads = read_reports) -> None:
        self._ledger, self._reads = ledger, reads
        self._lock = threading.Lock()
        self._waiting: deque[Given] = deque()
        self._progress = Progress()
        self._began = 0.0

    def give(self, reports: Iterable[Given]) -> None:
        """Adds reports to those waiting, and starts reading where nothing is read."""
        some = list(reports)
        with self._lock:
            self._waiting.extend(some)
            if self._progress.busy:
                given = self._progress.given + len(some)
                self._progress = replace(self._progress, given=given)
                return
            if not self._waiting:
                return
            self._progress = Progress(given=len(self._waiting), busy=True)
            self._began = time.monotonic()
        threading.Thread(target=self._run, name="reading", daemon=True).start()

    def retry(self) -> None:
        """Gives those that failed once more."""
        with self._lock:
            failed = [one.again for one in self._progress.failed if one.again]
        self.give(failed)

    def progress(self) -> Progress:
        """How far it is at this moment."""
        with self._lock:
            if not self._progress.busy:
                return self._progress
            return replace(self._progress, seconds=time.monotonic() - self._began)

    def _run(self) -> None:
        trouble = None
        try:
            for outcome in self._reads(self._next(), self._ledger):
                self._count(outcome)
        except SaysoError as error:
            trouble = Failed(str(error), None)
        finally:
            self._end(trouble)

    def _next(self) -> Iterator[Given]:
        while True:
            with self._lock:
                if not self._waiting:
                    return
                one = self._waiting.popleft()
            yield one

    def _count(self, outcome: Outcome) -> None:
        with self._lock:
            now = self._progress
            if outcome.error:
                one = Failed(str(outcome.error), outcome.report)
                self._progress = replace(now, failed=(*now.failed, one))
                return
            self._progress = replace(
                now,
                new=now.new + (not outcome.known),
                known=now.known + outcome.known,
                statements=now.statements + outcome.statements,
                warnings=(*now.warnings, *outcome.warnings),
            )

    def _end(self, trouble: Failed | None) -> None:
        with self._lock:
            failed = (*self._progress.failed, *([trouble] if trouble else []))
            seconds = time.monotonic() - self._began
            self._progress = replace(
                self._progress, failed=failed, seconds=seconds, busy=False
            )
            left = bool(self._waiting) and trouble is None
        if left:
            self.give(())
