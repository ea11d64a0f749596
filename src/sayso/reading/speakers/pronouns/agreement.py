"""Which candidates agree with a pronoun in kind, gender and number."""

from __future__ import annotations

from sayso.reading.speakers.candidates import Candidate
from sayso.reading.speakers.lexicon import is_person_noun, table, words


def agrees(one: Candidate, gender: str) -> bool:
    """Whether "he", "she", "it" or, without a gender, "who" may mean one."""
    if gender == "n":
        return one.kind in {"organization", "government"} or (
            one.kind == "unnamed" and one.gender == "n"
        )
    is_person = one.kind == "person" or (one.kind == "unnamed" and _is_somebody(one))
    return is_person and (not gender or one.gender in {None, gender})


def _is_somebody(one: Candidate) -> bool:
    """One unnamed person: not a group, a body, a document or "a voice"."""
    if one.plural or one.gender == "n":
        return False
    things = words("heard_from.txt") | table("documents.tsv").keys()
    known = one.roles & things
    return not known or any(is_person_noun(role) for role in one.roles)


def is_many(one: Candidate) -> bool:
    """Whether "they" may mean one alone."""
    return one.plural or one.kind == "organization"
