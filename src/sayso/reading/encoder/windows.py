"""A text's pieces -> overlapping windows, and the one in which a content is best seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from tokenizers import Tokenizer

from sayso.model import Span
from sayso.reading.encoder.session import Ints

SIZE, SHARED = 320, 96
"""Pieces of a window, and those that it shares with the next; as in training."""


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


def windows(length: int) -> list[tuple[int, int]]:
    """Half-open ranges of pieces that together cover ``length`` pieces."""
    starts = [0]
    while starts[-1] + SIZE < length:
        starts.append(starts[-1] + SIZE - SHARED)
    return [(start, min(length, start + SIZE)) for start in starts]


def best_window(ranges: Sequence[tuple[int, int]], first: int, last: int) -> int:
    """The window that holds most of pieces ``first`` to ``last`` and, of those, has its
    middle nearest to theirs."""
    middle = (first + last) / 2

    def rank(place: int) -> tuple[int, float]:
        start, end = ranges[place]
        held = min(end, last + 1) - max(start, first)
        return -held, abs((start + end) / 2 - middle)

    return min(range(len(ranges)), key=rank)
