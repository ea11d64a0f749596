"""Common runs -> chains: runs in one order and near each other, thus one passage.

Sparse dynamic programming over the runs, as in local alignment by chaining of
fragments (Eppstein, Galil, Giancarlo and Italiano 1992), with a bounded look back.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.joining.origins.tiles import Tile
from sayso.narration import Words

FARTHEST = 25
"""Words between two runs of one chain, in either text: a long sentence of one's own."""
GAP_COSTS = 0.08
"""What each word between two runs takes off, in words' weight."""
LOOK_BACK = 12
"""Runs looked back at, so that the cost is linear in the runs."""


@dataclass(frozen=True, slots=True)
class Chain:
    """Runs of one passage, in order. ``evidence`` is the weight of the shared words
    that are the outlet's own in both texts; ``longest`` the words of its longest run."""

    tiles: tuple[Tile, ...]
    evidence: float
    longest: int

    @property
    def words(self) -> int:
        return sum(tile.length for tile in self.tiles)


def chains(found: Sequence[Tile], text: Words, of: Words) -> list[Chain]:
    """All chains, the weightiest first; each run is in one of them."""
    left, made = list(found), []
    while left:
        chosen = _best(left, text)
        made.append(_chain(chosen, text, of))
        taken = set(chosen)
        left = [tile for tile in left if tile not in taken]
    return sorted(made, key=lambda chain: -chain.evidence)


def _best(found: Sequence[Tile], text: Words) -> list[Tile]:
    gains: list[float] = []
    before: list[int | None] = []
    for place, tile in enumerate(found):
        own = sum(text.weights[tile.start : tile.end])
        last, gain = _link(found, gains, place)
        gains.append(own + gain)
        before.append(last)
    return _trace(found, before, max(range(len(gains)), key=gains.__getitem__))


def _link(
    found: Sequence[Tile], gains: Sequence[float], place: int
) -> tuple[int | None, float]:
    best: tuple[int | None, float] = (None, 0.0)
    for last in range(max(0, place - LOOK_BACK), place):
        gap = _gap(found[last], found[place])
        if gap is not None and gains[last] - GAP_COSTS * gap > best[1]:
            best = (last, gains[last] - GAP_COSTS * gap)
    return best


def _gap(last: Tile, tile: Tile) -> int | None:
    gaps = (tile.start - last.end, tile.of_start - last.of_end)
    return max(gaps) if min(gaps) >= 0 and max(gaps) <= FARTHEST else None


def _trace(
    found: Sequence[Tile], before: Sequence[int | None], place: int | None
) -> list[Tile]:
    traced = []
    while place is not None:
        traced.append(found[place])
        place = before[place]
    return traced[::-1]


def _chain(chosen: Sequence[Tile], text: Words, of: Words) -> Chain:
    shared = [
        text.weights[tile.start + step]
        for tile in chosen
        for step in range(tile.length)
        if text.own[tile.start + step] and of.own[tile.of_start + step]
    ]
    return Chain(tuple(chosen), sum(shared), max(tile.length for tile in chosen))
