"""Passages and fingerprints: what they keep, what they leave out, what they survive."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.model import Attribution, Report, Span
from sayso.narration import boilerplate, quotations, single_quotations, words
from sayso.reading.passages import fingerprint

FIRST = (
    "Rescue workers pulled four villagers from the swollen river before dawn and carried "
    "them to a school that serves as a shelter, the fire brigade said."
)
SECOND = (
    "The mayor told reporters that the old dam had been inspected in spring and that "
    "nobody expected it to give way so quickly."
)
QUOTED = "we shall rebuild every single house that the water took from our families"


def prints(text: str, attributions: tuple[Attribution, ...] = ()) -> set[int]:
    made = fingerprint(Report("r", None, None, None, None, "en", text), attributions)
    return {each for passage in made for each in passage.fingerprints}


def test_a_passage_is_a_paragraph() -> None:
    text = f"{FIRST}\n\n{SECOND}\n"
    made = fingerprint(Report("r", None, None, None, None, "en", text), ())
    assert [text[p.span.start : p.span.end] for p in made] == [FIRST, SECOND]


def test_paragraphs_keep_their_fingerprints_in_another_order() -> None:
    one, other = prints(f"{FIRST}\n\n{SECOND}"), prints(f"{SECOND}\n\n{FIRST}")
    assert len(one & other) >= 0.8 * len(one)


def test_case_marks_and_line_breaks_do_not_matter() -> None:
    assert prints(FIRST.upper().replace(",", "").replace("dawn ", "dawn\n")) == prints(
        FIRST.upper()
    )


@pytest.mark.parametrize("quote", ["“{}”", '"{}"', "``{}''", "„{}”", "«{}»", "''{}''"])
def test_quotations_give_none(quote: str) -> None:
    assert prints(quote.format(QUOTED)) == set()


def test_contents_in_single_marks_give_none() -> None:
    text = f"{FIRST} '{QUOTED}'"
    start = text.index(QUOTED) - 1
    quoted = Attribution((), (), (Span(start, start + len(QUOTED) + 2),))
    assert prints(text, (quoted,)) < prints(text)
    assert prints(text, (quoted,)) == prints(FIRST)


def test_a_word_in_quotation_marks_is_the_outlets_choice() -> None:
    assert prints(FIRST.replace("swollen", "“swollen”")) == prints(FIRST)


def test_boilerplate_gives_none() -> None:
    assert (
        prints("(Reporting by Ann Miller; Editing by Joe Smith and Sue Jones)") == set()
    )
    assert prints("Follow our chief political reporter Ann Miller on Twitter") == set()


def test_common_words_give_none() -> None:
    assert (
        prints("He said that it was the one that they had said it was to be.") == set()
    )


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("He said “one two three four” and left.", ["“one two three four”"]),
        ('"One two three four," he said, "five six."', ['"One two three four,"']),
        ("“One two three four.\n“Five six seven eight,” he said.", ["“One two three four.", "“Five six seven eight,”"]),
        ('A " one two three four " b', ['" one two three four "']),
        ("“One two three\nfour five,” he said.", ["“One two three\nfour five,”"]),
        ("a 6\" pipe and a 4\" pipe are in the shop", []),
        ("no marks at all", []),
    ],
)  # fmt: skip
def test_quotations(text: str, quoted: list[str]) -> None:
    assert [text[s.start : s.end] for s in quotations(text)] == quoted


def test_single_quotations() -> None:
    text = "He said ‘we are all in this,’ and ‘90s music is the boys’ choice."
    assert [text[s.start : s.end] for s in single_quotations(text)] == [
        "‘we are all in this,’"
    ]


def test_boilerplate_ends_with_its_line() -> None:
    text = "Editor's note: we were wrong.\nThe dam broke."
    (span,) = boilerplate(text)
    assert text[span.start : span.end] == "Editor's note: we were wrong."


@given(st.text(max_size=300))
def test_any_text(text: str) -> None:
    found = words(text)
    assert all(
        0 <= s < e <= len(text) for s, e in zip(found.starts, found.ends, strict=True)
    )
    made = fingerprint(Report("r", None, None, None, None, "en", text), ())
    assert all(0 <= p.span.start < p.span.end <= len(text) for p in made)
    assert all(0 <= each < 2**63 for p in made for each in p.fingerprints)
