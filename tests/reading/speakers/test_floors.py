"""How often the right speaker is found on gold/dev, from the gold's own spans.

The floors are lowered only on purpose; beside them the null model, which takes the last
name printed before the cue, shows what the figures are worth.
"""

from __future__ import annotations

import functools
import importlib.util
import json
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from sayso.model import Attribution, Mention, Report, Span
from sayso.reading.parse import parse
from sayso.reading.speakers import resolve
from sayso.reading.speakers.names import find_names

GOLD = Path(__file__).parents[4] / "shared" / "gold"
FLOORS = {"speakers": 0.97, "several": 1.0, "kind": 0.98, "country": 0.94}
NULL_AT_MOST = 0.5

pytestmark = pytest.mark.skipif(
    not (GOLD / "score.py").exists(), reason="../shared/gold is not here"
)


@functools.cache
def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("gold_score", GOLD / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def spans(rows: list[dict[str, int]]) -> tuple[Span, ...]:
    return tuple(Span(row["start"], row["end"]) for row in rows)


def attributions(gold: dict[str, Any]) -> tuple[Attribution, ...]:
    places = {row["id"]: place for place, row in enumerate(gold["statements"])}
    return tuple(
        Attribution(
            spans(row["source"]),
            spans(row["cue"]),
            spans(row["content"]),
            within=places.get(row.get("within")),
        )
        for row in gold["statements"]
    )


@functools.cache
def rows() -> list[tuple[dict[str, Any], dict[str, Any], list[Mention], str]]:
    """Gold report, gold statement, mentions found, the null model's name."""
    return list(_rows())


def _rows() -> Iterator[tuple[dict[str, Any], dict[str, Any], list[Mention], str]]:
    for path in sorted((GOLD / "dev").glob("*.json")):
        gold = json.loads(path.read_text("utf-8"))
        text = path.with_suffix(".txt").read_text("utf-8")
        doc = parse(text)
        report = Report("r", None, None, None, gold["published"], "en", text)
        resolved = resolve(doc, report, attributions(gold))
        by_id = {mention.id: mention for mention in resolved.mentions}
        names = [(doc[name.last].idx, name.text) for name in find_names(doc)]
        for row, ids in zip(gold["statements"], resolved.speakers, strict=True):
            cue = (row["cue"] or row["content"])[0]["start"]
            before = [name for start, name in names if start < cue]
            if not row["optional"]:
                null = before[-1] if before else ""
                yield gold, row, [by_id[i] for i in ids], null


def right(gold: dict[str, Any], row: dict[str, Any], names: list[str]) -> bool:
    return bool(scorer().same_speakers(gold, row, names))


def share(values: list[bool]) -> float:
    return sum(values) / len(values)


def test_speakers() -> None:
    found = [right(g, row, [m.name for m in who]) for g, row, who, _ in rows()]
    null = [right(g, row, [name]) for g, row, _, name in rows()]
    assert share(found) >= FLOORS["speakers"]
    assert share(null) <= NULL_AT_MOST


def test_several() -> None:
    several = [row for row in rows() if len(row[1]["speakers"]) > 1]
    found = [right(g, row, [m.name for m in who]) for g, row, who, _ in several]
    assert share(found) >= FLOORS["several"]


@pytest.mark.parametrize("field", ["kind", "country"])
def test_kind_and_country(field: str) -> None:
    found = [
        getattr(who[0], field) == gold["speakers"][row["speakers"][0]][field]
        for gold, row, who, _ in rows()
        if len(row["speakers"]) == 1 and right(gold, row, [m.name for m in who])
        if gold["speakers"][row["speakers"][0]].get(field)
    ]
    assert share(found) >= FLOORS[field]
