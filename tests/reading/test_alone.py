"""Vectors that are kept ready made are those that the shipped encoder gives."""

from __future__ import annotations

import numpy as np
import pytest

from sayso.reading.encoder import embed, is_shipped
from sayso.reading.encoder.alone import WIDTH, embed_anew, kept
from sayso.reading.statements.likeness import known_verbs

REMAKE = "run: python -m sayso.training.verbs"
SAME = 0.98
"""Cosine: the int8 kernels of another processor may round otherwise."""
MOST = 0.9
"""Share of the list's verbs that are kept: each of the others costs a millisecond."""

pytestmark = pytest.mark.skipif(not is_shipped(), reason="the encoder is not here")


def test_kept_vectors_are_those_of_the_encoder() -> None:
    other = [text for text, row in kept().items() if row @ embed_anew(text) < SAME]
    assert not other, REMAKE


def test_most_verbs_of_the_list_are_kept() -> None:
    verbs = set(known_verbs())
    assert len(verbs & kept().keys()) >= MOST * len(verbs), REMAKE


def test_texts_that_are_not_kept_are_read_in_their_place() -> None:
    texts = ["to whittle a spoon", known_verbs()[0], "", "to whittle a spoon"]
    rows = embed(texts)
    assert rows.shape == (4, WIDTH)
    assert np.allclose(rows[1], kept()[texts[1]])
    assert (rows[0] == rows[3]).all()
    assert np.linalg.norm(rows[0]) == pytest.approx(1, abs=1e-5)
    assert not rows[2].any()
