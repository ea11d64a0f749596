"""The nearest of the dates that modify a cue, by the parse or by the order of words."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from spacy.tokens import Doc
from spacy.tokens import Span as Tokens

from sayso.model import Attribution, DateValue
from sayso.reading.dates.cues import Cue, inside
from sayso.reading.dates.heads import dates_report
from sayso.reading.dates.modifiers.days import may_be_a_day
from sayso.reading.dates.modifiers.hanging import hangs_on, opens_as_paper
from sayso.reading.dates.modifiers.order import stands_by
from sayso.reading.dates.modifiers.others import NO_OTHERS, Others
from sayso.reading.dates.occasions import tokens_of

Placed = tuple[DateValue, Tokens, int]
"""A date, its tokens, and the number of the first token of its sentence."""


def placed(doc: Doc, dates: Collection[DateValue]) -> list[Placed]:
    """The dates that may modify a cue: those on tokens, but for what dates the report."""
    text = doc.text  # spaCy puts it together anew each time
    return [
        (value, tokens, tokens.sent.start)
        for value in dates
        if (tokens := tokens_of(doc, value)) is not None
        and not dates_report(text, value)
    ]


def modifier(
    doc: Doc,
    attribution: Attribution,
    cue: Cue,
    dates: Sequence[Placed],
    published: str | None,
    others: Others = NO_OTHERS,
) -> DateValue | None:
    """The date of the act itself as printed in the cue's sentence, the nearest one
    where several would do; null where none modifies the cue."""
    found = [
        (distance, value)
        for value, tokens, sentence in dates
        if (sentence == cue.sentence or _closes(attribution, tokens, cue))
        and may_be_a_day(value, tokens, published)
        and (distance := _distance(doc, attribution, cue, tokens, others)) is not None
    ]
    return min(found, key=lambda pair: pair[0])[1] if found else None


def _closes(attribution: Attribution, tokens: Tokens, cue: Cue) -> bool:
    """ "Roe argued that “it is old. It leaks,” at a rally on Friday": the date closes a
    content of several sentences, with no verb between."""
    if not attribution.content or tokens.start < cue.head:
        return False
    end = attribution.content[-1].end
    if not tokens.sent.start_char < end <= tokens.start_char:
        return False
    between = tokens.doc.char_span(end, tokens.start_char, alignment_mode="contract")
    return between is None or not any(t.pos_ in ("VERB", "AUX") for t in between)


def _distance(
    doc: Doc,
    attribution: Attribution,
    cue: Cue,
    tokens: Tokens,
    others: Others,
) -> int | None:
    """How far the date is from the cue; null where it does not modify it."""
    start = tokens.start_char
    barred = (*attribution.content, *others.contents)
    gap = abs(tokens.start - cue.head)
    if _was_called_then(cue, tokens) and not inside(tokens[0], attribution.content):
        return gap
    if any(span.start <= start < span.end for span in barred):
        return None
    if tokens.sent.start != cue.sentence:
        return gap
    if any(span.start <= start < span.end for span in attribution.cue):
        return gap
    hangs = hangs_on(attribution, cue, tokens, others)
    hangs = hangs or opens_as_paper(doc, cue, tokens, others)
    return gap if hangs or stands_by(doc, attribution, cue, tokens) else None


def _was_called_then(cue: Cue, tokens: Tokens) -> bool:
    """ "Denied, when he was called on Monday, that …": what was done to who then spoke,
    though the call was taken for an act of its own."""
    verb = next((t for t in tokens.root.ancestors if t.pos_ in ("VERB", "AUX")), None)
    if verb is None or verb.dep_ != "advcl" or verb.head.i != cue.head:
        return False
    return any(t.lower_ == "when" for t in verb.children) and any(
        t.dep_ == "nsubjpass" and t.pos_ == "PRON" for t in verb.children
    )
