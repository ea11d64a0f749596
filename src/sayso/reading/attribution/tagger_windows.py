"""A text's pieces -> windows that the network reads one at a time.

A window is a core of whole sentences with pieces of context on both sides. An anchor
belongs to the window whose core holds it, so nothing is found twice. Windows are
never batched: int8 scales would then depend on the neighbours, and a report read twice
would not always read the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from sayso.reading.attribution.tagger_pieces import (
    CLS,
    READER,
    SEP,
    SPECIAL,
    Ints,
    Pieces,
)

CORE, LEFT, RIGHT = 256, 16, 16
"""Pieces."""


@dataclass(frozen=True, slots=True)
class Window:
    """Pieces ``first`` to ``last`` of a text, whose core is ``core`` to ``core_end``.

    Place ``i`` of the window's arrays is piece ``first + i - 1``: a special piece opens
    and another closes it.
    """

    pieces: Pieces
    first: int
    last: int
    core: int
    core_end: int
    reader: int = READER

    def __len__(self) -> int:
        return self.last - self.first + 2

    @property
    def ids(self) -> Ints:
        return np.concatenate([[CLS], self.pieces.ids[self.first : self.last], [SEP]])

    @property
    def feature(self) -> Ints:
        inner = self.pieces.feature[self.first : self.last]
        return np.concatenate([[self.reader], inner, [SPECIAL]])

    @property
    def paragraph(self) -> Ints:
        inner = self.pieces.paragraph[self.first : self.last]
        return np.pad(inner, 1, mode="edge")

    @property
    def inside_core(self) -> slice:
        """The places of the window's core."""
        return slice(self.core - self.first + 1, self.core_end - self.first + 1)

    def in_core(self, places: Ints) -> Ints:
        """Those of the window's ``places`` that stand in its core."""
        pieces = places + self.first - 1
        return places[(pieces >= self.core) & (pieces < self.core_end)]


def cores(pieces: Pieces, size: int) -> Iterator[tuple[int, int]]:
    """Whole sentences of up to ``size`` pieces together; a longer one is cut.

    A core ends with a paragraph where one ends in its last third.
    """
    begins = np.append(np.flatnonzero(pieces.sentence), len(pieces))
    turns = np.flatnonzero(np.diff(pieces.paragraph) > 0) + 1
    start = 0
    while start < len(pieces):
        stop = _last(begins, start, start + size) or start + size
        stop = _last(turns, start + 2 * size // 3, stop) or stop
        if len(pieces) - start <= size:
            stop = len(pieces)
        yield start, stop
        start = stop


def _last(places: Ints, after: int, until: int) -> int:
    """The last of ``places`` beyond ``after``, up to ``until``; 0 where there is none."""
    at = int(np.searchsorted(places, until, side="right")) - 1
    return int(places[at]) if at >= 0 and places[at] > after else 0


def cut_windows(
    pieces: Pieces, core: int = CORE, left: int = LEFT, right: int = RIGHT
) -> Iterator[Window]:
    """The windows of one text, in order."""
    if len(pieces) <= core + left + right:
        core = len(pieces)
    for start, stop in cores(pieces, core):
        first, last = max(0, start - left), min(len(pieces), stop + right)
        yield Window(pieces, first, last, start, stop)
