"""What a new report is brought together with: the reports that tell its story, and those
that are of the same claims as they.

So a report that is near by chance does not tear its own story's claims apart: all of
these are looked at, or, where that is too many, their claims stay whole.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.joining.claims.stories import heaviest, nearest
from sayso.joining.lookups import ClaimLookups, KnownReport, Member
from sayso.model import Gist

CANDIDATES = 60
"""Kept reports whose gists are compared with the new one's."""
LINKED = 30
"""Reports that are looked at because they are of claims of those near."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """``near`` tell the story of the new report, ``reports`` are these and those linked
    with them; ``members`` are what is of claims there, the oldest reports' first."""

    near: Sequence[KnownReport]
    reports: Sequence[KnownReport]
    members: Sequence[Member]

    @property
    def earlier(self) -> list[Member]:
        """Those of reports near it that came before."""
        before = {each.report_id for each in self.near if each.earlier}
        return [member for member in self.members if member.report_id in before]


def surroundings(gist: Gist, known: ClaimLookups) -> Surroundings:
    """Of a report with this gist."""
    near = nearest(gist, known.reports_with(heaviest(gist), CANDIDATES))
    inside = {each.report_id for each in near}
    claims = set(known.claims_in(sorted(inside)))
    told = _telling(claims, known)
    linked = Counter(i for ids in told.values() for i in ids if i not in inside)
    beside = known.known_reports([i for i, _ in linked.most_common(LINKED)])
    inside |= {each.report_id for each in beside}
    members = known.members_in(sorted(inside))
    others = {member.claim_id for member in members if member.claim_id} - claims
    told |= _telling(others, known)
    return Surroundings(near, [*near, *beside], _whole(members, told, inside))


def _telling(
    claim_ids: Collection[str], known: ClaimLookups
) -> dict[str | None, frozenset[str]]:
    found = known.reports_telling(sorted(claim_ids), CANDIDATES + LINKED)
    return {claim: frozenset(reports) for claim, reports in found.items()}


def _whole(
    members: Sequence[Member],
    told: Mapping[str | None, frozenset[str]],
    inside: set[str],
) -> list[Member]:
    """Members of claims that are told elsewhere too stay together."""
    return [
        replace(member, whole=True)
        if member.fixed or not told.get(member.claim_id, frozenset()) <= inside
        else member
        for member in members
    ]
