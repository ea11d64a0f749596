"""How alike the contents of a story are, each with each.

What they are about in their reports (the encoder's vectors) weighs most. Within a report
shared words and names are evidence beside it; across reports shared words are more, and
the pair counts for the more, the more its reports tell one story. What may come is not
what was, weeks between count against it, and printed days that differ overrule all.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

import numpy as np
from numpy.typing import NDArray

from sayso.joining.claims.linkage import Flags, Matrix
from sayso.joining.claims.words import names, words
from sayso.model import Content

WORDS, NAMES = 0.2, 0.1
"""Weights of words and names beside the vectors, within a report. All weights were chosen
with the thresholds on gold/dev, the invented reports of ``tests/fixtures`` and eight sets
that others annotated (docs/claims.md)."""
SHARED, STORY, APART = 1.0, 0.5, 0.50
"""Across reports: weights of shared words and of the likeness of stories, and what two
contents have in common by that alone."""
AHEAD = 0.05
"""What is taken off where one speaks of what may come."""
FAR = 0.1
"""What is taken off where weeks lie between."""
ONE_STATEMENT = -9.0
"""Of two contents of one statement, which seldom says a thing twice: it takes a dozen
pairs that are alike to bring them together after all."""
WEEKS = 45
"""Days between two reports from which one happening is less likely."""
FEW = 3
"""Words of which a single shared one is a third."""
NEVER_DAY, LAST_DAY = -(10**6), 10**6

Ints = NDArray[np.int64]


def day(iso: str | None) -> int:
    """The ordinal of an ISO day; `NEVER_DAY` where it is not known."""
    return date.fromisoformat(iso).toordinal() if iso else NEVER_DAY


def alike(
    contents: Sequence[Content], report: Ints, published: Ints, stories: Matrix
) -> Matrix:
    """The likeness of n contents, shape (n, n), symmetric; `ONE_STATEMENT` for two
    contents of one.

    ``report``, shape (n,), leads to the place of each one's report; of the m reports
    ``published`` gives the days and ``stories``, shape (m, m), how alike they are.
    """
    cosine = _cosines(contents)
    in_words, has_words = _overlap([words(c) for c in contents])
    in_names, has_names = _overlap([names(c) for c in contents])
    weights = 1 + WORDS * has_words + NAMES * has_names
    within = (cosine + WORDS * in_words + NAMES * in_names) / weights
    across = cosine + SHARED * in_words + _beside(published, stories)[report][:, report]
    across -= APART
    one_report = report[:, None] == report[None, :]
    ahead = np.array([c.frame.ahead for c in contents])
    apart = _apart(contents, ahead, published[report])
    score = np.where(one_report, within, across)
    score -= AHEAD * (ahead[:, None] != ahead[None, :])
    score[apart] = np.where(one_report, 0.0, -APART)[apart]
    said = np.array([c.statement_id for c in contents])
    score[said[:, None] == said[None, :]] = ONE_STATEMENT
    return np.asarray(score)


def means(likeness: Matrix, atom_of: Ints, count: int) -> Matrix:
    """Mean likeness of all pairs of two atoms, shape (count, count); ``atom_of`` gives
    the atom of each content."""
    of = np.zeros((count, len(atom_of)))
    of[atom_of, np.arange(len(atom_of))] = 1
    sizes = of.sum(1)
    return np.asarray(of @ likeness @ of.T / np.outer(sizes, sizes))


def _cosines(contents: Sequence[Content]) -> Matrix:
    """Dot products of the vectors; nought where one has none."""
    width = max(len(c.vector) for c in contents)
    whole = [c.vector if len(c.vector) == width else bytes(width) for c in contents]
    rows = np.frombuffer(b"".join(whole), "<f4").reshape(len(contents), width // 4)
    return np.asarray(rows @ rows.T, dtype=np.float64)


def _overlap(bags: Sequence[frozenset[str]]) -> tuple[Matrix, Flags]:
    """Share of the smaller set that the other holds, and whether both hold any."""
    place = {word: i for i, word in enumerate(sorted(set().union(*bags)))}
    rows = np.zeros((len(bags), len(place)), dtype=np.float32)
    for row, bag in zip(rows, bags, strict=True):
        row[[place[word] for word in bag]] = 1
    sizes = rows.sum(1)
    least = np.maximum(FEW, np.minimum(sizes[:, None], sizes[None, :]))
    any_there = sizes > 0
    both = any_there[:, None] & any_there[None, :]
    return np.asarray(rows @ rows.T / least, dtype=np.float64), np.asarray(both)


def _beside(published: Ints, stories: Matrix) -> Matrix:
    """What each pair of reports adds."""
    known = published > NEVER_DAY
    far = np.abs(published[:, None] - published[None, :]) > WEEKS
    far &= known[:, None] & known[None, :]
    return np.asarray(STORY * stories - FAR * far)


def _apart(contents: Sequence[Content], ahead: Flags, published: Ints) -> Flags:
    """Pairs that cannot be of one happening: their printed days differ, or one happened
    after the other was printed as done."""
    start, end = _days(contents, _start), _days(contents, _end)
    known = start > NEVER_DAY
    apart = (start[:, None] > end[None, :]) | (end[:, None] < start[None, :])
    apart &= known[:, None] & known[None, :]
    later = known[:, None] & (start[:, None] > published[None, :])
    later &= ((published > NEVER_DAY) & ~ahead)[None, :]
    return np.asarray(apart | later | later.T)


def _days(contents: Sequence[Content], of: Callable[[Content], int]) -> Ints:
    return np.array([of(content) for content in contents], dtype=np.int64)


def _start(content: Content) -> int:
    when = content.frame.happened_on
    return day(when.start) if when and when.start and when.end else NEVER_DAY


def _end(content: Content) -> int:
    when = content.frame.happened_on
    return day(when.end) if when and when.start and when.end else LAST_DAY
