"""A running report ("The Latest") goes on by the clock: what an entry says that somebody
says was said at about its hour, on the report's own day."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from sayso.model import Attribution, DateValue

HOUR = r"(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)?[ \u00a0]?[ap]\.?m\.?"
CLOCK = re.compile(
    rf"^[ \t]*({HOUR}|(?:[01]?\d|2[0-3])[:.][0-5]\d)"
    r"(?:[ \u00a0](?:[A-Z]{2,4}|local time))?[ \t]*(?:[:–—-][ \t].*)?$",
    re.M | re.I,
)
"""A line that is a time of day, or begins with one and a mark."""
FEW = 2
"""Such lines that a running report has at least."""


@dataclass(frozen=True, slots=True)
class Entries:
    """Where the entries begin (code points), their hours as printed, and their day."""

    starts: tuple[int, ...] = ()
    hours: tuple[str, ...] = ()
    day: str | None = None

    def at(self, attribution: Attribution) -> DateValue | None:
        """The report's day for what stands in an entry, and the entry's hour."""
        spans = attribution.cue or attribution.content
        number = bisect_right(self.starts, spans[0].start) - 1 if spans else -1
        if number < 0 or self.day is None:
            return None
        reason = "in an entry of that hour, on the report's own day"
        return DateValue(self.day, self.day, self.hours[number], self.day, None, reason)


def entries(text: str, published: str | None) -> Entries:
    """The entries of a report that goes on by the clock; none for any other."""
    found = list(CLOCK.finditer(text))
    if published is None or len(found) < FEW:
        return Entries()
    return Entries(
        tuple(match.start() for match in found),
        tuple(match[1] for match in found),
        published[:10],
    )
