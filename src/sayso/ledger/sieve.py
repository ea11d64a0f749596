"""Fingerprints -> those that may have been put in: the others surely were not.

A Bloom filter (Bloom 1970): each key sets a few bits, and a key of whose bits one is not
set was never put in. All bits of a key are in one word (Putze, Sanders and Singler 2007),
so that the memory is asked once for each, however many keys there are.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Self

import numpy as np
from numpy.typing import NDArray

KEYS = 4
"""Keys a word of 64 bits, or it is full: of 200 that were not put in, one then passes."""
ROOM = 2
"""Times the keys there are that a new one has room for."""
LEAST = 1 << 16
"""Keys that the smallest has room for."""
BITS = (34, 40, 46, 52)
"""Where in a fingerprint it stands which bits it sets. They are hashes of 63 bits, taken
as they are; the word is taken from their lower half."""
Keys = NDArray[np.int64]
Words = NDArray[np.uint64]


class Sieve:
    """``keys`` is how many were put into the words."""

    def __init__(self, words: Words, keys: int = 0) -> None:
        self.words = words
        self.keys = keys

    @classmethod
    def for_keys(cls, keys: int) -> Self:
        """An empty one with room for so many, and as many to come."""
        return cls(np.zeros(max(LEAST, ROOM * keys) // KEYS, np.uint64))

    @property
    def is_full(self) -> bool:
        return self.keys > KEYS * len(self.words)

    def put(self, keys: Keys) -> None:
        """To count them is the caller's: it may put the same in twice."""
        np.bitwise_or.at(self.words, *self._places(keys))

    def passing(self, keys: Collection[int]) -> list[int]:
        """Those that may have been put in: all that were, and few others."""
        asked = np.fromiter(keys, np.int64, len(keys))
        places, bits = self._places(asked)
        found: list[int] = asked[(self.words[places] & bits) == bits].tolist()
        return found

    def _places(self, keys: Keys) -> tuple[NDArray[np.int64], Words]:
        """The word of each key, and its bits there."""
        hashed, bits = keys.view(np.uint64), np.zeros(len(keys), np.uint64)
        for place in BITS:
            low = (hashed >> np.uint64(place)) & np.uint64(63)
            bits |= np.uint64(1) << low
        lower = hashed & np.uint64((1 << BITS[0]) - 1)
        return (lower % np.uint64(len(self.words))).view(np.int64), bits
