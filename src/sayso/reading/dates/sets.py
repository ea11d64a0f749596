"""How often: daily, every Thursday, each month, Tuesday nights, a year."""

from __future__ import annotations

from datetime import date

from sayso.reading.dates.counted import unit_of
from sayso.reading.dates.sense import Context, Found, Rule, Sense
from sayso.reading.dates.words import alternatives, letter_of, lists, number_of

REASON = "says how often"


def adverb(found: Found, published: date | None, context: Context) -> Sense:
    """Daily, hourly, annual."""
    return Sense(lists()["sets"][found["often"]], REASON)


def every_unit(found: Found, published: date | None, context: Context) -> Sense:
    """Every month, each year, every two years."""
    letter, size = unit_of(found)
    time = "T" if letter in "SH" or found["unit"] == "minute" else ""
    count = found["count"] or {"other": 2}.get(found["other"] or "", size)
    return Sense(f"P{time}{count}{letter}", REASON)


def every_weekday(found: Found, published: date | None, context: Context) -> Sense:
    """Every Thursday, Tuesday nights, Mondays."""
    part = found["part"]
    suffix = f"T{letter_of('parts', part)}" if part else ""
    day = number_of("weekdays", found["weekday"])
    return Sense(f"XXXX-WXX-{day}{suffix}", REASON)


def every_month(found: Found, published: date | None, context: Context) -> Sense:
    """Every June."""
    return Sense(f"XXXX-{number_of('months', found['month']):02}", REASON)


RULES: tuple[Rule, ...] = (
    (rf"(?P<often>{alternatives(lists()['sets'])})", adverb),
    (
        r"(?:every|each|per) (?P<other>other |single )?(?:(?P<count>\d+) )?UNITS",
        every_unit,
    ),
    (
        r"(?:once|twice|\d+ times) (?:a|an|per|each|every)(?P<other>)(?P<count>) UNIT",
        every_unit,
    ),
    (r"(?:every|each) WEEKDAY(?: (?:PART)s?)?", every_weekday),
    (r"WEEKDAY(?: (?:PART))?s", every_weekday),
    (r"(?:every|each) MONTH", every_month),
)
