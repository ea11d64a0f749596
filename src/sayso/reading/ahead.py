"""Reports -> readings in the given order, on this process or ahead on several.

Only so many reports are in work at once that memory does not grow with their number.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
import traceback
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing.connection import wait
from pathlib import Path
from typing import TypeVar

from sayso.model import Reading, Report
from sayso.reading.beside import LIMIT

Given = TypeVar("Given")
Read = Callable[[Report], Reading]
AHEAD = 3
"""Reports in work for each process: enough that none waits for the joining."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a report could not be read, without a word of its text."""

    reason: str


Ahead = tuple[Given, Reading | Failure | None]
Wanted = Callable[[Given], Report | None]


def readings(
    given: Iterable[Given], wanted: Wanted[Given], read: Read, jobs: int = 1
) -> Iterator[Ahead[Given]]:
    """Each given thing with the reading of the report that ``wanted`` names for it.

    ``read`` has to be a function of a module where ``jobs`` is above one.
    """
    if jobs > 1:
        yield from _Processes(read, jobs).run(given, wanted)
        return
    for each in given:
        report = wanted(each)
        yield each, attempt(read, report) if report else None


def attempt(read: Read, report: Report) -> Reading | Failure:
    """A reading, or why there is none; one bad report never ends a batch."""
    try:
        return read(report)
    except Exception as error:
        return Failure(f"reading it failed ({place_of(error)})")


def place_of(error: BaseException) -> str:
    """Kind and place of an error. Not its words: they may quote a report."""
    frames = traceback.extract_tb(error.__traceback__)
    at = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
    return f"{type(error).__name__}{at}"


class _Processes:
    """Readings by several processes; one that dies costs the report that killed it."""

    def __init__(self, read: Read, jobs: int) -> None:
        self.read, self.jobs = read, jobs
        self.pool = _pool(jobs)

    def run(
        self, given: Iterable[Given], wanted: Wanted[Given]
    ) -> Iterator[Ahead[Given]]:
        ahead: deque[tuple[Given, Report | None, _Future | None]] = deque()
        try:
            for each in given:
                report = wanted(each)
                ahead.append((each, report, self._submit(report)))
                if len(ahead) >= AHEAD * self.jobs:
                    yield self._first(ahead)
            while ahead:
                yield self._first(ahead)
        finally:
            _end(self.pool)

    def _submit(self, report: Report | None) -> _Future | None:
        if report is None:
            return None
        try:
            return self.pool.submit(attempt, self.read, report)
        except BrokenProcessPool:
            self.pool = _pool(self.jobs)
            return self.pool.submit(attempt, self.read, report)

    def _first(
        self, ahead: deque[tuple[Given, Report | None, _Future | None]]
    ) -> Ahead[Given]:
        each, report, future = ahead.popleft()
        if report is None or future is None:
            return each, None
        try:
            return each, future.result()
        except BrokenProcessPool:
            return each, self._alone(report)

    def _alone(self, report: Report) -> Reading | Failure:
        """Whichever report ended the process, only that one is lost."""
        pool = _pool(1)
        try:
            return pool.submit(attempt, self.read, report).result()
        except BrokenProcessPool:
            return Failure("reading it ended the process (perhaps for want of memory)")
        finally:
            _end(pool)


_Future = Future[Reading | Failure]


def _pool(jobs: int) -> ProcessPoolExecutor:
    fresh = multiprocessing.get_context("spawn")  # threads and models do not fork well
    return ProcessPoolExecutor(jobs, mp_context=fresh, initializer=_start)


def _end(pool: ProcessPoolExecutor) -> None:
    """Ends the processes at once: what they still read is not wanted any more.

    There is no public way before Python 3.14.
    """
    processes = list((getattr(pool, "_processes", None) or {}).values())
    pool.shutdown(wait=False, cancel_futures=True)
    for process in processes:
        process.terminate()


def _start() -> None:
    """In a new process: Ctrl-C is the parent's to handle, and its end is ours. It reads
    on one thread: the other cores have a process each."""
    os.environ[LIMIT] = "1"
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)
