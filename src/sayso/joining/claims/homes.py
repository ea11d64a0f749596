"""The known claims that a report's groups are of, across the reports of its story.

Known claims and new groups are grouped by average linkage: a group goes to the claim
that it is most like, and where it bridges two claims that are alike enough together,
these become one. So it matters little which report came first.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from sayso.joining.claims.linkage import NEVER, Matrix, grown
from sayso.joining.claims.pairs import Compared, means
from sayso.joining.lookups import KnownReport, Member
from sayso.model import Content, Gist, Report

SAME = 0.77
"""Mean likeness (of contents and of stories) from which reports speak of one claim."""


@dataclass(frozen=True, slots=True)
class Home:
    """The claim ``claim_id`` of the groups at these places; null: they found one.

    ``score`` is their mean likeness to the ``members`` of ``reports`` kept reports.
    """

    groups: tuple[int, ...]
    claim_id: str | None = None
    score: float = 0.0
    members: int = 0
    reports: int = 0


@dataclass(frozen=True, slots=True)
class Homes:
    """``merged`` leads from claims that are one with an older one to that."""

    homes: tuple[Home, ...]
    merged: Mapping[str, str] = field(default_factory=dict)


def homes_of(
    report: Report,
    gist: Gist,
    groups: Sequence[Sequence[Content]],
    near: Sequence[KnownReport],
    members: Sequence[Member],
    copied: Collection[int] = (),
) -> Homes:
    """A home for every group of a report's contents.

    ``near`` are the reports of its story, ``members`` what is of claims in them. Groups
    at the ``copied`` places bridge nothing: an echo is no reason to make two claims one.
    """
    members = [m for m in members if m.vector and len(m.vector) == _width(groups)]
    if not members:
        return Homes(tuple(Home((place,)) for place in range(len(groups))))
    told = [content for group in groups for content in group]
    ids = _oldest_first(members)
    place = {claim_id: i for i, claim_id in enumerate(ids)}
    cluster = [place[m.claim_id] for m in members]
    cluster += [len(ids) + i for i, group in enumerate(groups) for _ in group]
    compared = Compared.of(report, gist, told, near, members)
    mean = means(compared, np.array(cluster))
    fixed = {m.claim_id for m in members if m.fixed}
    _keep_apart(mean, np.array([claim_id in fixed for claim_id in ids]))
    sizes = np.bincount(cluster).astype(np.float64)
    new = np.arange(len(mean)) >= len(ids)
    telling = new & ~np.isin(np.arange(len(mean)) - len(ids), list(copied))
    found = grown(mean, sizes, new, telling, SAME)
    return _homes(found, ids, members, mean, sizes, fixed)


def _oldest_first(members: Sequence[Member]) -> list[str]:
    """The claims, each once; a content that a person moved brings another's age."""
    age: dict[str, int] = {}
    for member in members:
        age[member.claim_id] = min(member.age, age.get(member.claim_id, member.age))
    return sorted(age, key=lambda claim_id: (age[claim_id], claim_id))


def _width(groups: Sequence[Sequence[Content]]) -> int:
    return next((len(c.vector) for group in groups for c in group if c.vector), 0)


def _keep_apart(
    mean: Matrix, fixed: np.ndarray[tuple[int], np.dtype[np.bool_]]
) -> None:
    """Two claims on which a person decided never become one; one may take in others."""
    known = len(fixed)
    mean[:known, :known][fixed[:, None] & fixed[None, :]] = NEVER


def _homes(
    found: Sequence[Sequence[int]],
    ids: Sequence[str],
    members: Sequence[Member],
    mean: Matrix,
    sizes: np.ndarray[tuple[int], np.dtype[np.float64]],
    fixed: Collection[str],
) -> Homes:
    homes: list[Home] = []
    merged: dict[str, str] = {}
    for group in found:
        known = [i for i in group if i < len(ids)]
        new = [i for i in group if i >= len(ids)]
        known.sort(key=lambda i: ids[i] not in fixed)
        merged |= {ids[i]: ids[known[0]] for i in known[1:]}
        if not new:
            continue
        places = tuple(i - len(ids) for i in new)
        if not known:
            homes.append(Home(places))
            continue
        of = {ids[i] for i in known}
        reports = {m.report_id for m in members if m.claim_id in of}
        weights = np.outer(sizes[new], sizes[known])
        score = float((mean[np.ix_(new, known)] * weights).sum() / weights.sum())
        count = int(sizes[known].sum())
        homes.append(Home(places, ids[known[0]], score, count, len(reports)))
    return Homes(tuple(homes), merged)
