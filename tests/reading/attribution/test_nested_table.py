"""Reports of reports in our own words: each statement within the right other one."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from sayso.evaluation.rare_acts import touches
from sayso.model import Attribution
from sayso.reading.attribution import attribute
from sayso.reading.parse import parse

TABLE = Path(__file__).parents[2] / "fixtures" / "attribution" / "nested.jsonl"
Wanted = dict[str, str | int | None]


def rows() -> list[tuple[str, list[Wanted]]]:
    lines = [json.loads(line) for line in TABLE.read_text("utf-8").splitlines()]
    return [(line["text"], line["statements"]) for line in lines]


def is_right(text: str, wanted: Sequence[Wanted]) -> bool:
    """Whether each wanted statement is found, within the one that it names."""
    found = attribute(text, parse(text))
    places: list[int] = []
    for row in wanted:
        outer = None if row["within"] is None else places[int(row["within"])]
        fit = [
            i
            for i, one in enumerate(found)
            if i not in places and one.within == outer and _matches(text, row, one)
        ]
        if not fit:
            return False
        places.append(fit[0])
    return True


def _matches(text: str, row: Wanted, one: Attribution) -> bool:
    sources = str(row["source"]).split("|")
    return any(touches(text, one.source, words) for words in sources) and touches(
        text, one.content, str(row["content"])
    )


def test_nested_statements_are_within_the_right_one() -> None:
    """Measured: 50 of 50."""
    table = rows()
    wrong = [text for text, wanted in table if not is_right(text, wanted)]
    assert len(table) >= 50
    assert len(table) - len(wrong) >= 49, wrong


def test_two_speakers_side_by_side_are_not_nested() -> None:
    text = "The coach said the striker was fit. The doctor denied that he could play."
    assert [one.within for one in attribute(text, parse(text))] == [None, None]
