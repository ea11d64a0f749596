"""A report's contents in groups, each about one thing, whatever other reports say."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from sayso.joining.claims.likeness import Likeness, because, compare_all
from sayso.joining.claims.linkage import NEVER, Matrix, groups
from sayso.joining.claims.wording import plainness, worded
from sayso.model import FOUNDING, Content, Report

TOGETHER = 0.30
"""Mean likeness from which contents of one report are of one claim."""


@dataclass(frozen=True, slots=True)
class Grouped:
    """``first`` is the plainest of the contents that may found a claim, null where none
    may; ``why`` tells of each, in their order, how it is like that one."""

    contents: tuple[Content, ...]
    why: tuple[Likeness, ...]
    first: Content | None


def grouped(
    report: Report, told: Sequence[Content], may_found: Callable[[Content], bool]
) -> list[Grouped]:
    """The groups, in the order of their first contents."""
    likeness = [compare_all(one, told, report.published) for one in told]
    return [
        _group(report.text, told, likeness, places, may_found)
        for places in groups(_matrix(told, likeness), TOGETHER)
    ]


def _group(
    text: str,
    told: Sequence[Content],
    likeness: Sequence[Sequence[Likeness]],
    places: Sequence[int],
    may_found: Callable[[Content], bool],
) -> Grouped:
    contents = tuple(told[place] for place in places)
    able = [place for place in places if may_found(told[place])]
    if not able:
        return Grouped(contents, tuple(likeness[i][i] for i in places), None)
    first = min(able, key=lambda place: _plainness(text, told[place]))
    why = [likeness[place][first] for place in places]
    why[places.index(first)] = because(1.0, FOUNDING)
    return Grouped(contents, tuple(why), told[first])


def _plainness(text: str, content: Content) -> tuple[bool, bool, bool, bool, int]:
    return plainness(content, len(worded(text, content)[0]))


def _matrix(
    contents: Sequence[Content], likeness: Sequence[Sequence[Likeness]]
) -> Matrix:
    """The scores; two contents of one statement stay apart."""
    found: Matrix = np.zeros((len(contents), len(contents)))
    for place, row in enumerate(likeness):
        found[place] = [like.score for like in row]
    of = np.array([content.statement_id for content in contents])
    found[of[:, None] == of[None, :]] = NEVER
    return np.asarray((found + found.T) / 2)
