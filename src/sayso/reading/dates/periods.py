"""TIMEX3 values to days and back: plain calendar arithmetic, nothing of language.

Values as in the TIMEX3 guidelines (TimeML 1.2.1): ``1989``, ``198`` (decade), ``19``
(century), ``1989-10``, ``1989-W43``, ``1989-W43-WE``, ``1989-Q3``, ``1989-H2``,
``1989-SU``, ``1989-10-26``, ``1989-10-26TMO``, ``1989-10-26T17:00``.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

Days = tuple[date, date]
"""First and last day, both inclusive."""

SEASONS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}
"""First and last month; winter runs into the next year (14 is February)."""
PARTS = {"Q": 3, "H": 6}


def months(year: int, first: int, last: int) -> Days:
    """The days of months ``first`` to ``last`` of ``year``; months count on past 12."""
    return month_start(year, first), month_start(year, last + 1) - timedelta(days=1)


def month_start(year: int, month: int) -> date:
    """The first day of a month; ``month`` may be below 1 or above 12."""
    return date(year + (month - 1) // 12, (month - 1) % 12 + 1, 1)


def days_of(timex: str) -> Days | None:
    """The days that a TIMEX3 value covers; null for durations, sets and references."""
    try:
        return _days_of(timex.split("T")[0] if timex[:1].isdigit() else timex)
    except ValueError:  # the 31st of June, the year 0
        return None


def _days_of(timex: str) -> Days | None:
    if found := re.fullmatch(r"(\d{2,4})", timex):
        digits = found[1]
        return months(int(digits.ljust(4, "0")), 1, 12 * 10 ** (4 - len(digits)))
    if found := re.fullmatch(r"(\d{4})-(\d\d)-(\d\d)", timex):
        day = date(*map(int, found.groups()))
        return day, day
    if found := re.fullmatch(r"(\d{4})-(\d\d)", timex):
        return months(int(found[1]), int(found[2]), int(found[2]))
    if found := re.fullmatch(r"(\d{4})-W(\d\d)(-WE)?", timex):
        monday = date.fromisocalendar(int(found[1]), int(found[2]), 1)
        return monday + timedelta(days=5 if found[3] else 0), monday + timedelta(days=6)
    if found := re.fullmatch(r"(\d{4})-([QH])(\d)", timex):
        length = PARTS[found[2]]
        last = int(found[3]) * length
        return months(int(found[1]), last - length + 1, last)
    if found := re.fullmatch(r"(\d{4})-(SP|SU|FA|WI)", timex):
        return months(int(found[1]), *SEASONS[found[2]])
    return None


def week(day: date) -> str:
    """The ISO week of ``day`` as a TIMEX3 value."""
    year, number, _ = day.isocalendar()
    return f"{year}-W{number:02}"


def month(day: date) -> str:
    """The month of ``day``."""
    return f"{day.year:04}-{day.month:02}"


def quarter(day: date) -> str:
    """The calendar quarter of ``day``."""
    return f"{day.year:04}-Q{(day.month - 1) // 3 + 1}"


def shift(day: date, unit: str, count: int) -> date:
    """``day`` moved by ``count`` units (D, W, M, Q, Y, E, C); month ends are kept."""
    if unit in "DW":
        return day + timedelta(days=count * (7 if unit == "W" else 1))
    size = {"M": 1, "Q": 3, "Y": 12, "E": 120, "C": 1200, "L": 12000}[unit]
    first = month_start(day.year, day.month + count * size)
    last = month_start(first.year, first.month + 1) - timedelta(days=1)
    return first.replace(day=min(day.day, last.day))


def named(day: date, unit: str) -> str:
    """The period of size ``unit`` that holds ``day``, as a TIMEX3 value."""
    match unit:
        case "D":
            return day.isoformat()
        case "W":
            return week(day)
        case "M":
            return month(day)
        case "Q":
            return quarter(day)
        case "E":
            return f"{day.year // 10}"
        case "C":
            return f"{day.year // 100}"
    return f"{day.year:04}"
