"""The claims of a story, formed anew whenever a report of it comes.

The contents of the reports near the new one, and its own, are brought together by
average linkage from nothing: what came first, or was together before, does not count. So
it matters little in which order reports came. A claim goes on, with its id, where most
of its contents are; where two go on together, the older one stays.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from sayso.joining.claims.likeness import Likeness, because, shared
from sayso.joining.claims.linkage import linked_beside
from sayso.joining.claims.pairs import ONE_STATEMENT
from sayso.joining.claims.story import Story, founded_by
from sayso.joining.lookups import KnownReport, Member
from sayso.model import FOUNDING, Gist, Link, Report

TOGETHER = 0.31
"""Mean likeness from which contents are of one claim."""
DECIDED = "a person decided on this claim"


def of_decision() -> Likeness:
    """Why a content is of a claim on which a person decided."""
    return because(1.0, DECIDED)


@dataclass(frozen=True, slots=True)
class Home:
    """The claim of a content, and why."""

    claim_id: str
    why: Likeness


@dataclass(frozen=True, slots=True)
class Homes:
    """``homes`` are the new contents', in their order, null where one is of no claim.
    ``moved`` leads from known contents to the claims that they are of now, ``merged``
    from claims to those they go on in."""

    homes: tuple[Home | None, ...]
    moved: Mapping[str, Link] = field(default_factory=dict)
    merged: Mapping[str, str] = field(default_factory=dict)


def homes_of(
    report: Report,
    gist: Gist,
    new: Sequence[Member],
    near: Sequence[KnownReport],
    known: Sequence[Member],
    taken: Callable[[str], bool] = lambda _: False,
) -> Homes:
    """A home for each of a report's contents, and for those of the reports ``near`` it,
    which are of claims already. What is read again stays where a person decided.
    ``taken`` tells whether a claim's id is some kept claim's."""
    if not new:
        return Homes(())
    widths = {len(m.content.vector) for m in new} - {0}
    known = [m for m in known if len(m.content.vector) in widths]
    story = Story.of(report, gist, near, [*known, *new])
    found = linked_beside(story.mean, story.sizes, story.passive, TOGETHER)
    return _Named(story, found, taken).homes(len(known))


class _Named:
    """Clusters of members, each with the claim that it is."""

    def __init__(
        self,
        story: Story,
        clusters: Sequence[Sequence[int]],
        taken: Callable[[str], bool],
    ) -> None:
        self.story = story
        of = {atom: i for i, atoms in enumerate(clusters) for atom in atoms}
        self.cluster_of = [of[int(atom)] for atom in story.atom_of]
        self.places: list[list[int]] = [[] for _ in clusters]
        for place, cluster in enumerate(self.cluster_of):
            self.places[cluster].append(place)
        self.heirs = self._heirs()
        self.founders: dict[str, int] = {}
        self.claims = [self._claim(i, taken) for i in range(len(clusters))]

    def _heirs(self) -> dict[str, int]:
        """Known claims -> the cluster in which each goes on: what stays whole, where it is;
        else where most of its contents here are."""
        held: dict[str, Counter[int]] = {}
        whole: dict[str, int] = {}
        for member, cluster in zip(self.story.members, self.cluster_of, strict=True):
            if member.claim_id is not None:
                held.setdefault(member.claim_id, Counter())[cluster] += 1
                if member.whole:
                    whole[member.claim_id] = cluster
        most = {claim: counts.most_common(1)[0][0] for claim, counts in held.items()}
        return most | whole

    def _claim(self, cluster: int, taken: Callable[[str], bool]) -> str | None:
        """The one that a person decided on, else the oldest that goes on here, else what
        its plainest content founds."""
        going_on = {claim for claim, place in self.heirs.items() if place == cluster}
        if going_on:
            members = [m for m in self.story.members if m.claim_id in going_on]
            oldest = min(members, key=lambda m: (not m.fixed, m.age, m.claim_id or ""))
            return oldest.claim_id
        founder = self.story.founder(self.places[cluster])
        if founder is None:
            return None
        ids = founded_by(self.story.members[founder])
        claim = next(i for i in ids if i not in self.heirs and not taken(i))
        self.founders[claim] = founder
        return claim

    def homes(self, known: int) -> Homes:
        """Of all members, of which the first ``known`` are of claims already."""
        moved: dict[str, Link] = {}
        homes: list[Home | None] = []
        for place, member in enumerate(self.story.members):
            claim = self.claims[self.cluster_of[place]]
            if place >= known:
                homes.append(Home(claim, self._why(place, claim)) if claim else None)
            elif claim and claim != member.claim_id and not member.whole:
                why = self._why(place, claim)
                moved[member.content.id] = Link(claim, why.score, why.reason)
        merged = {
            claim: into
            for claim, cluster in self.heirs.items()
            if (into := self.claims[cluster]) and into != claim
        }
        return Homes(tuple(homes), moved, merged)

    def _why(self, place: int, claim: str) -> Likeness:
        """By what it shares with what founded the claim in its own report, else by its
        mean likeness to all that is of the claim."""
        member, first = self.story.members[place], self.founders.get(claim)
        if member.fixed:
            return of_decision()
        if first == place:
            return because(1.0, FOUNDING)
        if first is not None:
            founder = self.story.members[first]
            if founder.report_id == member.report_id:
                score = float(self.story.likeness[place, first])
                return shared(member.content, founder.content, max(score, 0.0))
        others = [i for i in self.places[self.cluster_of[place]] if i != place]
        row = self.story.likeness[place, others]
        apart = row == ONE_STATEMENT
        score = 0.0 if apart.all() else float(np.clip(row[~apart].mean(), 0, 1))
        of = len({self.story.members[i].report_id for i in others})
        where = "one report" if of == 1 else f"{of} reports"
        told = f"likeness {score:.2f} in the mean (of words and story)"
        return because(
            score, f"{told} to {len(others)} contents of this claim in {where}"
        )
