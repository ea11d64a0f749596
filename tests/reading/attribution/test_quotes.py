"""Quotation marks of all styles, right and wrong."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.attribution.quotes import quotations


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said “we lost the bridge” today.", ["“we lost the bridge”"]),
        ('He said "we lost the bridge" today.', ['"we lost the bridge"']),
        ("“One,” she said. ”Two goes on.”", ["“One,”", "”Two goes on.”"]),
        ("«Nous partons», said the mayor.", ["«Nous partons»"]),
        ("She called it ‘a sad day’ for all.", ["‘a sad day’"]),
        ("It’s the miners’ choice, he said.", []),
        ("“It never closes\nNext paragraph.", ["“It never closes"]),
        ("no marks at all", []),
        ("‘She cried “stop” twice,’ he said.", ["‘She cried “stop” twice,’"]),
        ("‘a “a’", ["‘a “a’"]),
        ("It “was ‘a b” c’ d", ["“was ‘a b”"]),
        (
            "“First paragraph.\n“Second one,” he said.",
            ["“First paragraph.", "“Second one,”"],
        ),
    ],
)
def test_quotations(text: str, expected: list[str]) -> None:
    assert [text[q.start : q.end] for q in quotations(text)] == expected


@given(st.text(alphabet="ab “”\"‘’'\n.,"))
def test_quotations_lie_in_the_text_and_do_not_overlap(text: str) -> None:
    found = sorted(quotations(text))
    assert all(0 <= q.start < q.end <= len(text) for q in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
