"""What a name is by how it is printed: a state, an adjective, a body's short form."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from sayso.reading.speakers.alike import SUFFIXES, abbreviates
from sayso.reading.speakers.countries import capitals, countries_in, states
from sayso.reading.speakers.lexicon import lines, plain, table
from sayso.reading.speakers.names import Name


def without_suffix(name: Name) -> list[str]:
    """A person's words without "Jr" and its like."""
    return [word for word in name.words if plain(word) not in SUFFIXES]


def is_acronym(name: Name, names: Sequence[Name]) -> bool:
    """Capitals that a body of this report is short for: "NRA", whatever the label."""
    short = plain(name.text)
    return name.text.isupper() and any(
        other.kind == "organization" and abbreviates(short, other.words)
        for other in names
    )


def begins_body(name: Name, names: Sequence[Name]) -> bool:
    """ "Blue Strait" where "Blue Strait Lines" is printed."""
    size = len(name.words)
    return any(
        other.kind == "organization" and other.words[:size] == name.words
        for other in names
        if len(other.words) > size
    )


def is_state(text: str) -> bool:
    """Whether a place stands for a state; a seat that is an institution does not."""
    low = plain(text)
    return low in states() or (low in capitals() and low not in table("agencies.tsv"))


def is_adjective(doc: Doc, name: Name) -> bool:
    """ "the Paris talks": a place that only tells of the noun after it."""
    token = doc[name.last]
    return token.dep_ in {"amod", "compound"} and token.head.i > name.last


def countries_of_body(name: str) -> list[str]:
    """Countries in a body's name; a body of several states is of none."""
    if plain(name) in lines("international.txt"):
        return []
    found = countries_in(name)
    ending = (
        countries_in(name.split()[-1]) if plain(name.split()[-1]) in states() else []
    )
    return ending or found
