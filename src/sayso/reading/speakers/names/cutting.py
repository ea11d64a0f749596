"""Runs of capitals that are two names: "Verdant Hydro CEO Kai Lund"."""

from __future__ import annotations

from spacy.tokens import Doc, Token

from sayso.reading.speakers.countries import is_country_word
from sayso.reading.speakers.gender import is_first_name
from sayso.reading.speakers.lexicon import (
    is_group_noun,
    is_person_noun,
    plain,
    singular,
    table,
    words,
)


def cut(doc: Doc, first: int, last: int) -> list[tuple[int, int]]:
    """ "Verdant Hydro CEO Kai Lund" is a body and its officer."""
    for at in range(first + 1, last):
        if plain(doc[at].text) in words("body_officers.txt"):
            own = [t for t in doc[first:at] if not _belongs_to_title(t.text)]
            body = len(own) == at - first and not is_group_noun(plain(own[-1].text))
            body = body or plain(doc[first:at].text) in table("agencies.tsv")
            return [(first, at - 1), (at, last)] if body else [(first, last)]
    return _of_members(doc, first, last)


def _of_members(doc: Doc, first: int, last: int) -> list[tuple[int, int]]:
    """ "head of the Finance Committee Jane Roe": a body, and a person that belongs to it
    by the words before."""
    for at in range(first, last - 1):
        rest = doc[at + 1 : last + 1]
        person = {token.ent_type_ for token in rest} == {"PERSON"}
        person = person or is_first_name(rest[0].text)
        begins = rest[0].ent_iob_ == "B" or doc[at].ent_type_ != rest[0].ent_type_
        body = is_group_noun(plain(doc[at].text)) and at > first
        if body and person and rest[0].pos_ == "PROPN" and begins:
            return [(first, at), (at + 1, last)]
        if _is_organ(doc, first, at) and not any(map(_is_told, rest)):
            return [(first, at), (at + 1, last)]
    return [(first, last)]


def _is_organ(doc: Doc, first: int, last: int) -> bool:
    """ "leader of opposition in the Lok Sabha": a known organ of a state after "the" and a
    preposition."""
    row = table("agencies.tsv").get(plain(doc[first : last + 1].text))
    opens = (
        first > 1 and doc[first - 1].lower_ == "the" and doc[first - 2].pos_ == "ADP"
    )
    return bool(row and row[1] == "state" and opens)


def _is_told(token: Token) -> bool:
    """A word of bodies or titles, which no person's name has."""
    low = plain(token.text)
    return token.pos_ != "PROPN" or is_group_noun(low) or _belongs_to_title(token.text)


def _belongs_to_title(word: str) -> bool:
    low = plain(word)
    known = words("titles.txt") | words("title_parts.txt") | words("party_words.txt")
    return low in known or is_country_word(word) or is_person_noun(singular(low))
