"""What the noun of a description can be said of: a person, a body, either."""

from __future__ import annotations

from spacy.tokens import Doc

from sayso.reading.speakers.candidates import Candidate
from sayso.reading.speakers.gender import gender_of
from sayso.reading.speakers.lexicon import is_group_noun, is_person_noun, words
from sayso.reading.speakers.parts import Part

PERSON_ENDINGS = ("er", "or", "ist", "ian", "eer", "man", "woman", "ess", "ee")
"""Endings of nouns for persons that no list has."""
FORCES = frozenset(["coast", "national", "border", "revolutionary", "presidential"])
"""What stands before a guard that is a force."""


def agrees(one: Candidate, part: Part, head: str, person: bool) -> bool:
    """Whether a description may be of one by its noun: of a person, or of a body."""
    if one.first == part.first:
        return False
    if not person:
        return is_group_noun(head) and (one.kind == "organization" or one.gender == "n")
    if one.kind != "person" and not (
        one.kind == "unnamed" and not one.plural and head in one.roles
    ):
        return False
    gender = gender_of((), [head])
    return gender is None or one.gender in {None, gender}


def means_person(head: str) -> bool:
    """By the lists, or by the ending of a noun that they do not have ("hiker")."""
    site = head in words("facilities.txt")
    return is_person_noun(head) or (
        not site
        and not is_group_noun(head)
        and len(head) > 4
        and head.endswith(PERSON_ENDINGS)
    )


def is_force(doc: Doc, part: Part) -> bool:
    """ "The coast guard" is no guard."""
    before = doc[part.core - 1].lower_ if part.core > part.first else ""
    return part.head == "guard" and before in FORCES


def is_age(doc: Doc, part: Part) -> bool:
    """ "The 40-year-old"."""
    told = {token.lower_ for token in doc[part.first : part.core + 1]}
    return part.head == "old" and "year" in told


def is_title(part: Part) -> bool:
    """ "The Prime Minister": a title in capitals."""
    return part.name is not None and part.name.kind == "title"
