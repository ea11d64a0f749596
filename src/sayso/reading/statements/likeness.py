"""An act for a verb that the cue list does not hold, by likeness to those it holds."""

from __future__ import annotations

import functools

import numpy as np

from sayso.model import Act
from sayso.reading.cues import lexicon
from sayso.reading.encoder import embed, is_shipped

NEAR = 0.78
"""Cosine from which a verb counts as like another, chosen on cues of PolNeAR's training
part that were taken out of the list one by one."""
REMEMBERED = 4096
"""Verbs whose acts are remembered: they come again in other reports."""


@functools.lru_cache(REMEMBERED)
def alike(lemma: str) -> Act | None:
    """The act of the most alike verb of the list, or null where none is near."""
    if not is_shipped():
        return None
    acts, vectors = _known()
    near = vectors @ embed([_framed(lemma)])[0]
    best = int(near.argmax())
    return acts[best] if near[best] >= NEAR else None


def known_verbs() -> list[str]:
    """The verbs of the list as the encoder is asked for them."""
    return [_framed(lemma) for lemma, _ in _acts()]


def _framed(lemma: str) -> str:
    return f"to {lemma}"


def _acts() -> list[tuple[str, Act | None]]:
    """The verbs of the list and their acts."""
    return [
        (lemma, row.act)
        for (lemma, part), rows in lexicon().items()
        for row in rows[-1:]
        if part == "verb"
    ]


@functools.cache
def _known() -> tuple[
    list[Act | None], np.ndarray[tuple[int, int], np.dtype[np.float32]]
]:
    return [act for _, act in _acts()], embed(known_verbs())
