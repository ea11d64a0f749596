"""A title or apposition taken apart into title, body and country."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from spacy.tokens import Doc, Token

from sayso.reading.speakers.countries import countries_in, is_country_word
from sayso.reading.speakers.lexicon import (
    GENITIVE_S,
    OWNS,
    is_group_noun,
    is_person_noun,
    plain,
    singular,
    words,
)
from sayso.reading.speakers.names import Name
from sayso.reading.speakers.places import land_of
from sayso.reading.speakers.roles.role import Role

LED = frozenset(["president", "vice-president", "secretary", "leader"])
"""Offices that are a state's or another body's."""
BODY_PARTS = frozenset(["DET", "ADJ", "NOUN", "PROPN"])
TIMES = frozenset(["today", "now", "then", "yesterday", "tomorrow"])


def read_role(doc: Doc, start: int, end: int, names: Sequence[Name]) -> Role:
    """Take a title or apposition apart."""
    inside = [name for name in names if name.opened >= start and name.last < end]
    bodies = [n for n in inside if n.kind == "organization" and not _is_title(n)]
    taken = {i for name in bodies for i in range(name.first, name.last + 1)}
    acronyms = [token for token in doc[start:end] if _is_acronym(token)]
    taken |= {token.i for token in acronyms}
    affiliations = [name.text for name in bodies] + [token.text for token in acronyms]
    kept = [token for token in _core(doc, start, end) if token.i not in taken]
    title = " ".join(token.text for token in kept if _belongs(token)).strip(" -'’")
    countries = countries_in(_without_subject(doc, start, end))
    return Role(
        re.sub(r" - ", "-", title) or None,
        affiliations[0] if affiliations else None,
        countries[0] if countries else _land(doc, start, end, inside),
        frozenset(
            singular(plain(token.text))
            for token in doc[start:end]
            if token.text[0].isalnum() and not _is_anothers(token, start)
        ),
    )


def _is_anothers(token: Token, start: int) -> bool:
    """The governor of "the governor's spokesman", "a spokesman for the governor"."""
    if not is_person_noun(singular(plain(token.text))):
        return False
    following = token.nbor(1).text if token.i + 1 < len(token.doc) else ""
    at = token.i - 1
    while at > start and token.doc[at].pos_ in {"DET", "ADJ"}:
        at -= 1
    before = token.doc[at] if at > start else None
    told = before is not None and before.lower_ in {"for", "to"}
    return told or following in GENITIVE_S


def _land(doc: Doc, start: int, end: int, inside: Sequence[Name]) -> str | None:
    """Of the place in "mayor of Turin", "a lawyer in Turin"; an envoy is often abroad."""
    told = {singular(plain(token.text)) for token in doc[start:end]}
    if told & words("abroad.txt"):
        return None
    placed = (
        land_of(name.text)
        for name in inside
        if name.kind in {"place", "other"}
        and doc[name.opened - 1].lower_ in {"in", "of", "from", "near"}
    )
    return next((code for code in placed if code), None)


def _is_title(name: Name) -> bool:
    """ "Press secretary": the capital only begins the sentence."""
    return all(plain(word) in words("title_parts.txt") for word in name.words) and not (
        name.text.isupper()
    )


def _without_subject(doc: Doc, start: int, end: int) -> str:
    """ "an English professor" teaches the language, and is of no country by that."""
    kept = [
        token.text_with_ws
        for token in doc[start:end]
        if not (
            token.i + 1 < end and plain(doc[token.i + 1].text) in words("teachers.txt")
        )
    ]
    return "".join(kept)


def _is_acronym(token: Token) -> bool:
    """ "UN" in "UN Ambassador", but neither "US" nor "CEO"."""
    low = plain(token.text)
    return (
        token.text.isupper()
        and 1 < len(low) < 6
        and not is_country_word(low)
        and (
            low in {"un", "nato", "eu"}
            or low not in words("titles.txt") | words("title_parts.txt")
        )
    )


def _core(doc: Doc, start: int, end: int) -> list[Token]:
    """The tokens up to "of a body"; "of state" belongs to the title."""
    core: list[Token] = []
    for token in doc[start:end]:
        if token.pos_ == "ADP" and core and not _part_follows(token, end):
            return core + _common_body(token, end) if _led(core) else core
        if token.text == ",":
            break
        core.append(token)
    return core


def _led(core: Sequence[Token]) -> bool:
    """Whether what a title is of tells whose it is: a state has a president, and a club."""
    return plain(core[-1].text) in LED


def _common_body(of: Token, end: int) -> list[Token]:
    """The tokens of "of the bar association" where no name tells the body."""
    rest = list(of.doc[of.i + 1 : end])
    kept = list(takewhile(lambda t: t.pos_ in BODY_PARTS and t.text != ",", rest))
    noun = bool(kept) and is_group_noun(singular(plain(kept[-1].text)))
    named = any(t.pos_ == "PROPN" or is_country_word(t.text) for t in kept)
    return [of, *kept] if of.lower_ == "of" and noun and not named else []


def _part_follows(token: Token, end: int) -> bool:
    following = token.nbor(1) if token.i + 1 < end else None
    return following is not None and plain(following.text) in words("title_parts.txt")


def _belongs(token: Token) -> bool:
    inner = token.i > 0 and token.nbor(-1).lower_ == "of"
    if (
        (token.pos_ == "DET" and not inner)
        or token.pos_ == "PART"
        or token.text in OWNS
    ):
        return False
    if token.tag_ == "PRP$" or token.lower_ in TIMES:
        return False
    following = token.nbor(1).text if token.i + 1 < len(token.doc) else ""
    pair = f"{token.text} {following}"
    earlier = f"{token.nbor(-1).text} {token.text}" if token.i else ""
    address = plain(token.text) in words("courtesy.txt")
    if address or (token.is_punct and token.text != "-"):
        return False
    return not any(is_country_word(word) for word in (token.text, pair, earlier))
