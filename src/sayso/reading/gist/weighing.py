"""The gist: what a report prints, weighed by how rare that is in news.

Names and words weigh by the logarithm of their count and of the inverse share of
reports that print them (tf-idf, Spärck Jones 1972); names and words each have unit
length, so that names, which tell stories apart, count as much as all words. The shares
are fixed: how alike two reports are does not depend on what else the ledger holds.
"""

from __future__ import annotations

import functools
import math
import re
from collections import Counter
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path

import numpy as np

from sayso.model import Gist

SHARES = Path(__file__).parent / "frequencies.tsv"
RARE = 0.01
"""The share of reports taken for what the table lacks."""
STEM = 6
"""Letters of a word that count."""
SHORTEST = 4
"""Letters that a word has at least."""
WORD = re.compile(r"[^\W\d_][\w'’-]*")
OPENS = re.compile(r"(?:^|[.!?“\"\n])\s?$")
"""What stands before a sentence's first word: its capital tells nothing."""


def gist_of(text: str) -> Gist:
    """The gist of a report's text."""
    names, words = _counted(text)
    weights = _weighed(names) | _weighed(words)
    keys = {_key(word): weight for word, weight in weights.items()}
    order = sorted(keys)
    return Gist(
        np.array(order, "<i8").tobytes(),
        np.array([keys[key] for key in order], "<f4").tobytes(),
    )


def _counted(text: str) -> tuple[Counter[str], Counter[str]]:
    """Names as printed and the stems of the other words."""
    names: Counter[str] = Counter()
    words: Counter[str] = Counter()
    for found in WORD.finditer(text):
        word = found[0].replace("’", "'").removesuffix("'s")
        if not word[0].isupper():
            if len(word) >= SHORTEST:
                words[word[:STEM]] += 1
        elif not OPENS.search(text[max(0, found.start() - 2) : found.start()]):
            names[word] += 1
    return names, words


def _weighed(counts: Mapping[str, int]) -> dict[str, float]:
    shares = _shares()
    weights = {
        word: (1 + math.log(count)) * -math.log(shares.get(word, RARE))
        for word, count in counts.items()
    }
    length = math.sqrt(sum(weight**2 for weight in weights.values()))
    return {w: weight / length for w, weight in weights.items() if weight}


@functools.cache
def _shares() -> Mapping[str, float]:
    rows = SHARES.read_text("utf-8").splitlines()
    pairs = (row.split("\t") for row in rows if not row.startswith("#"))
    return {word: float(share) for word, share in pairs}


def _key(word: str) -> int:
    digest = blake2b(word.encode(), digest_size=8).digest()
    return int.from_bytes(digest, "little", signed=True)
