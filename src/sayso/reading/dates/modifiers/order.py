"""Dates that stand by a cue and its source in the order of words, for the parse errs."""

from __future__ import annotations

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from sayso.model import Attribution
from sayso.reading.dates.cues import Cue, inside
from sayso.reading.dates.words import lists

REACH = 14
"""Tokens between cue and date at most, where only their order is to go by."""


def stands_by(doc: Doc, attribution: Attribution, cue: Cue, tokens: Tokens) -> bool:
    """By order alone, for the parse errs: between source and cue, soon after both, or
    at the sentence's start with the source and cue next."""
    if inside(tokens[0], attribution.source):
        return False
    sources = [doc[cue.head], *_firsts(doc, attribution)]
    left, right = min(t.i for t in sources), max(t.i for t in sources)
    if left <= tokens.start <= right:
        between = doc[left + 1 : tokens.start]
        return all(_quiet(token, attribution, cue) for token in between)
    if tokens.start > right:
        between = doc[right + 1 : tokens.start]
        return len(between) <= REACH and all(
            _quiet(token, attribution, cue) for token in between
        )
    between = doc[tokens.end : left]
    opens = tokens.start - tokens.sent.start <= 2
    return opens and all(_quiet(token, attribution, cue) for token in between)


def _firsts(doc: Doc, attribution: Attribution) -> list[Token]:
    """The head of the source."""
    found = (
        doc.char_span(span.start, span.end, alignment_mode="expand")
        for span in attribution.source[:1]
    )
    return [tokens.root for tokens in found if tokens is not None and len(tokens)]


def _quiet(token: Token, attribution: Attribution, cue: Cue) -> bool:
    """Nothing between that could claim the date: no verb, no content."""
    if inside(token, attribution.content):
        return False
    if token.i == cue.head or inside(token, attribution.cue):
        return True
    if token.pos_ in ("VERB", "SCONJ") and token.lower_ not in ("on",):
        return token.lemma_ in lists()["saying"]["making"]
    return True
