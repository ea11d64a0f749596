"""What joining a report costs while the ledger grows: 100, 1,000 and 10,000 reports.

    python bench/joining.py FOLDER [--most N]

Reports are made from those of the folder, re-dated and re-worded: most words become
others of their length, each time anew, so that every made report tells a story of its
own and spans stay where they are. Readings are not made again: vectors are turned with
the words. The three ledgers are measured in turn, so that no drift of the machine counts
for one of them.
"""

from __future__ import annotations

import argparse
import random
import re
import shutil
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from hashlib import blake2b
from pathlib import Path
from string import ascii_lowercase
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np

from sayso.evaluation.bench import reports_of, timed
from sayso.joining import order
from sayso.ledger import Ledger, LedgerLookups, keep, open_ledger
from sayso.model import Content, Mention, Reading, Report, Statement
from sayso.reading import read as read_one
from sayso.reading.gist import gist_of
from sayso.reading.passages import fingerprint

SIZES = (100, 1_000, 10_000)
A_DAY = 30
"""Reports that are published on one day."""
ROUNDS, EACH = 4, 20
KEPT = 0.05
"""Share of the words that every made report keeps: more, and made reports would share
passages by chance, as reports of other stories do not."""
WORD = re.compile(r"[^\W\d_]+")
STAGES = ("join_speakers", "join_origins", "join_claims")


class Wording:
    """Other letters for most words, the same ones throughout one made report."""

    def __init__(self, copy: int) -> None:
        letters = list(ascii_lowercase)
        random.Random(copy).shuffle(letters)
        other = "".join(letters)
        both = ascii_lowercase + ascii_lowercase.upper()
        self.letters = str.maketrans(both, other + other.upper())

    def __call__(self, text: str) -> str:
        return WORD.sub(self._other, text)

    def _other(self, found: re.Match[str]) -> str:
        share = blake2b(found[0].lower().encode(), digest_size=1).digest()[0] / 256
        return found[0] if share < KEPT else found[0].translate(self.letters)


def made(readings: Sequence[Reading]) -> Iterator[Reading]:
    """Readings without end, each of a report of its own."""
    copy = 0
    while True:
        for reading in readings:
            copy += 1
            yield _made(reading, copy)


def _made(reading: Reading, copy: int) -> Reading:
    other, mark = Wording(copy), f"{copy}x"
    text = other(reading.report.text)
    day = date(2024, 1, 1) + timedelta(days=copy // A_DAY)
    report = Report(f"r{mark}", "Made", None, None, day.isoformat(), "en", text)
    statements = tuple(_statement(s, report, mark) for s in reading.statements)
    signs = np.where(np.random.default_rng(copy).random(256) < 0.5, -1, 1)
    attributions = tuple(s.attribution for s in statements if s.attribution.cue)
    return Reading(
        report,
        statements,
        tuple(_content(c, other, signs, mark) for c in reading.contents),
        tuple(_mention(m, report, other, mark) for m in reading.mentions),
        fingerprint(report, attributions),
        gist_of(text),
    )


def _statement(each: Statement, report: Report, mark: str) -> Statement:
    speakers = tuple(speaker + mark for speaker in each.speaker_ids)
    within = each.within_id and each.within_id + mark
    ids = {"id": each.id + mark, "report_id": report.id, "within_id": within}
    return replace(each, speaker_ids=speakers, **ids)


def _mention(each: Mention, report: Report, other: Wording, mark: str) -> Mention:
    forms = tuple(map(other, each.forms))
    named = {"name": other(each.name), "forms": forms, "aliases": ()}
    return replace(each, id=each.id + mark, report_id=report.id, **named)


def _content(each: Content, other: Wording, signs: Any, mark: str) -> Content:
    frame = each.frame
    told = {"words": tuple(map(other, frame.words))}
    told |= {"names": tuple(map(other, frame.names))}
    vector = np.frombuffer(each.vector, "<f4")
    turned = (vector * signs).astype("<f4").tobytes() if len(vector) else b""
    ids = {"id": each.id + mark, "statement_id": each.statement_id + mark}
    ids |= {"refers_to": each.refers_to and each.refers_to + mark}
    return replace(each, vector=turned, frame=replace(frame, **told), **ids)


def fill(ledger: Ledger, readings: Iterator[Reading], count: int) -> None:
    for _ in range(count):
        add(ledger, next(readings))


def add(ledger: Ledger, reading: Reading) -> None:
    with ledger.writing() as connection:
        keep(connection, order.join(reading, LedgerLookups(connection)))


@contextmanager
def watched(spent: Counter[str]) -> Iterator[None]:
    """Counts the seconds of each stage of joining."""
    before = {name: getattr(order, name) for name in STAGES}
    for name, stage in before.items():
        setattr(order, name, timed(stage, spent))
    yield
    for name, stage in before.items():
        setattr(order, name, stage)


def measure(paths: dict[int, Path], readings: Iterator[Reading]) -> dict[int, Any]:
    """Milliseconds a report of each stage and of all, by size."""
    spent: dict[int, Counter[str]] = defaultdict(Counter)
    ledgers = {size: open_ledger(path) for size, path in paths.items()}
    for _ in range(ROUNDS):
        some = [next(readings) for _ in range(EACH)]
        for size, ledger in ledgers.items():
            began = time.perf_counter()
            with watched(spent[size]):
                for reading in some:
                    add(ledger, reading)
            spent[size]["all"] += time.perf_counter() - began  # type: ignore[assignment]
    for ledger in ledgers.values():
        ledger.close()
    each = 1000 / (ROUNDS * EACH)
    return {s: {name: t * each for name, t in c.items()} for s, c in spent.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder")
    parser.add_argument("--most", type=int, default=SIZES[-1], help="largest ledger")
    options = parser.parse_args()
    sizes = [size for size in SIZES if size <= options.most]
    given = reports_of(options.folder)
    print(f"{len(given)} reports; {sizes[-1]:,} are made of them …", flush=True)
    readings = made([read_one(report) for report in given])
    with TemporaryDirectory() as folder:
        paths, path, held = {}, Path(folder) / "growing.db", 0
        for size in sizes:
            with open_ledger(path) as ledger:
                fill(ledger, readings, size - held)
            held, paths[size] = size, Path(folder) / f"{size}.db"
            for each in Path(folder).glob(f"{path.name}*"):
                shutil.copy(each, f"{paths[size]}{each.name.removeprefix(path.name)}")
        show(measure(paths, readings))


def show(found: dict[int, Any]) -> None:
    small, large = min(found), max(found)
    print(
        f"{'ms a report':<16}" + "".join(f"{size:>9,}" for size in found) + "    ratio"
    )
    for name in found[small]:
        row = "".join(f"{found[size][name]:>9.1f}" for size in found)
        ratio = found[large][name] / found[small][name]
        print(f"{name:<16}{row}{ratio:>9.2f}")


if __name__ == "__main__":
    main()
