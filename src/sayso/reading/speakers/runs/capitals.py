"""Capitals as they are printed: of a word, at a sentence's beginning, in a headline."""

from __future__ import annotations

from spacy.tokens import Token

from sayso.reading.speakers.countries import country_of
from sayso.reading.speakers.gender import is_first_name
from sayso.reading.speakers.lexicon import words

ELIDED = frozenset(["d'", "d’", "l'", "l’"])
LONG = 5
"""Letters of a word that is no acronym, though in capitals."""
HEADLINE = 20
"""Tokens at the beginning of a text that may be a headline in capitals."""


def is_capital(token: Token) -> bool:
    """Whether a token begins with a capital and is no part of one cut at its hyphen."""
    return token.text[0].isupper() and token.text[-1] != "-"


def opens_sentence(token: Token) -> bool:
    """Whether a token begins a sentence or a quotation."""
    if token.i == 0 or token.is_sent_start:
        return True
    before = token.nbor(-1)
    return before.is_quote or before.is_space or before.text in {":", "-", "—", "–"}


def _is_given(token: Token) -> bool:
    """ "Will" and "Per" before a surname, and not at a sentence's beginning."""
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    named = following is not None and is_capital(following) and not following.is_stop
    return named and is_first_name(token.text) and not opens_sentence(token)


def _is_jan(token: Token) -> bool:
    """ "Jan Holm": before a month's abbreviation stands no name, and a day after it."""
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    named = following is not None and following.is_title and following.is_alpha
    return token.text == "Jan" and named


def _is_drop(token: Token) -> bool:
    """ "A SENIOR banker said", "THE INTERNAL report": a story's first words are printed in
    capitals."""
    before = token.nbor(-1) if token.i else None
    opens = before is not None and before.text in {"A", "AN", "THE"}
    if before is None or not opens or not opens_sentence(before):
        return False
    return token.is_upper and len(token) > LONG and country_of(token.text) is None


def may_be_name(token: Token) -> bool:
    """Whether a capital may be a name's, and no day's, month's or small word's."""
    if not is_capital(token) or not token.text[0].isalpha():
        return False
    low = token.lower_
    if _is_drop(token):
        return False
    if low in words("calendar.txt"):
        return token.ent_type_ == "PERSON" or _is_jan(token)
    upper = token.text.isupper() and len(token.text) > 1
    return upper or not token.is_stop or _is_given(token)


def is_elided(token: Token) -> bool:
    """An article or a preposition cut short: "Valéry d'Ormes", "Compagnie de l'Ouest"."""
    return len(token) > 3 and token.text[:2] in ELIDED and token.text[2].isupper()


def is_inner_word(token: Token) -> bool:
    """A small word in capitals: "Doctors Without Borders", but not in a headline."""
    return is_capital(token) and token.pos_ == "ADP" and token.i > HEADLINE
