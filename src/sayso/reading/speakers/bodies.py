"""What the words beside a body's name say of it: what it is, and of which country.

"Piraeus-based Nordwind Shipping", "Nordwind, a Bergen-based carrier", "the Lebanese
broadcaster Al Nahr".
"""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from sayso.reading.speakers.countries import countries_in
from sayso.reading.speakers.lexicon import is_group_noun, plain, singular, words
from sayso.reading.speakers.names import Name
from sayso.reading.speakers.places import land_of, land_within

LONGEST = 9
"""Tokens of a description before or after a body's name."""
BASED = re.compile(r"\b([A-Z][\w.’']*(?: [A-Z][\w.’']*)?)-based\b")
BESIDE = frozenset({"NOUN", "PROPN", "ADJ", "PUNCT", "VERB", "PART", "NUM"})


def told_of_body(doc: Doc, name: Name) -> tuple[frozenset[str], str | None]:
    """Plain nouns for what it is, and the code of its country; empty and null where
    nothing is told."""
    stretches = [_before(doc, name), _after(doc, name)]
    nouns = [
        singular(plain(token.text))
        for first, end in stretches
        for token in doc[first:end]
        if token.pos_ in {"NOUN", "ADJ"}
    ]
    texts = [doc[first:end].text for first, end in stretches if first < end]
    lands = [code for text in texts if (code := _land(text))]
    return frozenset(nouns), next(iter(lands), None)


def _land(told: str) -> str | None:
    found = BASED.search(told.replace(" - ", "-"))
    if found is not None:
        return land_of(found[1])
    return next(iter(countries_in(told)), None) or _city(told)


def _city(told: str) -> str | None:
    """ "a Chicago trading firm": of the place that stands before the noun."""
    places = re.findall(r"\b[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)*", told)
    return next((code for place in places if (code := land_within(place))), None)


def _before(doc: Doc, name: Name) -> tuple[int, int]:
    """Tokens of "the Lebanese broadcaster" or "Piraeus-based" right before a name."""
    start = name.opened
    while start > max(0, name.opened - LONGEST) and _goes_left(doc[start - 1]):
        if doc[start].is_sent_start:
            break
        start -= 1
    told = doc[start : name.opened]
    last = plain(told[-1].text) if len(told) else ""
    noun = is_group_noun(last) or last in words("makers.txt")
    based = len(told) and told[-1].lower_ == "based"
    return (start, name.opened) if noun or based else (name.opened, name.opened)


def _goes_left(token: Token) -> bool:
    if token.is_punct:
        return token.text == "-" and not token.whitespace_
    return token.pos_ in BESIDE and not token.is_quote


def _after(doc: Doc, name: Name) -> tuple[int, int]:
    """Tokens of ", an election watchdog" after a name, up to its noun."""
    start, nothing = name.last + 2, (name.last + 1, name.last + 1)
    if start >= len(doc) or doc[start - 1].text != ",":
        return nothing
    if doc[start].lower_ not in {"a", "an", "the"} and doc[start].pos_ != "PROPN":
        return nothing
    for token in doc[start : start + LONGEST]:
        if token.i > start and token.is_punct and token.text != "-":
            return nothing
        following = doc[token.i + 1] if token.i + 1 < len(doc) else None
        ends = following is None or following.pos_ not in {"NOUN", "PROPN"}
        if token.pos_ == "NOUN" and ends and is_group_noun(singular(plain(token.text))):
            return start, token.i + 1
    return nothing
