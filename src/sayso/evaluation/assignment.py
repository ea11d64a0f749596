"""The one-to-one pairing of greatest weight (Kuhn 1955, Munkres 1957), by potentials
and shortest augmenting paths, for the small matrices of one report."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Weights = NDArray[np.float64]


def heaviest_pairs(weights: Weights) -> list[tuple[int, int]]:
    """Pairs (row, column) with a weight above 0; each row and column at most once."""
    if not weights.size:
        return []
    if weights.shape[0] > weights.shape[1]:
        return sorted((i, j) for j, i in heaviest_pairs(weights.T))
    rows, columns = weights.shape
    owner = np.full(columns, -1)
    row_price, column_price = np.zeros(rows), np.zeros(columns)
    for row in range(rows):
        _augment(row, -weights, owner, row_price, column_price)
    pairs = ((int(owner[j]), j) for j in range(columns) if owner[j] >= 0)
    return sorted((i, j) for i, j in pairs if weights[i, j] > 0)


def _augment(
    row: int,
    cost: Weights,
    owner: NDArray[np.int64],
    row_price: Weights,
    column_price: Weights,
) -> None:
    """Gives ``row`` a column, along the cheapest chain of changes of owner."""
    distance = np.full(len(owner), np.inf)
    came_from = np.full(len(owner), -1)
    done = np.zeros(len(owner), dtype=bool)
    reached, column, at = 0.0, -1, row
    while True:
        through = reached + cost[at] - row_price[at] - column_price
        better = ~done & (through < distance - 1e-15)
        distance[better], came_from[better] = through[better], column
        column = int(np.where(done, np.inf, distance).argmin())
        reached = float(distance[column])
        done[column] = True
        if owner[column] < 0:
            break
        at = int(owner[column])
    settled = np.flatnonzero(done)
    row_price[row] += reached
    held = settled[owner[settled] >= 0]
    row_price[owner[held]] += reached - distance[held]
    column_price[settled] -= reached - distance[settled]
    while column >= 0:
        before = int(came_from[column])
        owner[column] = owner[before] if before >= 0 else row
        column = before
