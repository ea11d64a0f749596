"""Which statements are taken back by their speakers, whichever report came first."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import replace

from sayso.joining.joined import Joined
from sayso.joining.lookups import Retraction, Said, TakenBackLookups
from sayso.joining.retracting import own_words, side_taken_back, takes_back
from sayso.joining.saying import said_in
from sayso.joining.wordings import capitals
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
    every = said_in(joined)
    new = tuple(_retractions(joined, every))
    ids = frozenset(each.statement_id for each in new)
    said = [each for each in every if each.statement.id not in ids]
    gone = [*_taken_back(_kept(new, known), new), *_taken_back(said, new)]
    speakers = {i for each in said for i in each.statement.speaker_ids}
    gone += _taken_back(said, known.retractions_by(speakers) if speakers else ())
    by = {
        each.statement.id: each.statement for each in every if each.statement.id in ids
    }
    return replace(
        joined,
        stances=tuple(_uncommitted(stance, by) for stance in joined.stances),
        retractions=new,
        withdrawals=tuple(gone),
    )


def _retractions(joined: Joined, every: Iterable[Said]) -> Iterator[Retraction]:
    text = joined.reading.report.text
    values = {c.statement_id: c.value for c in reversed(joined.reading.contents)}
    outer = {s.id: s.act for s in joined.reading.statements}
    for said in every:
        statement = said.statement
        asked = outer.get(statement.within_id or "") in ASKED
        if statement.speaker_ids and not asked and takes_back(text, statement):
            side = side_taken_back(text, statement, values.get(statement.id, "Uu"))
            claims = (
                s.claim_id for s in joined.stances if s.statement_id == statement.id
            )
            yield Retraction(
                statement.id, side, statement.speaker_ids,
                tuple(dict.fromkeys(claims)), said.content, said.day,
            )  # fmt: skip


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


def _uncommitted(stance: Stance, retractions: Mapping[str, Statement]) -> Stance:
    """Of a speaker who takes something back, decided by the words that do so."""
    by = retractions.get(stance.statement_id)
    if by is None or stance.speaker_ids != by.speaker_ids:
        return stance
    return replace(stance, value="Uu", spans=by.attribution.cue)
