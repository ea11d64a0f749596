"""One reading's contents into the claims there are.

First the contents of the report are grouped, whatever their order; then its groups and
those of the other reports of the story are brought together anew; contents that only
point and the outlet's own sentences follow.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from sayso.joining.claims.echoes import echoed
from sayso.joining.claims.grouping import Grouped, grouped
from sayso.joining.claims.homes import Told, homes_of
from sayso.joining.claims.likeness import Likeness, because, compare_all, most_alike
from sayso.joining.claims.parts import denies_another_figure, parts, points_to_figure
from sayso.joining.claims.reporting import reported_in, shells
from sayso.joining.claims.stories import heaviest, nearest
from sayso.joining.claims.wording import worded
from sayso.joining.claims.words import is_own
from sayso.joining.lookups import ClaimLookups, Member
from sayso.model import Claim, Content, Copy, Group, Link, Reading, Stance

CANDIDATES = 60
"""Kept reports whose gists are compared with the new one's."""
DRAWN = 0.5
"""Mean likeness from which a sentence that the outlet asserts without a source is of a
claim."""
POINTING = 0.7
"""How sure it is that a content that only points is of what it points to."""
TOLD = 0.9
"""The same for who reports another's statement."""
DECIDED = "a person decided on this claim"
SILENT = {"no_comment", "withhold", "unverified"}


@dataclass(frozen=True, slots=True)
class ClaimsJoined:
    """``claims`` are the new ones, ``groups`` the report's; ``regrouped`` leads from kept
    groups to the claims that they are of now, ``merged`` from known claims that turn out
    to be one with another to that."""

    claims: tuple[Claim, ...]
    stances: tuple[Stance, ...]
    groups: tuple[Group, ...] = ()
    regrouped: Mapping[str, Link] = field(default_factory=dict)
    merged: Mapping[str, str] = field(default_factory=dict)


class _Home(NamedTuple):
    """The claim that a content is of, and the group with which it moves."""

    claim_id: str
    group_id: str


