"""Words without a report around them -> vectors."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from sayso.reading.encoder.session import Floats, loaded

WIDTH = 384
LONGEST = 64
"""Pieces of a text that are read."""


def embed(texts: Sequence[str]) -> Floats:
    """One row of unit length a text, shape (texts, 384): the mean over its pieces."""
    encoder = loaded()
    rows = np.zeros((len(texts), WIDTH), dtype=np.float32)
    for row, encoding in zip(
        rows,
        encoder.tokenizer.encode_batch(list(texts), add_special_tokens=False),
        strict=True,
    ):
        ids = np.array(encoding.ids[:LONGEST], dtype=np.int64)
        if ids.size:
            mean = encoder.read(ids, np.zeros_like(ids)).mean(0)
            row[:] = mean / np.linalg.norm(mean)
    return rows
