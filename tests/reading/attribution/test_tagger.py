"""The shipped tagger on sentences of our own."""

from __future__ import annotations

import pytest

from sayso.model import Attribution, Span
from sayso.reading.attribution.tagger import tag


def words(text: str, spans: tuple[Span, ...]) -> str:
    return " ... ".join(text[span.start : span.end] for span in spans)


def read(text: str) -> list[tuple[str, str, str]]:
    (found,) = tag([text])
    return [tuple(words(text, s) for s in (a.source, a.cue, a.content)) for a in found]  # type: ignore[misc]


CASES = [
    (
        "The mayor said on Monday that the bridge would stay closed until spring.",
        ("The mayor", "said", "that the bridge would stay closed until spring"),
    ),
    (
        "“We will rebuild every house,” Osman Kara told reporters.",
        ("Osman Kara", "told reporters", "“We will rebuild every house,”"),
    ),
    (
        "Exports fell by a third, according to the customs office.",
        ("the customs office", "according to", "Exports fell by a third"),
    ),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_finds_source_cue_and_content(text: str, wanted: tuple[str, str, str]) -> None:
    (found,) = read(text)
    assert found[0] == wanted[0]
    assert found[1].split()[0] == wanted[1].split()[0]
    assert wanted[2].removeprefix("that ").strip("“”,") in found[2]


def test_two_cues_share_a_source() -> None:
    text = "The envoy said the talks had failed and warned that shelling would resume."
    found = read(text)
    assert [source for source, _, _ in found] == ["The envoy", "The envoy"]
    assert "shelling would resume" in found[1][2]


def test_a_content_on_both_sides_of_its_cue_is_one() -> None:
    text = "“The dam held,” the engineer said. “It was a matter of minutes.”"
    (found,) = read(text)
    assert "The dam held" in found[2]
    assert "a matter of minutes" in found[2]


@pytest.mark.parametrize("text", ["", " \n\n", "x", "\n\nThe rain stopped.\n"])
def test_where_no_one_says_anything(text: str) -> None:
    assert tag([text]) == [()]


def test_no_neighbour_changes_how_a_text_is_read() -> None:
    texts = [text for text, _ in CASES]
    together = tag([*texts, " ".join(texts * 9)])
    assert together[:3] == [tag([text])[0] for text in texts]


def test_spans_are_whole_words_in_the_text_and_confidence_is_a_chance() -> None:
    text = "\n".join(text for text, _ in CASES) * 30
    (found,) = tag([text])
    assert len(found) > 60
    for one in found:
        assert 0.0 < one.confidence <= 1.0
        for span in (*one.source, *one.cue, *one.content):
            assert 0 <= span.start < span.end <= len(text)
            assert not _cuts_a_word(text, span.start)
            assert not _cuts_a_word(text, span.end)


def _cuts_a_word(text: str, at: int) -> bool:
    return 0 < at < len(text) and text[at - 1].isalnum() and text[at].isalnum()


def test_contents_of_different_attributions_do_not_overlap_much() -> None:
    text = " ".join(text for text, _ in CASES * 20)
    (found,) = tag([text])
    assert all(isinstance(one, Attribution) and one.within is None for one in found)
    assert len({one.content for one in found}) == len(found)
