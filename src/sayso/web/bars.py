"""How many principals assert, do not commit, deny -> the widths of a bar's parts."""

from __future__ import annotations

from dataclasses import dataclass

WIDTH = 200
"""Units of the drawing; the style sheet says how wide that is."""
GAP = 2
LEAST = 6
"""Units of a part with anyone in it, so that none is overlooked."""


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a bar: ``side`` is its class, ``number`` how many principals."""

    side: str
    number: int
    x: float
    width: float


def bar(asserting: int, uncommitted: int, denying: int) -> tuple[Part, ...]:
    """The parts that have anyone in them, from left to right, ``WIDTH`` in all."""
    given = (("for", asserting), ("open", uncommitted), ("against", denying))
    shown = [(side, number) for side, number in given if number]
    total = sum(number for _, number in shown)
    left = WIDTH - GAP * (len(shown) - 1) - LEAST * len(shown)
    parts: list[Part] = []
    x = 0.0
    for side, number in shown:
        width = round(LEAST + left * number / total, 1)
        parts.append(Part(side, number, round(x, 1), width))
        x += width + GAP
    return tuple(parts)
