"""The shipped network: two ONNX graphs in the folder ``model``, on one thread."""

from __future__ import annotations

import functools
from pathlib import Path
from typing import Protocol

import numpy as np
import onnxruntime
from tokenizers import Tokenizer

from sayso.reading.attribution.tagger_decoding import Floats
from sayso.reading.attribution.tagger_pieces import Ints
from sayso.reading.attribution.tagger_windows import Window

FOLDER = Path(__file__).parent / "model"
SLOW = ["SkipLayerNormFusion"]
"""The fused operator takes eight times as long as its parts: 8% of the whole."""


class Network(Protocol):
    """What decoding needs of a trained network, shipped or still in training."""

    def encode(self, window: Window) -> tuple[Floats, Floats]:
        """-> a vector a piece (T, W) and the logits of being an anchor (T)."""
        ...

    def roles(
        self, window: Window, vectors: Floats, at: Ints
    ) -> tuple[Floats, Floats, Floats]:
        """-> roles (N, T, 4), changes (N, T, 4, 4) and verified (N) of anchors."""
        ...


class Shipped:
    """The network as it is shipped; it is loaded once a process (`shipped`)."""

    def __init__(self, folder: Path) -> None:
        self._encoder = _session(folder / "encoder.onnx")
        self._roles = _session(folder / "roles.onnx")

    def encode(self, window: Window) -> tuple[Floats, Floats]:
        given = {"ids": window.ids[None], "feature": window.feature[None]}
        vectors, found = self._encoder.run(None, given)
        return vectors[0], found[0]

    def roles(
        self, window: Window, vectors: Floats, at: Ints
    ) -> tuple[Floats, Floats, Floats]:
        given = {"vectors": vectors, "paragraph": window.paragraph, "at": at}
        roles, changes, verified = self._roles.run(None, given)
        return roles, changes, verified


def _session(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(
        str(path),
        options,
        providers=["CPUExecutionProvider"],
        disabled_optimizers=SLOW,
    )


@functools.cache
def shipped() -> Shipped:
    """The network of this installation."""
    return Shipped(FOLDER)


@functools.cache
def shipped_tokenizer() -> Tokenizer:
    """The word pieces of the shipped network; neither truncating nor padding."""
    return load_tokenizer(FOLDER / "tokenizer.json")


def load_tokenizer(path: Path) -> Tokenizer:
    """A tokenizer file, set neither to truncate nor to pad."""
    tokenizer = Tokenizer.from_file(str(path))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def sigmoid(logit: Floats) -> Floats:
    """Logits -> chances; far logits do not overflow."""
    return np.asarray(1.0 / (1.0 + np.exp(-np.clip(logit, -30, 30))), dtype=np.float32)
