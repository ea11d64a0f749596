"""Work of one report that goes on beside other work of it, on the cores there are.

The networks leave Python's lock while they count, so threads are enough, and the numbers
are the same on any count of them. ``OMP_NUM_THREADS`` limits the count, as it does for
other numeric libraries; a process among several that read has one.
"""

from __future__ import annotations

import functools
import os
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

Given = TypeVar("Given")
Made = TypeVar("Made")

LIMIT = "OMP_NUM_THREADS"
MOST = 4
"""Windows of a report of usual length: more threads have nothing to do."""


@functools.cache
def threads() -> int:
    """How many threads one report is read on, at least 1; asked once a process."""
    limit = os.environ.get(LIMIT, "").split(",")[0]
    allowed = int(limit) if limit.isdigit() else MOST
    return max(1, min(MOST, allowed, _cores()))


def begin(make: Callable[[Given], Made], given: Given) -> Future[Made]:
    """``make(given)``, begun now beside what the caller does; made at once on one
    thread. ``make`` may call `each`, but not `begin`."""
    if threads() > 1:
        return _beside().submit(make, given)
    future: Future[Made] = Future()
    try:
        future.set_result(make(given))
    except Exception as error:
        future.set_exception(error)
    return future


def each(make: Callable[[Given], Made], given: Iterable[Given]) -> list[Made]:
    """``make`` of each, in order, several at once. ``make`` begins nothing itself."""
    if threads() > 1:
        return list(_several().map(make, given))
    return [make(one) for one in given]


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@functools.cache
def _beside() -> ThreadPoolExecutor:
    """For `begin`, apart from `each`'s: one that waits for the other takes no thread of
    it."""
    return ThreadPoolExecutor(threads(), thread_name_prefix="beside")


@functools.cache
def _several() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(threads(), thread_name_prefix="each")
