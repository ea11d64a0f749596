"""Transcripts and signed quotations."""

from __future__ import annotations

from sayso.model import Attribution, Span
from sayso.reading.attribution.tagger_layouts import signed, turns, with_layouts

TALK = (
    "The interview follows.\n"
    "KOVAC: Why did the ferry leave?\n"
    "MARSH: It was told to.\n"
    "KOVAC: Who told it?\n"
    "NOTE: none\n"
)
LETTERS = "“The square was empty.” ― Lena Ortiz\n“I stayed home.” said Paul.\n"


def printed(text: str, one: Attribution) -> list[str]:
    return [text[s[0].start : s[0].end] for s in (one.source, one.cue, one.content)]


def test_turns_of_a_transcript() -> None:
    found = [printed(TALK, one) for one in turns(TALK)]
    assert found[0] == ["KOVAC", ":", "Why did the ferry leave?"]
    assert found[1] == ["MARSH", ":", "It was told to."]


def test_a_few_capitals_and_colons_are_no_transcript() -> None:
    assert turns("WARNING: ice on the road\nLONDON: rain\nPARIS: sun") == ()
    assert turns("KOVAC: Why?\nMARSH: Because.") == ()


def test_signed_quotations() -> None:
    assert [printed(LETTERS, one) for one in signed(LETTERS)] == [
        ["Lena Ortiz", "―", "“The square was empty.”"]
    ]


def test_the_layout_replaces_what_was_found_inside() -> None:
    inside = Attribution((), (Span(5, 8),), (Span(9, 20),), 0.5)
    after = Attribution((), (Span(50, 54),), (Span(37, 49),), 0.5)
    found = with_layouts(LETTERS, [inside, after])
    assert inside not in found
    assert after in found
    assert len(found) == 2
