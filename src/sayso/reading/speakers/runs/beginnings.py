"""Where a capitalised name begins: not with a noun that only begins the sentence."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from sayso.reading.speakers.countries import country_of
from sayso.reading.speakers.lexicon import (
    is_group_noun,
    is_person_noun,
    plain,
    singular,
    words,
)
from sayso.reading.speakers.runs.capitals import (
    HEADLINE,
    is_capital,
    is_inner_word,
    may_be_name,
    opens_sentence,
)
from sayso.reading.speakers.runs.connecting import CONNECTORS


def first_of(doc: Doc, at: int) -> int:
    """A small Arabic article before the name belongs to it: "al-Shabab"; so does the
    capital of "the All Peru Teachers' Union"."""
    if at > 1 and doc[at - 1].text == "All" and doc[at - 2].lower_ == "the":
        return at - 1
    joined = at > 1 and doc[at - 1].text == "-" and not doc[at - 1].whitespace_
    if joined and doc[at - 2].text in {"al", "el", "as", "ash", "an", "ar", "ad", "az"}:
        return at - 2
    return at


def begins_name(token: Token, inner: frozenset[str]) -> bool:
    if not may_be_name(token):
        return False
    if not opens_sentence(token) or token.text in inner or country_of(token.text):
        return True
    if _is_plural_noun(token) or _is_worldwide(token):
        return False
    if token.pos_ == "PROPN" or token.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"}:
        return True
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    named = following is not None and (
        may_be_name(following) or is_inner_word(following)
    )
    return named and token.pos_ in {"ADJ", "NOUN"}


def _is_plural_noun(token: Token) -> bool:
    """ "Insurers fear it": a common plural that only begins the sentence."""
    low = plain(token.text)
    one = singular(low)
    known = one != low and (is_group_noun(one) or is_person_noun(one))
    if is_person_noun(low) and low not in words("titles.txt") and token.i < HEADLINE:
        rest = token.doc[token.i + 1 : token.i + 2]
        return bool(rest) and rest[0].pos_ == "ADP" and rest[0].is_lower
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    alone = following is not None and not is_capital(following)
    alone = alone and not _names_on(token) and token.ent_type_ != "ORG"
    return known and alone and token.lower_.endswith("s")


def _is_worldwide(token: Token) -> bool:
    """ "World cycling body Velo": an adjective that only begins the sentence."""
    following = token.nbor(1) if token.i + 1 < len(token.doc) else None
    small = following is not None and following.is_lower and following.is_alpha
    noun = small and following is not None and following.pos_ in {"NOUN", "ADJ", "VERB"}
    return noun and token.lower_ in words("worldwide.txt")


def _names_on(token: Token) -> bool:
    """ "Students' Union", "Friends of the Earth": the noun begins a name."""
    rest = token.doc[token.i + 1 : token.i + 4]
    if rest[0].text in {"'", "’"}:
        return True
    after = [t for t in rest[1:] if t.lower_ != "the"]
    return rest[0].lower_ in CONNECTORS and bool(after) and is_capital(after[0])
