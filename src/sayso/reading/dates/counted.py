"""Periods counted from the report's date or from a date spoken of before: last week,
this month, three years ago, a day later, the past two years."""

from __future__ import annotations

import re
from datetime import date

from sayso.reading.dates.periods import Days, days_of, named, shift
from sayso.reading.dates.quarters import year_earlier
from sayso.reading.dates.sense import UNRESOLVED, Context, Found, Rule, Sense, at
from sayso.reading.dates.words import letter_of

WHICH = {
    "last": -1,
    "this": 0,
    "next": 1,
    "current": 0,
    "the current": 0,
    "previous": -1,
}
COUNTS = {"a": 1.0, "an": 1.0, "couple of": 2.0, "a couple of": 2.0, "a couple": 2.0}
VAGUE = ("several", "few", "a few", "many")


def unit_of(found: Found) -> tuple[str, int]:
    """The letter of the printed unit and how many of it one is (a fortnight is 2 W)."""
    letters = letter_of("units", found["unit"])
    return letters[-1], int(letters[:-1]) if letters[0].isdigit() else 1


def count_of(found: Found) -> float | None:
    """How many; null for "several", "a few" and the bare plural."""
    printed = found["number"] or ("" if _plural(found) else "a")
    if not printed or printed in VAGUE:
        return None
    return COUNTS.get(printed) or float(printed)


def _plural(found: Found) -> bool:
    return bool(re.search(rf"\b{found['unit']}s\b", found["whole"]))


def relative(found: Found, published: date | None, context: Context) -> Sense | None:
    """Last week, this month, next year."""
    letter, size = unit_of(found)
    if letter in "SH" or found["unit"] == "minute":
        return None
    if published is None:
        return Sense(None, UNRESOLVED)
    by = WHICH[found["which"]] * size
    value = named(shift(published, letter, by), letter)
    return at(value, f"{found['which']} {found['unit']}, counted from the report")


def ago(found: Found, published: date | None, context: Context) -> Sense | None:
    """Three years ago, two days earlier, a week later, a year from now."""
    letter, size = unit_of(found)
    count = count_of(found)
    back = found["way"] in ("ago", "earlier", "before", "previously", "prior", "back")
    since = found["way"] not in ("ago", "back", "from now", "from today", "hence")
    hours = letter in "SH" or found["unit"] in ("minute", "second")
    if count is None and not (hours and since):
        return _vague(found, back, published)
    spoken = _counted_from(context, "H" if hours else letter) if since else None
    from_day = spoken[0] if spoken else published
    if from_day is None:
        return None
    if count is None or hours:
        return at(from_day.isoformat(), "hours count within the day")
    if _one_year(found, letter, count) and (of := year_earlier(context, published)):
        return of
    moved = shift(from_day, letter, int(count * size) * (-1 if back else 1))
    base = "a date before it" if spoken else "the report"
    return at(named(moved, letter), f"counted from {base}")


def _counted_from(context: Context, letter: str) -> Days | None:
    """Days and hours count from a day, where one was printed."""
    spoken = context.last_day() if letter in "DSH" else None
    return spoken or context.last_days()


def _one_year(found: Found, letter: str, count: float) -> bool:
    return letter == "Y" and count == 1 and found["way"] in ("ago", "earlier", "before")


def _vague(found: Found, back: bool, published: date | None) -> Sense:
    if back:
        return Sense("PAST_REF", "some time before", None, published)
    start = published if found["way"] in ("from now", "from today") else None
    return Sense("FUTURE_REF", "some time after", start, None)


def neighbour(found: Found, published: date | None, context: Context) -> Sense | None:
    """The following year, the previous day, the next month: from the date before."""
    own = (published, published) if published else None
    letter, size = unit_of(found)
    spoken = _counted_from(context, letter) or own
    if spoken is None:
        return None
    if letter not in "DWMQYEC" or found["unit"] in ("minute", "second"):
        return None
    by = -size if found["way"] in ("previous", "preceding", "prior") else size
    day = spoken[0] if by < 0 else spoken[1]
    return at(named(shift(day, letter, by), letter), "counted from the date before it")


def same(found: Found, published: date | None, context: Context) -> Sense | None:
    """The day, that year, the same month: the one spoken of, else the report's."""
    letter, _ = unit_of(found)
    spoken = context.last_day() if letter == "D" else context.last_days()
    if found["way"] == "the" and letter in "YWM":
        spoken = None
    day = spoken[0] if spoken else published
    if day is None or letter in ("S", "H") or found["unit"] == "minute":
        return None
    return at(named(day, letter), "the one that is spoken of")


def end_of(found: Found, published: date | None, context: Context) -> Sense | None:
    """Year-end, month's end."""
    letter, _ = unit_of(found)
    if published is None:
        return None
    days = days_of(named(published, letter))
    timex = named(published, letter)
    return Sense(
        timex, "the end of the report's own", days and days[1], days and days[1]
    )


N = r"(?:the )?(?:NUMBER )?(?:more |full |short |trading |business |working )?"
RULES: tuple[Rule, ...] = (
    (
        r"(?P<which>last|this|next|the current|current|previous) (?:calendar |fiscal |same |full |whole |very )?UNIT(?:'s)?",
        relative,
    ),
    (
        rf"{N}UNITS(?: (?P<way>ago|earlier|before|previously|prior|back|later|after|afterwards?|from now|from today|hence|out|afterward))",
        ago,
    ),
    (
        r"the (?P<way>following|previous|preceding|prior|next) (?:calendar |full |fiscal )?UNIT",
        neighbour,
    ),
    (
        r"(?P<way>the|that|the same|that same|that very|the very same) (?:full |fiscal |calendar |current |whole )?UNIT",
        same,
    ),
    (r"(?:the )?UNIT(?:'s)? end", end_of),
)
