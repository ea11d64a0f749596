"""Bodies that tell a country by their names: those that many states have under one name,
and those whose name begins the title of who serves them.
"""

from __future__ import annotations

from sayso.reading.speakers.candidates import Candidate
from sayso.reading.speakers.homes import Home
from sayso.reading.speakers.lexicon import lines, plain
from sayso.reading.speakers.roster import Roster
from sayso.reading.speakers.surroundings import fronted


def is_shared(one: Candidate) -> bool:
    """The Supreme Court, the Foreign Office: many states have one."""
    names = {plain(one.name).removeprefix("the "), plain(one.affiliation or "")}
    return bool(names & set(lines("shared_bodies.txt")))


def told_of_shared(
    one: Candidate, roster: Roster, home: Home, share: float
) -> str | None:
    """The place with which the sentence begins, else the report's own country."""
    return fronted(one.first, roster) or home.country(share)


def titled_by_body(title: str, roster: Roster) -> str | None:
    """ "Nordwind chief executive": of the body whose name begins the title."""
    titled = (
        one.country
        for one in roster.candidates
        if one.kind == "organization" and one.country
        if any(
            form[:1].isupper() and title.startswith(f"{form} ") for form in one.forms
        )
    )
    return next(titled, None)
