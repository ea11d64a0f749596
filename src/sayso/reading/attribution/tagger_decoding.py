"""Scores of roles and changes of role -> the best path for each anchor (Viterbi 1967)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.reading.attribution.tagger_pieces import Ints

Floats = NDArray[np.float32]
SOURCE, CUE, CONTENT = 1, 2, 3
FORBIDDEN = -1e4


@dataclass(frozen=True, slots=True)
class Scored:
    """What the network says of one anchor at place ``at`` of a window of T pieces.

    ``roles`` is (T, 4), ``changes`` (T, 4, 4) from the piece before; ``found`` and
    ``verified`` are logits that there is an attribution.
    """

    at: int
    found: float
    verified: float
    roles: Floats
    changes: Floats


@dataclass(frozen=True, slots=True)
class Path:
    """The best role of each piece and the path's log probability."""

    roles: Ints
    chance: float


def _moves(scored: list[Scored], length: int) -> tuple[Floats, Floats]:
    """Start scores (N, 4) and one matrix a step (T, N, 4, 4); a padded step stays."""
    still = np.where(np.eye(4, dtype=bool), 0.0, FORBIDDEN).astype(np.float32)
    moves = np.tile(still, (length, len(scored), 1, 1))
    begin = np.empty((len(scored), 4), dtype=np.float32)
    for i, one in enumerate(scored):
        roles = one.roles.copy()
        roles[one.at] = FORBIDDEN
        roles[one.at, CUE] = 0.0
        begin[i] = roles[0]
        moves[1 : len(roles), i] = one.changes[1:] + roles[1:, None, :]
    return begin, moves


def best_paths(scored: list[Scored]) -> list[Path]:
    """One path an anchor; the anchor itself is cue."""
    if not scored:
        return []
    length = max(len(one.roles) for one in scored)
    begin, moves = _moves(scored, length)
    best, total = begin, begin.astype(np.float64)
    back = np.zeros((length, len(scored), 4), dtype=np.int64)
    for step in range(1, length):
        reached = best[:, :, None] + moves[step]
        back[step] = reached.argmax(1)
        best = reached.max(1)
        summed = total[:, :, None] + moves[step]
        top = summed.max(1)
        total = top + np.log(np.exp(summed - top[:, None]).sum(1))
    top = total.max(1)
    chance = best.max(1) - (top + np.log(np.exp(total - top[:, None]).sum(1)))
    roles = _traced(best.argmax(1), back)
    return [
        Path(roles[i, : len(one.roles)], float(chance[i]))
        for i, one in enumerate(scored)
    ]


def _traced(last: Ints, back: Ints) -> Ints:
    """From the best last roles back to the first, (N, T)."""
    length, count, _ = back.shape
    roles = np.empty((count, length), dtype=np.int64)
    roles[:, -1] = last
    each = np.arange(count)
    for step in range(length - 1, 0, -1):
        roles[:, step - 1] = back[step, each, roles[:, step]]
    return roles
