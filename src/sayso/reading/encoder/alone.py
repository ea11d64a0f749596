"""Words without a report around them -> vectors."""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence

import numpy as np

from sayso.reading.encoder.session import MODEL, Floats, loaded

WIDTH = 384
LONGEST = 64
"""Pieces of a text that are read."""
KEPT = MODEL / "alone.npz"
"""Texts that are asked for again and again, and their vectors, ready made: reading one
takes over a millisecond (``python -m sayso.training.verbs`` makes them anew)."""


def embed(texts: Sequence[str]) -> Floats:
    """One row of unit length a text, shape (texts, 384): the mean over its pieces."""
    known = kept()
    rows = np.zeros((len(texts), WIDTH), dtype=np.float32)
    for row, text in zip(rows, texts, strict=True):
        row[:] = known[text] if text in known else embed_anew(text)
    return rows


@functools.cache
def kept() -> Mapping[str, Floats]:
    """The ready made vectors by text; none where the file is not here."""
    if not KEPT.exists():
        return {}
    with np.load(KEPT) as file:
        return dict(zip(file["texts"].tolist(), file["vectors"], strict=True))


def embed_anew(text: str) -> Floats:
    """The vector of one text, read now; zeros where there is nothing to read."""
    encoder = loaded()
    encoding = encoder.tokenizer.encode(text, add_special_tokens=False)
    ids = np.array(encoding.ids[:LONGEST], dtype=np.int64)
    if not ids.size:
        return np.zeros(WIDTH, dtype=np.float32)
    mean = encoder.read(ids, np.zeros_like(ids)).mean(0)
    return np.asarray(mean / np.linalg.norm(mean), dtype=np.float32)
