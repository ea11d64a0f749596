"""Positions -> history: what changed in a claim, when, by which statement. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from sayso.model import Standing, StandingWord
from sayso.positions import (
    Position,
    Side,
    counting,
    is_withdrawn,
    known_at,
    without_echoes,
)
from sayso.standing import standing

What = Literal[
    "first asserted", "first denied", "corroborated", "contested",
    "withdrawn", "reversed", "no longer commits", "word",
]  # fmt: skip
_FIRSTS: Mapping[Side, What] = {"+": "first asserted", "-": "first denied"}


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
    """Every change, in order of the days on which it could be known.

    Statements that change nothing (copies, repetitions) are not in it.
    """
    changes: list[Change] = []
    before = _Day("", standing([]), {})
    for day in _days(positions):
        after = _Day(day, standing(positions, day), counting(positions, day))
        told = {change.what for change in changes}
        changes += _changes(before, after, positions, told)
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


@dataclass(frozen=True, slots=True)
class _Day:
    on: str | None
    standing: Standing
    counted: Mapping[str, Sequence[Position]]

    def on_side(self, side: Side) -> list[Position]:
        return [p for each in self.counted.values() for p in each if p.side == side]


def _days(positions: Iterable[Position]) -> list[str | None]:
    known = [p.known_on or p.said_on for p in positions]
    known += [p.withdrawal.on for p in positions if p.withdrawal]
    undated: list[str | None] = [None] if None in known else []
    return [*sorted({day for day in known if day}), *undated]


def _changes(
    before: _Day, after: _Day, positions: Sequence[Position], told: set[What]
) -> Iterator[Change]:
    moves = list(_moves(before, after, positions, told))
    word = after.standing.word
    if word != before.standing.word and word in ("corroborated", "contested"):
        moves.append((word, _cause(before, after)))
    elif word != before.standing.word and not moves:
        moves.append(("word", _cause(before, after)))
    for what, by in moves:
        yield _change(after.on, what, word, by)


def _moves(
    before: _Day, after: _Day, positions: Sequence[Position], told: set[What]
) -> Iterator[tuple[What, Position | None]]:
    """Firsts of each side, withdrawals, then principals who changed sides."""
    for side, what in _FIRSTS.items():
        if what not in told and after.on_side(side):
            yield what, _earliest(after.on_side(side))
    for position in without_echoes(positions):
        if _goes(position, before.on, after.on) and not position.presupposed:
            yield "withdrawn", position
    for who in sorted(before.counted.keys() & after.counted.keys()):
        was, now = before.counted[who], after.counted[who]
        what_now = _turn(_sides(was), _sides(now))
        if what_now and now[0].day > was[0].day and not now[0].takes_back:
            yield what_now, _earliest(now)


def _goes(position: Position, last: str | None, day: str | None) -> bool:
    gone = is_withdrawn(position, day) and not is_withdrawn(position, last or "")
    return gone and position.side != "0"


def _turn(was: set[Side], now: set[Side]) -> What | None:
    if was == now or was == {"0"}:
        return None
    return "no longer commits" if now == {"0"} else "reversed"


def _sides(each: Iterable[Position]) -> set[Side]:
    return {position.side for position in each}


def _cause(before: _Day, after: _Day) -> Position | None:
    """The first of the positions that came to count, those that commit before others."""
    known = {p.statement_id for each in before.counted.values() for p in each}
    came = [p for each in after.counted.values() for p in each]
    new = [p for p in came if p.statement_id not in known]
    return _earliest([p for p in new if p.side != "0"] or new)


def _earliest(positions: Iterable[Position]) -> Position | None:
    return min(
        positions,
        key=lambda p: (p.day, p.report_id, p.order, p.statement_id),
        default=None,
    )


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
