"""What happened on the report's own day and is told in it was told that day: it cannot
have been said before it happened nor after the report."""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from sayso.model import Attribution, DateValue
from sayso.reading.dates.heads import dates_report

NEAR = 3
"""Sentences around the dated one in which the same event is looked for."""
LEAD = 4
"""Sentences at the report's head that may tell of it before its day is given."""
SHARED_WORDS = 3
CONTENT_WORDS = ("NOUN", "VERB", "PROPN", "NUM", "ADJ")
COMMON = {"say", "be", "have", "tell", "do", "make", "take", "people", "year", "day"}
OPENING = '“"'


@dataclass(frozen=True, slots=True)
class Event:
    """What happened on the report's day: the sentence's number and its words."""

    value: DateValue
    sentence: int
    words: frozenset[str]


def events(
    doc: Doc, dates: tuple[DateValue, ...], published: str | None
) -> list[Event]:
    """Sentences of past events that are dated with the report's own day."""
    today = [value for value in dates if _is_today(value, published)]
    if not today:
        return []
    found, text = [], doc.text
    for number, sent in enumerate(s for s in doc.sents if s.text.strip()):
        for value in today:
            if _happened(doc, text, sent, value):
                found.append(Event(value, number, words_of(sent)))
                break
    return found


def _is_today(value: DateValue, published: str | None) -> bool:
    day = published[:10] if published else None
    return value.timex != "PRESENT_REF" and value.start == value.end == day


def _happened(doc: Doc, text: str, sent: Tokens, value: DateValue) -> bool:
    """The date is in this sentence, unquoted, and modifies a verb of the past."""
    span = value.span
    if span is None or not sent.start_char <= span.start < sent.end_char:
        return False
    if dates_report(text, value) or quoted(text, sent.start_char, span.start):
        return False
    tokens = doc.char_span(span.start, span.end, alignment_mode="expand")
    return tokens is not None and _finite_past(tokens.root)


def _finite_past(token: Token) -> bool:
    """The nearest verb above a date is a finite one of the past."""
    while token.pos_ not in ("VERB", "AUX") and token.head.i != token.i:
        token = token.head
    auxiliaries = [t for t in token.children if t.dep_ in ("aux", "auxpass")]
    had = any(t.tag_ == "VBD" for t in auxiliaries)
    return had or token.tag_ == "VBD" or (token.tag_ == "VBN" and not auxiliaries)


def quoted(text: str, start: int, place: int) -> bool:
    """A quotation mark opened since ``start`` is not closed before ``place``."""
    before = text[start:place]
    curly = before.count("“") > before.count("”")
    return curly or before.count('"') % 2 == 1


def words_of(tokens: Tokens) -> frozenset[str]:
    """Lower-case lemmas of the words that tell what it is about."""
    return frozenset(
        token.lemma_.lower()
        for token in tokens
        if token.pos_ in CONTENT_WORDS and token.lemma_.lower() not in COMMON
    )


def likeness(shared: frozenset[str]) -> int:
    """How many words; a figure counts twice, for it seldom fits two events."""
    return sum(2 if word.isdigit() else 1 for word in shared)


def told(
    doc: Doc, attribution: Attribution, sentence: int, found: list[Event]
) -> Event | None:
    """The event of the day that the content tells of, if there is one near."""
    words = frozenset[str]()
    for span in attribution.content:
        tokens = doc.char_span(span.start, span.end, alignment_mode="expand")
        words |= words_of(tokens) if tokens is not None else frozenset()
    for event in found:
        within = any(
            s.start <= (event.value.span.start if event.value.span else -1) < s.end
            for s in attribution.content
        )
        near = 0 <= sentence - event.sentence <= NEAR
        near = near or (sentence < LEAD and event.sentence - sentence <= NEAR)
        if within or (near and likeness(words & event.words) >= SHARED_WORDS):
            return event
    return None
