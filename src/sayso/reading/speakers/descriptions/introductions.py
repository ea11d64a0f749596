"""Descriptions that come before the name or beside it: a lead tells, then names."""

from __future__ import annotations

from spacy.tokens import Doc

from sayso.reading.speakers.candidates import Candidate
from sayso.reading.speakers.countries import countries_in
from sayso.reading.speakers.lexicon import is_person_noun, plain
from sayso.reading.speakers.parts import Part
from sayso.reading.speakers.ratings import bears, rating
from sayso.reading.speakers.roster import Roster

LEAD = 3
"""Sentences of the lead, in which a person is described before being named."""
FOLLOWS = 4
"""Sentences further on in which the name then comes."""
BEGINNING = 10
"""Sentences of the report's beginning, in which an office is told before its holder."""
INTRODUCED = 8
"""Sentences further on in which the holder then is named."""


def named_beside(doc: Doc, part: Part, head: str, roster: Roster) -> Candidate | None:
    """ "His lawyer, Jane Roe, said and added": the name after the comma, where the
    description was cut before it."""
    at = part.core + 2
    beside = at < len(doc) and doc[at - 1].text == "," and is_person_noun(head)
    if not beside or part.plural or part.last > part.core:
        return None
    names = (n for n in roster.names if n.opened == at and n.kind == "person")
    name = next(names, None)
    closed = name is not None and doc[name.last + 1 : name.last + 2].text == ","
    return roster.meant.get(name.first) if name is not None and closed else None


def introduced_later(
    doc: Doc, part: Part, head: str, roster: Roster, fits: list[Candidate]
) -> Candidate | None:
    """ "The dean of the school … Steve Roe, the dean of the school, said": in the
    report's beginning an office comes before the name of its holder."""
    here = roster.sentences[part.first]
    if here >= BEGINNING or not part.definite or not is_person_noun(head):
        return None
    later = [
        one
        for one in fits
        if one.kind == "person"
        and one.first > part.last
        and head in one.roles
        and roster.sentences[one.first] - here <= INTRODUCED
        and rating(doc, one, part, head, roster, ()) is not None
    ]
    return min(later, key=lambda one: one.first, default=None)


def is_lead(doc: Doc, part: Part, roster: Roster) -> bool:
    """Headlines and leads leave the article out: "Hacker who … admits"."""
    bare = doc[part.first].pos_ in {"NOUN", "PROPN", "ADJ"}
    return bare and roster.sentences[part.first] < LEAD


def named_next(part: Part, roster: Roster, fits: list[Candidate]) -> Candidate | None:
    """The lead describes, the next sentences name: the first subject that speaks."""
    here = roster.sentences[part.first]
    if here >= LEAD:
        return None
    later = [
        (place.first, one)
        for one in fits
        if one.speaks and one.kind == "person" and one.first > part.last
        for place in one.places
        if place.subject and place.sentence - here <= FOLLOWS
    ]
    return min(later, key=lambda pair: pair[0])[1] if later else None


def named_right_after(
    doc: Doc, part: Part, head: str, roster: Roster, fits: list[Candidate]
) -> Candidate | None:
    """ "a monitor said. … the director of the Observatory": a lead's first reference."""
    here = roster.sentences[part.first]
    if here >= LEAD or doc[part.first].lower_ not in {"a", "an"}:
        return None
    later = [
        one
        for one in fits
        if one.kind != "unnamed"
        and one.first > part.last
        and bears(one, head)
        and _told_alike(doc, one, part)
        and roster.sentences[one.first] - here <= FOLLOWS
    ]
    return later[0] if later else None


def _told_alike(doc: Doc, one: Candidate, part: Part) -> bool:
    """ "A US defense official" is nobody of whom neither of that is told later."""
    told = doc[part.first : part.core]
    countries = countries_in(told.text)
    if countries and one.country not in countries:
        return False
    words = {plain(t.text) for t in told if t.pos_ in {"NOUN", "ADJ"}}
    return bool(countries) or not words or bool(words & one.roles)
