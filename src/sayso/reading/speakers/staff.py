"""Those who serve somebody named, and so are of the same country: "Roe aides", "a former Roe
adviser"."""

from __future__ import annotations

from collections.abc import Iterator

from sayso.reading.speakers.candidates import Candidate
from sayso.reading.speakers.lexicon import plain, singular, words
from sayso.reading.speakers.names import Name
from sayso.reading.speakers.roster import Roster

LONGEST = 6
"""Tokens beside a name in which it is told whom its bearer serves."""


def country_served(one: Candidate, roster: Roster) -> str | None:
    """The country of whoever's name stands before what this one is called."""
    served = (roster.meant.get(name.first) for name in _masters(one, roster))
    return next((who.country for who in served if who and who is not one), None)


def _masters(one: Candidate, roster: Roster) -> Iterator[Name]:
    """Names of persons in a speaker's own words, or in the words beside a name, with a
    noun of service after them."""
    doc, reach = roster.doc, 0 if one.kind == "unnamed" else LONGEST
    told = doc[max(0, one.first - reach) : one.last + 1 + reach]
    for name in roster.names:
        inside = told.start <= name.first and name.last + 1 < told.end
        if not inside or name.kind != "person":
            continue
        noun = singular(plain(doc[name.last + 1].text))
        same = doc[name.last + 1].sent == doc[one.first].sent
        if same and noun in words("staff.txt") & one.roles:
            yield name
