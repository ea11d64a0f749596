"""Whose a state's body is, by what is printed: "Vorland's Foreign Ministry", "the Foreign
Ministry of Vorland", "the Vorland army". Most lands are in the lists of countries; others,
breakaway or forgotten, are told by what only a land has.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Doc

from sayso.reading.speakers.candidates import Candidate
from sayso.reading.speakers.countries import countries_in, country_of
from sayso.reading.speakers.gender import is_first_name
from sayso.reading.speakers.lexicon import OWNS, plain, words
from sayso.reading.speakers.names import Name
from sayso.reading.speakers.places import land_of
from sayso.reading.speakers.runs import is_group_word

OWNED = re.compile(r"^(?P<land>[^'’]+)['’]s? (?P<body>.+)$")
OF = re.compile(r"^(?P<body>.+) of (?:the )?(?P<land>[A-Z].*)$")
REACH = 3
"""Tokens of a body's name after "'s" in which its noun stands."""
LONGEST = 3
"""Words of a land's name."""
STEM = 4
"""Letters that a land and its adjective share at least."""


def with_lands(doc: Doc, names: Sequence[Name]) -> tuple[Name, ...]:
    """The names, those of lands that no list has as places."""
    lands = {name.text for name in names if _is_land(doc, name)}
    return tuple(
        replace(name, kind="place") if name.text in lands and not name.titles else name
        for name in names
    )


def _is_land(doc: Doc, name: Name) -> bool:
    if name.titles or len(name.words) > LONGEST or country_of(name.text):
        return False
    person = len(name.words) > 1 and is_first_name(name.words[0])
    if person or is_group_word(name.words[-1]):
        return False
    rest = doc[name.last + 1 : name.last + 2 + REACH]
    if not len(rest) or rest[0].text not in OWNS:
        return False
    owned = words("owned_by_lands.txt")
    for token in rest[1:]:
        if token.is_punct or token.pos_ in {"VERB", "AUX", "ADP"}:
            return False
        if plain(token.text) in owned:
            return True
    return False


def parted(name: str) -> tuple[str, str]:
    """Land and body of a state body's name; no land where none is printed in it."""
    if found := _owned(name):
        return found
    parts = name.split()
    start = next((i for i in range(len(parts)) if _is_common(parts[i:])), 0)
    return " ".join(parts[:start]), " ".join(parts[start:])


def _owned(name: str) -> tuple[str, str] | None:
    """ "Vorland's Foreign Ministry", "Foreign Ministry of Vorland" taken apart."""
    found = OWNED.match(name) or OF.match(name)
    if found is None or not _is_common(found["body"].split()):
        return None
    common = _is_common(found["land"].split())
    return None if common else (found["land"], found["body"])


def _is_common(parts: Sequence[str]) -> bool:
    """Whether words are those by which any land's body is called."""
    low = [plain(part) for part in parts]
    nouns = words("state_nouns.txt") | words("government_nouns.txt")
    told = nouns | words("portfolios.txt") | {"of", "and", "the", "affairs", "national"}
    return bool(nouns & set(low)) and told.issuperset(low)


def alike(one: str, other: str) -> bool:
    """Whether two printed lands are one: "Vorland", "Vorlandic"."""
    lands = [land_of(each) for each in (one, other)]
    if any(lands):
        return lands[0] == lands[1]
    short, long = sorted((plain(one), plain(other)), key=len)
    return short == long or (len(short) > STEM and long.startswith(short[:-1]))


def are_of_two(known: str, name: str) -> bool:
    """Whether two printed bodies are of different lands; one without a land is none of a
    land that no list has."""
    here, there = parted(known)[0], parted(name)[0]
    if here and there:
        return not alike(here, there)
    return bool(there and is_unlisted(there))


def may_be_called(known: str, name: str) -> bool:
    """Whether a body of a land is meant by a name of the same words, with an alike land
    or none: "Vorland's Foreign Ministry", "the Foreign Ministry"."""
    (here, body), (there, told) = parted(known), parted(name)
    same = bool(here and body) and plain(body) == plain(told)
    return same and (not there or alike(here, there))


def unlisted_lands(candidates: Iterable[Candidate]) -> frozenset[str]:
    """Lands to which the report gives bodies of a state and that no list has."""
    national = words("owned_by_lands.txt") | words("national.txt")
    found = set()
    for one in candidates:
        if one.kind not in {"organization", "government"} or one.country:
            continue
        if one.owner is not None and one.owner.kind == "person":
            continue
        for land, body in filter(None, map(_owned, (one.name, *one.forms))):
            told = plain(body.split()[-1]) in national and land[0].isupper()
            if told and is_unlisted(land):
                found.add(land)
    return frozenset(found)


def is_unlisted(land: str) -> bool:
    """Whether no list of countries and places has a land, and it is no abbreviation."""
    known = land_of(land) or countries_in(land) or land.isupper()
    return not known and len(land.split()) <= LONGEST


def is_of(one: Candidate, lands: Iterable[str]) -> bool:
    """Whether a speaker is called, or told by role and body, after one of the lands."""
    told = f"{one.name} {one.role or ''} {one.affiliation or ''}"
    return any(re.search(rf"\b{re.escape(land)}", told) for land in lands)
