"""Whom a description means: one known, several who spoke, or a new unnamed source."""

from __future__ import annotations

from collections.abc import Collection

from spacy.tokens import Doc

from sayso.reading.speakers.alike import abbreviates
from sayso.reading.speakers.candidates import Candidate
from sayso.reading.speakers.countries import countries_in
from sayso.reading.speakers.descriptions.introductions import is_lead, named_beside
from sayso.reading.speakers.descriptions.known import known_as
from sayso.reading.speakers.descriptions.together import counted, facing, same_plural
from sayso.reading.speakers.gender import gender_of
from sayso.reading.speakers.lexicon import counts, is_group_noun, plain, singular, words
from sayso.reading.speakers.parts import Part
from sayso.reading.speakers.roster import Roster
from sayso.reading.speakers.stand_ins import stand_in
from sayso.reading.speakers.turns import Turns
from sayso.reading.speakers.unnamed import unnamed

SHORTEST = 3
"""Letters of an abbreviation that a headline may have before the body's name."""


def described(
    doc: Doc,
    part: Part,
    roster: Roster,
    turns: Turns,
    others: Collection[Candidate] = (),
) -> tuple[Candidate, ...]:
    """The candidates that a description means: one, or a new unnamed one. ``others``
    are named in what it says, and so are not meant by it."""
    head = singular(part.head)
    if found := stand_in(doc, part, head, roster, turns):
        return found
    if part.core in roster.meant:
        return (roster.meant[part.core],)
    if body := _spelt_out(doc, part, roster):
        return (body,)
    if named := named_beside(doc, part, head, roster):
        return (named,)
    if part.name and (whole := _ministry(part, roster)):
        return (whole,)
    if both := facing(doc, part, head, roster, turns):
        return both
    if part.plural or part.head in counts():
        if several := counted(doc, part, turns):
            return several
        return (same_plural(doc, part, roster) or unnamed(doc, part, roster),)
    named = known_as(doc, part, head, roster, turns, others)
    if named is not None:
        _learn(doc, named, part, roster)
        return (named,)
    return (_unresolved(doc, part, head, roster),)


def _spelt_out(doc: Doc, part: Part, roster: Roster) -> Candidate | None:
    """A headline's "FRA warns" is the one body that the text spells out so."""
    token = doc[part.core]
    if part.first != part.last or not token.is_upper or len(token) < SHORTEST:
        return None
    short = plain(token.text)
    bodies = [
        one
        for one in roster.candidates
        if one.kind == "organization" and abbreviates(short, one.words)
    ]
    return bodies[0] if len(bodies) == 1 else None


def _ministry(part: Part, roster: Roster) -> Candidate | None:
    return roster.meant.get(part.name.first) if part.name else None


def _learn(doc: Doc, one: Candidate, part: Part, roster: Roster) -> None:
    """A description adds its words to what is known of whom it means."""
    one.roles |= {
        singular(plain(token.text)) for token in doc[part.first : part.core + 1]
    }
    countries = countries_in(doc[part.first : part.core + 1].text)
    one.country = one.country or next(iter(countries), None)
    if one.kind == "person":
        one.role = one.role or part.head
        one.gender = one.gender or gender_of((), [part.head])
    roster.note(one, part.first, part.core)
    one.places.sort(key=lambda place: place.first)


def _unresolved(doc: Doc, part: Part, head: str, roster: Roster) -> Candidate:
    told = part.definite or bool(countries_in(doc[part.first : part.last + 1].text))
    told = told or (is_lead(doc, part, roster) and not part.plural)
    told = told or (head == "police" and part.first == part.last)
    if head in words("government_nouns.txt") and part.definite:
        return unnamed(doc, part, roster, "government")
    if (is_group_noun(head) or head == "media") and told:
        return unnamed(doc, part, roster, "organization")
    return unnamed(doc, part, roster)
