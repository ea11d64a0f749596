"""One reading's contents into the claims there are.

First the contents of the report are grouped, whatever their order; then each group goes
to a claim that is known from other reports of the story, or founds one; contents that
only point and the outlet's own sentences follow.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from sayso.joining.claims.echoes import echoed
from sayso.joining.claims.homes import Home, homes_of
from sayso.joining.claims.likeness import (
    Likeness,
    because,
    compare_all,
    most_alike,
)
from sayso.joining.claims.linkage import NEVER, Matrix, groups
from sayso.joining.claims.parts import denies_another_figure, parts, points_to_figure
from sayso.joining.claims.reporting import reported_in, shells
from sayso.joining.claims.stories import heaviest, nearest
from sayso.joining.claims.wording import plainness, worded
from sayso.joining.claims.words import is_own
from sayso.joining.lookups import ClaimLookups, Member
from sayso.model import Claim, Content, Copy, Reading, Stance

CANDIDATES = 60
"""Kept reports whose gists are compared with the new one's."""
TOGETHER = 0.34
"""Mean likeness from which contents of one report are of one claim."""
DRAWN = 0.5
"""The same, for a sentence that the outlet asserts without a source."""
POINTING = 0.7
"""How sure it is that a content that only points is of what it points to."""
TOLD = 0.9
"""The same for who reports another's statement."""
SILENT = {"no_comment", "withhold", "unverified"}


