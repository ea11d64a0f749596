"""One reading's contents, in order, into the claims there are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.joining.claims.blocking import block_keys, is_own
from sayso.joining.claims.likeness import SAME, Likeness, compare
from sayso.joining.claims.wording import says_less, worded
from sayso.joining.lookups import ClaimLookups, Member
from sayso.model import Claim, Content, Reading, Report, Stance, Statement

CANDIDATES = 120
"""Members of claims that one content is compared with."""
NEAREST = 3
"""Members whose mean likeness decides: one stray member draws no others after it."""
SILENT = {"no_comment", "withhold", "unverified"}


@dataclass(frozen=True, slots=True)
class ClaimsJoined:
    """``claims`` are the new ones and those whose wording changed."""

    claims: tuple[Claim, ...]
    stances: tuple[Stance, ...]


class _Joining:
    """The state of joining one reading: what is of which claim so far."""

    def __init__(
        self, reading: Reading, speaker_of: Mapping[str, str], known: ClaimLookups
    ) -> None:
        self.report: Report = reading.report
        self.statements = {s.id: s for s in reading.statements}
        self.speaker_of = speaker_of
        self.known = known
        self.members: list[Member] = []
        self.changed: dict[str, Claim] = {}
        self.stances: list[Stance] = []
        self.shells = _shells(reading.statements)
        self.claim_of: dict[str, str] = {}
        self.founders: dict[str, Content] = {}

    def add(self, content: Content) -> None:
        """Bring one content to its claim; one that points follows what it points to."""
        statement = self.statements[content.statement_id]
        if statement.act is None or content.statement_id in self.shells:
            return
        if content.refers_to is not None:
            claim_id = self.claim_of.get(content.refers_to)
            if claim_id is not None:
                self._stand(
                    statement, content, claim_id, 0.7, "points to what was said"
                )
            return
        best, score, reason = self._best(content)
        if best is not None:
            self._stand(statement, content, best.id, score, reason)
            if not is_own(statement):
                self._take_in(best, content)
        elif _may_found(statement, content):
            self._found(statement, content)

    def _best(self, content: Content) -> tuple[Claim | None, float, str]:
        """The most alike claim: the mean over its most alike members."""
        keys = block_keys(content)
        near = [m for m in self.members if keys & block_keys(m.content)]
        alike: dict[str, list[Likeness]] = {}
        claims: dict[str, Claim] = {}
        for member in [*near, *self.known.members_with(keys, CANDIDATES)]:
            if member.content.statement_id == content.statement_id:
                continue
            claims[member.claim.id] = self.changed.get(member.claim.id, member.claim)
            alike.setdefault(member.claim.id, []).append(
                compare(
                    content, member.content, self.report.published, member.published
                )
            )
        scored = [(_mean(found), claim_id) for claim_id, found in alike.items()]
        score, claim_id = max(scored, default=(0.0, ""))
        if score < SAME:
            return None, score, ""
        best = max(alike[claim_id], key=lambda likeness: likeness.score)
        return claims[claim_id], score, best.reason

    def _found(self, statement: Statement, content: Content) -> None:
        wording, span = worded(self.report.text, content)
        claim = Claim("k" + content.id[1:], wording, statement.id, span)
        self.changed[claim.id] = claim
        self.founders[claim.id] = content
        self._member(claim, content)
        self._stand(statement, content, claim.id, 1.0, "first to say so")

    def _take_in(self, claim: Claim, content: Content) -> None:
        """A member more; the claim is worded anew where this one says less."""
        old = self.founders.get(claim.id)
        wording, span = worded(self.report.text, content)
        if old is not None and says_less(
            content, len(wording), len(claim.wording), old
        ):
            claim = replace(
                claim, wording=wording, statement_id=content.statement_id, span=span
            )
            self.changed[claim.id] = claim
            self.founders[claim.id] = content
        self._member(claim, content)

    def _member(self, claim: Claim, content: Content) -> None:
        report = self.report
        self.members.append(Member(claim, content, report.id, report.published))

    def _stand(
        self,
        statement: Statement,
        content: Content,
        claim_id: str,
        score: float,
        reason: str,
    ) -> None:
        self.claim_of[content.id] = claim_id
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
                min(score, 1.0) * statement.attribution.confidence,
                reason,
            )
        )


def _shells(statements: Sequence[Statement]) -> frozenset[str]:
    """Statements that do little but report another's: "The office said that Yoon said
    …" is of no claim but that he said so."""
    said = {s.id: s for s in statements}
    return frozenset(
        inner.within_id
        for inner in statements
        if inner.within_id in said and inner.act is not None
        if 2 * _length(inner) > _length(said[inner.within_id])
    )


def _length(statement: Statement) -> int:
    return sum(s.end - s.start for s in statement.attribution.content)


def _may_found(statement: Statement, content: Content) -> bool:
    """An outlet's own sentence founds no claim, nor does a word that none commits to."""
    if is_own(statement):
        return False
    return statement.act not in SILENT or len(content.frame.words) > 2


def _mean(found: list[Likeness]) -> float:
    best = sorted((likeness.score for likeness in found), reverse=True)[:NEAREST]
    return sum(best) / len(best)


def join_claims(
    reading: Reading, speaker_of: Mapping[str, str], known: ClaimLookups
) -> ClaimsJoined:
    """Every content of a statement with an act, as a stance to a claim.

    ``speaker_of`` leads from the reading's mention ids to speakers' ids.
    """
    joining = _Joining(reading, speaker_of, known)
    for content in reading.contents:
        joining.add(content)
    return ClaimsJoined(tuple(joining.changed.values()), tuple(joining.stances))
