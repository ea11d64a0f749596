"""One date expression as printed -> what it means, relative to the report's date."""

from __future__ import annotations

import contextlib
import functools
import re
from dataclasses import replace
from datetime import date

from sayso.model import DateValue, Span
from sayso.reading.dates import (
    calendar_days,
    counted,
    durations,
    quarters,
    ranges,
    sets,
    times,
    weekdays,
    years,
)
from sayso.reading.dates.plain import Part, Plain, digits, plain, spelled
from sayso.reading.dates.references import reference
from sayso.reading.dates.sense import UNRESOLVED, Context, Found, Rule, Sense
from sayso.reading.dates.words import pattern

NO_CONTEXT = Context()
KINDS: tuple[tuple[Rule, ...], ...] = (
    weekdays.RULES, calendar_days.RULES, quarters.RULES, years.RULES, times.RULES,
    counted.RULES, sets.RULES, durations.RULES,
)  # fmt: skip


def normalise(
    expression: str,
    published: str | None,
    context: Context = NO_CONTEXT,
    span: Span | None = None,
) -> DateValue:
    """The value of ``expression`` in a report of the day ``published`` (ISO, or null).

    Without the report's date a relative expression stays unresolved. Never raises for
    an expression that is not understood: its ``timex`` is null.
    """
    day = date.fromisoformat(published[:10]) if published else None
    sense = read(expression, day, context)
    if sense is None:
        reason = UNRESOLVED if day is None else "not understood"
        return DateValue(None, None, expression, None, span, reason)
    return DateValue(
        _iso(sense.start), _iso(sense.end), expression, sense.timex, span, sense.reason
    )


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def read(expression: str, published: date | None, context: Context) -> Sense | None:
    """The sense of an expression, or null where no form of the grammar fits."""
    whole = spelled(expression)
    if sense := reference(whole, published, context) or often(
        whole, published, context
    ):
        return sense
    made = plain(expression)
    sense = _first(digits(whole), published, context)
    sense = sense or _first(made.words, published, context)
    return sense and _sharpened(sense, made, published)


def often(words: str, published: date | None, context: Context) -> Sense | None:
    """Sets are tried before "each of" and "every" could be taken for hedges."""
    return _match(sets.RULES, digits(words), published, context)


def _first(words: str, published: date | None, context: Context) -> Sense | None:
    for rules in KINDS:
        if sense := _match(rules, words, published, context):
            return sense
    inner = functools.partial(_inner, published=published, context=context)
    return (
        times.with_time(words, inner, published)
        or reference(words, published, context)
        or ranges.with_offset(words, inner)
        or ranges.with_range(words, inner)
    )


def _inner(words: str, published: date | None, context: Context) -> Sense | None:
    """What is left of an expression when one part of it is read."""
    return _first(plain(words).words, published, context)


def _match(
    rules: tuple[Rule, ...], words: str, published: date | None, context: Context
) -> Sense | None:
    for form, reader in rules:
        found = _compiled(form).fullmatch(words)
        if found is None:
            continue
        groups = Found(found.groupdict(), whole=words)
        with contextlib.suppress(OverflowError):  # before year 1, after year 9999
            if sense := reader(groups, published, context):
                return sense
    return None


@functools.cache
def _compiled(form: str) -> re.Pattern[str]:
    return pattern(form)


def _sharpened(sense: Sense, made: Plain, published: date | None) -> Sense:
    """ "Earlier this month" ends, "later this year" begins, at the report's date."""
    start, end = sense.start, sense.end
    if not (published and start and end and start < published <= end):
        return sense
    part: Part | None = made.part
    if part == "early":
        return replace(sense, end=published)
    if part == "late":
        return replace(sense, start=published)
    return sense
