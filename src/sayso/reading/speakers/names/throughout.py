"""What one place of a report tells of a name everywhere: a firm, a person, a surname."""

from __future__ import annotations

import itertools
from dataclasses import replace

from spacy.tokens import Doc

from sayso.reading.speakers.countries import country_of, demonyms
from sayso.reading.speakers.gender import is_first_name
from sayso.reading.speakers.kinds import owns_as_body
from sayso.reading.speakers.lexicon import (
    GENITIVE_S,
    OWNS,
    is_group_noun,
    is_person_noun,
    plain,
    words,
)
from sayso.reading.speakers.names.name import Name
from sayso.reading.speakers.places import land_of

LONGEST = 9
"""Tokens of an apposition in which its noun is looked for."""


def is_business(doc: Doc, name: Name) -> bool:
    """ "Spanish firm Solar Norte", "the Solar Norte plant": so is Solar Norte alone."""
    if name.kind != "organization" or " " not in name.text or not name.first:
        return False
    told = plain(doc[name.first - 1].text) in words("businesses.txt")
    following = doc[name.last + 1].lower_ if name.last + 1 < len(doc) else ""
    told = told or following in words("facilities.txt")
    return told and not is_first_name(name.words[0])


def has_officer(doc: Doc, name: Name) -> bool:
    """ "Wells & Roe CEO Kim Ash", "Ash Energy's chief executive": so is it everywhere."""
    following = doc[name.last + 1] if name.last + 1 < len(doc) else None
    if following is None or len(name.words) < 2 or name.titles:
        return False
    officer = plain(following.text) in words("body_officers.txt") and following.is_upper
    return officer or (name.kind == "organization" and owns_as_body(doc, name.last))


def as_person(doc: Doc, name: Name, people: set[str]) -> Name:
    """Whoever is called "Ms. Malik" or bears an age is a person, whatever the label."""
    rest = doc[name.last + 1 : name.last + 4]
    aged = len(rest) == 3 and rest[0].text == rest[2].text == "," and rest[1].is_digit
    may_be = name.kind in {"person", "place", "other"} and not name.titles
    if may_be and not country_of(name.text) and _apposed_to_body(doc, name):
        return replace(name, kind="organization")
    if may_be and len(name.words) > 1 and _acts_as_person(doc, name):
        return replace(name, kind="person")
    unsure = name.kind in {"organization", "place", "other"} and len(name.words) > 1
    if unsure and (name.words[-1] in people or (aged and len(rest[1]) < 3)):
        return replace(name, kind="person")
    return name


def _apposed_to_body(doc: Doc, name: Name) -> bool:
    """ "Nordwind, a Bergen-based shipping company": what it is called tells a body."""
    rest = doc[name.last + 1 : name.last + 2 + LONGEST]
    if len(rest) < 3 or rest[0].text != "," or rest[1].lower_ not in {"a", "an", "the"}:
        return False
    for token, following in itertools.pairwise(rest[2:]):
        noun = (
            token.pos_ == "NOUN" and following.pos_ != "NOUN" and following.text != "-"
        )
        if noun and following.text in OWNS:
            continue
        if noun and rest[1].lower_ == "the" and following.text != ",":
            return False
        if noun:
            low = plain(token.text)
            return is_group_noun(low) and not is_person_noun(low)
        joined = following.text == "-" or token.nbor(-1).text == "-"
        told = token.tag_ == "VBN" and token.dep_ == "amod"  # "a privately held firm"
        if token.pos_ in {"VERB", "ADP", "AUX"} and not (joined or told):
            return False
    return False


def _acts_as_person(doc: Doc, name: Name) -> bool:
    """ "Hanan Treki waited for her sister": no place that a list knows, and the first
    subject of a sentence in which "her" or "his" follows."""
    subject = doc[name.last]
    alone = subject.dep_ == "nsubj" and doc[name.opened - 1].text not in GENITIVE_S
    if name.kind != "place" or not alone or land_of(name.text) is not None:
        return False
    rest = doc[name.last + 1 : subject.sent.end]
    owns = any(token.lower_ in {"her", "his", "herself", "himself"} for token in rest)
    article = name.opened and doc[name.opened - 1].pos_ == "DET"
    verb = subject.head.pos_ == "VERB" and subject.head == subject.sent.root
    return owns and verb and not article


def as_surname(doc: Doc, name: Name, surnames: set[str]) -> Name:
    """ "Sanders" is the Bernie Sanders of this report, whatever the label."""
    if name.kind == "title" and name.text in surnames and _is_alone(doc, name):
        return replace(name, kind="person", titles=())
    if name.kind in {"person", "title"} or " " in name.text:
        return name
    known = country_of(name.text) and not _apposed_to_person(doc, name)
    known = known and not _stands_alone(doc, name)
    article = name.opened and doc[name.opened - 1].lower_ == "the"
    if name.text in surnames and not known and not article:
        return replace(name, kind="person")
    return name


def _is_alone(doc: Doc, name: Name) -> bool:
    """ "King said", not "the king said" nor "Jordan's King"."""
    before = doc[name.opened - 1] if name.opened else None
    told = before is not None and (before.pos_ == "DET" or before.text in GENITIVE_S)
    return " " not in name.text and not told


def _stands_alone(doc: Doc, name: Name) -> bool:
    """ "Cuban said": the adjective of a country without a noun is somebody's surname."""
    modifies = doc[name.last].dep_ in {"amod", "compound"}
    return plain(name.text) in demonyms() and not modifies


def _apposed_to_person(doc: Doc, name: Name) -> bool:
    """ "Washington, star of the film, …"."""
    rest = doc[name.last + 1 : name.last + 3]
    return len(rest) == 2 and rest[0].text == "," and is_person_noun(rest[1].lower_)
