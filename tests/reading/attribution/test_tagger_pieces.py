"""Pieces and windows of texts."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from sayso.reading.attribution.tagger_pieces import SEP, cut_pieces, quote_states
from sayso.reading.attribution.tagger_session import shipped_tokenizer
from sayso.reading.attribution.tagger_windows import cut_windows

TEXT = 'Rain fell.\n\n"It never stops," said Ana. MPs left early.\nThen it stopped.'


def test_pieces_know_their_place_their_paragraph_and_their_case() -> None:
    pieces = cut_pieces(TEXT, shipped_tokenizer())
    words = [TEXT[a:b] for a, b in zip(pieces.start, pieces.end, strict=True)]
    assert words[:4] == ["Rain", "fell", ".", ""]
    assert pieces.ids[3] == SEP
    assert list(pieces.paragraph[:5]) == [0, 0, 0, 0, 1]
    assert pieces.feature[0] == 1
    assert pieces.feature[words.index("never")] == 4
    assert pieces.feature[words.index("said")] == 0
    begins = [words[i] for i in np.flatnonzero(pieces.sentence)]
    assert begins == ["Rain", '"', "MP", "Then"] or begins == [
        "Rain",
        '"',
        "MPs",
        "Then",
    ]


def test_pieces_that_touch_a_span() -> None:
    pieces = cut_pieces(TEXT, shipped_tokenizer())
    at = TEXT.index("never")
    touched = pieces.cover(at + 1, at + 8)
    assert TEXT[pieces.start[touched][0] : pieces.end[touched][-1]] == "never stops"


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ('a "b" c', [0, 0, 2, 1, 3, 0, 0, 0]),
        ("“b\nc", [2, 1, 1, 0, 0]),
        ("“a “b” c", [2, 1, 1, 2, 1, 3, 0, 0, 0]),
    ],
)
def test_quotation_marks(text: str, states: list[int]) -> None:
    assert list(quote_states(text)) == states


@pytest.mark.parametrize("times", [1, 40, 400])
def test_cores_cover_a_text_once_and_windows_hold_their_cores(times: int) -> None:
    pieces = cut_pieces(f"{TEXT}\n" * times + "word " * 700, shipped_tokenizer())
    windows = list(cut_windows(pieces))
    assert windows[0].core == 0
    assert windows[-1].core_end == len(pieces)
    for before, after in itertools.pairwise(windows):
        assert before.core_end == after.core
    for window in windows:
        assert window.first <= window.core < window.core_end <= window.last
        assert len(window.ids) == len(window.feature) == len(window) <= 512