@dataclass(frozen=True, slots=True)
class ClaimsJoined:
    """``claims`` are the new ones; ``merged`` leads from known claims that turn out to be
    one with an older one to that."""

    claims: tuple[Claim, ...]
    stances: tuple[Stance, ...]
    merged: Mapping[str, str] = field(default_factory=dict)


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
        self.founded: list[Claim] = []
        self.stances: list[Stance] = []
        self.claim_of: dict[str, str] = {}
        self.part_ids: set[str] = set()
        self.of_figures: set[str] = set()
        self.members: Sequence[Member] = ()
        self.merged: Mapping[str, str] = {}

    def add_all(self, contents: Sequence[Content], shells: Collection[str]) -> None:
        """Bring contents of the report to their claims; ``shells`` are statements that
        do little but report another's: they are of that one's claim."""
        by_id = {content.id: content for content in contents}
        whole = [c for c in contents if c.statement_id not in shells]
        told = [c for c in whole if c.refers_to is None and not self._own(c)]
        likeness = [self._likeness(one, told) for one in told]
        places = groups(_matrix(told, likeness), TOGETHER)
        for home in self._homes([[told[i] for i in group] for group in places]):
            group = [place for i in home.groups for place in places[i]]
            self.of_figures |= self._denied_figures([told[i] for i in group])
            if home.claim_id is not None:
                self._take_in([told[i] for i in group], home, home.claim_id)
            else:
                self._add([told[i] for i in group], [likeness[i] for i in group], group)
        for content in contents:
            if content.statement_id in shells:
                self._tell(content, told)
        for content in contents:
            if content.refers_to is not None:
                self._follow(content, by_id.get(content.refers_to))
            elif self._own(content):
                self._draw(content, told)

    def _likeness(self, one: Content, others: Sequence[Content]) -> list[Likeness]:
        """Of a content with others of this report."""
        return compare_all(one, others, self.report.published)

    def _homes(self, grouped: Sequence[Sequence[Content]]) -> Sequence[Home]:
        """Where the groups belong, among the claims of reports of this story."""
        found = self.known.reports_with(heaviest(self.gist), CANDIDATES)
        near = nearest(self.gist, found)
        self.members = self.known.members_in([each.report_id for each in near])
        echoes = [i for i, group in enumerate(grouped) if self._all_copied(group)]
        homes = homes_of(self.report, self.gist, grouped, near, self.members, echoes)
        self.merged = homes.merged
        return homes.homes

    def _all_copied(self, group: Sequence[Content]) -> bool:
        return all(
            any(c.span.start <= s.start and s.end <= c.span.end for c in self.copies)
            for content in group
            for s in content.spans
        )

    def _take_in(self, group: Sequence[Content], home: Home, claim_id: str) -> None:
        """A group to the known claim that it is of."""
        alike = f"likeness {home.score:.2f} in the mean (of words and story)"
        where = "one report" if home.reports == 1 else f"{home.reports} reports"
        beside = f"to {home.members} contents of this claim in {where}"
        for content in group:
            self._stand(content, claim_id, because(home.score, f"{alike} {beside}"))

    def _add(
        self,
        group: Sequence[Content],
        likeness: Sequence[Sequence[Likeness]],
        places: Sequence[int],
    ) -> None:
        """A group to a claim of its own, worded as its plainest content."""
        able = [place for place, c in enumerate(group) if self._may_found(c)]
        if not able:
            return
        first = min(able, key=lambda place: self._plainness(group[place]))
        claim_id = self._found(group[first])
        for content, row in zip(group, likeness, strict=True):
            if content is not group[first]:
                self._stand(content, claim_id, row[places[first]])

    def _found(self, content: Content) -> str:
        """A claim of the content's own wording; its id."""
        wording, span = worded(self.report.text, content)
        claim = Claim("k" + content.id[1:], wording, content.statement_id, span)
        self.founded.append(claim)
        self._stand(content, claim.id, because(1.0, "first to say so"))
        return claim.id

    def _plainness(self, content: Content) -> tuple[bool, bool, bool, bool, int]:
        return plainness(content, len(worded(self.report.text, content)[0]))

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
        claim_id = self.claim_of.get(content.refers_to or "")
        if claim_id is None or meant is None:
            return
        why = because(POINTING, "points to what was said")
        if points_to_figure(content):
            figures = list(parts(self.report.text, meant, claim_id))
            for part in figures:
                self._keep_stance(content, part.id, why)
            if figures:
                return
        self._stand(content, claim_id, why)

    def _tell(self, content: Content, told: Sequence[Content]) -> None:
        """A content that holds another's statement is of the claim of the longest."""
        known = [one for one in told if one.id in self.claim_of]
        longest = reported_in(content, known, self.statements)
        if longest is not None and content.refers_to is None:
            why = because(TOLD, "reports what another said")
            self._stand(content, self.claim_of[longest.id], why)

    def _draw(self, content: Content, told: Sequence[Content]) -> None:
        """A sentence of the outlet's own, to a claim that others told, here or in an earlier
        report; it founds none and draws no others after it."""
        alike: dict[str, list[Likeness]] = defaultdict(list)
        for one, like in zip(told, self._likeness(content, told), strict=True):
            if one.id in self.claim_of:
                alike[self.claim_of[one.id]].append(like)
        best = most_alike(alike, DRAWN)
        if best is not None:
            self._stand(content, best, max(alike[best], key=lambda like: like.score))
        elif echo := echoed(content, self.members):
            claim_id, why = echo
            self._stand(content, self.merged.get(claim_id, claim_id), why)

    def _stand(self, content: Content, claim_id: str, why: Likeness) -> None:
        """The stance of the content's speakers, and those on the figures it gives."""
        self.claim_of[content.id] = claim_id
        if content.id not in self.of_figures:
            self._keep_stance(content, claim_id, why)
        for part in parts(self.report.text, content, claim_id):
            if part.id not in self.part_ids:
                self.part_ids.add(part.id)
                self.founded += [] if self.known.has_claim(part.id) else [part]
            self._keep_stance(content, part.id, because(why.score, "gives the figure"))

    def _keep_stance(self, content: Content, claim_id: str, why: Likeness) -> None:
        statement = self.statements[content.statement_id]
        speakers = tuple(
            dict.fromkeys(self.speaker_of.get(i, i) for i in statement.speaker_ids)
        )
        self.stances.append(
            Stance(
                statement.id,
                content.id,
                claim_id,
                speakers,
                content.value,
                content.decided_by,
                content.presupposed,
                min(why.score, 1.0) * statement.attribution.confidence,
                why.reason,
            )
        )


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
    return ClaimsJoined(tuple(joining.founded), tuple(stances), joining.merged)
