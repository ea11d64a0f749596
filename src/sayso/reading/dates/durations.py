"""How long: three weeks, a two-year term, the past five years, recent months."""

from __future__ import annotations

from datetime import date

from sayso.reading.dates.counted import count_of, unit_of
from sayso.reading.dates.periods import shift
from sayso.reading.dates.sense import Context, Found, Rule, Sense

HALVES = {"Y": "6M", "H": "30M", "M": "30S"}
MANY = {"S", "H"}


def value_of(found: Found) -> str:
    """The TIMEX3 duration: P2Y6M, PXM, PT4H."""
    letter, size = unit_of(found)
    time = "T" if letter in "SH" or found["unit"] == "minute" else ""
    count = count_of(found)
    if count is None:
        return f"P{time}X{letter}"
    whole = int(count)
    if count != whole and (half := HALVES.get(letter)) and (time or letter != "M"):
        return f"P{time}{whole}{letter}{half}"
    if letter == "L":
        return f"P{whole}L"
    return f"P{time}{whole * size if count == whole else count:g}{letter}".replace(
        "P0.5Y", "P6M"
    )


def duration(found: Found, published: date | None, context: Context) -> Sense | None:
    """A length of time that is at no place in time."""
    value = value_of(found)
    return Sense(value, "a length of time")


FRACTIONS = {
    "half hour": "PT30M", "half an hour": "PT30M", "half a day": "PT12H",
    "half a year": "P6M", "half year": "P6M", "half a decade": "P5Y",
    "half decade": "P5Y", "half century": "P50Y", "half a century": "P50Y",
    "quarter century": "P25Y", "quarter of a century": "P25Y",
}  # fmt: skip


def fraction(found: Found, published: date | None, context: Context) -> Sense | None:
    """Half an hour, a quarter-century."""
    return Sense(FRACTIONS[found["fraction"]], "a length of time")


def some_time(found: Found, published: date | None, context: Context) -> Sense | None:
    """A while, a long time."""
    return Sense("PXX", "a length of time")


def thousands(found: Found, published: date | None, context: Context) -> Sense | None:
    """Two thousand years."""
    return Sense(f"P{found['thousands']}L", "a length of time")


def reaching(found: Found, published: date | None, context: Context) -> Sense | None:
    """The past two years, the next five days: a length that ends or begins now."""
    value = value_of(found)
    ahead = found["way"] in ("next", "coming")
    days = published and _reach(found, published, -1 if not ahead else 1)
    if not days:
        return Sense(value, "a length of time, to or from now")
    words = "from the report's date on" if ahead else "up to the report's date"
    return Sense(value, words, *sorted(days))


def _reach(found: Found, published: date, direction: int) -> tuple[date, date] | None:
    letter, size = unit_of(found)
    count = count_of(found)
    if count is None or letter in MANY or found["unit"] == "minute":
        return None
    return published, shift(published, letter, direction * int(count * size))


def past_one(found: Found, published: date | None, context: Context) -> Sense | None:
    """The past year, the past week: one of it up to now."""
    letter, size = unit_of(found)
    time = "T" if letter in MANY or found["unit"] == "minute" else ""
    value = f"P{time}{size}{letter}"
    if published is None or time:
        return Sense(value, "a length of time up to now")
    return Sense(
        value, "up to the report's date", shift(published, letter, -size), published
    )


def vague(found: Found, published: date | None, context: Context) -> Sense | None:
    """Recent weeks, the coming months: near, without a number."""
    letter, _ = unit_of(found)
    if found["way"] in ("coming", "future", "ahead"):
        return Sense("FUTURE_REF", "some time from now on", published, None)
    return Sense("PAST_REF", f"some {letter} up to now", None, published)


def first_of(found: Found, published: date | None, context: Context) -> Sense | None:
    """The first nine months, the last two quarters of 1990."""
    return Sense(value_of(found), "a length of time")


N = r"(?:NUMBER )?(?:more |full |short |long |straight |consecutive |trading |business |working |calendar |additional |whole |solid )*"
AFTER = r"(?: (?:period|term|time|long|of \w+))?"
RULES: tuple[Rule, ...] = (
    (
        rf"(?:the )?(?P<way>past|last|next|coming|previous|latest|first|final) {N.replace('NUMBER )?', 'NUMBER )')}UNITS",
        reaching,
    ),
    (rf"(?:(?:a|the) )?(?P<fraction>{'|'.join(FRACTIONS)})", fraction),
    (r"(?P<thousands>\d)000 years", thousands),
    (
        r"(?:a|some|quite some|quite a|a short|a long|a (?:\w+ )*long|a (?:\w+ )*lengthy) (?:while|time|period)",
        some_time,
    ),
    (r"(?:the|this) past UNIT", past_one),
    (
        r"(?:the )?(?:more )?(?P<way>recent|past|last|coming|future|previous) UNITS(?: (?:and|or) \w+s)?",
        vague,
    ),
    (r"(?:the )?UNITS ahead(?P<way>)(?P<number>)", duration),
    (
        rf"(?:(?:the|a|an|his|her|its|their|this|that|same) )?{N}UNITS(?: (?:and|or|to) \w+s)?(?: old)?{AFTER}",
        duration,
    ),
    (r"(?:the )?(?:\w+ly )?(?:NUMBER )?UNITS (?:and|or|to) (?:\w+ )?\w+", duration),
    (r"NUMBER (?:to|or|and|-) \d+ UNITS", duration),
)
