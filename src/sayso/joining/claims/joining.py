"""One reading's contents into the claims there are.

First the contents of the report and those of the other reports of its story are brought
together anew; what only points, what reports another's statement and the outlet's own
sentences follow.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from sayso.joining.claims.copied import is_copied
from sayso.joining.claims.echoes import echoed
from sayso.joining.claims.homes import Home, homes_of, of_decision
from sayso.joining.claims.likeness import Likeness, because, shared
from sayso.joining.claims.pairs import alike, day
from sayso.joining.claims.parts import denies_another_figure, parts, points_to_figure
from sayso.joining.claims.reporting import reported_in, shells
from sayso.joining.claims.surroundings import surroundings
from sayso.joining.claims.wording import worded
from sayso.joining.claims.words import is_own, may_found
from sayso.joining.lookups import ClaimLookups, Member
from sayso.model import FOUNDING, Claim, Content, Copy, Link, Reading, Stance

DRAWN = 0.5
"""Mean likeness from which a sentence that the outlet asserts without a source is of a
claim."""
POINTING = 0.7
"""How sure it is that a content that only points is of what it points to."""
TOLD = 0.9
"""The same for who reports another's statement."""


@dataclass(frozen=True, slots=True)
class ClaimsJoined:
    """``claims`` are the new ones; ``moved`` leads from kept contents to the claims that
    they are of now, ``merged`` from known claims that turn out to be one with another to
    that."""

    claims: tuple[Claim, ...]
    stances: tuple[Stance, ...]
    moved: Mapping[str, Link] = field(default_factory=dict)
    merged: Mapping[str, str] = field(default_factory=dict)


