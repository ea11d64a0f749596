"""What an outlet prints as its own and others have said before: lost attributions.

"Outlet B prints without a source what outlet A attributed to X": the outlet's own
sentence is compared with the contents of claims in reports of its story. It must share
most of their words, for what it is taken for is shown as the outlet's own assertion.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from sayso.joining.claims.likeness import Likeness, because
from sayso.joining.claims.words import names, stems, words
from sayso.joining.lookups import Member
from sayso.model import Content

FEWEST = 3
"""Words and names that an own sentence shares with a content at least."""
COVERED = 0.7
"""Share of the fewer words and names that sentence and content have together."""
VECTOR = 0.5
"""Likeness of vectors from which shared words are of one claim."""


def echoed(
    content: Content, members: Iterable[Member]
) -> tuple[Member, Likeness] | None:
    """The content that the sentence echoes, and why; none where it tells its own."""
    own = words(content) | names(content)
    if content.vector is None or len(own) < FEWEST:
        return None
    mine = _unpacked(content.vector)
    found = [
        (covered, member)
        for member in members
        for one in (member.content,)
        if not one.frame.ahead and len(one.vector) == len(content.vector)
        for covered in (_covered(own, (*one.frame.words, *one.frame.names)),)
        if covered >= COVERED and float(mine @ _unpacked(one.vector)) >= VECTOR
    ]
    if not found:
        return None
    covered, member = max(found, key=lambda pair: (pair[0], pair[1].claim_id or ""))
    told = f"has {covered:.0%} of the words of what others said, without a source"
    return member, because(covered, told)


def _covered(own: frozenset[str], lemmas: Sequence[str]) -> float:
    """The share of stems that both have; 0 where these are few."""
    there = stems(tuple(lemmas))
    shared = len(own & there)
    return shared / min(len(own), len(there)) if shared >= FEWEST else 0.0


def _unpacked(vector: bytes) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    return np.frombuffer(vector, "<f4")
