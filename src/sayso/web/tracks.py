"""Changes of a claim -> where its standing is drawn along a line of days."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from sayso.views.shapes import Change

WIDTH, EDGE = 600.0, 8.0
"""Units of the drawing, and what is left free at its ends for the marks."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """How the claim stood from ``on`` (an ISO day), ``width`` units wide."""

    on: str
    standing: str
    x: float
    width: float


def track(changes: Sequence[Change]) -> tuple[Stretch, ...]:
    """One stretch for each standing, the last to the end of the line."""
    dated = [c for c in changes if c.on]
    turns = [
        c for n, c in enumerate(dated) if n == 0 or c.standing != dated[n - 1].standing
    ]
    if not turns:
        return ()
    first, last = _number(dated[0]), _number(dated[-1])
    unit = (WIDTH - 2 * EDGE) / max(1, last - first + 1)
    starts = [EDGE + (_number(c) - first) * unit for c in turns]
    ends = [*starts[1:], WIDTH - EDGE]
    return tuple(
        Stretch(c.on or "", c.standing, round(x, 1), round(end - x, 1))
        for c, x, end in zip(turns, starts, ends, strict=True)
    )


def _number(change: Change) -> int:
    return datetime.date.fromisoformat(change.on or "").toordinal()
