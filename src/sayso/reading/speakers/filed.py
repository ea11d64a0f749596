"""In which countries a report was filed, by its dateline, its agency or a city alone."""

from __future__ import annotations

import re

from sayso.reading.datelines import place_before_colon, place_before_dash
from sayso.reading.speakers.countries import capitals, country_of, states
from sayso.reading.speakers.lexicon import lines, plain, words
from sayso.reading.speakers.places import land_of

WIRED = re.compile(r"\b(?P<city>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) \((?P<wire>[\w ]+)\)")
"""A city before its news agency: "Accra (AFP)"."""
ALONE = re.compile(r"\b[A-Z]{4,}\b")
"""A dateline that lost its punctuation: a capital city in capitals."""

CITIES = re.compile(r" and | ?& ?")


def filed_in(head: str) -> tuple[str, ...]:
    """The countries of the dateline at a text's head that a list knows; a report filed
    from two cities may have two."""
    if printed := place_before_dash(head):
        pieces = re.split(r" ?/ ?", printed)
        lands = (code for each in pieces for code in _lands(each))
        return tuple(dict.fromkeys(lands))
    for wired in WIRED.finditer(head):
        if plain(wired["wire"]) in lines("wires.txt") and (
            land := land_of(wired["city"])
        ):
            return (land,)
    opened = place_before_colon(head)
    if opened and (land := land_of(opened)):
        return (land,)
    alone = (plain(word) for word in ALONE.findall(head))
    return tuple(capitals()[word] for word in alone if _is_city(word))[:1]


def _lands(printed: str) -> list[str]:
    """Of a city with its land, which may have an "and" of its own; else of two cities."""
    city, _, land = printed.partition(",")
    if code := _land(city, land.strip()):
        return [code]
    return [code for each in CITIES.split(printed) if (code := land_of(each))]


def _land(city: str, land: str) -> str | None:
    """Of a city whose country or state of the US may be printed after it."""
    if plain(land) in words("us_states.txt"):
        return "US"
    return country_of(land) or land_of(city)


def _is_city(word: str) -> bool:
    return word in capitals() and word not in states()
