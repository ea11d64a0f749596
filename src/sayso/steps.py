"""Positions -> a claim's days, and each day's steps: one statement after another. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from sayso.model import Standing
from sayso.positions import Position, Side, counting, live
from sayso.standing import standing

Key = tuple[str, str, str]
"""What tells positions of one claim apart: statement, principal, value."""


@dataclass(frozen=True)
class Step:
    """What is known ``on`` a day after one more statement of it."""

    on: str | None
    known: Sequence[Position]

    @cached_property
    def standing(self) -> Standing:
        return standing(self.known, self.on)

    @cached_property
    def counted(self) -> Mapping[str, Sequence[Position]]:
        return counting(self.known, self.on)

    @cached_property
    def live(self) -> frozenset[Key]:
        return frozenset(map(key, live(self.known, self.on)))

    def on_side(self, side: Side) -> list[Position]:
        return [p for each in self.counted.values() for p in each if p.side == side]


def steps(
    positions: Sequence[Position], day: str | None
) -> Iterator[Sequence[Position]]:
    """What was known at the end of the day before with one more statement of this day
    each time, then with all that repeat what their principal says, then with one more
    of the withdrawals each time."""
    new = [p for p in positions if _known_on(p) == day]
    old = [p for p in positions if _known_on(p) and (not day or _known_by(p, day))]
    gone = {p for p in (*old, *new) if p.withdrawal and p.withdrawal.on == day}
    known = [_before_going(p) if p in gone else p for p in old]
    new.sort(key=lambda p: (p.copied, *_place(p)))
    again = _repeating(old, new)
    one_by_one = [[p] for p in new if p not in again]
    for some in (*one_by_one, [p for p in new if p in again]):
        if some:
            known = [*known, *(_before_going(p) if p in gone else p for p in some)]
            yield known
    for each in sorted(gone, key=_place):
        known = [each if key(p) == key(each) else p for p in known]
        yield known


def _repeating(old: Iterable[Position], new: Iterable[Position]) -> set[Position]:
    """Those whose principal has said nothing else before: there may be hundreds."""
    sides: dict[str, set[tuple[Side, bool]]] = defaultdict(set)
    for one in old:
        sides[one.principal_id].add((one.side, one.presupposed))
    found: set[Position] = set()
    for one in new:
        said = sides[one.principal_id]
        if said == {(one.side, one.presupposed)}:
            found.add(one)
        said.add((one.side, one.presupposed))
    return found


def _known_on(position: Position) -> str | None:
    return position.known_on or position.said_on


def _known_by(position: Position, day: str) -> bool:
    known_on = _known_on(position)
    return known_on is not None and known_on < day


def _before_going(position: Position) -> Position:
    return replace(position, withdrawal=None)


def days(positions: Iterable[Position]) -> list[str | None]:
    known = [_known_on(p) for p in positions]
    gone = [p.withdrawal.on for p in positions if p.withdrawal]
    undated: list[str | None] = [None] if None in known or None in gone else []
    return [*sorted({day for day in (*known, *gone) if day}), *undated]


def earliest(positions: Iterable[Position]) -> Position | None:
    return min(positions, key=_place, default=None)


def _place(position: Position) -> tuple[str | int, ...]:
    """By the day said, then by the time of day of the reports; where they give none no
    order is known, so any that holds."""
    p = position
    return p.day, p.at, p.report_id, p.order, p.statement_id, p.principal_id, p.value


def key(position: Position) -> Key:
    return position.statement_id, position.principal_id, position.value
