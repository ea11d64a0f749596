"""How a capitalised name goes on: over hyphens, apostrophes and abbreviations."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from sayso.reading.speakers.countries import country_of
from sayso.reading.speakers.lexicon import GENITIVE_S, is_group_noun, plain, words
from sayso.reading.speakers.runs.capitals import (
    LONG,
    is_capital,
    is_elided,
    is_inner_word,
    may_be_name,
)
from sayso.reading.speakers.runs.connecting import is_group_word
from sayso.reading.speakers.runs.joining import joined
from sayso.reading.speakers.syllables import is_given_pair


def step_from(doc: Doc, first: int, last: int) -> int:
    """How many tokens further the name goes on: 0 at its end."""
    rest = doc[last + 1 : last + 5]
    if not len(rest) or rest[0].is_sent_start or "\n" in doc[last].whitespace_:
        return 0
    if is_given_pair(doc, last + 1):
        return 3
    if rest[0].text == "-" and not doc[last].whitespace_ and not rest[0].whitespace_:
        return _over_hyphen(rest)
    if rest[0].text == "/" and _is_acronym_pair(doc, last):
        return 2
    if not doc[last].whitespace_:
        return _over_apostrophe(doc, last) or _after_abbreviation(doc, last)
    if may_be_name(rest[0]) or is_elided(rest[0]):
        return 1
    if is_inner_word(rest[0]) and len(rest) > 1 and may_be_name(rest[1]):
        return 2
    return joined(doc, first, last)


def _is_acronym_pair(doc: Doc, last: int) -> bool:
    """ "RFE/RL": two short words in capitals, but not "US/UK" nor "AFP/Reuters"."""
    tight = not doc[last].whitespace_ and not doc[last + 1].whitespace_
    pair = [doc[last], *doc[last + 2 : last + 3]]
    short = all(t.is_upper and t.is_alpha and len(t) < LONG for t in pair)
    return tight and len(pair) == 2 and short and not any(map(_is_known, pair))


def _is_known(token: Token) -> bool:
    return country_of(token.text) is not None


def _over_hyphen(rest: Span) -> int:
    """ "Jean-Noël", "Tehreek-e-Insaf"."""
    if len(rest) > 1 and rest[1].text[0].isupper():
        return 2
    linked = len(rest) > 3 and rest[2].text == "-" and not rest[1].whitespace_
    return 4 if linked and rest[3].text[0].isupper() else 0


def _over_apostrophe(doc: Doc, last: int) -> int:
    """ "the Seafarers’ Union", "the Writers' Guild": what body it is stands after."""
    rest, owner = doc[last + 1 : last + 3], doc[last]
    saint = last and doc[last - 1].text in {"St.", "Saint"}
    if saint and len(rest) == 2 and rest[0].text in GENITIVE_S and _ends(rest[1]):
        return 1
    if _is_office(doc, last) and len(rest) == 2 and rest[0].text in GENITIVE_S:
        return 2 if is_capital(rest[1]) and is_group_noun(plain(rest[1].text)) else 0
    if len(rest) == 2 and rest[0].text in GENITIVE_S and is_capital(rest[1]):
        many = owner.lower_.endswith(("men", "people", "children", "folk"))
        return 2 if many and is_group_word(rest[1].text) else 0
    plural = owner.text.endswith("s") and owner.ent_type_ not in {"PERSON", "GPE"}
    joined = len(rest) == 2 and rest[0].text in {"’", "'"} and is_capital(rest[1])
    return 2 if plural and joined and is_group_word(rest[1].text) else 0


def _is_office(doc: Doc, last: int) -> bool:
    """ "the Prime Minister's Office", "the Prosecutor General's Office": titles alone
    after the article."""
    titles, at = words("titles.txt") | words("title_parts.txt"), last
    while at and is_capital(doc[at]) and plain(doc[at].text) in titles:
        at -= 1
    return at < last and doc[at].lower_ == "the"


def _ends(token: Token) -> bool:
    """Whether nothing that "St. Anne's" could own follows it."""
    return token.is_punct or token.pos_ in {"VERB", "AUX", "ADP", "ADV", "CCONJ"}


def _after_abbreviation(doc: Doc, last: int) -> int:
    """spaCy cuts the full stop off titles that it does not know ("Col.")."""
    rest = doc[last + 1 : last + 3]
    title = plain(doc[last].text) in words("titles.txt")
    return (
        2
        if title and len(rest) == 2 and rest[0].text == "." and may_be_name(rest[1])
        else 0
    )
