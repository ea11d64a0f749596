"""States as speakers: which mention is a state, and what the state is called."""

from __future__ import annotations

import functools

import pycountry
from countryinfo import CountryInfo, CountryNotFoundError

from sayso.joining.speakers.words import bare
from sayso.model import Kind, Mention, Speaker


@functools.cache
def state_name(code: str) -> str:
    """A state's usual English name; the code itself where none is known."""
    try:
        return str(CountryInfo(code).name())
    except CountryNotFoundError:
        return code


@functools.cache
def _names(code: str) -> frozenset[str]:
    country = pycountry.countries.get(alpha_2=code)
    fields = ("name", "common_name", "official_name")
    found = [getattr(country, field, None) for field in fields]
    return frozenset(bare(name) for name in [*found, state_name(code)] if name)


def state_code(one: Mention | Speaker) -> str | None:
    """The code of the state that this is; null for a city, a state of the US, a person.

    What is printed ("Moscow", "the US") counts by the name that it is known by.
    """
    kind: Kind = one.kind
    if kind != "government" or one.country is None:
        return None
    names = {bare(name) for name in (one.name, *one.aliases)}
    return (
        one.country
        if names & (_names(one.country) | {bare(state_name(one.country))})
        else None
    )
