"""Which of a report's contents belong together, whatever order they are printed in.

Average linkage (Sokal and Michener 1958): the two groups that are most alike in the
mean of all their pairs become one, until no two are alike enough. One stray pair joins
nothing, which single linkage would.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]
NEVER = -9.0
"""Likeness of two that must stay apart: no mean with it reaches any threshold."""


def groups(likeness: Matrix, least: float) -> list[list[int]]:
    """Places 0..n-1 in groups whose mean likeness is at least ``least``, in the order of
    their first. ``likeness`` is symmetric, shape (n, n); `NEVER` keeps two apart."""
    count = len(likeness)
    members = [[i] for i in range(count)]
    mean, sizes = likeness.astype(np.float64), np.ones(count)
    np.fill_diagonal(mean, -np.inf)
    while count > 1:
        one, other = divmod(int(mean.argmax()), count)
        if mean[one, other] < least:
            break
        _unite(mean, sizes, one, other)
        members[one] += members[other]
        members[other] = []
    return sorted(sorted(group) for group in members if group)


def _unite(mean: Matrix, sizes: NDArray[np.float64], one: int, other: int) -> None:
    """The first becomes both; the second is out of the comparison."""
    both = sizes[one] + sizes[other]
    row = (sizes[one] * mean[one] + sizes[other] * mean[other]) / both
    mean[one], mean[:, one] = row, row
    mean[one, one] = -np.inf
    mean[other], mean[:, other] = -np.inf, -np.inf
    sizes[one] = both
