"""Days and months with their names: Oct. 12, March 15, 2007, June, 1998-02-16."""

from __future__ import annotations

import re
from datetime import date

from sayso.reading.dates.periods import Days, days_of
from sayso.reading.dates.sense import UNRESOLVED, Context, Found, Rule, Sense, at
from sayso.reading.dates.words import number_of, ordinal

AHEAD = 100
"""A month without a year begins at most this many days after the report, else it is
the last one. Measured on the timex training documents: 60 to 150 serve alike."""


def month_day(found: Found, published: date | None, context: Context) -> Sense | None:
    """A month and a day, with or without the year."""
    month = number_of("months", found["month"])
    rest = f"{month:02}-{ordinal(found['day']):02}"
    return _with_year(rest, _year(found), published, context)


def month(found: Found, published: date | None, context: Context) -> Sense | None:
    """A month, with or without the year, "last" or "this"."""
    rest = f"{number_of('months', found['month']):02}"
    which, year = found["which"], _year(found)
    if published and found["relative"]:
        shift = {"last": -1, "this": 0, "next": 1}[found["relative"]]
        return at(f"{published.year + shift}-{rest}", f"of {found['relative']} year")
    if published and which == "this":
        return at(f"{published.year}-{rest}", "“this”: of the report's year")
    if published and which == "last":
        return at(_latest(rest, published), "“last”: the latest one that is over")
    if published and which == "next":
        return at(_nearest(rest, published, 366), "“next”: the coming one")
    return _with_year(rest, year, published, context)


def _year(found: Found) -> str | None:
    printed: str | None = found["year"] or found["short"]
    if printed and len(printed) == 2:
        return ("19" if printed > "60" else "20") + printed
    return printed


def _with_year(
    rest: str, year: str | None, published: date | None, context: Context
) -> Sense | None:
    if year:
        return at(f"{year}-{rest}", "as printed")
    if published is None:
        return Sense(f"XXXX-{rest}", UNRESOLVED)
    ahead = {"past": 0, "future": 366, "present": AHEAD, None: AHEAD}[context.tense]
    return at(_nearest(rest, published, ahead), "the year nearest the report's date")


def _nearest(rest: str, published: date, ahead: int) -> str:
    """The latest year in which ``rest`` begins at most ``ahead`` days from now; one
    that is all in the past is moved on where the tense is of the future."""
    for year in range(published.year + 1, published.year - 5, -1):
        days = days_of(f"{year}-{rest}")
        if days and (days[0] - published).days <= ahead:
            if ahead == 366 and days[1] < published:
                break
            if ahead == 366 and _begins(f"{year - 1}-{rest}", published):
                continue
            return f"{year}-{rest}"
    return f"{published.year}-{rest}"


def _begins(timex: str, published: date) -> bool:
    days: Days | None = days_of(timex)
    return bool(days and days[1] >= published)


def _latest(rest: str, published: date) -> str:
    """The latest that is over; the month just gone would have been "last month"."""
    this = days_of(f"{published.year}-{rest}")
    late = not this or (published - this[1]).days < 28
    return f"{published.year - late}-{rest}"


def iso(found: Found, published: date | None, context: Context) -> Sense | None:
    """2016-02-05, as it stands."""
    return at(found["whole"][:10], "as printed")


def slashed(found: Found, published: date | None, context: Context) -> Sense | None:
    """2/5/2016: month first, as in American print, where the month can be one."""
    first, second, year = map(int, re.findall(r"\d+", found["whole"]))
    year += (1900 if year > 60 else 2000) if year < 100 else 0
    if first > 12:
        first, second = second, first
    return at(f"{year:04}-{first:02}-{second:02}", "as printed, month first")


SHORT = r"(?:YEAR|'(?P<short>\d\d))"
DAY_NAME = r"(?:(?:on )?(?:last |next |this |this coming )?WEEKDAY )?"
RULES: tuple[Rule, ...] = (
    (rf"{DAY_NAME}(?:the )?MONTH (?:the )?MONTHDAY(?: (?:of )?{SHORT})?", month_day),
    (rf"{DAY_NAME}(?:the )?MONTHDAY (?:of )?MONTH(?: (?:of )?{SHORT})?", month_day),
    (
        rf"(?:(?P<which>last|next|this past|this|past) )?MONTH(?: (?:of )?(?:{SHORT}|(?P<relative>last|this|next) year))?",
        month,
    ),
    (r"\d{4}-\d\d-\d\d(?:t[\d:]+z?)?", iso),
    (r"\d\d?/\d\d?/(?:\d{4}|\d\d)", slashed),
)
