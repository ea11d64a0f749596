"""Which country a word, a name or a phrase speaks for: ISO 3166-1 alpha-2 codes.

Names, adjectives and capitals come from the package countryinfo, states of the US from
pycountry; what they lack is in ``data``: ``states``, ``demonyms``, ``seats`` and ``agencies``.
"""

from __future__ import annotations

import functools
import re

import pycountry
from countryinfo import CountryInfo, CountryNotFoundError, all_countries

from sayso.reading.speakers.lexicon import lines, plain, table

AMBIGUOUS = frozenset({"Victoria", "Kingston", "Hamilton", "Stanley", "George Town"})
"""Capitals whose name is more often another place's or a person's."""
LONGEST = 5
"""Words of the longest name that is looked for in a phrase."""
SHARED = frozenset(
    ["congress", "democratic", "democrat", "republican", "democrats", "republicans"]
)
"""Words in the names of many countries' bodies."""
BEFORE_SHARED = frozenset(
    [
        "house",
        "senate",
        "ranking",
        "congressional",
        "former",
        "senior",
        "leading",
        "top",
        "veteran",
        "fellow",
        "longtime",
        "moderate",
        "rival",
        "incumbent",
        "freshman",
        "progressive",
        "the",
    ]
)
"""Words after which they are nevertheless the US's."""
NOT_SPEAKING_FOR = re.compile(
    r"\b[\w.]+-(?:led|based|backed|born|held|occupied|friendly|owned|made|flagged"
    r"|language|speaking|educated|trained|registered|listed|style|sponsored|aligned)\b"
)


@functools.cache
def states_of_us() -> frozenset[str]:
    """Names of the US's states; Georgia is left to the country."""
    found = pycountry.subdivisions.get(country_code="US") or ()  # type: ignore[no-untyped-call]
    return frozenset(state.name.lower() for state in found) - {"georgia"}


@functools.cache
def capitals() -> dict[str, str]:
    """Capital or other seat of government -> country."""
    found = {
        plain(capital): country.iso(2)
        for country in all_countries()
        for capital in _several(country.capital())
        if capital not in AMBIGUOUS
    }
    return found | {name: row[0] for name, row in table("seats.tsv").items()}


def _several(value: object) -> list[str]:
    """The package gives one capital as a string, several as a list."""
    if isinstance(value, list):
        return [str(item) for item in value]
    return [str(value)] if value else []


@functools.cache
def states() -> dict[str, str]:
    """Names of states, plain -> country."""
    found: dict[str, str] = {}
    for country in all_countries():
        for word in [country.name(), *country.alt_spellings()]:
            if len(word) > 3:
                found.setdefault(plain(word), country.iso(2))
    return found | {name: row[0] for name, row in table("states.tsv").items()}


@functools.cache
def demonyms() -> dict[str, str]:
    """Adjectives and nouns for a country's people, singular, plain -> country."""
    found: dict[str, str] = {}
    for country in all_countries():
        for word in re.split(r"[,/]", country.demonym() or ""):
            if len(word) > 3:
                found.setdefault(plain(word), country.iso(2))
    return found | {name: row[0] for name, row in table("demonyms.tsv").items()}


@functools.cache
def names() -> dict[str, str]:
    """Names of states and of their people."""
    return demonyms() | states()


@functools.cache
def known() -> dict[str, str]:
    """Everything that tells a country, from the weakest to the strongest."""
    agencies = {name: row[0] for name, row in table("agencies.tsv").items()}
    states = dict.fromkeys(states_of_us(), "US")
    return states | capitals() | agencies | names()


def country_of(name: str) -> str | None:
    """The country of exactly this name, adjective, plural, capital or body."""
    word = re.sub(r"^the ", "", plain(name))
    return known().get(word) or demonyms().get(word.removesuffix("s"))


def is_institution(name: str) -> bool:
    """Whether a seat of government speaks under its own name ("the Kremlin")."""
    row = table("seats.tsv").get(plain(name))
    return row is not None and row[1] == "institution"


def is_country_word(word: str) -> bool:
    """Whether a word is a country's name, adjective or the plural of one."""
    return plain(word) in names() or plain(word).removesuffix("s") in names()


def countries_in(phrase: str) -> list[str]:
    """Countries that a phrase names, in order; "US-led" and "-based" speak for none."""
    spoken = NOT_SPEAKING_FOR.sub(" ", phrase)
    parts = re.findall(r"[\w.]+(?:['’]\w+)?", spoken)
    parts = [re.sub(r"['’]s$", "", part) for part in parts]
    found: list[str | None] = []
    at = 0
    while at < len(parts):
        step = 0 if _is_anyones(parts, at) else _longest_at(parts, at)
        if step:
            found.append(country_of(" ".join(parts[at : at + step])))
        at += step or 1
    return [code for code in found if code]


def _is_anyones(parts: list[str], at: int) -> bool:
    """Many countries have a Congress and Democrats within a body's name; alone, or after
    the House or the Senate, they are the US's."""
    before = parts[at - 1] if at else ""
    return (
        plain(parts[at]) in SHARED
        and before[:1].isupper()
        and plain(before) not in BEFORE_SHARED
        and (plain(before) in SHARED or country_of(before) is None)
    )


def _longest_at(parts: list[str], at: int) -> int:
    for size in range(min(LONGEST, len(parts) - at), 0, -1):
        piece = " ".join(parts[at : at + size])
        if plain(piece) in lines("regions.txt"):
            return size
        if piece[0].isupper() and country_of(piece):
            return size
    return 0


def country_name(code: str) -> str | None:
    """A country's usual English name."""
    try:
        return str(CountryInfo(code).name())
    except CountryNotFoundError:
        return None
