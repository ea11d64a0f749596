"""What the network takes the act of an attribution for, where it has seen its pieces.

The vectors that the tagger has made anyway are pooled over an attribution's cue, content
and source; a small trained head (``model/acts.npz``) says which of the fourteen acts it is,
or none. It knows wordings that no list holds: "was noncommittal about", "let calls ring out".
"""

from __future__ import annotations

import functools
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from tokenizers import Tokenizer

from sayso.model import Attribution, Guess
from sayso.reading.attribution.tagger_decoding import Floats
from sayso.reading.attribution.tagger_pieces import Ints, Pieces, cut_pieces
from sayso.reading.attribution.tagger_session import FOLDER, Network
from sayso.reading.attribution.tagger_windows import cut_windows


@dataclass(frozen=True, slots=True)
class Seen:
    """The pieces (T) of one text and the vector of each as the network saw it in its
    window, shape (T, 384)."""

    pieces: Pieces
    vectors: Floats


def see(text: str, network: Network, tokenizer: Tokenizer) -> Seen:
    """What the network sees of a text, whether it finds anything there or not."""
    pieces = cut_pieces(text, tokenizer)
    cores = [network.encode(w)[0][w.inside_core] for w in cut_windows(pieces)]
    return Seen(pieces, np.concatenate(cores))


def with_guesses(
    seen: Seen, attributions: Sequence[Attribution]
) -> tuple[Attribution, ...]:
    """The attributions with what the network takes their acts for."""
    told = [i for i, one in enumerate(attributions) if one.cue]
    if not told:
        return tuple(attributions)
    pooled = np.stack([pool(seen, attributions[i]) for i in told])
    guesses = dict(zip(told, _guesses(pooled), strict=True))
    return tuple(replace(a, guess=guesses.get(i)) for i, a in enumerate(attributions))


def pool(seen: Seen, one: Attribution) -> Floats:
    """The cue's first piece and the means over cue, content and source, side by side,
    shape (4 * 384)."""
    cue = seen.pieces.under(one.cue)
    parts = [_mean(seen, places) for places in (cue, *_others(seen.pieces, one, cue))]
    first = seen.vectors[cue[0]] if len(cue) else parts[0]
    return np.concatenate([first, *parts])


def _others(pieces: Pieces, one: Attribution, cue: Ints) -> tuple[Ints, Ints]:
    """The pieces of content and source that are no cue's."""
    source = np.setdiff1d(pieces.under(one.source), cue)
    content = np.setdiff1d(pieces.under(one.content), np.concatenate([cue, source]))
    return content, source


def _mean(seen: Seen, places: Ints) -> Floats:
    if not len(places):
        return np.zeros(seen.vectors.shape[1], dtype=np.float32)
    return np.asarray(seen.vectors[places].mean(0), dtype=np.float32)


def _guesses(pooled: Floats) -> list[Guess]:
    head = _head()
    inner = _gelu(pooled @ head["one_w"].T + head["one_b"])
    scores = inner @ head["two_w"].T + head["two_b"]
    chances = np.exp(scores - scores.max(1, keepdims=True))
    chances /= chances.sum(1, keepdims=True)
    return [Guess(tuple(map(float, row))) for row in chances]


def _gelu(x: Floats) -> Floats:
    """The Gaussian error linear unit by its tanh form (Hendrycks and Gimpel 2016)."""
    inner = np.sqrt(2 / np.pi) * (x + 0.044715 * x**3)
    return np.asarray(0.5 * x * (1 + np.tanh(inner)), dtype=np.float32)


@functools.cache
def _head() -> Mapping[str, Floats]:
    """The head's arrays; loaded once a process."""
    with np.load(FOLDER / "acts.npz") as kept:
        return {name: kept[name].astype(np.float32) for name in kept.files}
