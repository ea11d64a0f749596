"""Times of a day: 5 p.m., Friday evening, last night, this morning, midnight."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from sayso.reading.dates.sense import Context, Found, Rule, Sense, at
from sayso.reading.dates.words import letter_of

Day = Callable[[str], "Sense | None"]


def this_part(found: Found, published: date | None, context: Context) -> Sense | None:
    """This morning, last night, the evening, overnight."""
    if published is None:
        return None
    part, which = found["part"], (found["which"] or "").removeprefix("the ")
    ahead = which in ("next", "following")
    told = ahead or which in ("the", "that", "that same", "same")
    spoken = context.last_days() if told else None
    day = spoken[0] if spoken and spoken[0] == spoken[1] else published
    day += timedelta(days=1) if ahead else timedelta()
    back = which in ("last", "previous") or (part == "overnight")
    day -= timedelta(days=1) if back else timedelta()
    suffix = "T24:00" if part == "midnight" else f"T{letter_of('parts', part)}"
    return at(day.isoformat() + suffix, f"the {part} of the day that is spoken of")


def clock(found: re.Match[str]) -> str:
    """T17:00 for 5 p.m."""
    if found["hours"]:
        return f"T{found['hours']}:{found['minutes']}"
    hour = int(found["hour"]) % 12 + (12 if found["half"] == "pm" else 0)
    return f"T{hour:02}:{found['minute'] or '00'}"


PART_RULE = r"(?:(?P<which>this|last|the previous|(?:the )?(?:next|following|same)|the|that|that same|late|early|mid) )?PART"
CLOCK = re.compile(
    r"(?:at |around |about |by |until |before |after |shortly |just )*(?:(?P<hour>\d{1,2})(?::(?P<minute>\d\d))? ?(?P<half>am|pm|o'clock)|(?P<hours>\d\d):(?P<minutes>\d\d))\b"
    r"(?: \(?(?:est|edt|et|eastern time|eastern|cst|cdt|ct|pst|pdt|pt|gmt|utc|bst|local time|local)\)?)?"
)
PART = re.compile(
    r"^(?P<rest>.+?) (?:(?:late|early|mid) )?(?P<part>morning|afternoon|evening|night|midnight|noon|dawn)s?$"
    r"|^(?:the )?(?:(?:late|early) )?(?P<front>morning|afternoon|evening|night|midnight|noon) (?:of |on )?(?P<back>.+)$"
)


def with_time(words: str, read_day: Day, published: date | None) -> Sense | None:
    """An expression with a time in it: the day is read by ``read_day``."""
    if found := CLOCK.search(words):
        rest = " ".join((words[: found.start()] + words[found.end() :]).split())
        return _joined(read_day(rest) if rest else _own(published), clock(found))
    if found := PART.match(words):
        part = found["part"] or found["front"]
        suffix = "T24:00" if part == "midnight" else f"T{letter_of('parts', part)}"
        return _joined(read_day(found["rest"] or found["back"]), suffix)
    return None


def _own(published: date | None) -> Sense | None:
    return at(published.isoformat(), "the report's own day") if published else None


def _joined(day: Sense | None, suffix: str) -> Sense | None:
    """The day's sense with the time of day; only a single day takes one."""
    if day is None or not day.timex or day.start != day.end:
        return None
    return Sense(day.timex.split("T")[0] + suffix, day.reason, day.start, day.end)


RULES: tuple[Rule, ...] = (
    (PART_RULE, this_part),
    (r"(?:the )?(?P<part>midnight)", this_part),
)
