"""How often the day of a statement is right, given the gold's own attributions.

Feeds the attributions of ``NAME.json`` (beside ``NAME.txt``) to the stage, so that
only the stage's errors are counted: ``said_on`` where the gold has a day, ``undated``
where it has none, the report's date everywhere as the null model.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso.model import Attribution, DateValue, Report, Span
from sayso.reading.dates import find_dates, said_on
from sayso.reading.parse import parse
from sayso.reading.speakers import resolve, voices


@dataclass(frozen=True, slots=True)
class Judged:
    """One required gold statement: the gold's day (null: none) and the one given."""

    report: str
    id: str
    gold: str | None
    given: str | None
    published: str
    value: DateValue | None

    @property
    def right(self) -> bool:
        return self.gold == self.given


@dataclass(frozen=True, slots=True)
class Figures:
    """Shares in 0..1; ``null`` is what the report's date everywhere would reach."""

    said_on: float
    undated: float
    null: float
    of: tuple[int, int]


def figures(gold: Path) -> Figures:
    """The figures over all reports of a gold directory."""
    judged = list(statements(gold))
    dated = [row for row in judged if row.gold]
    undated = [row for row in judged if not row.gold]
    return Figures(
        _share([row.right for row in dated]),
        _share([row.right for row in undated]),
        _share([row.gold == row.published for row in dated]),
        (len(dated), len(undated)),
    )


def _share(right: list[bool]) -> float:
    return sum(right) / len(right) if right else 0.0


def statements(gold: Path) -> Iterator[Judged]:
    """Every required statement on which the gold says a day or none."""
    for path in sorted(gold.glob("*.json")):
        yield from _judged(path.stem, json.loads(path.read_text("utf-8")), path)


def _judged(name: str, report: dict[str, Any], path: Path) -> Iterator[Judged]:
    text = path.with_suffix(".txt").read_text("utf-8")
    rows, published = report["statements"], report["published"]
    attributions = tuple(map(attribution, rows))
    doc = parse(text)
    read = Report(name, None, None, None, published, "en", text)
    who = voices(resolve(doc, read, attributions))
    given = said_on(doc, attributions, find_dates(doc, published), published, who)
    for row, value in zip(rows, given, strict=True):
        if row["optional"] or row.get("said_on", "") is None:
            continue
        yield Judged(name, row["id"], row.get("said_on"), _day(value), published, value)


def _day(value: DateValue | None) -> str | None:
    return value.start if value and value.start == value.end else None


def attribution(row: dict[str, Any]) -> Attribution:
    """A gold row's spans."""
    source, cue, content = (
        tuple(Span(span["start"], span["end"]) for span in row.get(part, ()))
        for part in ("source", "cue", "content")
    )
    return Attribution(source, cue, content)
