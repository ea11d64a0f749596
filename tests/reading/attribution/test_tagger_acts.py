"""What is pooled of an attribution, and what wordings are taken for."""

from __future__ import annotations

import numpy as np
import pytest

from sayso.model import Attribution, Span
from sayso.reading.attribution import attribute
from sayso.reading.attribution.tagger_acts import Seen, pool, with_guesses
from sayso.reading.attribution.tagger_pieces import cut_pieces
from sayso.reading.attribution.tagger_session import shipped_tokenizer
from sayso.reading.parse import parse
from sayso.reading.statements import read_deeds

TEXT = "Ada Brandt denied it."
SOURCE, CUE, CONTENT = (Span(0, 10),), (Span(11, 17),), (Span(18, 20),)


def numbered() -> Seen:
    """Every piece has its place as its whole vector."""
    pieces = cut_pieces(TEXT, shipped_tokenizer())
    places = np.arange(len(pieces), dtype=np.float32)
    return Seen(pieces, np.repeat(places[:, None], 384, axis=1))


def test_first_piece_and_means_stand_side_by_side() -> None:
    seen = numbered()
    pooled = pool(seen, Attribution(SOURCE, CUE, CONTENT)).reshape(4, 384)[:, 0]
    cue = int(np.flatnonzero(seen.pieces.start == 11)[0])
    content = int(np.flatnonzero(seen.pieces.start == 18)[0])
    assert pooled.tolist() == [cue, cue, content, (cue - 1) / 2]


def test_what_is_not_printed_is_nought() -> None:
    pooled = pool(numbered(), Attribution((), CUE, ())).reshape(4, 384)[:, 0]
    assert pooled[2:].tolist() == [0, 0]


def test_without_a_cue_there_is_no_guess() -> None:
    seen = numbered()
    bare, told = Attribution((), (), CONTENT), Attribution(SOURCE, CUE, CONTENT)
    (only,) = with_guesses(seen, [bare])
    assert only.guess is None
    none, some = with_guesses(seen, [bare, told])
    assert none.guess is None
    assert some.guess is not None
    assert sum(some.guess.chances) == pytest.approx(1, abs=1e-5)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        (
            "The shipyard was noncommittal about whether the hull would float.",
            "withhold",
        ),
    ],
)
def test_wordings_that_no_list_holds(text: str, act: str) -> None:
    doc = parse(text)
    deeds = read_deeds(text, doc, attribute(text, doc))
    assert act in {deed.act for deed in deeds}
