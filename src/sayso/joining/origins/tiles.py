"""Two texts -> their common runs of words, none of which overlaps another.

Greedy string tiling (Wise 1993): longest runs first, each word used once, so that it
finds passages in any order. Seeds are looked up, never compared pair by pair.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sayso.narration import Words

SHORTEST = 3
"""Words of a run. Two words meet by chance; four lose much of what was edited."""
LIGHTEST = 1.3
"""What a run must weigh: "one of the" is no run, "was sentenced to" is."""
OFTEN = 24
"""A seed that one text prints more often than this is not looked at."""


@dataclass(frozen=True, slots=True, order=True)
class Tile:
    """``length`` words, from word ``start`` of the one and ``of_start`` of the other."""

    start: int
    of_start: int
    length: int

    @property
    def end(self) -> int:
        return self.start + self.length

    @property
    def of_end(self) -> int:
        return self.of_start + self.length


def tiles(text: Words, of: Words) -> list[Tile]:
    """The common runs in the order of ``text``."""
    found = sorted(_runs(text.forms, of.forms), key=lambda t: (-t.length, t))
    free, of_free = bytearray(b"\1") * len(text), bytearray(b"\1") * len(of)
    placed = []
    for run in found:
        for tile in _free_parts(run, free, of_free):
            if _weight(tile, text) >= LIGHTEST:
                placed.append(tile)
                free[tile.start : tile.end] = bytes(tile.length)
                of_free[tile.of_start : tile.of_end] = bytes(tile.length)
    return sorted(placed)


def _runs(text: Sequence[str], of: Sequence[str]) -> Iterator[Tile]:
    """Every longest common run that is not part of a longer one on its diagonal."""
    places = defaultdict(list)
    for place, seed in enumerate(_seeds(of)):
        places[seed].append(place)
    for start, seed in enumerate(_seeds(text)):
        for place in places.get(seed, ())[:OFTEN]:
            if not (start and place and text[start - 1] == of[place - 1]):
                yield Tile(start, place, _length(text, of, start, place))


def _seeds(forms: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(forms[skip:] for skip in range(SHORTEST)), strict=False)


def _length(text: Sequence[str], of: Sequence[str], start: int, place: int) -> int:
    length, most = SHORTEST, min(len(text) - start, len(of) - place)
    while length < most and text[start + length] == of[place + length]:
        length += 1
    return length


def _free_parts(run: Tile, free: bytearray, of_free: bytearray) -> Iterator[Tile]:
    """What is left of a run where longer ones took words, in parts of SHORTEST up."""
    begun: int | None = None
    for step in range(run.length + 1):
        is_free = step < run.length and (
            free[run.start + step] and of_free[run.of_start + step]
        )
        if is_free and begun is None:
            begun = step
        if not is_free and begun is not None:
            if step - begun >= SHORTEST:
                yield Tile(run.start + begun, run.of_start + begun, step - begun)
            begun = None


def _weight(tile: Tile, text: Words) -> float:
    return sum(text.weights[tile.start : tile.end])
