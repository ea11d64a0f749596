"""Which of many belong together, whatever order they come in.

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
    every = np.ones(count, dtype=bool)
    return grown(likeness, np.ones(count), every, every, least)


def grown(
    mean: Matrix,
    sizes: NDArray[np.float64],
    new: NDArray[np.bool_],
    telling: NDArray[np.bool_],
    least: float,
) -> list[list[int]]:
    """The same for groups that there are already: ``mean`` is of all pairs of members of
    two groups, ``sizes`` counts their members, and two of which none is ``new`` or has
    grown stay as they are. A new one that is not ``telling`` finds its group, which has
    not grown by it."""
    members = [[i] for i in range(len(mean))]
    mean, sizes = mean.astype(np.float64), sizes.copy()
    new, telling = new.copy(), telling & new
    np.fill_diagonal(mean, -np.inf)
    while len(mean) > 1:
        asked = np.where(new[:, None] | new[None, :], mean, -np.inf)
        one, other = divmod(int(asked.argmax()), len(mean))
        if asked[one, other] < least:
            break
        _unite(mean, sizes, one, other)
        telling[one] |= telling[other]
        new[one] = telling[one] or (new[one] and new[other])
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
