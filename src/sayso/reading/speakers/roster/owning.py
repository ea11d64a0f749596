"""Whose a body is, by the name before "'s" or the seat after it: "Gaza's Health Ministry"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from sayso.reading.speakers.countries import capitals
from sayso.reading.speakers.lexicon import OWNS, plain, words
from sayso.reading.speakers.names import Name


def owning_place(doc: Doc, name: Name, names: Sequence[Name]) -> Name | None:
    """The place of "Belgium's" before a name."""
    owner = next((one for one in names if one.last == name.first - 2), None)
    if owner is None or owner.kind != "place":
        return None
    return owner if doc[name.first - 1].text in OWNS else None


def first_with_owner(name: Name, owner: Name | None) -> int:
    """The token with which a body begins: a state's is told apart by its owner."""
    common = plain(name.words[-1]) in words("state_nouns.txt")
    return owner.first if owner and common else name.first


def whole_of(doc: Doc, name: Name, names: Sequence[Name]) -> str:
    """A body's name with whose it is: "Vorland's Foreign Ministry"."""
    first = first_with_owner(name, owning_place(doc, name, names))
    return doc[first : name.last + 1].text


def seat_after(doc: Doc, name: Name, names: Sequence[Name]) -> Name | None:
    """ "the Foreign Ministry in Oslo": the capital that tells a state's body apart from
    another state's."""
    known = words("portfolios.txt") | words("state_nouns.txt")
    if not known.issuperset(plain(word) for word in name.words):
        return None
    if doc[name.last + 1 : name.last + 2].text != "in":
        return None
    seat = next((one for one in names if one.first == name.last + 2), None)
    return seat if seat and plain(seat.text) in capitals() else None
