"""Texts -> sentence vectors of unit length (all-MiniLM-L6-v2 as int8 ONNX, 384 wide).

A ground that stages stand on, as the parse is; loaded at the first use.
"""

from __future__ import annotations

import functools
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

WIDTH = 384
LONGEST = 64
"""Pieces of a text that are read: what a content is about stands at its beginning."""
FILLING = 0
BATCH = 8
MODEL = Path(__file__).parent / "model"
Vectors = np.ndarray[tuple[int, int], np.dtype[np.float32]]


def is_shipped() -> bool:
    """Whether the model file is here (a checkout without large files lacks it)."""
    return (MODEL / "sentences.onnx").exists()


def embed(texts: Sequence[str]) -> Vectors:
    """One row a text, shape (texts, 384); alike texts have a high dot product.

    Batches hold texts of like length, filled up to the longest and masked.
    """
    vectors = np.zeros((len(texts), WIDTH), dtype=np.float32)
    tokenizer, session = _loaded()
    pieces = [encoding.ids for encoding in tokenizer.encode_batch(list(texts))]
    order = sorted(range(len(texts)), key=lambda i: len(pieces[i]))
    for start in range(0, len(order), BATCH):
        batch = order[start : start + BATCH]
        ids = np.zeros((len(batch), len(pieces[batch[-1]])), dtype=np.int64)
        for row, i in enumerate(batch):
            ids[row, : len(pieces[i])] = pieces[i]
        mask = (ids != FILLING).astype(np.int64)
        vectors[batch] = session.run(None, {"ids": ids, "mask": mask})[0]
    return vectors


@functools.cache
def _loaded() -> tuple[Tokenizer, onnxruntime.InferenceSession]:
    tokenizer = Tokenizer.from_file(str(MODEL / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(LONGEST)
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(
        str(MODEL / "sentences.onnx"), options, providers=["CPUExecutionProvider"]
    )
    return tokenizer, session
