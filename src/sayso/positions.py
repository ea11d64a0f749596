"""Stances as positions of principals: which of them are known, stand, and count.

Nothing here depends on the order in which positions are given.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from sayso.model import Value, Withdrawal

Side = Literal["+", "-", "0"]
_SIDES: Mapping[Value, Side] = {"CT+": "+", "PR+": "+", "CT-": "-", "PR-": "-"}


@dataclass(frozen=True, slots=True)
class Position:
    """One stance of one principal on the claim, with what decides whether it counts.

    ``said_on`` is the ISO day said (the last possible one), ``known_on`` the day from
    which it could be known: that of publication. ``rests_on`` are the
    principals that the statement cites for it. ``copied``: printed in a passage that its
    report copies from the report of its origin. ``takes_back``: it is no word on the
    claim but takes back an earlier one. ``at`` is the report's moment, as it sorts, and
    ``order`` where it is printed there, in code points.
    """

    principal_id: str
    value: Value
    statement_id: str
    report_id: str
    said_on: str | None = None
    known_on: str | None = None
    origin_id: str | None = None
    copied: bool = False
    speaker_ids: tuple[str, ...] = ()
    rests_on: tuple[str, ...] = ()
    presupposed: bool = False
    withdrawal: Withdrawal | None = None
    takes_back: bool = False
    at: str = ""
    order: int = 0

    @property
    def side(self) -> Side:
        """``+`` of A, ``-`` of D, ``0`` of those who do not commit (PS, Uu)."""
        return _SIDES.get(self.value, "0")

    @property
    def day(self) -> str:
        """The day by which the latest is told; an undated one is older than any."""
        return self.said_on or self.known_on or ""


def counting(
    positions: Iterable[Position], as_of: str | None = None
) -> dict[str, tuple[Position, ...]]:
    """Per principal the positions of its latest day, which count, as printed.

    Where some of that day commit, only those count: within a day no order is known,
    so a principal who says both on one day is on both sides. To take one's word back
    replaces no other word.
    """
    by_principal = defaultdict(list)
    for position in _stances(positions, as_of):
        by_principal[position.principal_id].append(position)
    return {who: _latest(each) for who, each in sorted(by_principal.items())}


def known_at(positions: Iterable[Position], as_of: str | None) -> list[Position]:
    """Those known at the end of the day; an undated one is known only now (null)."""
    return [p for p in positions if as_of is None or _reached(p, as_of)]


def live(known: Sequence[Position], as_of: str | None) -> list[Position]:
    """Those that are not withdrawn by the end of the day."""
    return [p for p in known if not is_withdrawn(p, as_of)]


def live_at(positions: Iterable[Position], as_of: str | None) -> list[Position]:
    """Those known at the end of the day, and not withdrawn by then."""
    return live(known_at(positions, as_of), as_of)


def _reached(position: Position, as_of: str) -> bool:
    known_on = position.known_on or position.said_on
    return known_on is not None and known_on <= as_of


def _stances(positions: Iterable[Position], as_of: str | None) -> list[Position]:
    known = without_echoes(known_at(positions, as_of))
    return [p for p in live(known, as_of) if not p.presupposed]


def without_echoes(known: Sequence[Position]) -> list[Position]:
    """A copy adds nothing to what its origin's own report says on that side.

    So a copy neither dates a stance anew, nor outlives its withdrawal, nor makes a
    second principal of an outlet that lost the attribution on the way.
    """
    roots = {(p.origin_id, p.side) for p in known if p.origin_id and not p.copied}
    return [p for p in known if not (p.copied and (p.origin_id, p.side) in roots)]


def _latest(each: Sequence[Position]) -> tuple[Position, ...]:
    words = [p for p in each if not p.takes_back] or each
    last = max(p.day for p in words)
    of_day = [p for p in words if p.day == last]
    chosen = [p for p in of_day if p.side != "0"] or of_day
    return tuple(sorted(chosen, key=lambda p: (p.report_id, p.order, p.statement_id)))


def is_withdrawn(position: Position, as_of: str | None) -> bool:
    """Whether its own statement is withdrawn by the end of the day; by whom is not dated,
    it is only now (null)."""
    gone = position.withdrawal
    if gone is None or as_of is None:
        return gone is not None
    return gone.on is not None and gone.on <= as_of
