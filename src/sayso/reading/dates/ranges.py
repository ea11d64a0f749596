"""Two dates in one expression: Monday through Friday, June and July, Oct. 3-5; and a
date counted from another: two days after Nov. 8, a week from Tuesday."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from datetime import date, timedelta

from sayso.reading.dates.counted import count_of, unit_of
from sayso.reading.dates.periods import shift
from sayso.reading.dates.sense import Found, Sense, at
from sayso.reading.dates.words import pattern

Inner = Callable[[str], "Sense | None"]
BETWEEN = re.compile(r" ?(?:\b(?:to|through|thru|until|till|and|or)\b|[-–]) ?")
BACK = ("before", "prior to", "ago")


def with_range(words: str, inner: Inner) -> Sense | None:
    """Both ends read by ``inner``; the end named later may lack its month."""
    for middle in BETWEEN.finditer(words):
        left, right = words[: middle.start()], words[middle.end() :]
        first = inner(left)
        last = first and (inner(_completed(left, right)) or inner(right))
        if first and last and (sense := _spanned(first, last)):
            return sense
    return None


@functools.cache
def _month_first() -> re.Pattern[str]:
    return pattern(r"MONTH \d+")


def _completed(left: str, right: str) -> str:
    """ "5" after "oct 3" is "oct 5", with the year that follows if there is one."""
    found = _month_first().fullmatch(left)
    return f"{found['month']} {right}" if found and right[:1].isdigit() else right


def _spanned(first: Sense, last: Sense) -> Sense | None:
    if not (first.start and last.end and first.timex and last.timex):
        return None
    end, timex = last.end, last.timex
    if end < first.start and (first.start - end).days < 7:  # the weekday after it
        end += timedelta(days=7)
        timex = end.isoformat()
    if end < first.start:
        return None
    return Sense(f"{first.timex}/{timex}", "a range", first.start, end)


@functools.cache
def _offset() -> re.Pattern[str]:
    return pattern(
        r"(?:the )?(?:NUMBER )?UNITS (?P<way>after|before|from|prior to|following|ago) (?P<rest>.+)"
    )


def with_offset(words: str, inner: Inner) -> Sense | None:
    """Some units before or after a date that is printed with it."""
    match = _offset().fullmatch(words)
    base = inner(match["rest"]) if match else None
    if match is None or base is None or base.start is None or base.start != base.end:
        return None
    found = Found(match.groupdict(), whole=words)
    letter, size = unit_of(found)
    count = count_of(found)
    if count is None or letter not in "DWMY" or found["unit"] == "minute":
        return None
    by = int(count * size) * (-1 if found["way"] in BACK else 1)
    day: date = shift(base.start, letter, by)
    return at(day.isoformat(), "counted from the date beside it")
