"""Days that are counted from the report's date: today, Friday, last Monday."""

from __future__ import annotations

import re
from datetime import date, timedelta

from sayso.reading.dates.periods import week
from sayso.reading.dates.sense import Context, Found, Rule, Sense, at
from sayso.reading.dates.words import number_of

BEFORE_LAST = r"(?:the )?(?P<unit>week|weekend) before last"
FAR = 6
"""Days back at which nobody writes a bare weekday: of 192 with a verb of saying in news
2 lay so far, and both were the day after, in reports that were updated."""
UPDATED = "the day after the report's: it was updated"
NEAR = {
    "yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1,
    "the day before yesterday": -2, "the day after tomorrow": 2,
}  # fmt: skip


def near(found: Found, published: date | None, context: Context) -> Sense | None:
    """today, yesterday, tomorrow."""
    if published is None:
        return None
    word = found["near"]
    day = published + timedelta(days=NEAR[word])
    suffix = "TNI" if word == "tonight" else ""
    return at(day.isoformat() + suffix, f"{word}, counted from the report's date")


def weekday(found: Found, published: date | None, context: Context) -> Sense | None:
    """A weekday with or without last, next, this, the previous, the following."""
    if published is None:
        return None
    wanted = number_of("weekdays", found["weekday"])
    which = re.sub(r"^the\b ?", "", found["which"] or "")  # "the Monday debate"
    if found["week"]:
        shift = {"last": -1, "this": 0, "next": 1}[found["week"]]
        monday = published - timedelta(days=published.isoweekday() - 1)
        day = monday + timedelta(days=7 * shift + wanted - 1)
        return at(day.isoformat(), f"the {found['weekday']} of {found['week']} week")
    if which in ("previous", "following") and (days := context.last_days()):
        day = _step(days[0], wanted, -1 if which == "previous" else 1, same=False)
        return at(day.isoformat(), f"{which}: counted from the date before it")
    return _counted(which, wanted, published, context)


def _counted(which: str, wanted: int, published: date, context: Context) -> Sense:
    back = _step(published, wanted, -1, same=which not in ("last", "previous"))
    ahead = _step(published, wanted, 1, same=False)
    if which in ("next", "coming", "this coming", "following"):
        return at(ahead.isoformat(), f"“{which}”: the coming one")
    if which == "this" and week(ahead) == week(published) and back != published:
        return at(ahead.isoformat(), "“this”: the one in the report's week")
    if not which and context.tense == "future" and back != published:
        return at(ahead.isoformat(), "the tense says the coming one")
    if not which and context.tense == "past" and (published - back).days == FAR:
        return at(ahead.isoformat(), UPDATED)
    return at(back.isoformat(), "the last one, the report's own day included")


def _step(day: date, wanted: int, direction: int, *, same: bool) -> date:
    """The nearest ``wanted`` weekday from ``day`` on in this direction."""
    gap = (direction * (wanted - day.isoweekday())) % 7
    return day + timedelta(days=direction * (gap or (0 if same else 7)))


def weekend(found: Found, published: date | None, context: Context) -> Sense | None:
    """The weekend: the last one that began, unless "next" or the tense says else."""
    if published is None:
        return None
    which = found["which"]
    ahead = which in ("next", "this coming", "coming")
    ahead = ahead or (which == "this" and published.isoweekday() in (3, 4, 5))
    ahead = ahead or (which in ("the", None) and context.tense == "future")
    saturday = _step(published, 6, 1 if ahead else -1, same=True)
    return at(f"{week(saturday)}-WE", "the coming one" if ahead else "the last one")


def before_last(found: Found, published: date | None, context: Context) -> Sense | None:
    """The week before last."""
    if published is None:
        return None
    end = "-WE" if found["unit"] == "weekend" else ""
    return at(week(published - timedelta(days=14)) + end, "two weeks back")


WHICH = r"(?:(?P<which>last|next|this coming|this past|this|coming|past|the previous|the following|the coming|previous|following|the) )?"
RULES: tuple[Rule, ...] = (
    (BEFORE_LAST, before_last),
    (rf"(?P<near>{'|'.join(NEAR)})(?:'s)?", near),
    (
        rf"{WHICH}WEEKDAY(?: of)?(?: (?P<week>last|this|next) week)?(?:'s)?",
        weekday,
    ),
    (
        r"(?:(?P<which>last|next|this coming|this past|this|coming|past|the|previous) )?weekend",
        weekend,
    ),
)
