"""Years, decades, centuries and seasons."""

from __future__ import annotations

from datetime import date

from sayso.reading.dates.periods import days_of
from sayso.reading.dates.sense import UNRESOLVED, Context, Found, Rule, Sense, at
from sayso.reading.dates.words import letter_of, number_of, ordinal

RELATIVE = {"last": -1, "this": 0, "next": 1}


def year(found: Found, published: date | None, context: Context) -> Sense | None:
    """1989, '89, fiscal 1989."""
    short = found["short"]
    if not short:
        return at(found["year"], "as printed")
    return at(("19" if short > "60" else "20") + short, "the nearer century")


def span(found: Found, published: date | None, context: Context) -> Sense | None:
    """1950-53, from 1990 to 1995."""
    first, last = found["first"], found["last"]
    last = first[: 4 - len(last)] + last
    if last < first:
        return None
    end = date(int(last), 12, 31)
    return Sense(f"{first}/{last}", "a range of years", date(int(first), 1, 1), end)


def decade(found: Found, published: date | None, context: Context) -> Sense | None:
    """the 1970s, the '80s, the nineties."""
    if name := found["decade"]:
        digits = f"19{number_of('decades', name)}"
    else:
        digits = found["tens"] if len(found["tens"]) == 3 else f"19{found['tens']}"
    if len(found["tens"] or "") < 3 and int(digits[2]) < 2:
        digits = f"20{digits[2]}"
    return at(digits, "a decade")


def century(found: Found, published: date | None, context: Context) -> Sense | None:
    """the 20th century; "this century"."""
    if found["ordinal"]:
        return at(f"{ordinal(found['ordinal']) - 1:02}", "a century")
    shift = RELATIVE[found["which"]]
    if published is None:
        return None
    return at(f"{published.year // 100 + shift}", "counted from now")


def season(found: Found, published: date | None, context: Context) -> Sense | None:
    """Spring, last fall, the winter of 1994, the summer of last year."""
    letters = letter_of("seasons", found["season"])
    printed = found["year"] or found["first"]
    if printed:
        return at(f"{printed}-{letters}", "as printed")
    if published is None:
        return Sense(f"XXXX-{letters}", UNRESOLVED)
    if found["relative"]:
        shift = RELATIVE[found["relative"]]
        return at(f"{published.year + shift}-{letters}", "counted from now")
    if found["which"] == "this" and not (letters == "WI" and published.month < 3):
        return at(f"{published.year}-{letters}", "“this”: of the report's year")
    return at(_season(letters, found["which"], published, context), "the nearest one")


def _season(letters: str, which: str | None, published: date, context: Context) -> str:
    this = days_of(f"{published.year}-{letters}")
    before = days_of(f"{published.year - 1}-{letters}")
    assert this
    assert before
    forward = which in ("next", "this coming", "coming")
    if forward or (context.tense == "future" and which is None):
        shift = 1 if this[1] < published or (forward and this[0] <= published) else 0
    elif which in ("last", "past", "this past"):
        shift = -1 if this[1] >= published else 0
    else:
        shift = -1 if before[1] >= published or _far(this[0], published) else 0
    return f"{published.year + shift}-{letters}"


def _far(start: date, published: date) -> bool:
    """More than half a year ahead: the one before is meant."""
    return (start - published).days > 183


RULES: tuple[Rule, ...] = (
    (r"(?:the )?(?:fiscal |calendar |fy ?)?(?:year )?YEAR(?:'s)?", year),
    (r"(?:fiscal )?'(?P<short>\d\d)", year),
    (
        r"(?:the )?(?P<first>\d{4})(?: ?[-–/] ?| to | and | through )(?P<last>\d\d|\d{4})",
        span,
    ),
    (r"(?:(?:the|her|his|their) )?(?:DECADE|'?(?P<tens>\d{1,3})0'?s)", decade),
    (r"(?:the )?(?:ORDINAL|(?P<which>last|this|next)) century", century),
    (
        r"(?:(?P<which>last|next|this past|this coming|this|the|coming|past) )?"
        r"(?:(?P<first>\d{4}) )?SEASON"
        r"(?: (?:of |in )?(?:YEAR|(?P<relative>last|this|next) year))?",
        season,
    ),
)
