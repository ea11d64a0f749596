"""How alike two reports are by their gists (``sayso.reading.gist``)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from sayso.model import Gist


def likeness(one: Gist, other: Gist) -> float:
    """Dot product of the weights, 0 to 2."""
    keys, weights = arrays(one)
    other_keys, other_weights = arrays(other)
    if not len(keys) or not len(other_keys):
        return 0.0
    place = np.minimum(np.searchsorted(other_keys, keys), len(other_keys) - 1)
    shared = other_keys[place] == keys
    return float(weights[shared] @ other_weights[place[shared]])


def arrays(gist: Gist) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Keys in rising order, and the weight of each."""
    return np.frombuffer(gist.keys, "<i8"), np.frombuffer(gist.weights, "<f4")
