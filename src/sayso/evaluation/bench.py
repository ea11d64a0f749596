"""How fast a folder is read and how much memory it takes, beside spaCy alone.

    python -m sayso.evaluation.bench FOLDER

Each has a process of its own, so that no one's memory counts for another: all stages,
the trained tagger, and spaCy's pipeline. Loading the models is told apart from reading,
and one report of about 700 words is read alone, on one core and on those there are.
"""

from __future__ import annotations

import os
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from functools import cache, wraps
from multiprocessing import get_context
from statistics import median
from types import FunctionType
from typing import Any

from sayso.model import Report

WARM = "Officials said on Monday that the bridge was open. “It is,” one said."
USUAL, TIMES = 700, 5
"""Words of a report, and how often it is read."""
KILOBYTES = 1 if sys.platform == "darwin" else 1024
"""What ``ru_maxrss`` counts: bytes there, kilobytes elsewhere."""


@dataclass(frozen=True, slots=True)
class Measured:
    """Seconds are of the wall clock, ``peak`` is the process's largest size in bytes."""

    name: str
    words: int
    loading: float
    seconds: float
    peak: int
    shares: dict[str, float] = field(default_factory=dict)

    def __str__(self) -> str:
        rate = self.words / max(self.seconds, 1e-9)
        return (
            f"{self.name:<8}{rate:>10,.0f} words/s  {self.seconds:>7.1f} s"
            f"  peak {self.peak / 2**20:>6,.0f} MB  loading {self.loading:.1f} s"
        )


def reports_of(folder: str) -> list[Report]:
    """The reports below the folder; what cannot be read is left out."""
    from sayso.intake import find, read

    return [one for one in read(find([folder])) if isinstance(one, Report)]


def measure_reading(folder: str) -> Measured:
    """All stages of reading, without a ledger."""
    from sayso.reading import whole

    spent: Counter[str] = Counter()
    for name, stage in list(_stages(whole)):
        setattr(whole, name, timed(stage, spent))
    loading = _seconds(lambda: whole.read(_report(WARM)))
    spent.clear()
    measured = _measured("Sayso", reports_of(folder), loading, whole.read)
    shares = {name: part / measured.seconds for name, part in spent.most_common()}
    return replace(measured, shares=shares | {"rest": 1 - sum(shares.values())})


def measure_spacy(folder: str) -> Measured:
    """The same texts through the same model as spaCy gives it, and nothing else."""
    from sayso.reading.parse import model

    parse = cache(model)
    loading = _seconds(lambda: parse()(WARM))
    return _measured("spaCy", reports_of(folder), loading, lambda r: parse()(r.text))


def measure_tagger(folder: str) -> Measured:
    """The same texts through the trained tagger of attributions, and nothing else."""
    from sayso.reading.attribution.tagger import tag

    loading = _seconds(lambda: tag([WARM]))
    return _measured("tagger", reports_of(folder), loading, lambda r: tag([r.text]))


def measure_one(folder: str) -> Measured:
    """The report nearest to 700 words, all stages, models loaded: the median reading."""
    from sayso.reading import read

    one = min(reports_of(folder), key=lambda r: abs(len(r.text.split()) - USUAL))
    loading = _seconds(lambda: read(_report(WARM)))
    seconds = median(_seconds(lambda: read(one)) for _ in range(TIMES))
    return Measured("one", len(one.text.split()), loading, seconds, _peak())


def measure_one_on_all(folder: str) -> Measured:
    """The same on the cores there are: one process reads with threads."""
    from sayso.reading.beside import LIMIT

    os.environ.pop(LIMIT, None)
    return measure_one(folder)


def _measured(
    name: str, reports: Sequence[Report], loading: float, do: Callable[[Report], Any]
) -> Measured:
    words = sum(len(report.text.split()) for report in reports)
    seconds = _seconds(lambda: [do(report) and None for report in reports])
    return Measured(name, words, loading, seconds, _peak())


def _stages(whole: Any) -> Iterator[tuple[str, FunctionType]]:
    """The parse and the stages' functions as the whole reading calls them."""
    for name, value in vars(whole).items():
        home = getattr(value, "__module__", None) or ""
        ours = home.startswith("sayso.reading.") and home != whole.__name__
        if isinstance(value, FunctionType) and ours:
            yield name, value


def timed(stage: FunctionType, spent: Counter[str]) -> Callable[..., Any]:
    """The stage, adding its seconds to ``spent`` under the name of its package."""
    part = stage.__module__.split(".")[2]

    @wraps(stage)
    def run(*args: Any, **kwargs: Any) -> Any:
        began = time.perf_counter()
        try:
            return stage(*args, **kwargs)
        finally:
            spent[part] += time.perf_counter() - began  # type: ignore[assignment]

    return run


def _seconds(do: Callable[[], Any]) -> float:
    began = time.perf_counter()
    do()
    return time.perf_counter() - began


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * KILOBYTES


def _report(text: str) -> Report:
    return Report("r0", None, None, None, None, "en", text)


def _apart(measure: Callable[[str], Measured], folder: str) -> Measured:
    """Runs ``measure`` in a fresh process."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(measure, folder).result()


def main(folder: str) -> None:
    """Print all of them, and each stage's share of the reading."""
    read, parsed = _apart(measure_reading, folder), _apart(measure_spacy, folder)
    tagged, one = _apart(measure_tagger, folder), _apart(measure_one, folder)
    on_all = _apart(measure_one_on_all, folder)
    print(f"{len(reports_of(folder)):,} reports, {read.words:,} words, on one core\n")
    print(read, tagged, parsed, sep="\n", end="\n\n")
    alone = f"one report of {one.words} words alone: {one.seconds:.2f} s"
    print(f"{alone}, on the cores there are {on_all.seconds:.2f} s\n")
    for name, share in read.shares.items():
        print(f"  {name:<16}{share:>6.1%}")


if __name__ == "__main__":
    from sayso.evaluation import bench  # a fresh process must find it by its name

    bench.main(sys.argv[1])
