"""Figures of a claim -> dots over days: where numbers that count the same differ."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.views.shapes import FigureRow

WIDTH, HEIGHT = 600.0, 150.0
LEFT, RIGHT, TOP, BOTTOM = 14.0, 90.0, 16.0, 26.0
"""Units of the drawing left free for words."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A figure at its place; ``labelled`` where no other dot's words are in the way."""

    x: float
    y: float
    figure: FigureRow
    labelled: bool


@dataclass(frozen=True, slots=True)
class Plot:
    """The figures of one unit; ``first`` and ``last`` are the ISO days at its ends."""

    unit: str | None
    dots: tuple[Dot, ...]
    first: str
    last: str


def plots(figures: Iterable[FigureRow]) -> tuple[Plot, ...]:
    """One for each unit of which different numbers were given on known days: those
    said, or else those of the reports."""
    by_unit: dict[str | None, list[FigureRow]] = defaultdict(list)
    for one in figures:
        if _known(one):
            by_unit[one.unit].append(one)
    return tuple(
        _plot(unit, each)
        for unit, each in by_unit.items()
        if len({one.value for one in each}) > 1
    )


def _plot(unit: str | None, figures: Sequence[FigureRow]) -> Plot:
    days = [_day(one) for one in figures]
    values = [one.value for one in figures]
    dots: list[Dot] = []
    for one in figures:
        x = LEFT + (WIDTH - LEFT - RIGHT) * _share(_day(one), min(days), max(days))
        y = HEIGHT - BOTTOM
        y -= (HEIGHT - TOP - BOTTOM) * _share(one.value, min(values), max(values))
        free = not any(abs(d.x - x) < RIGHT and abs(d.y - y) < TOP for d in dots)
        dots.append(Dot(round(x, 1), round(y, 1), one, free))
    known = sorted(map(_known, figures))
    return Plot(unit, tuple(dots), known[0], known[-1])


def _known(one: FigureRow) -> str:
    """The ISO day said, or else the report's; empty where neither is known."""
    return one.said_on or one.published or ""


def _day(one: FigureRow) -> float:
    return float(datetime.date.fromisoformat(_known(one)).toordinal())


def _share(value: float, least: float, most: float) -> float:
    """How far from the least to the most, in 0..1."""
    return (value - least) / (most - least) if most > least else 0.5
