"""What the kinds of expression are given and what they give."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from sayso.reading.dates.periods import Days, days_of

Tense = Literal["past", "present", "future"]


@dataclass(frozen=True, slots=True)
class Context:
    """What is known around an expression.

    ``tense`` is that of the verb it modifies; ``before`` holds the TIMEX3 values of
    the expressions printed before it in the same report, the nearest last.
    """

    tense: Tense | None = None
    before: tuple[str, ...] = ()

    def last(self, form: str) -> str | None:
        """The nearest value before that is of this form (a regular expression)."""
        found = (value for value in reversed(self.before) if re.fullmatch(form, value))
        return next(found, None)

    def last_days(self) -> Days | None:
        """The days of the nearest value before that has days."""
        return next(self._days(), None)

    def last_day(self) -> Days | None:
        """The same where days are counted: the nearest value that is one day ("last
        month … earlier in the day" is of no month)."""
        single = (days for days in self._days() if days[0] == days[1])
        return next(single, None)

    def _days(self) -> Iterator[Days]:
        found = (days_of(value) for value in reversed(self.before))
        return (days for days in found if days)


@dataclass(frozen=True, slots=True)
class Sense:
    """One reading of an expression: its value, the days, and why it was chosen.

    ``start`` null with an ``end`` is an open past, ``end`` null with a ``start`` an
    open future; both null where ``timex`` says how long or how often, not when.
    """

    timex: str | None
    reason: str
    start: date | None = None
    end: date | None = None


UNRESOLVED = "relative to a report date that is not known"


def at(timex: str, reason: str) -> Sense:
    """The sense of a value whose days are those of the value itself."""
    start, end = days_of(timex) or (None, None)
    return Sense(timex, reason, start, end)


class Found(dict[str, Any]):
    """The named words of a match ("whole": all of it); null for a name not in it."""

    def __missing__(self, name: str) -> None:
        return None


Rule = tuple[str, Callable[[Found, "date | None", Context], "Sense | None"]]
"""A form (see ``words.pattern``) and what reads a full match of it."""
