"""The sentence around some words, in texts of every kind."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.ledger import Ledger
from sayso.model import Report, Span
from sayso.views.reports import report_page, report_rows
from sayso.views.sentences import sentence_around


def around(text: str, words: str) -> str:
    start = text.index(words)
    span = sentence_around(text, [Span(start, start + len(words))])
    return text[span.start : span.end]


@pytest.mark.parametrize(
    ("text", "words", "sentence"),
    [
        ("One left. Two stayed. Three sat.", "Two", "Two stayed."),
        ("“It sank.” He left.", "sank", "“It sank.”"),
        ("Mr. J. Holt of the U.S. Navy said so. He left.", "Navy", None),
        ("A headline\nIt sank at dawn.", "sank", "It sank at dawn."),
        ("It rose 3.5 percent, she said.", "rose", "It rose 3.5 percent, she said."),
        ("  It sank  ", "sank", "It sank"),
    ],
)
def test_sentence(text: str, words: str, sentence: str | None) -> None:
    expected = sentence or "Mr. J. Holt of the U.S. Navy said so."
    assert around(text, words) == expected


def test_spans_of_two_sentences_give_both() -> None:
    text = "One left. Two stayed, she said. Three sat."
    first, last = text.index("left"), text.index("said")
    span = sentence_around(text, [Span(first, first + 4), Span(last, last + 4)])
    assert text[span.start : span.end] == "One left. Two stayed, she said."


@given(st.text(max_size=2_000), st.data())
def test_any_text_gives_a_span_within_it(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    span = sentence_around(text, [Span(start, end)])
    assert 0 <= span.start <= span.end <= len(text)


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("Ferry runs again\n\nThe ferry to Moss runs.", "Ferry runs again"),
        ("\n\n Ferry runs\nagain\n \t\nIt is old.\n\nIt is red.", "Ferry runs again"),
        ("The ferry to Moss runs.\nIt is old.", "The ferry to Moss runs. It is old."),
    ],
)
def test_a_heading_ends_at_a_blank_line(
    tell: Callable[..., Report], ledger: Ledger, text: str, heading: str
) -> None:
    report = tell(text)
    with ledger.looking() as snapshot:
        assert [row.heading for row in report_rows(snapshot)] == [heading]
        assert report_page(snapshot, report.id).report.heading == heading
