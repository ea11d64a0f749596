"""Which statements are taken back by their speakers, whichever report came first."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace

from sayso.joining.joined import Joined
from sayso.joining.lookups import Retraction, Said, TakenBackLookups
from sayso.joining.retracting import own_words, side_taken_back, takes_back
from sayso.joining.wordings import capitals, printed
from sayso.model import Stance, Statement, Withdrawal

SHARED = 0.6
"""Share of the words of the shorter content, names apart, by which a statement is what is
taken back."""
FEWEST = 3
"""Words that both must have where joining brought them to no common claim."""
OWN = 2
"""Words of its own with which a retraction says what it takes back."""
ASKED = frozenset({"demand", "warn", "pledge", "deny", "withhold"})
"""Acts that tell of a retraction that has not been made: "demanded that it withdraw"."""
NEWEST = 60
"""Statements of one speaker, beside those of its claims, that a retraction is compared
with."""


def retracted(joined: Joined, known: TakenBackLookups) -> Joined:
    """With what the report takes back, and what of it was taken back, before or later.

    To take back is not to deny: the stance of a retraction does not commit.
    """
    new = tuple(_retractions(joined))
    said = [each for each in _said(joined) if each.statement.id not in _ids(new)]
    gone = [*_taken_back(_kept(new, known), new), *_taken_back(said, new)]
    speakers = {i for each in said for i in each.statement.speaker_ids}
    gone += _taken_back(said, known.retractions_by(speakers) if speakers else ())
    return replace(
        joined,
        stances=tuple(
            _uncommitted(stance, joined, _ids(new)) for stance in joined.stances
        ),
        retractions=new,
        withdrawals=tuple(gone),
    )


def _retractions(joined: Joined) -> Iterator[Retraction]:
    report, said_by = joined.reading.report, joined.said_by()
    values = {c.statement_id: c.value for c in reversed(joined.reading.contents)}
    outer = {s.id: s.act for s in joined.reading.statements}
    for statement in joined.reading.statements:
        asked = outer.get(statement.within_id or "") in ASKED
        if said_by[statement.id] and not asked and takes_back(report.text, statement):
            value = values.get(statement.id, "Uu")
            side = side_taken_back(report.text, statement, value)
            said = _one(joined, statement, said_by[statement.id])
            claims = (
                s.claim_id for s in joined.stances if s.statement_id == statement.id
            )
            yield Retraction(
                statement.id, side, said.statement.speaker_ids,
                tuple(dict.fromkeys(claims)), said.content, said.day,
            )  # fmt: skip


def _said(joined: Joined) -> Iterator[Said]:
    for statement in joined.reading.statements:
        yield _one(joined, statement, joined.said_by()[statement.id])


def _one(joined: Joined, statement: Statement, speakers: tuple[str, ...]) -> Said:
    report = joined.reading.report
    own = [s for s in joined.stances if s.statement_id == statement.id]
    return Said(
        replace(statement, speaker_ids=speakers),
        printed(report, statement.attribution.content),
        tuple(s.claim_id for s in own if s.value in ("CT+", "PR+")),
        tuple(s.claim_id for s in own if s.value in ("CT-", "PR-")),
        report.published,
    )


def _kept(new: Collection[Retraction], known: TakenBackLookups) -> list[Said]:
    """Kept statements that the new retractions may take back."""
    found: dict[str, Said] = {}
    for each in new:
        for said in known.said_by(each.speaker_ids, each.claim_ids, NEWEST):
            found[said.statement.id] = said
    return list(found.values())


def _taken_back(
    said: Iterable[Said], retractions: Collection[Retraction]
) -> Iterator[Withdrawal]:
    """By the first of the retractions that take it back."""
    for one in said:
        by = [each for each in retractions if _takes(each, one)]
        for each in sorted(by, key=lambda r: (r.day or "9", r.statement_id))[:1]:
            yield Withdrawal(one.statement.id, each.day, "retracted", each.statement_id)


def _takes(by: Retraction, said: Said) -> bool:
    """Whether these speakers said it, on that side, no later, and in like words."""
    held = said.claim_ids if by.side == "+" else said.denied_ids
    later = said.day is not None and by.day is not None and said.day > by.day
    if later or not held or not set(by.speaker_ids) & set(said.statement.speaker_ids):
        return False
    together = bool(set(by.claim_ids) & set(held))
    if together and len(own_words(by.content)) < OWN:
        return True
    theirs, other = _happening(by, said)
    fewer = min(len(theirs), len(other))
    enough = fewer >= (1 if together else FEWEST)
    return enough and len(theirs & other) >= SHARED * fewer


def _happening(by: Retraction, said: Said) -> tuple[set[str], set[str]]:
    """The words of both without names, which all that is told of one happening shares;
    with them where there are no others."""
    names = capitals(by.content) | capitals(said.content)
    theirs, other = own_words(by.content), own_words(said.content)
    return theirs - names or theirs, other - names or other


def _uncommitted(
    stance: Stance, joined: Joined, retractions: Collection[str]
) -> Stance:
    own = stance.speaker_ids == joined.said_by().get(stance.statement_id)
    if stance.statement_id not in retractions or not own:
        return stance
    cues = {s.id: s.attribution.cue for s in joined.reading.statements}
    return replace(stance, value="Uu", spans=cues[stance.statement_id])


def _ids(retractions: Iterable[Retraction]) -> frozenset[str]:
    return frozenset(each.statement_id for each in retractions)
