"""Quarters and halves, fiscal ones too, and the "year-ago quarter".

A fiscal quarter is taken for the calendar's: a report seldom says when a company's
year begins.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from sayso.reading.dates.periods import days_of, quarter
from sayso.reading.dates.sense import UNRESOLVED, Context, Found, Rule, Sense, at
from sayso.reading.dates.words import ordinal

AHEAD = 100
"""A quarter without a year begins at most this many days after the report."""
QUARTER = r"\d{4}-Q\d"
RELATIVE = {"last": -1, "this": 0, "current": 0, "next": 1, "coming": 1}


def numbered(found: Found, published: date | None, context: Context) -> Sense | None:
    """The third quarter, the first half of 1990, next year's first quarter."""
    letter = "Q" if found["kind"] in ("quarter", "q") else "H"
    which = f"{letter}{_number(found, letter)}"
    if printed := found["year"] or found["after"]:
        return at(f"{printed}-{which}", "as printed")
    if published is None:
        return Sense(f"XXXX-{which}", UNRESOLVED)
    if word := found["relative"] or found["behind"]:
        return at(f"{published.year + RELATIVE[word]}-{which}", f"of {word} year")
    sense = at(_near(which, published, context), "the one nearest the report's date")
    return _year_before(sense) if found["ago"] else sense


def _number(found: Found, letter: str) -> int:
    if found["ordinal"] in ("last", "final"):
        return 4 if letter == "Q" else 2
    return ordinal(found["ordinal"])


def _near(which: str, published: date, context: Context) -> str:
    this = days_of(f"{published.year}-{which}")
    ahead = {"future": 366, "past": 0}.get(context.tense or "", AHEAD)
    if this and context.tense == "future" and this[1] < published:
        return f"{published.year + 1}-{which}"
    late = this and (this[0] - published).days > ahead
    return f"{published.year - bool(late)}-{which}"


def _year_before(sense: Sense) -> Sense:
    year, rest = (sense.timex or "").split("-", 1)
    return at(f"{int(year) - 1}-{rest}", "a year before the quarter that is spoken of")


def the_quarter(found: Found, published: date | None, context: Context) -> Sense | None:
    """The quarter: the one spoken of, else the last that is over."""
    which = found["which"] or ""
    spoken = context.last(QUARTER)
    if which != "that":
        spoken = newest(context, published)
    if published is None and spoken is None:
        return None
    if which in ("this", "current", "the current") and published:
        return at(quarter(published), "the report's own quarter")
    if which in ("next", "the next", "coming", "the coming") and published:
        return at(_step(quarter(published), 1), "the quarter after the report's")
    if which in ("last",) and published:
        return at(_step(quarter(published), -1), "the quarter before the report's")
    if which.startswith("the latest") and spoken and published:
        spoken = min(spoken, _step(quarter(published), -1))
    value = spoken or (_step(quarter(published), -1) if published else None)
    return (value and at(value, "the quarter that is spoken of")) or None


def newest(context: Context, published: date | None) -> str | None:
    """The nearest quarter spoken of that has begun, not one of the year before it."""
    now = quarter(published) if published else "9999-Q4"
    spoken = [value for value in context.before if re.fullmatch(QUARTER, value)]
    begun = [value for value in spoken if value <= now]
    year = max((value[:4] for value in begun), default="")
    return next((value for value in reversed(begun) if value[:4] == year), None)


def year_earlier(context: Context, published: date | None) -> Sense | None:
    """ "A year earlier" soon after a quarter is that quarter of the year before."""
    near = Context(before=context.before[-4:]).last(QUARTER)
    this = newest(context, published)
    if near is None or this is None:
        return None
    value = f"{int(this[:4]) - 1}{near[4:]}"
    return at(value, "the quarter that is spoken of, a year before")


def year_ago(found: Found, published: date | None, context: Context) -> Sense | None:
    """The year-ago quarter, the 1988 period."""
    spoken = newest(context, published)
    if spoken is None and published is None:
        return None
    if spoken is None and published:
        spoken = _step(quarter(published), -1)
    assert spoken
    if printed := found["year"]:
        return at(f"{printed}-{spoken[-2:]}", "the same quarter of that year")
    this = published.year if published else int(spoken[:4])
    return at(f"{this - 1}-{spoken[-2:]}", "the same quarter, a year before")


def _step(value: str, count: int) -> str:
    days = days_of(value)
    assert days
    other = days[1] + timedelta(days=1) if count > 0 else days[0] - timedelta(days=1)
    return quarter(other)


OF = r"(?: (?:of |in )?(?:the )?(?:fiscal )?(?:(?P<after>\d{4})|(?P<behind>last|this|next)(?: fiscal)? year))?"
AGO = r"(?:(?P<ago>year ago|year earlier|comparable year ago|same) )?"
RULES: tuple[Rule, ...] = (
    (r"(?P<kind>q|h)(?P<ordinal>[1-4])(?:(?: of)? YEAR)?", numbered),
    (
        rf"(?:(?:the|its|their|this|a) )?(?:(?:YEAR|(?P<relative>last|this|next) year)(?:'s)? )?{AGO}(?:fiscal )?"
        rf"(?P<ordinal>first|second|third|fourth|final|last|1st|2nd|3rd|4th) (?:fiscal )?(?P<kind>quarter|half)(?:'s)?{OF}",
        numbered,
    ),
    (
        r"(?:(?P<which>the|that|this|the latest|latest|the current|current|the next|next|the coming|coming|last|the just ended|the same|the most recent) )?(?:fiscal )?quarter",
        the_quarter,
    ),
    (r"(?P<which>the latest|the latest reporting|the latest) period", the_quarter),
    (
        r"(?:(?:the|in the|a|its) )?(?:comparable |corresponding |same )*"
        r"(?:(?:year ago|year earlier|prior year|year before|last year's)|YEAR)(?:'s)? (?:quarter|period)",
        year_ago,
    ),
    (
        r"(?:the )?(?:comparable|corresponding|same) (?:period|quarter) (?:last year|a year (?:ago|earlier)|(?:of |in )?YEAR)",
        year_ago,
    ),
)
