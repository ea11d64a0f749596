"""An act that is told to be some days from another: "It came two days after Holm said
that …", "A day after Monday’s debate, Lund said"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from sayso.model import Attribution, DateValue
from sayso.reading.dates.cues import Cue, inside
from sayso.reading.dates.occasions import tokens_of
from sayso.reading.dates.words import alternatives, lists

FINITE = ("VBD", "VBZ", "VBP", "MD")
REACH = 12
"""Tokens at most between "two days after" and what was then said."""
REASON = "so many days from the day that is told with it"


def counted(
    doc: Doc,
    attribution: Attribution,
    cue: Cue,
    dates: tuple[DateValue, ...],
    published: str | None,
) -> DateValue | None:
    """The day of an act in whose sentence it is counted from another day."""
    if published is None or cue.mood not in ("past", "perfect"):
        return None
    for match in _lengths().finditer(doc[cue.head].sent.text):
        start = doc[cue.head].sent.start_char + match.start()
        tokens = doc.char_span(start, start + len(match[0]))
        if tokens is None or inside(tokens[0], attribution.content):
            continue
        days = _number(match["number"]) * (
            1 if match["side"].lower() == "after" else -1
        )
        if cue.head > tokens.end and _follows(doc, tokens, cue, attribution):
            base, days = _base(doc, tokens, dates, published), -days
        else:
            base = _told_with(doc, tokens, cue, dates)
        if base and base.start:
            return _moved(base, days, published)
    return None


def _lengths() -> re.Pattern[str]:
    number = alternatives(["a", "the", *lists()["cardinals"]])
    return re.compile(
        rf"\b(?P<number>{number}|\d\d?) days? (?P<side>after|before)\b", re.I
    )


def _number(word: str) -> int:
    if word.isdigit():
        return int(word)
    return int(lists()["cardinals"].get(word.lower(), 1))


def _follows(doc: Doc, tokens: Tokens, cue: Cue, attribution: Attribution) -> bool:
    """What was said is what the length is counted from: no other verb, and no end of
    the clause but the source's own, stands between."""
    between = doc[tokens.end : cue.head]
    return len(between) <= REACH and not any(
        (t.tag_ in FINITE or t.text == ",") and not inside(t, attribution.source)
        for t in between[:-1]
    )


def _base(
    doc: Doc, tokens: Tokens, dates: tuple[DateValue, ...], published: str
) -> DateValue | None:
    """The day of what came after it: the last that was printed before; the report's own
    for what "comes" after it."""
    before = [v for v in dates if _is_day(v) and _place(v) < tokens.start_char]
    comes = any(
        t.lemma_ == "come" and t.tag_ == "VBZ"
        for t in doc[tokens.sent.start : tokens.start]
    )
    if comes:
        return DateValue(published[:10], published[:10], tokens.text, published[:10])
    return before[-1] if before else None


def _told_with(
    doc: Doc, tokens: Tokens, cue: Cue, dates: tuple[DateValue, ...]
) -> DateValue | None:
    """The day that stands in "a day after Monday’s debate"."""
    after = doc[tokens.end - 1]
    if after.head.i not in (cue.head, *cue.governors) and after.head.head.i not in (
        cue.head,
        *cue.governors,
    ):
        return None
    for value in dates:
        found = tokens_of(doc, value)
        if found is not None and _is_day(value) and found.root in after.subtree:
            return value
    return None


def _is_day(value: DateValue) -> bool:
    single = value.start is not None and value.start == value.end
    return single and value.span is not None and value.timex != "PRESENT_REF"


def _place(value: DateValue) -> int:
    return value.span.start if value.span else -1


def _moved(base: DateValue, days: int, published: str) -> DateValue | None:
    day = date.fromisoformat(base.start or published[:10]) + timedelta(days=days)
    if day.isoformat() > published[:10]:
        return None
    iso = day.isoformat()
    return replace(base, start=iso, end=iso, timex=iso, span=None, reason=REASON)
