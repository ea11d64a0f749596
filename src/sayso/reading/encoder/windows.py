"""A text's pieces -> overlapping windows, each read after the report's beginning, and the
one in which a content is best seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from tokenizers import Tokenizer

from sayso.model import Span
from sayso.reading.encoder.session import CLOSES, Ints

SIZE, SHARED = 320, 96
"""Pieces of a window, and those that it shares with the next; as in training."""
LEAD = 96
"""Pieces of the report's beginning that are read before every window but the first:
headline and first lines tell what the report is about."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """The pieces of one text: ids and the code points ``start`` to ``end`` of each."""

    ids: Ints
    start: Ints
    end: Ints

    def under(self, spans: Sequence[Span]) -> Ints:
        """The places of the pieces that touch any of the spans, in order."""
        touched = np.zeros(len(self.ids), dtype=bool)
        for span in spans:
            first = int(np.searchsorted(self.end, span.start, side="right"))
            last = int(np.searchsorted(self.start, span.end, side="left"))
            touched[first : max(first, last)] = True
        return np.flatnonzero(touched)


def cut(text: str, tokenizer: Tokenizer) -> Pieces:
    """The pieces of ``text``."""
    encoded = tokenizer.encode(text, add_special_tokens=False)
    places = np.array(encoded.offsets, dtype=np.int64).reshape(-1, 2)
    ids = np.array(encoded.ids, dtype=np.int64)
    return Pieces(ids, places[:, 0], places[:, 1])


@dataclass(frozen=True, slots=True)
class Window:
    """Half-open range of a text's pieces that are read together."""

    start: int
    end: int

    @property
    def before(self) -> int:
        """Pieces that are read before it: the report's beginning, and one that parts."""
        return LEAD + 1 if self.start else 0

    def cut(self, ids: Ints, roles: Ints) -> tuple[Ints, Ints]:
        """What of a text's pieces and their roles is read, the beginning first."""
        here = slice(self.start, self.end)
        if not self.start:
            return ids[here], roles[here]
        return (
            np.concatenate([ids[:LEAD], [CLOSES], ids[here]]),
            np.concatenate([roles[:LEAD], [0], roles[here]]),
        )


def windows(length: int) -> list[Window]:
    """Those that together cover ``length`` pieces."""
    starts = [0]
    while starts[-1] + SIZE < length:
        starts.append(starts[-1] + SIZE - SHARED)
    return [Window(start, min(length, start + SIZE)) for start in starts]


def best_window(among: Sequence[Window], first: int, last: int) -> int:
    """The window that holds most of pieces ``first`` to ``last`` and, of those, has its
    middle nearest to theirs."""
    middle = (first + last) / 2

    def rank(place: int) -> tuple[int, float]:
        window = among[place]
        held = min(window.end, last + 1) - max(window.start, first)
        return -held, abs((window.start + window.end) / 2 - middle)

    return min(range(len(among)), key=rank)
