"""The shipped encoder: an ONNX graph, what pools its vectors, and its word pieces."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

Floats = NDArray[np.float32]
Ints = NDArray[np.int64]

MODEL = Path(__file__).parent / "model"
OPENS, CLOSES = 101, 102
"""The pieces that open and close what is read."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """``heads`` are the arrays of `sayso.training.claims.export`, by name."""

    tokenizer: Tokenizer
    session: onnxruntime.InferenceSession
    heads: Mapping[str, Floats]

    def read(self, ids: Ints, roles: Ints) -> Floats:
        """Pieces (T) and their roles (T) -> a vector each, shape (T, 384)."""
        ids = np.concatenate([[OPENS], ids, [CLOSES]])
        given = {"ids": ids[None], "feature": np.pad(roles, 1)[None]}
        vectors: Floats = self.session.run(None, given)[0][0, 1:-1]
        return vectors


@functools.cache
def loaded() -> Loaded:
    """The encoder of this installation, on one thread; loaded once a process."""
    tokenizer = Tokenizer.from_file(str(MODEL / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(
        str(MODEL / "context.onnx"),
        options,
        providers=["CPUExecutionProvider"],
        disabled_optimizers=["SkipLayerNormFusion"],  # slower than its parts
    )
    with np.load(MODEL / "heads.npz") as kept:
        heads = {name: kept[name] for name in kept.files}
    return Loaded(tokenizer, session, heads)
