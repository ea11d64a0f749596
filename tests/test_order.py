"""The claims of a ledger hardly depend on the order in which the reports came."""

from __future__ import annotations

import csv
import json
import random
from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

from sayso.joining import join
from sayso.ledger import LedgerLookups, keep, open_ledger, schema
from sayso.model import Reading, Report
from sayso.reading import read

TESTS = Path(__file__).parent
STORIES, EXAMPLES = TESTS / "fixtures" / "stories", TESTS.parent / "examples"
LEAST = 0.94
Pairs = set[frozenset[str]]


def reports() -> list[Report]:
    """Ten annotated reports and those of the examples that are files of their own."""
    given = []
    for path in sorted(STORIES.glob("*.json")):
        known = json.loads(path.read_text("utf-8"))
        given.append((path.with_suffix(".txt"), known["outlet"], known["published"]))
    with (EXAMPLES / "index.csv").open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            given.append((EXAMPLES / row["file"], row["outlet"], row["published"]))
    return [
        Report(f"r{i}", outlet, None, None, day, "en", path.read_text("utf-8"))
        for i, (path, outlet, day) in enumerate(given)
        if path.suffix == ".txt"
    ]


def pairs(readings: Sequence[Reading], path: Path) -> Pairs:
    """The pairs of contents of one claim, of a ledger filled in this order."""
    of: defaultdict[str, set[str]] = defaultdict(set)
    t, c = schema.stances, schema.claims
    with open_ledger(path) as ledger:
        for reading in readings:
            with ledger.writing() as connection:
                keep(connection, join(reading, LedgerLookups(connection)))
        with ledger.looking() as snapshot:
            whole = t.join(c, t.c.claim_id == c.c.id).select()
            for row in snapshot.connection.execute(whole.where(c.c.about.is_(None))):
                of[row.claim_id].add(row.content_id)
    return {frozenset(two) for held in of.values() for two in combinations(held, 2)}


def test_claims_of_two_orders_agree(tmp_path: Path) -> None:
    readings = [read(report) for report in reports()]
    given = pairs(readings, tmp_path / "given.db")
    for seed in (1, 2, 3):
        other = list(readings)
        random.Random(seed).shuffle(other)
        found = pairs(other, tmp_path / f"{seed}.db")
        assert 2 * len(given & found) >= LEAST * (len(given) + len(found))
