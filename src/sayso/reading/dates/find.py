"""The date expressions of one parse, in the order of the text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from sayso.model import DateValue, Span
from sayso.reading.dates.expressions import adverbs, forms, years
from sayso.reading.dates.normalise import normalise
from sayso.reading.dates.sense import Context
from sayso.reading.dates.tense import tense_of
from sayso.reading.dates.words import lists

BEFORE = 12
"""Values before that an expression may count from."""
DATED = ("DATE", "TIME")
WHOLE = ("june", "july", "fall", "now", "soon", "once")
"""Short words that are no abbreviations: "Jan" alone is a name or an island."""
QUOTED = ("“", "‘", '"', "'", "''", "``")
NO_DAY = re.compile(r"(?:\w+-|the )(?:night|morning|afternoon|evening)", re.I)
"""A kind of comedian or train, or a time of any day: not a date."""


def find_dates(doc: Doc, published: str | None) -> tuple[DateValue, ...]:
    """Every date expression that is understood, each with its span and the reason.

    ``published`` is the report's ISO day. Spans do not overlap; offsets are code
    points of the parsed text.
    """
    found: list[DateValue] = []
    before: list[str] = []
    whole = doc.text  # spaCy puts it together anew each time
    for start, end in _longest(_candidates(doc, whole)):
        tokens = doc.char_span(start, end, alignment_mode="expand")
        if tokens is None or not _dated(tokens):
            continue
        context = Context(tense_of(tokens), tuple(before[-BEFORE:]))
        text = whole[start:end]
        value = normalise(text, published, context, Span(start, end))
        if value.timex or (published is None and value.timex is None):
            found.append(value)
            before += [value.timex] if value.timex else []
    return tuple(found)


def _candidates(doc: Doc, text: str) -> Iterator[tuple[int, int]]:
    for form in (*forms(), adverbs()):
        yield from (match.span() for match in form.finditer(text))
    for match in years().finditer(text):
        if _is_year(doc, *match.span()):
            yield match.span()
    for entity in doc.ents:
        if entity.label_ in DATED and text[max(entity.start_char - 1, 0)] not in "$£€":
            yield entity.start_char, entity.end_char


def _is_year(doc: Doc, start: int, end: int) -> bool:
    """A year is in a date of the parse, or stands after a word like "in"."""
    tokens = doc.char_span(start, end, alignment_mode="expand")
    if tokens is None:
        return False
    if tokens[-1].ent_type_ in DATED:
        return True
    before = doc[tokens.start - 1].lower_ if tokens.start else ""
    counted = tokens[-1].dep_ == "nummod"
    return before in lists()["found"]["before_year"] and not counted


def _longest(candidates: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Of those that overlap, the one that begins first, then the longer."""
    reached = 0
    for start, end in sorted(set(candidates), key=lambda span: (span[0], -span[1])):
        if start >= reached:
            yield start, end
            reached = end


def _of_something(tokens: Tokens) -> bool:
    """ "the day before the vote" is a day only to who knows when the vote was."""
    after = tokens.doc[tokens.end : tokens.end + 1].text.lower()
    bare = len(tokens) == 2 and tokens[0].lower_ == "the"
    return bare and after in lists()["found"]["of_something"]


def _ends_a_name(token: Token) -> bool:
    """ "the Las Vegas Sun"."""
    before = token.doc[token.i - 1] if token.i else token
    return before.pos_ == "PROPN" and before.text.istitle() and before.i != token.i


def _is_title(tokens: Tokens) -> bool:
    """ABC’s “This Week”: a show's name in quotation marks; “Sunday Morning” is of a
    Sunday."""
    before = tokens.doc[tokens.start - 1].text if tokens.start else ""
    days = any(t.lower_ in lists()["weekdays"] for t in tokens)
    return before in QUOTED and not days and all(t.text[:1].isupper() for t in tokens)


def _is_calendar_day(tokens: Tokens) -> bool:
    """ "March 15", also where the parse takes it into a name ("the council on March
    15")."""
    words = [t.lower_.rstrip(".") for t in tokens]
    return any(w in lists()["months"] for w in words) and any(
        w.isdigit() for w in words
    )


def _names_before(tokens: Tokens) -> bool:
    """ "X, formerly Twitter", "previously known as": of a name, not of an act."""
    after = tokens.doc[tokens.end : tokens.end + 1]
    named = any(t.pos_ == "PROPN" or t.lower_ in ("known", "called") for t in after)
    return named and tokens.text.lower() in ("formerly", "previously")


def _is_station(tokens: Tokens) -> bool:
    """ "Russia Today"."""
    named = len(tokens) == 1 and tokens[0].text in ("Today", "Tonight", "Now")
    return named and _ends_a_name(tokens[0])


def _is_show(tokens: Tokens) -> bool:
    """ "The BBC's Today programme", "NBC’s Tonight show": capitals within a sentence."""
    if len(tokens) != 1 or tokens[0].text not in ("Today", "Tonight", "Now"):
        return False
    after = tokens.doc[tokens.end : tokens.end + 1].text.lower()
    return after in lists()["found"]["shows"]


def _dated(tokens: Tokens) -> bool:
    """Not a name ("Fox News Sunday"), nor the verb "may" or "march"."""
    if len(tokens) == 1 and tokens[0].lower_ in ("may", "march", "mar", "sun", "sat"):
        noun = tokens[0].pos_ in ("PROPN", "NOUN", "NUM")
        return noun and tokens[0].text[0].isupper() and not _ends_a_name(tokens[0])
    if _is_station(tokens) or _is_show(tokens):
        return False
    if len(tokens) == 1 and len(tokens.text) < 5 and tokens.text.istitle():
        return tokens.text.lower() in WHOLE or "." in tokens.text
    if len(tokens) == 1 and tokens[0].lower_ in ("earlier", "later"):
        after = tokens.doc[tokens.end : tokens.end + 1].text.lower()
        return tokens[0].pos_ == "ADV" and after != "than"
    if NO_DAY.fullmatch(tokens.text) or _of_something(tokens):
        return False
    if _names_before(tokens):
        return False
    first = tokens[0]
    if len(tokens) > 1 and _is_title(tokens):
        return False
    named = first.ent_iob_ == "I" and first.ent_type_ in (
        "ORG",
        "WORK_OF_ART",
        "PERSON",
    )
    return not named or _is_calendar_day(tokens)
