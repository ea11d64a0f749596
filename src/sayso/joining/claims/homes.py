"""The known claim, of other reports, that a group of one report's contents is of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.joining.claims.likeness import Likeness, compare_all, mean
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
    pairs: dict[str, list[tuple[Content, Likeness]]] = defaultdict(list)
    claims: dict[str, Claim] = {}
    for content, members in group:
        contents = [member.content for member in members]
        days = [member.published for member in members]
        likeness = compare_all(content, contents, published, days)
        for member, like in zip(members, likeness, strict=True):
            claims[member.claim.id] = member.claim
            pairs[member.claim.id].append((content, like))
    means = {k: mean([like for _, like in found]) for k, found in pairs.items()}
    best = max(means, key=lambda claim: (means[claim], claim), default=None)
    if best is None or means[best] < SAME:
        return None
    return Home(claims[best], _strongest(pairs[best]))


def _strongest(found: Iterable[tuple[Content, Likeness]]) -> dict[str, Likeness]:
    strongest: dict[str, Likeness] = {}
    for content, like in found:
        known = strongest.get(content.id)
        if known is None or like.score > known.score:
            strongest[content.id] = like
    return strongest
