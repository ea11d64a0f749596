"""Patterns of date expressions as they are printed; what is found is then read.

They may find too much: an expression that the grammar does not understand is dropped.
"""

from __future__ import annotations

import functools
import re

from sayso.reading.dates.words import alternatives, lists


def _capitalised(section: str) -> str:
    """Whole names, and abbreviations (five letters at most) with or without a dot."""
    words = [word.capitalize() for word in lists()[section]]
    short = [word for word in words if len(word) < 6 and word not in WHOLE]
    return rf"(?:(?:{alternatives(words)})\b|(?:{alternatives(short)})\.)"


def _any_case(words: list[str]) -> str:
    return rf"(?i:{alternatives(words)})"


WHOLE = ("March", "April", "May", "June", "July")
CLOSED = r"(?= ?[,.;:)”\"]|$)"
"""Nothing follows: "two days before", not "two days before the vote", whose day only
who knows when the vote was could tell."""


@functools.cache
def forms() -> tuple[re.Pattern[str], ...]:
    """All patterns; of two that overlap the one that begins first, then the longer."""
    day, month = _capitalised("weekdays"), _capitalised("months")
    unit = rf"(?i:(?:{alternatives(lists()['units'])})s?)"
    part = _any_case([*lists()["parts"], "midnight"])
    season = _any_case(list(lists()["seasons"]))
    cardinal = alternatives(lists()["cardinals"])
    number = rf"(?i:\d[\d,]*(?:\.\d+)?|(?:{cardinal}|hundred)(?:[- ](?:{cardinal}|hundred))*(?:-and-a-half| and a half)?|an?(?: few| couple(?: of)?| dozen| half)?|several|few|many|couple of)"
    year = r"(?:1[89]\d\d|20\d\d)"
    ordinal = rf"(?i:{alternatives(lists()['ordinals'])})"
    sharp = rf"(?:{_any_case(_sharpening())}[ -])?"
    which = r"(?i:last|next|this(?: (?:past|coming))?|(?:the )?(?:past|coming|previous|following)|that|the same|current|the)"
    monthday = r"(?:[0-3]?\d(?:st|nd|rd|th)?)(?![\d:,]\d|\d|%|-year| percent)"
    clock = r"(?:\d{1,2}(?::\d\d)? ?(?i:[ap]\.?m\b\.?)(?: (?:E[SD]?T|GMT|C[SD]T|P[SD]T|UTC|BST|local time))?)"
    full = rf"(?:{day},? )?(?:{month} {monthday}(?:,? {year})?|{monthday} (?:of )?{month}(?:,? {year})?)"
    units = rf"{number}(?:[- ](?i:more|full|straight|consecutive|business|working|trading))?[- ]{unit}"
    one = rf"(?i:{alternatives(lists()['units'])})"
    relative = rf"(?:{which} (?:{one}|{part}|weekend|{season}|{month}))"
    one_day = rf"(?:{full}|(?:{which} )?{day}(?:'s|’s)?(?: {part}| (?:of )?{which} week)?|(?i:today|yesterday|tomorrow|tonight)(?: {part})?)"
    texts = (
        rf"{sharp}{one_day}(?:(?:'s|’s)? {part})?(?:,? (?:at )?{clock})?",
        rf"{clock},?(?: (?:on )?{one_day})?",
        rf"{part} (?:of |on )?{one_day}",
        rf"{one_day} ?(?:-|–|to|through|until) ?(?:{one_day}|{monthday})",
        rf"{sharp}(?:{which} )?{month}(?:,? (?:of )?(?:{year}|{which} year))?",
        rf"{month} {monthday} ?(?:-|–|to|through|and) ?(?:{month} )?{monthday}(?:,? {year})?",
        rf"{sharp}{relative}(?:'s|’s)?(?: of {year})?",
        rf"(?i:earlier|later|early|late) (?i:in|on in) (?i:the) {unit}",
        rf"{sharp}(?:{which} )?(?i:(?:fiscal )?(?:first|second|third|fourth|final)[- ](?:quarter|half))(?: of (?:{year}|{which} year))?",
        rf"{sharp}{season}(?: of| in)? {year}",
        rf"(?:the )?{sharp}(?:'|’)?(?:1[89]|20)?\d0s",
        rf"(?i:the )?(?:{ordinal}|\d\d?(?:st|nd|rd|th)) (?i:century)",
        rf"{year}(?:-\d\d-\d\d|-(?:\d\d|{year})\b)",
        rf"(?:{_any_case(_nearly())} )?(?:(?i:the|these) )?(?i:past|last|next|coming|recent) (?:{number} )?{unit}",
        rf"(?:{_any_case(_nearly())} )?{units}(?:[- ]old)?(?: (?i:ago|earlier|later|from now|(?:before|after|prior){CLOSED})\b)?",
        rf"(?i:the) {one} (?i:before|prior){CLOSED}",
        rf"{unit} (?i:ago|earlier|later)",
        rf"{units} (?i:after|before|from) {one_day}",
        rf"(?i:every|each) (?:{unit}|{day}|{month})",
        rf"(?i:{alternatives(lists()['sets'])})",
        r"(?i:year[- ]end|month[- ]end)",
        rf"(?i:for|over|in|after) (?:(?i:many|several) )?{unit}s",
    )
    return tuple(re.compile(rf"(?<![\w$£€])(?:{text})(?!\w|-[a-z])") for text in texts)


def _sharpening() -> list[str]:
    hedges = lists()["hedges"]
    return [*hedges["early"], *hedges["mid"], *hedges["late"]]


def _nearly() -> list[str]:
    return [
        "about", "around", "nearly", "almost", "more than", "less than", "at least",
        "over", "some", "roughly", "up to", "approximately", "fewer than", "within",
    ]  # fmt: skip


@functools.cache
def years() -> re.Pattern[str]:
    """Four digits that may be a year; the words around must say so."""
    opening = _any_case(_sharpening())
    return re.compile(
        rf"(?<![\w$£€.,-])(?:{opening}[ -])?(?:1[89]\d\d|20\d\d)(?![\w%]|[.,:-]\d)"
    )


@functools.cache
def adverbs() -> re.Pattern[str]:
    """Single words and phrases that point to past, present or future."""
    words = lists()["found"]["references"]
    return re.compile(rf"(?<![\w-])(?:{_any_case(words)})(?![\w-])")
