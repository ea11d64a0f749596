"""The known claim, of other reports, that a group of one report's contents is of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.joining.claims.likeness import Likeness, compare_all, most_alike
from sayso.joining.lookups import Member
from sayso.model import Claim, Content

SAME = 0.48
"""Mean likeness from which a report's group is of a claim known from other reports."""


@dataclass(frozen=True, slots=True)
class Home:
    """The claim, and for each compared content (by id) the likeness that speaks most
    for it."""

    claim: Claim
    likeness: Mapping[str, Likeness]


def home_of(
    group: Iterable[tuple[Content, Sequence[Member]]], published: str | None
) -> Home | None:
    """The claim whose members are most like the group in the mean of all their pairs.

    Each content comes with the members that it is to be compared with; ``published`` is
    the day of its report.
    """
    of_claims: dict[str, list[Likeness]] = defaultdict(list)
    strongest: dict[tuple[str, str], Likeness] = {}
    claims: dict[str, Claim] = {}
    for content, members in group:
        contents = [member.content for member in members]
        days = [member.published for member in members]
        likeness = compare_all(content, contents, published, days)
        for member, like in zip(members, likeness, strict=True):
            claim = member.claim
            claims[claim.id] = claim
            of_claims[claim.id].append(like)
            known = strongest.get((claim.id, content.id))
            if known is None or like.score > known.score:
                strongest[claim.id, content.id] = like
    best = most_alike(of_claims, SAME)
    if best is None:
        return None
    why = {
        content: like for (claim, content), like in strongest.items() if claim == best
    }
    return Home(claims[best], why)
