"""Offices of states: to which country a report gives them, and which states have none."""

from __future__ import annotations

from collections.abc import Collection

from sayso.reading.speakers.candidates import Candidate
from sayso.reading.speakers.countries import country_of, is_country_word
from sayso.reading.speakers.lexicon import plain, table, words
from sayso.reading.speakers.roster import Roster

BODIES = frozenset(
    ["club", "union", "university", "association", "federation", "group", "college"]
)
"""Bodies beside businesses that have presidents of their own."""
REACH = 4
"""Tokens after a country's name in which its office stands: "Kenya's new president"."""


def offices_of(roster: Roster) -> dict[str, str]:
    """Offices that the report gives to one country alone, with its code; a minister's
    with the field."""
    found: dict[str, set[str]] = {}
    for name in roster.names:
        code = country_of(name.text) if is_country_word(name.text) else None
        for token in roster.doc[name.last + 1 : name.last + 1 + REACH] if code else ():
            if token.is_sent_start:
                break
            if plain(token.text) in words("offices.txt"):
                before = plain(token.nbor(-1).text)
                found.setdefault(office(token.text, {before}), set()).add(code or "")
    return {office: codes.pop() for office, codes in found.items() if len(codes) == 1}


def office(title: str, told: Collection[str]) -> str:
    """ "foreign minister" of "minister", where the field is told; else the title."""
    low = plain(title)
    fields = sorted(words("portfolios.txt") & set(told)) if low == "minister" else []
    return f"{fields[0]} {low}" if fields else low


def without_office(one: Candidate) -> frozenset[str]:
    """Countries that have no holder of the office: kingdoms have no president."""
    if one.roles & words("businesses.txt") or one.roles & BODIES:
        return frozenset()
    rows = (table("without_office.tsv").get(role, ("",)) for role in one.roles)
    return frozenset(code for row in rows for code in row[0].split())
