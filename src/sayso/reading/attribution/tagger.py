"""The trained tagger: texts -> attributions as PolNeAR's annotators mark them.

The network proposes anchors (first pieces of cues) and says of each which pieces are
its source, cue and content; the best path, its rivals and the calibrated confidence
decide. It runs with onnxruntime, tokenizers and numpy alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import numpy as np
from tokenizers import Tokenizer

from sayso.model import Attribution
from sayso.reading.attribution.tagger_acts import Seen
from sayso.reading.attribution.tagger_candidates import (
    Candidate,
    candidate,
    settled,
    with_rivals,
)
from sayso.reading.attribution.tagger_confidence import (
    Calibration,
    shipped_calibration,
)
from sayso.reading.attribution.tagger_decoding import Floats, Scored, best_paths
from sayso.reading.attribution.tagger_layouts import with_layouts
from sayso.reading.attribution.tagger_pieces import cut_pieces
from sayso.reading.attribution.tagger_session import (
    Network,
    shipped,
    shipped_tokenizer,
    sigmoid,
)
from sayso.reading.attribution.tagger_windows import Window, cut_windows
from sayso.reading.beside import each

AT_ONCE = 48
"""Windows whose paths are sought together."""
NOTHING = np.zeros((0, 384), dtype=np.float32)


def tag(texts: Sequence[str]) -> list[tuple[Attribution, ...]]:
    """The attributions of each text, by where their content begins; outermost ones.

    Spans are code points of each text. Confidence is the chance that an annotator
    would mark the same; ``cue_class`` is left to who reads the cue.
    """
    curve = shipped_calibration()
    found = candidates(texts, shipped(), shipped_tokenizer(), curve.floor)
    return [
        with_layouts(text, chosen(one, curve))
        for text, one in zip(texts, found, strict=True)
    ]


def tag_and_see(text: str) -> tuple[tuple[Attribution, ...], Seen]:
    """The attributions of one text, and what the network saw of its pieces."""
    curve = shipped_calibration()
    ((found, seen),) = _read([text], shipped(), shipped_tokenizer(), curve.floor)
    return with_layouts(text, chosen(found, curve)), seen


def chosen(found: Sequence[Candidate], curve: Calibration) -> tuple[Attribution, ...]:
    """The candidates of one text that are sure enough and no rivals of one another."""
    sure = [curve.confidence(one) for one in found]
    kept = [
        Attribution(one.source, one.cue, one.content, round(confidence, 4))
        for one, confidence in settled(found, sure)
        if confidence >= curve.threshold
    ]
    return tuple(sorted(kept, key=lambda one: (one.content, one.cue)))


def candidates(
    texts: Sequence[str], network: Network, tokenizer: Tokenizer, floor: float
) -> list[list[Candidate]]:
    """All candidates of each text whose anchor has a chance of ``floor`` or more."""
    return [found for found, _ in _read(texts, network, tokenizer, floor)]


def _read(
    texts: Sequence[str], network: Network, tokenizer: Tokenizer, floor: float
) -> list[tuple[list[Candidate], Seen]]:
    drawn: list[list[Candidate]] = [[] for _ in texts]
    waiting: list[tuple[int, Window, Scored]] = []
    seen: list[Seen] = []
    for number, text in enumerate(texts):
        pieces = cut_pieces(text, tokenizer)
        windows = list(cut_windows(pieces))
        cores: list[Floats] = []
        for first in range(0, len(windows), AT_ONCE):
            some = windows[first : first + AT_ONCE]
            scored = each(partial(_scored, network=network, floor=floor), some)
            for window, (core, found) in zip(some, scored, strict=True):
                cores.append(core)
                waiting += [(number, window, one) for one in found]
            if len(some) == AT_ONCE or len(waiting) > 8 * AT_ONCE:
                _draw(waiting, texts, drawn)
        seen.append(Seen(pieces, np.concatenate(cores) if cores else NOTHING))
    _draw(waiting, texts, drawn)
    settled_on = [list(with_rivals(some)) for some in drawn]
    return list(zip(settled_on, seen, strict=True))


def _draw(
    waiting: list[tuple[int, Window, Scored]],
    texts: Sequence[str],
    drawn: list[list[Candidate]],
) -> None:
    """Decodes the anchors that wait; those without any content are dropped."""
    paths = best_paths([scored for _, _, scored in waiting])
    for (number, window, scored), path in zip(waiting, paths, strict=True):
        one = candidate(window, scored, path, texts[number])
        if one.content:
            drawn[number].append(one)
    waiting.clear()


def _scored(
    window: Window, network: Network, floor: float
) -> tuple[Floats, list[Scored]]:
    """The vectors of the window's core, and the scores of each likely anchor in it."""
    vectors, found = network.encode(window)
    core = vectors[window.inside_core]
    at = window.in_core(np.flatnonzero(sigmoid(found) >= floor))
    if not len(at):
        return core, []
    roles, changes, verified = network.roles(window, vectors, at)
    return core, [
        Scored(int(at[i]), float(found[at[i]]), float(chance), roles[i], changes[i])
        for i, chance in enumerate(verified)
    ]
