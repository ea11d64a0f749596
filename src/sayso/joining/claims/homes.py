"""The claims of a story's groups, formed anew whenever a report of the story comes.

The groups of the reports near the new one, and its own, are brought together by average
linkage from nothing: what came first, or was together before, does not count. So it
matters little in which order reports came. A claim goes on where the group is that
founded it; where two go on together, the older one stays.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from sayso.joining.claims.linkage import NEVER, Matrix, linked_beside
from sayso.joining.claims.pairs import Compared, means
from sayso.joining.lookups import KnownReport, Member
from sayso.model import Content, Gist, Link, Report

SAME = 0.78
"""Mean likeness (of contents and of stories) from which reports speak of one claim."""


@dataclass(frozen=True, slots=True)
class Told:
    """A new report's contents about one thing. Alone they found the claim ``id``; null
    where none of them may found one. ``copied``: all are printed in copied passages."""

    id: str | None
    contents: tuple[Content, ...]
    copied: bool = False


@dataclass(frozen=True, slots=True)
class Homes:
    """``links`` are the new groups', in their order, null where a group is of no claim;
    with each the id of the group that stands for it. ``moved`` leads from known groups
    to the claims that they are of now, ``merged`` from claims to those they go on in."""

    links: tuple[tuple[str, Link] | None, ...]
    moved: Mapping[str, Link] = field(default_factory=dict)
    merged: Mapping[str, str] = field(default_factory=dict)


def homes_of(
    report: Report,
    gist: Gist,
    groups: Sequence[Told],
    near: Sequence[KnownReport],
    members: Sequence[Member],
) -> Homes:
    """A home for every group of a report's contents, and for those of the reports
    ``near`` it, whose contents are ``members`` of claims."""
    width = _width(groups)
    members = [m for m in members if m.vector and len(m.vector) == width]
    if not members:
        return Homes(tuple(_alone(group) for group in groups))
    story = _Story.of(groups, members)
    told = [content for group in groups for content in group.contents]
    compared = Compared.of(report, gist, told, near, members)
    mean = means(compared, story.atom_of)
    fixed = story.fixed
    mean[fixed[:, None] & fixed[None, :]] = NEVER
    found = linked_beside(mean, story.sizes, story.passive, SAME)
    return _Named(story, mean, found).homes(groups)


@dataclass(frozen=True, slots=True)
class _Story:
    """What is grouped, n atoms: known groups, whole claims on which a person decided, and
    the new groups. ``names``: the claim that each may found or is, null for none;
    ``atom_of`` leads from members and then new contents to atoms, ``was`` from atoms to
    the claims of the known ones; ``reports`` are those of each atom."""

    members: Sequence[Member]
    names: Sequence[str | None]
    known: int
    atom_of: np.ndarray[tuple[int], np.dtype[np.int64]]
    was: Sequence[str | None]
    fixed: np.ndarray[tuple[int], np.dtype[np.bool_]]
    passive: np.ndarray[tuple[int], np.dtype[np.bool_]]
    reports: Sequence[set[str]]

    @classmethod
    def of(cls, groups: Sequence[Told], members: Sequence[Member]) -> _Story:
        place: dict[tuple[bool, str], int] = {}
        for m in members:
            place.setdefault(_key(m), len(place))
        known = len(place)
        atom_of = [place[_key(m)] for m in members]
        atom_of += [known + i for i, group in enumerate(groups) for _ in group.contents]
        was: list[str | None] = [None] * (known + len(groups))
        reports: list[set[str]] = [set() for _ in was]
        fixed, telling = np.zeros(len(was), bool), np.zeros(len(was), bool)
        for m, atom in zip(members, atom_of, strict=False):
            was[atom] = m.claim_id
            reports[atom].add(m.report_id)
            fixed[atom] |= m.fixed
            telling[atom] |= m.fixed or not m.copied
        for i, group in enumerate(groups):
            telling[known + i] = group.id is not None and not group.copied
        names = [name for _, name in place] + [group.id for group in groups]
        return cls(
            members, names, known, np.array(atom_of), was, fixed, ~telling, reports
        )  # fmt: skip

    @property
    def sizes(self) -> Matrix:
        """Contents of each atom, shape (n,)."""
        return np.bincount(self.atom_of, minlength=len(self.names)).astype(np.float64)


def _key(member: Member) -> tuple[bool, str]:
    """What stays together: a claim that a person decided on, else one report's group."""
    whole = member.fixed or member.group_id is None
    return whole, member.claim_id if whole else member.group_id or ""


