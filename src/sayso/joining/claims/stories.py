"""Which kept reports may tell the story that a new one tells (story link detection,
Allan 2002), and how alike the stories of all of them are."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from sayso.joining.gists import arrays, likeness
from sayso.joining.lookups import KnownReport
from sayso.model import Gist

HEAVIEST = 24
"""Keys of a report by which it is found."""
NEAREST = 30
"""Reports with which a new one is compared."""
UNLIKE = 0.25
"""Likeness below which two reports tell two stories: of 93,000 pairs of reports one in a
hundred of two stories was above 0.23, and none of one story below 0.34."""
SURE = 1.0
"""Likeness from which two reports tell one story as surely as any: names or words alone."""

Floats = NDArray[np.float64]


def heaviest(gist: Gist, count: int = HEAVIEST) -> dict[int, float]:
    """The keys that weigh most, with their weights."""
    keys, weights = arrays(gist)
    first = np.argsort(-weights, kind="stable")[:count]
    return {int(keys[i]): float(weights[i]) for i in first}


def nearest(gist: Gist, known: Sequence[KnownReport]) -> list[KnownReport]:
    """Those of one story with the report, the most alike first, at most `NEAREST`."""
    alike = [(likeness(gist, each.gist), each) for each in known]
    alike = [(score, each) for score, each in alike if score >= UNLIKE]
    alike.sort(key=lambda pair: (-pair[0], pair[1].report_id))
    return [each for _, each in alike[:NEAREST]]


def stories(gists: Sequence[Gist]) -> Floats:
    """How alike the stories of reports are, 0 to `SURE`, shape (gists, gists)."""
    found = np.full((len(gists), len(gists)), SURE)
    for i, one in enumerate(gists):
        for j in range(i):
            found[i, j] = found[j, i] = min(SURE, likeness(one, gists[j]))
    return found
