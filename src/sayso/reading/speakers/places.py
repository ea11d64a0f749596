"""Which country a city, a province or a state of the US is in.

Capitals and states stand in ``countries``; here are the places that speak for no state:
``data/cities.tsv`` and the provinces of ISO 3166-2, from pycountry.
"""

from __future__ import annotations

import functools
import re
import unicodedata

import pycountry

from sayso.reading.speakers.countries import (
    capitals,
    country_of,
    is_country_word,
    states_of_us,
)
from sayso.reading.speakers.gender import is_first_name
from sayso.reading.speakers.lexicon import lines, plain, table, words

TELLING = frozenset(
    [
        "Province",
        "Region",
        "State",
        "Governorate",
        "Prefecture",
        "Emirate",
        "Oblast",
        "Autonomous region",
        "Autonomous community",
        "Land",
        "Regional state",
        "Union territory",
        "Voivodship",
    ]
)
"""Kinds of subdivision that reports name without their country; districts, counties
and municipalities bear names that are more often people's."""
SHORTEST = 4
"""Letters of the shortest province's name that is taken for one."""
SORT = re.compile(r" (?:sheng|oblast|oblysy|oblasti|krai|kraj|zizhiqu)$")
"""What some provinces' names say them to be, in their own languages."""


@functools.cache
def provinces() -> dict[str, str]:
    """Names of provinces that one country alone has, plain -> country."""
    found: dict[str, set[str]] = {}
    for one in pycountry.subdivisions:
        if one.type in TELLING:
            name = SORT.sub("", _bare(one.name))
            found.setdefault(name, set()).add(one.country_code)
    return {
        name: next(iter(codes))
        for name, codes in found.items()
        if len(codes) == 1 and len(name) >= SHORTEST and not _is_other(name)
    }


def _bare(name: str) -> str:
    """Plain, without diacritics: news prints "Khost" for "Khōst"."""
    parts = unicodedata.normalize("NFKD", plain(name))
    return "".join(part for part in parts if not unicodedata.combining(part))


def _is_other(name: str) -> bool:
    """Names of people, countries, capitals and quarters of the compass."""
    compass = {"central", "northern", "southern", "eastern", "western", "north"}
    known = is_country_word(name) or name in capitals() or name in states_of_us()
    named = " " not in name and is_first_name(name.capitalize())
    return (
        known
        or named
        or name in lines("common_provinces.txt")
        or bool(compass & set(name.split()))
    )


def land_within(name: str) -> str | None:
    """The country of a city, a province or a state of the US, which are no states."""
    if "." in name and plain(name) in words("us_states.txt"):
        return "US"
    if plain(name) in states_of_us():
        return "US"
    row = table("cities.tsv").get(plain(name)) or table("cities.tsv").get(_bare(name))
    return row[0] if row else provinces().get(_bare(name))


def land_of(name: str) -> str | None:
    """The country of any place: a state, its capital, a city, a province."""
    if plain(name) in table("agencies.tsv"):
        return None
    return country_of(name) or land_within(name)
