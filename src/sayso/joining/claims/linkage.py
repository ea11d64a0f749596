"""Which of many belong together, whatever order they come in.

Average linkage (Sokal and Michener 1958): the two groups that are most alike in the
mean of all their pairs become one, until no two are alike enough. One stray pair joins
nothing, which single linkage would. They are found along chains of nearest neighbours
(Murtagh 1983), which takes time in proportion to the pairs.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
Flags = NDArray[np.bool_]
NEVER = -1e6
"""Likeness of two that must stay apart: no mean with it reaches any threshold."""


def linked(mean: Matrix, sizes: Matrix, least: float) -> list[list[int]]:
    """Places 0..n-1 in groups whose mean likeness is at least ``least``, in the order of
    their first. Each place may be several already: ``mean`` is of all pairs of members of
    two, symmetric, shape (n, n), and ``sizes`` counts them, shape (n,)."""
    members = [[i] for i in range(len(mean))]
    mean, sizes = mean.astype(np.float64), sizes.astype(np.float64)
    np.fill_diagonal(mean, -np.inf)
    ahead, chain = list(range(len(mean)))[::-1], list[int]()
    while ahead:
        if not members[ahead[-1]]:
            ahead.pop()
            continue
        chain = chain or [ahead[-1]]
        one = chain[-1]
        other = _nearest(mean[one], chain)
        if mean[one, other] < least:
            _leave(mean, one)
            ahead.remove(one)
            chain = []
        elif other not in chain[-2:-1]:
            chain.append(other)
        else:
            chain = chain[:-2]
            first, last = sorted((one, other))
            _unite(mean, sizes, first, last)
            members[first] += members[last]
            members[last] = []
    return sorted(sorted(group) for group in members if group)


def linked_beside(
    mean: Matrix, sizes: Matrix, passive: Flags, least: float
) -> list[list[int]]:
    """The same, where the ``passive`` ones, shape (n,), bridge nothing: each goes to the
    group of the others that it is most like, or else with passive ones alone."""
    telling, still = np.flatnonzero(~passive), np.flatnonzero(passive)
    found = _among(telling, mean, sizes, least)
    left = [int(place) for place in still]
    if found and left:
        weights = np.zeros((len(found), len(mean)))
        for row, group in zip(weights, found, strict=True):
            row[group] = sizes[group] / sizes[group].sum()
        alike = mean[still] @ weights.T
        best = alike.argmax(1)
        sure = alike.max(1) >= least
        for place, home in zip(still[sure], best[sure], strict=True):
            found[home].append(int(place))
        left = [int(place) for place in still[~sure]]
    found += _among(np.array(left, dtype=np.int64), mean, sizes, least)
    return sorted(sorted(group) for group in found)


def _among(
    places: NDArray[np.int64], mean: Matrix, sizes: Matrix, least: float
) -> list[list[int]]:
    inside = linked(mean[np.ix_(places, places)], sizes[places], least)
    return [[int(places[i]) for i in group] for group in inside]


def _nearest(row: Matrix, chain: list[int]) -> int:
    """The most alike; of several the one before in the chain, so that it ends."""
    best = int(row.argmax())
    before = chain[-2] if len(chain) > 1 else best
    return before if row[before] >= row[best] else best


def _leave(mean: Matrix, one: int) -> None:
    """Out of the comparison."""
    mean[one], mean[:, one] = -np.inf, -np.inf


def _unite(mean: Matrix, sizes: Matrix, one: int, other: int) -> None:
    """The first becomes both; the second is out of the comparison."""
    both = sizes[one] + sizes[other]
    row = (sizes[one] * mean[one] + sizes[other] * mean[other]) / both
    mean[one], mean[:, one] = row, row
    mean[one, one] = -np.inf
    _leave(mean, other)
    sizes[one] = both
