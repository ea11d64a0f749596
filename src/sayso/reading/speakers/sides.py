"""Whom a speaker speaks for, by name: what they say it will do is a pledge."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.model import Mention
from sayso.reading.speakers.countries import country_name


def sides(mentions: Iterable[Mention]) -> frozenset[str]:
    """Lower-case names of the mentions, of their affiliations and of their countries."""
    names: set[str] = set()
    for mention in mentions:
        country = country_name(mention.country) if mention.country else None
        own = (mention.name, *mention.forms, mention.affiliation, country)
        names |= {_bare(name) for name in own if name}
    return frozenset(names)


def _bare(name: str) -> str:
    return name.lower().removeprefix("the ")