class _Place(NamedTuple):
    """The claim that a content is of, and the content with which it moves."""

    claim_id: str
    moves_with: str


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
        self.published = day(reading.report.published)
        self.speaker_of = speaker_of
        self.copied = [c.span for c in copies if c.report_id == reading.report.id]
        self.known = known
        self.founded: list[Claim] = []
        self.stances: list[Stance] = []
        self.place_of: dict[str, _Place] = {}
        self.part_ids: set[str] = set()
        self.of_figures: set[str] = set()
        self.earlier: Sequence[Member] = ()
        self.moved: Mapping[str, Link] = {}
        self.merged: Mapping[str, str] = {}

    def add_all(self, contents: Sequence[Content], shells: Collection[str]) -> None:
        """Bring contents of the report to their claims; ``shells`` are statements that
        do little but report another's: they are of that one's claim."""
        by_id = {content.id: content for content in contents}
        whole = [c for c in contents if c.statement_id not in shells]
        told = [c for c in whole if c.refers_to is None and not self._own(c)]
        self._add(told)
        for content in contents:
            if content.statement_id in shells:
                self._tell(content, told)
        for content in contents:
            if content.refers_to is not None:
                self._follow(content, by_id.get(content.refers_to))
            elif self._own(content):
                self._draw(content, told)

    def _add(self, told: Sequence[Content]) -> None:
        """The contents that tell something themselves."""
        homes = self._homes(told)
        together: dict[str, list[Content]] = defaultdict(list)
        for content, home in zip(told, homes, strict=True):
            if home is not None:
                together[home.claim_id].append(content)
        for contents in together.values():
            self.of_figures |= self._denied_figures(contents)
        for content, home in zip(told, homes, strict=True):
            if home is None:
                continue
            why = home.why
            if why.reason == FOUNDING:
                wording, span = worded(self.report.text, content)
                of = content.statement_id
                self.founded.append(Claim(home.claim_id, wording, of, span))
            self._stand(content, _Place(home.claim_id, content.id), why)

    def _homes(self, told: Sequence[Content]) -> Sequence[Home | None]:
        """Where they belong, among those of reports of this story. What is of a claim that
        a person set aside stays there, and draws nothing to it."""
        around = surroundings(self.gist, self.known)
        held = self.known.decided_on(told)
        aside = self.known.set_aside(held.values())
        staying = {i: Home(k, of_decision()) for i, k in held.items() if k in aside}
        new = [
            Member(
                content,
                self.report.id,
                held.get(content.id),
                may_found(content, self.statements[content.statement_id].act),
                is_copied(content, self.copied),
                fixed=content.id in held,
                whole=content.id in held,
            )
            for content in told
            if content.id not in staying
        ]
        known = self.known
        found = homes_of(
            self.report,
            self.gist,
            new,
            around.reports,
            around.members,
            lambda claim: any(known.reports_telling([claim], 1).values()),
        )
        self.earlier = around.earlier
        self.moved, self.merged = found.moved, found.merged
        others = iter(found.homes)
        return [staying.get(content.id) or next(others) for content in told]

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

    def _follow(self, content: Content, meant: Content | None) -> None:
        """A content that points is of the claim of what it points to; "that figure" only
        of the figure's."""
        home = self.place_of.get(content.refers_to or "")
        if home is None or meant is None:
            return
        why = because(POINTING, "points to what was said")
        if points_to_figure(content):
            figures = list(parts(self.report.text, meant, home.claim_id))
            for part in figures:
                self._keep_stance(content, _Place(part.id, home.moves_with), why)
            if figures:
                return
        self._stand(content, home, why)

    def _tell(self, content: Content, told: Sequence[Content]) -> None:
        """A content that holds another's statement is of the claim of the longest."""
        known = [one for one in told if one.id in self.place_of]
        longest = reported_in(content, known, self.statements)
        if longest is not None and content.refers_to is None:
            why = because(TOLD, "reports what another said")
            self._stand(content, self.place_of[longest.id], why)

    def _draw(self, content: Content, told: Sequence[Content]) -> None:
        """A sentence of the outlet's own, to a claim that others told, here or in an earlier
        report; it founds none and draws no others after it."""
        known = [one for one in told if one.id in self.place_of]
        drawn = self._drawn(content, known)
        if drawn is not None:
            one, why = drawn
            self._stand(content, self.place_of[one.id], why)
        elif echo := echoed(content, self.earlier):
            member, why = echo
            self._stand(content, self._now_of(member), why)

    def _drawn(
        self, content: Content, known: Sequence[Content]
    ) -> tuple[Content, Likeness] | None:
        """Of the claim that is most alike in the mean the content that is."""
        every = [content, *known]
        here, published = np.zeros(len(every), np.int64), np.array([self.published])
        likeness = alike(every, here, published, np.ones((1, 1)))[0, 1:]
        of: dict[str, list[int]] = defaultdict(list)
        for i, one in enumerate(known):
            of[self.place_of[one.id].claim_id].append(i)
        means = {claim: float(likeness[i].mean()) for claim, i in of.items()}
        best = max(means, key=lambda claim: (means[claim], claim), default="")
        if means.get(best, 0.0) < DRAWN:
            return None
        place = max(of[best], key=lambda i: float(likeness[i]))
        return known[place], shared(content, known[place], float(likeness[place]))

    def _now_of(self, member: Member) -> _Place:
        """Where a known content is, now that the story's claims are formed anew."""
        each, claim = member.content.id, member.claim_id or ""
        if not member.fixed and each in self.moved:
            return _Place(self.moved[each].claim_id, each)
        return _Place(self.merged.get(claim, claim), each)

    def _stand(self, content: Content, home: _Place, why: Likeness) -> None:
        """The stance of the content's speakers, and those on the figures it gives."""
        self.place_of[content.id] = home
        if content.id not in self.of_figures:
            self._keep_stance(content, home, why)
        for part in parts(self.report.text, content, home.claim_id):
            if part.id not in self.part_ids:
                self.part_ids.add(part.id)
                self.founded += [] if self.known.has_claim(part.id) else [part]
            given = because(why.score, "gives the figure")
            self._keep_stance(content, _Place(part.id, home.moves_with), given)

    def _keep_stance(self, content: Content, home: _Place, why: Likeness) -> None:
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
                home.moves_with,
            )
        )


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
        joining.moved,
        joining.merged,
    )
