"""What is known of a report beside its text: outlet, day, address and title."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, fields

from sayso.errors import BadInput

DAY = re.compile(r"(\d{4}-\d{2}-\d{2})(?:[T ]\d{2}:\d{2}.*)?")
TIME = re.compile(r"(?=(\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}))(\S+(?: \S+)?)")
"""Day and time to the minute, and all that is printed of it."""


@dataclass(frozen=True, slots=True)
class Details:
    """Null is unknown. ``where`` names the file and line that ``published`` is from."""

    outlet: str | None = None
    published: str | None = None
    url: str | None = None
    title: str | None = None
    where: str | None = None

    def or_else(self, other: Details) -> Details:
        """These details, and the other's where these say nothing."""
        mine = {
            f.name: getattr(self, f.name) or getattr(other, f.name)
            for f in fields(self)
            if f.name != "where"
        }
        return Details(**mine, where=self.where if self.published else other.where)


def published_day(printed: str | None, where: str) -> str | None:
    """The ISO day in ``printed``, which may carry a time; null stays null.

    Raises ``BadInput`` for a day that does not exist or is yet to come. Tomorrow is
    let pass: it is today east of here.
    """
    if printed is None or not printed.strip():
        return None
    day = _day(printed.strip())
    if day is None:
        raise BadInput(
            where,
            f"published is {printed.strip()!r}, which is not a day of the calendar",
            "write it as 2024-10-21",
        )
    if day > datetime.date.today() + datetime.timedelta(days=1):
        raise BadInput(
            where,
            f"published is {day.isoformat()}, which is still to come",
            "give the day on which the outlet published it",
        )
    return day.isoformat()


def published_at(printed: str | None) -> str | None:
    """The ISO day and time in ``printed``, with the offset from UTC where it gives one;
    null where it has no time."""
    found = TIME.match((printed or "").strip())
    for end in (2, 1):
        try:
            if found and found[end]:
                return datetime.datetime.fromisoformat(found[end]).isoformat()
        except ValueError:
            continue
    return None


def _day(printed: str) -> datetime.date | None:
    found = DAY.fullmatch(printed)
    try:
        return datetime.date.fromisoformat(found[1]) if found else None
    except ValueError:
        return None
