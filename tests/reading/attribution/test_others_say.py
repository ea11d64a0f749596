"""Who only takes in what others say does not say it, in our own words."""

from __future__ import annotations

import pytest

from sayso.model import Report
from sayso.reading import read

TABLE = [
    ("Halden is checking a report that the mill had burned.", []),
    ("Police were investigating claims that the mill had burned.", []),
    ("The mayor received reports that the mill had burned.", []),
    (
        "The mayor has seen a report by Anna Berg that the mill had burned.",
        ["Anna Berg"],
    ),
    ("The mayor made the claim that the mill had burned.", ["The mayor"]),
    ("The mayor repeated her claim that the mill had burned.", ["The mayor"]),
]


@pytest.mark.parametrize(("text", "sources"), TABLE)
def test_reports_that_are_taken_in_are_said_by_others(
    text: str, sources: list[str]
) -> None:
    reading = read(Report("r1", "Ledger", None, None, "2025-05-05", "en", text))
    found = [s.attribution.source for s in reading.statements if s.attribution.cue]
    printed = [text[one.start : one.end] for spans in found for one in spans]
    assert printed == sources