class _Joining:
    """The state of joining one reading: what is of which claim so far."""

    def __init__(
        self,
        reading: Reading,
        speaker_of: Mapping[str, str],
        known: ClaimLookups,
        copies: Sequence[Copy] = (),
    ) -> None:
        self.report, self.gist = reading.report, reading.gist
        self.statements = {s.id: s for s in reading.statements}
        self.speaker_of = speaker_of
        self.copies = [c for c in copies if c.report_id == reading.report.id]
        self.known = known
        self.groups: list[Group] = []
        self.founded: list[Claim] = []
        self.stances: list[Stance] = []
        self.home_of: dict[str, _Home] = {}
        self.part_ids: set[str] = set()
        self.of_figures: set[str] = set()
        self.earlier: Sequence[Member] = ()
        self.regrouped: Mapping[str, Link] = {}
        self.merged: Mapping[str, str] = {}

    def add_all(self, contents: Sequence[Content], shells: Collection[str]) -> None:
        """Bring contents of the report to their claims; ``shells`` are statements that
        do little but report another's: they are of that one's claim."""
        by_id = {content.id: content for content in contents}
        whole = [c for c in contents if c.statement_id not in shells]
        told = [c for c in whole if c.refers_to is None and not self._own(c)]
        self._add_groups(grouped(self.report, told, self._may_found))
        for content in contents:
            if content.statement_id in shells:
                self._tell(content, told)
        for content in contents:
            if content.refers_to is not None:
                self._follow(content, by_id.get(content.refers_to))
            elif self._own(content):
                self._draw(content, told)

    def _add_groups(self, found: Sequence[Grouped]) -> None:
        homes = self._homes(found)
        together: dict[str, list[Content]] = defaultdict(list)
        for group, home in zip(found, homes, strict=True):
            if home is not None:
                together[home[1].claim_id] += group.contents
        for contents in together.values():
            self.of_figures |= self._denied_figures(contents)
        for group, home in zip(found, homes, strict=True):
            if home is not None:
                self._add(group, *home)

    def _homes(self, found: Sequence[Grouped]) -> Sequence[tuple[str, Link] | None]:
        """Where the groups belong. What is read again stays where a person decided."""
        decided = [self._decided(group) for group in found]
        free = [g for g, claim in zip(found, decided, strict=True) if claim is None]
        links = iter(self._among_the_story(free))
        return [
            next(links) if claim is None else (_id(group), Link(claim, 1.0, DECIDED))
            for group, claim in zip(found, decided, strict=True)
        ]

    def _decided(self, group: Grouped) -> str | None:
        """The claim on which a person decided, where most of the contents were of it."""
        held = self.known.decided_on([content.id for content in group.contents])
        most = Counter(held.values()).most_common(1)
        many = bool(most) and 2 * most[0][1] > len(group.contents)
        return most[0][0] if many and group.first is not None else None

    def _among_the_story(
        self, found: Sequence[Grouped]
    ) -> Sequence[tuple[str, Link] | None]:
        """The groups among those of the other reports that tell this story."""
        known = self.known.reports_with(heaviest(self.gist), CANDIDATES)
        near = nearest(self.gist, known)
        members = self.known.members_in([each.report_id for each in near])
        told = [
            Told(_id(group) or None, each, self._all_copied(each))
            for group in found
            for each in (group.contents,)
        ]
        homes = homes_of(self.report, self.gist, told, near, members)
        before = {each.report_id for each in near if each.earlier}
        self.earlier = [m for m in members if m.report_id in before]
        self.regrouped, self.merged = homes.moved, homes.merged
        return homes.links

    def _all_copied(self, group: Sequence[Content]) -> bool:
        return all(
            any(c.span.start <= s.start and s.end <= c.span.end for c in self.copies)
            for content in group
            for s in content.spans
        )

    def _add(self, group: Grouped, stands_for: str, link: Link) -> None:
        """A group to its claim; one that may found none moves with another group."""
        home = _Home(link.claim_id, stands_for)
        if group.first is None:
            alike = because(link.confidence, link.reason)
            for content in group.contents:
                self._stand(content, home, alike)
            return
        wording, span = worded(self.report.text, group.first)
        claim = Claim(stands_for, wording, group.first.statement_id, span)
        self.groups.append(Group(claim, link))
        if link.claim_id == claim.id:
            self.founded.append(claim)
        for content, why in zip(group.contents, group.why, strict=True):
            self._stand(content, home, why)

    def _denied_figures(self, group: Sequence[Content]) -> set[str]:
        """Contents that deny but another figure than their speakers gave themselves."""
        said = [(c, set(self.statements[c.statement_id].speaker_ids)) for c in group]
        return {
            content.id
            for content, speakers in said
            if any(
                speakers & others and denies_another_figure(content, other)
                for other, others in said
            )
        }

    def _own(self, content: Content) -> bool:
        return is_own(self.statements[content.statement_id])

    def _may_found(self, content: Content) -> bool:
        """A word that none commits to founds no claim."""
        act = self.statements[content.statement_id].act
        return act not in SILENT or len(content.frame.words) > 2

    def _follow(self, content: Content, meant: Content | None) -> None:
        """A content that points is of the claim of what it points to; "that figure" only
        of the figure's."""
        home = self.home_of.get(content.refers_to or "")
        if home is None or meant is None:
            return
        why = because(POINTING, "points to what was said")
        if points_to_figure(content):
            figures = list(parts(self.report.text, meant, home.claim_id))
            for part in figures:
                self._keep_stance(content, _Home(part.id, home.group_id), why)
            if figures:
                return
        self._stand(content, home, why)

    def _tell(self, content: Content, told: Sequence[Content]) -> None:
        """A content that holds another's statement is of the claim of the longest."""
        known = [one for one in told if one.id in self.home_of]
        longest = reported_in(content, known, self.statements)
        if longest is not None and content.refers_to is None:
            why = because(TOLD, "reports what another said")
            self._stand(content, self.home_of[longest.id], why)

    def _draw(self, content: Content, told: Sequence[Content]) -> None:
        """A sentence of the outlet's own, to a claim that others told, here or in an earlier
        report; it founds none and draws no others after it."""
        known = [one for one in told if one.id in self.home_of]
        compared = compare_all(content, known, self.report.published)
        alike: dict[str, list[Likeness]] = defaultdict(list)
        for one, like in zip(known, compared, strict=True):
            alike[self.home_of[one.id].claim_id].append(like)
        best = most_alike(alike, DRAWN)
        if best is not None:
            here = zip(known, compared, strict=True)
            of_best = [pair for pair in here if self.home_of[pair[0].id][0] == best]
            one, why = max(of_best, key=lambda pair: pair[1].score)
            self._stand(content, self.home_of[one.id], why)
        elif echo := echoed(content, self.earlier):
            member, why = echo
            self._stand(content, self._now_of(member), why)

    def _now_of(self, member: Member) -> _Home:
        """Where a known content is, now that the story's groups are formed anew."""
        group = member.group_id or member.claim_id
        if not member.fixed and group in self.regrouped:
            return _Home(self.regrouped[group].claim_id, group)
        return _Home(self.merged.get(member.claim_id, member.claim_id), group)

    def _stand(self, content: Content, home: _Home, why: Likeness) -> None:
        """The stance of the content's speakers, and those on the figures it gives."""
        self.home_of[content.id] = home
        if content.id not in self.of_figures:
            self._keep_stance(content, home, why)
        for part in parts(self.report.text, content, home.claim_id):
            if part.id not in self.part_ids:
                self.part_ids.add(part.id)
                self.founded += [] if self.known.has_claim(part.id) else [part]
            given = because(why.score, "gives the figure")
            self._keep_stance(content, _Home(part.id, home.group_id), given)

    def _keep_stance(self, content: Content, home: _Home, why: Likeness) -> None:
        statement = self.statements[content.statement_id]
        speakers = tuple(
            dict.fromkeys(self.speaker_of.get(i, i) for i in statement.speaker_ids)
        )
        self.stances.append(
            Stance(
                statement.id,
                content.id,
                home.claim_id,
                speakers,
                content.value,
                content.decided_by,
                content.presupposed,
                min(why.score, 1.0) * statement.attribution.confidence,
                why.reason,
                home.group_id,
            )
        )


def _id(group: Grouped) -> str:
    """The id of the claim that a group founds; empty where it may found none."""
    return "k" + group.first.id[1:] if group.first else ""


def join_claims(
    reading: Reading,
    speaker_of: Mapping[str, str],
    known: ClaimLookups,
    copies: Sequence[Copy] = (),
) -> ClaimsJoined:
    """Every content of a statement with an act, as a stance to a claim.

    ``speaker_of`` leads from the reading's mention ids to speakers' ids; ``copies`` are
    the passages that the report copies.
    """
    joining = _Joining(reading, speaker_of, known, copies)
    reporting, of = shells(reading.statements), joining.statements
    joining.add_all(
        [content for content in reading.contents if of[content.statement_id].act],
        reporting,
    )
    place = {content.id: i for i, content in enumerate(reading.contents)}
    stances = sorted(joining.stances, key=lambda stance: place[stance.content_id])
    return ClaimsJoined(
        tuple(joining.founded),
        tuple(stances),
        tuple(joining.groups),
        joining.regrouped,
        joining.merged,
    )