class _Named:
    """Clusters of atoms, each with the claim that it is."""

    def __init__(
        self, story: _Story, mean: Matrix, clusters: Sequence[Sequence[int]]
    ) -> None:
        self.story, self.mean, self.clusters = story, mean, clusters
        self.sizes = story.sizes
        self.cluster_of = {atom: i for i, c in enumerate(clusters) for atom in c}
        self.heirs = self._heirs()
        self.claims = [self._claim(i) for i in range(len(clusters))]

    def _heirs(self) -> dict[str, int]:
        """Known claims -> the cluster in which each goes on: where what founded it is; if
        that is in no report near, where most of its contents here are."""
        story, named = self.story, {n: i for i, n in enumerate(self.story.names) if n}
        held: dict[str, Counter[int]] = {}
        for m, atom in zip(story.members, story.atom_of, strict=False):
            held.setdefault(m.claim_id, Counter())[self.cluster_of[int(atom)]] += 1
        return {
            claim: self.cluster_of[named[claim]]
            if claim in named
            else counts.most_common(1)[0][0]
            for claim, counts in held.items()
        }

    def _claim(self, cluster: int) -> str | None:
        """The one that a person decided on, else the oldest that goes on here, else what
        its first group founds."""
        fixed = {m.claim_id for m in self.story.members if m.fixed}
        going_on = [claim for claim, place in self.heirs.items() if place == cluster]
        if going_on:
            age = _ages(self.story.members)
            return min(going_on, key=lambda k: (k not in fixed, age[k], k))
        names = (self.story.names[atom] for atom in self.clusters[cluster])
        return next((name for name in names if name), None)

    def homes(self, groups: Sequence[Told]) -> Homes:
        """Of all groups, known and new."""
        story, known = self.story, self.story.known
        moved = {
            story.names[atom] or "": link
            for atom in range(known)
            if not story.fixed[atom]
            if self.claims[self.cluster_of[atom]] != story.was[atom]
            if (link := self._link(atom))
        }
        links = tuple(self._stood_for(known + i) for i in range(len(groups)))
        merged = {
            claim: into
            for claim, place in self.heirs.items()
            if (into := self.claims[place]) and into != claim
        }
        return Homes(links, moved, merged)

    def _stood_for(self, atom: int) -> tuple[str, Link] | None:
        """A new group's link, and the group that stands for it: itself, or, where it may
        found no claim, the one of its claim that it is most like."""
        link = self._link(atom)
        if link is None:
            return None
        if name := self.story.names[atom]:
            return name, link
        able = [a for a in self._others(atom) if self.story.names[a]]
        nearest = max(able, key=lambda a: (self.mean[atom, a], -a))
        return self.story.names[nearest] or "", link

    def _link(self, atom: int) -> Link | None:
        claim = self.claims[self.cluster_of[atom]]
        if claim is None:
            return None
        if claim == self.story.names[atom]:
            return Link(claim)
        others = self._others(atom)
        score = float(np.average(self.mean[atom, others], weights=self.sizes[others]))
        count, of = int(self.sizes[others].sum()), self._reports(others)
        where = "one report" if of == 1 else f"{of} reports"
        alike = f"likeness {score:.2f} in the mean (of words and story)"
        beside = f"to {count} contents of this claim in {where}"
        return Link(claim, min(score, 1.0), f"{alike} {beside}")

    def _others(self, atom: int) -> list[int]:
        return [a for a in self.clusters[self.cluster_of[atom]] if a != atom]

    def _reports(self, atoms: Sequence[int]) -> int:
        new = any(atom >= self.story.known for atom in atoms)
        return len(set().union(*(self.story.reports[a] for a in atoms))) + new


def _alone(group: Told) -> tuple[str, Link] | None:
    return (group.id, Link(group.id)) if group.id else None


def _ages(members: Sequence[Member]) -> dict[str, int]:
    """Of claims; a content that a person moved brings another's age."""
    age: dict[str, int] = {}
    for member in members:
        age[member.claim_id] = min(member.age, age.get(member.claim_id, member.age))
    return age


def _width(groups: Sequence[Told]) -> int:
    return next((len(c.vector) for g in groups for c in g.contents if c.vector), 0)
