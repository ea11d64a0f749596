"""Positions -> history: what changed in a claim, when, by which statement. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from sayso.model import StandingWord
from sayso.positions import (
    Position,
    Side,
    known_at,
    without_echoes,
)
from sayso.steps import Step, days, earliest, key, steps

What = Literal[
    "first asserted", "first denied", "corroborated", "contested",
    "withdrawn", "reversed", "no longer commits", "word",
]  # fmt: skip
_FIRSTS: Mapping[Side, What] = {"+": "first asserted", "-": "first denied"}
_NAMED: Mapping[StandingWord, tuple[What, str]] = {
    "corroborated": ("corroborated", "+"),
    "contested": ("contested", "+-"),
}
"""Changes that have a name of their own, and the sides of who can bring them about."""


@dataclass(frozen=True, slots=True)
class Change:
    """One change, known from the end of the ISO day ``on`` (null: on no known day).

    ``word`` is how the claim stands from then. ``what`` is ``word`` where the standing
    changed in a way that has no name of its own.
    """

    on: str | None
    what: What
    word: StandingWord
    principal_id: str | None = None
    statement_id: str | None = None
    report_id: str | None = None


@dataclass(frozen=True, slots=True)
class Reversal:
    """A speaker who now says otherwise than before: the two positions, in order."""

    speaker_id: str
    before: Position
    after: Position


def history(positions: Sequence[Position]) -> tuple[Change, ...]:
    """Every change, in order of the days on which it could be known; within a day one
    statement after another, then what was withdrawn, each with the standing after it.

    Statements that change nothing (copies, repetitions) are not in it.
    """
    changes: list[Change] = []
    before = Step("", [])
    for day in days(positions):
        for known in steps(positions, day):
            after = Step(day, known)
            changes += _changes(before, after, {change.what for change in changes})
            before = after
    return tuple(changes)


def reversals(
    positions: Iterable[Position], as_of: str | None = None
) -> tuple[Reversal, ...]:
    """Per speaker, where the side changed from one day to a later one of theirs, as far
    as it was known at the end of the day ``as_of``.

    From or to a stance that does not commit counts, where what it left committed:
    "fake" on the 10th and "contradictory" on the 21st is a reversal.
    """
    known = without_echoes(known_at(positions, as_of))
    kept = [p for p in known if not p.presupposed]
    by_speaker = defaultdict(list)
    for position in sorted(kept, key=lambda p: (p.day, p.statement_id)):
        for speaker in position.speaker_ids or (position.principal_id,):
            by_speaker[speaker].append(position)
    return tuple(
        Reversal(speaker, one, other)
        for speaker, each in sorted(by_speaker.items())
        for one, other in _turns(each)
    )


def _changes(before: Step, after: Step, told: set[What]) -> Iterator[Change]:
    moves = list(_moves(before, after, told))
    word = after.standing.word
    if word != before.standing.word:
        by = _cause(before, after)
        named, sides = _NAMED.get(word, ("word", ""))
        if by and by.side in sides:
            moves.append((named, by))
        elif not moves:
            moves.append(("word", by))
    for what, by in moves:
        yield _change(after.on, what, word, by)


def _moves(
    before: Step, after: Step, told: set[What]
) -> Iterator[tuple[What, Position | None]]:
    """Firsts of each side, withdrawals, then principals who changed sides."""
    for side, what in _FIRSTS.items():
        if what not in told and after.on_side(side):
            yield what, earliest(after.on_side(side))
    for position in without_echoes(after.known):
        if _goes(position, before, after) and not position.presupposed:
            yield "withdrawn", position
    for who in sorted(before.counted.keys() & after.counted.keys()):
        was, now = before.counted[who], after.counted[who]
        what_now = _turn(_sides(was), _sides(now))
        if what_now and now[0].day > was[0].day and not now[0].takes_back:
            yield what_now, earliest(now)


def _goes(position: Position, before: Step, after: Step) -> bool:
    left = key(position) in before.live - after.live
    return left and position.side != "0"


def _turn(was: set[Side], now: set[Side]) -> What | None:
    if was == now or was == {"0"}:
        return None
    return "no longer commits" if now == {"0"} else "reversed"


def _sides(each: Iterable[Position]) -> set[Side]:
    return {position.side for position in each}


def _cause(before: Step, after: Step) -> Position | None:
    """The first of the positions that came to count, those that commit before others."""
    known = {key(p) for each in before.counted.values() for p in each}
    came = [p for each in after.counted.values() for p in each]
    new = [p for p in came if key(p) not in known]
    return earliest([p for p in new if p.side != "0"] or new)


def _change(
    day: str | None, what: What, word: StandingWord, by: Position | None
) -> Change:
    if by is None:
        return Change(day, what, word)
    return Change(day, what, word, by.principal_id, by.statement_id, by.report_id)


def _turns(each: Sequence[Position]) -> Iterator[tuple[Position, Position]]:
    for one, other in pairwise(each):
        if one.day < other.day and one.side not in ("0", other.side):
            yield one, other
