"""Whether a date may be the day of an act at all, by what stands around it."""

from __future__ import annotations

from spacy.tokens import Span as Tokens

from sayso.model import DateValue
from sayso.reading.dates.weekdays import UPDATED
from sayso.reading.dates.words import lists


def may_be_a_day(value: DateValue, tokens: Tokens, published: str | None) -> bool:
    """Not a mere length, a set, "now" or what is to come, nor "since Monday", nor a
    date that something is done to ("kicked off the day")."""
    if value.end is None or value.timex in ("PRESENT_REF", None):
        return False
    coming = value.start and published and value.start > published[:10]
    if coming and value.reason != UPDATED:
        return False
    if tokens.root.dep_ == "dobj" and not (_is_weekday(tokens) or is_dating(tokens)):
        return False
    if _names_a_thing(tokens):
        return False
    head = tokens.root.head
    before = tokens.doc[tokens.start - 1] if tokens.start else None
    words = lists()["saying"]["not_the_day"]
    return not (
        (head.pos_ in ("ADP", "SCONJ") and head.lower_ in words)
        or (before is not None and before.lower_ in words)
    )


def _is_weekday(tokens: Tokens) -> bool:
    """ "promised Sunday to end it": the parse takes the day for what is promised."""
    return len(tokens) == 1 and tokens[0].lower_ in lists()["weekdays"]


def is_dating(tokens: Tokens) -> bool:
    """ "a letter dated March 3": the parse takes the day for what is done to."""
    return tokens.start > 0 and tokens.doc[tokens.start - 1].lower_ == "dated"


def _names_a_thing(tokens: Tokens) -> bool:
    """A year or a part of the day that only tells which thing is meant: "the 2016
    campaign trail", "an afternoon interview"."""
    root, after = tokens[-1], tokens.doc[tokens.end : tokens.end + 1]
    part = root.lower_ in lists()["parts"] and len(tokens) < 3
    bare = (len(tokens) == 1 and root.is_digit) or (part and _is_undated(tokens))
    return bare and any(t.pos_ in ("NOUN", "PROPN", "ADJ") for t in after)


def _is_undated(tokens: Tokens) -> bool:
    """No weekday, "this" or "last" tells of which day it is a part."""
    telling = (*lists()["weekdays"], "this", "that", "last", "yesterday", "tomorrow")
    return not any(t.lower_ in telling for t in tokens)
