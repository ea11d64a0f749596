"""Positions -> standing: what the stances of a claim add up to at a date. Pure.

The definition is the table *Standing* of the design; docs/standing.md tells the edges.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from sayso.model import Standing, StandingWord
from sayso.positions import (
    Position,
    counting,
    is_withdrawn,
    known_at,
    live,
    live_at,
    without_echoes,
)

__all__ = ["Position", "counting", "independent", "standing"]


def standing(positions: Sequence[Position], as_of: str | None = None) -> Standing:
    """How a claim stands on the day ``as_of`` (its end; null: with all that is known)."""
    counted = counting(positions, as_of)
    sides = {side: _on(counted, side) for side in ("+", "-", "0")}
    known = without_echoes(known_at(positions, as_of))
    taken = {p.principal_id for p in live(known, as_of) if p.presupposed}
    return Standing(
        word=_word(counted, sides["+"], sides["-"], known, as_of),
        as_of=as_of,
        asserting=sides["+"],
        denying=sides["-"],
        uncommitted=sides["0"],
        origins=_origins(counted),
        presupposing=tuple(sorted(taken - set(sides["+"]) - set(sides["-"]))),
    )


def _on(counted: Mapping[str, Sequence[Position]], side: str) -> tuple[str, ...]:
    return tuple(w for w, each in counted.items() if any(p.side == side for p in each))


def _origins(counted: Mapping[str, Sequence[Position]]) -> tuple[str, ...]:
    each = (p.origin_id for some in counted.values() for p in some)
    return tuple(sorted({origin for origin in each if origin}))


def _word(
    counted: Mapping[str, Sequence[Position]],
    asserting: Sequence[str],
    denying: Sequence[str],
    known: Sequence[Position],
    as_of: str | None,
) -> StandingWord:
    if asserting and denying:
        return "contested"
    if denying:
        return "denied"
    if asserting:
        two = independent(asserting, live(known, as_of))
        return "corroborated" if two else "asserted"
    return "withdrawn" if _was_withdrawn(known, as_of) else "unconfirmed"


def independent(asserting: Iterable[str], positions: Sequence[Position]) -> bool:
    """Whether two of those who assert rest neither on one another nor on one third.

    A principal rests on those it cites (and on those whom these cite), unless it once
    asserted the claim on its own. That a third is silent itself changes nothing.
    """
    cites = {who: _cited(who, positions) for who in asserting}
    grounds = [_grounds(who, cites) for who in cites]
    return any(one.isdisjoint(other) for one, other in combinations(grounds, 2))


def _cited(who: str, positions: Iterable[Position]) -> frozenset[str]:
    own = [set(p.rests_on) - {who} for p in positions if _asserts(p, who)]
    return frozenset(set().union(*own)) if all(own) else frozenset()


def _asserts(position: Position, who: str) -> bool:
    asserts = position.side == "+" and not position.presupposed
    return asserts and position.principal_id == who


def _grounds(who: str, cites: Mapping[str, frozenset[str]]) -> set[str]:
    reached, ahead = {who}, [who]
    while ahead:
        for cited in cites.get(ahead.pop(), frozenset()) - reached:
            reached.add(cited)
            ahead.append(cited)
    return reached


def _was_withdrawn(known: Sequence[Position], as_of: str | None) -> bool:
    """Whether someone asserted until a withdrawal, and not only until a later word."""
    asserted = [p for p in known if is_withdrawn(p, as_of) and p.side == "+"]
    return any(_counted_until_withdrawn(p, known) for p in asserted)


def _counted_until_withdrawn(gone: Position, known: Sequence[Position]) -> bool:
    until = gone.withdrawal.on if gone.withdrawal else None
    left = live_at(known, until)
    words = [p for p in left if not p.presupposed and not p.takes_back]
    later = [p for p in words if p.day > gone.day]
    replaced = any(p.principal_id == gone.principal_id for p in later)
    return not gone.presupposed and not replaced
