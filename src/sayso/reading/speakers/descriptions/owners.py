"""Whose "their lawyer" or "the state's governor" is: none who is another's."""

from __future__ import annotations

import itertools
from collections.abc import Collection

from spacy.tokens import Doc

from sayso.reading.speakers.candidates import Candidate
from sayso.reading.speakers.lexicon import OWNS, is_group_noun, plain
from sayso.reading.speakers.parts import Part

PERSONAL = frozenset(["their", "his", "her"])


def of_another(doc: Doc, one: Candidate, part: Part) -> bool:
    """ "the state's governor" is not another state's, told of before; "the fees office"
    is not "her office"."""
    owned = one.kind == "organization" and doc[one.first].tag_ == "PRP$"
    if owned and not part.possessed and part.core > part.first + 1:
        return True
    words = doc[part.first : part.core + 1].text.lower()
    if one.kind == "person" and part.owner is not None:
        return _is_anothers(doc, one)
    if one.kind == "person" and part.possessed and _of_group(doc, part):
        return _is_anothers(doc, one, PERSONAL)
    return (
        part.possessed
        and one.kind == "unnamed"
        and doc[one.first : one.last + 1].text.lower() != words
    )


def _of_group(doc: Doc, part: Part) -> bool:
    """ "The league's lawyer": the owner is a body called by its noun."""
    owners = doc[part.first : part.core]
    return any(
        is_group_noun(plain(one.text))
        for one, two in itertools.pairwise(owners)
        if two.text in OWNS
    )


def _is_anothers(
    doc: Doc, one: Candidate, pronouns: Collection[str] = ("their",)
) -> bool:
    """ "Their lawyer Jane Roe" is not the lawyer of one man."""
    told = doc[max(0, one.first - 4) : one.first]
    return any(token.lower_ in pronouns for token in told)
