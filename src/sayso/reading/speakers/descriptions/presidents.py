"""Whose president "the union president" is: none who presides over a state."""

from __future__ import annotations

from spacy.tokens import Doc

from sayso.reading.speakers.candidates import Candidate
from sayso.reading.speakers.lexicon import is_group_noun, plain, singular, words
from sayso.reading.speakers.parts import Part

PRESIDENTS = frozenset(["president", "vice-president"])
NO_BODIES = frozenset(["party"])
"""Bodies whose head may hold an office of the state besides."""


def presides_otherwise(doc: Doc, one: Candidate, part: Part, head: str) -> bool:
    """ "The club president", "the president of the union" is no holder of an office who is
    known as of no body, nor of another."""
    offices = words("offices.txt") | PRESIDENTS
    if head not in PRESIDENTS or one.affiliation or not one.roles & offices:
        return False
    bodies = _bodies(doc, part)
    return bool(bodies) and not bodies & one.roles


def _bodies(doc: Doc, part: Part) -> set[str]:
    """Nouns of bodies before the president, or after "of" right behind."""
    told = [token for token in doc[part.first : part.core] if token.pos_ == "NOUN"]
    rest = doc[part.core + 1 : part.core + 2]
    if len(rest) and rest[0].lower_ == "of":
        objects = (t for t in rest[0].children if t.dep_ == "pobj")
        told += [token for token in objects if token.pos_ == "NOUN"]
    nouns = {singular(plain(token.text)) for token in told}
    apart = words("government_nouns.txt") | NO_BODIES
    return {noun for noun in nouns - apart if is_group_noun(noun)}
