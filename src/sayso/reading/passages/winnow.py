"""Words -> fingerprints: hashes of word shingles, thinned by winnowing.

Winnowing (Schleimer, Wilkerson and Aiken 2003) keeps the least hash of every window of
shingles: what two texts share over ``SHINGLE + WINDOW - 1`` words they share a
fingerprint of, wherever it stands.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import blake2b

from sayso.narration import Words

SHINGLE = 4
"""Words of a shingle: of texts with one word in five edited, 41% are unharmed."""
WINDOW = 3
"""Shingles of which one is kept: half of them are."""
LIGHTEST = 1.5
"""What a shingle must weigh: "said on Tuesday that" would bring every report."""


def fingerprints(text: Words, places: Sequence[int]) -> list[tuple[int, int]]:
    """(place, fingerprint) of the shingles that are kept, for the words at ``places``.

    Fingerprints are 63-bit, the same for the same words on every machine.
    """
    hashed = list(_shingles(text, places))
    last = max(1, len(hashed) - WINDOW + 1)
    kept = {
        min(hashed[first : first + WINDOW], key=lambda each: (each[1], -each[0]))
        for first in range(last if hashed else 0)
    }
    return sorted(kept)


def _shingles(text: Words, places: Sequence[int]) -> Iterator[tuple[int, int]]:
    for group in zip(*(places[skip:] for skip in range(SHINGLE)), strict=False):
        if sum(text.weights[place] for place in group) >= LIGHTEST:
            yield group[0], _hash(" ".join(text.forms[place] for place in group))


def _hash(shingle: str) -> int:
    digest = blake2b(shingle.encode("utf-8"), digest_size=8).digest()
    return int.from_bytes(digest, "little") >> 1
