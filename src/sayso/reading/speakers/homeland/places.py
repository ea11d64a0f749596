"""The country that the report, its scene or a party makes one's own."""

from __future__ import annotations

from sayso.reading.speakers.candidates import Candidate
from sayso.reading.speakers.homeland.where import (
    MOST,
    NEARLY_ALL,
    ONLY,
    PLURALITY,
    Where,
)
from sayso.reading.speakers.homes import Home
from sayso.reading.speakers.lexicon import words
from sayso.reading.speakers.offices import without_office
from sayso.reading.speakers.roster import Roster
from sayso.reading.speakers.sorts import (
    are_people,
    is_at_home,
    is_common,
    is_international,
    is_of_the_world,
    is_private,
)
from sayso.reading.speakers.surroundings import (
    LASTS,
    fronted,
    in_paragraph,
    is_visitor,
    is_witness,
)

PARTIES = frozenset(["republican", "democrat", "democratic", "gop"])
OTHER_PARTIES = frozenset(
    ["mp", "mep", "new", "social", "christian", "liberal", "free"]
)
"""Words that tell another state's party: "New Democrat MP"."""


def by_party(one: Candidate, home: Home) -> str | None:
    """Democrats and Republicans without a country's name are the US's, if it is named."""
    people = one.kind in {"person", "unnamed"} and not one.roles & OTHER_PARTIES
    return "US" if people and one.roles & PARTIES and home.points.get("US") else None


def by_place(one: Candidate, roster: Roster, where: Where) -> str | None:
    """Of the place with which the sentence begins; a witness of where it happened."""
    if one.kind == "government" or is_of_the_world(one):
        return None
    if one.kind == "organization" and (is_international(one) or not is_common(one)):
        return None
    private = is_private(one)
    stays = private and not is_visitor(one)
    told = fronted(one.first, roster, LASTS if stays else 0)
    if not is_visitor(one) and not told:
        told = in_paragraph(one, roster)
    return told or (where.scene if private and is_witness(one, roster) else None)


def by_report(one: Candidate, home: Home) -> str | None:
    """Of the country that the report names most, by a share that fits who one is."""
    if is_visitor(one) and not one.roles & words("offices.txt"):
        return home.country(ONLY, eased=False)
    without = without_office(one)
    if one.roles & words("locals.txt"):
        return home.country(MOST, without)
    if one.kind == "person":
        share = NEARLY_ALL if one.affiliation else MOST
        return home.country(share, without, eased=bool(one.roles))
    if one.kind == "organization" and not is_international(one):
        if is_common(one) or one.roles & words("domestic.txt"):
            return home.country(MOST)
        return home.country(ONLY) if is_at_home(one) else None
    if one.kind == "unnamed" and are_people(one):
        return home.country(ONLY)
    return None


def of_office(one: Candidate, home: Home) -> str | None:
    """The holder of a state's office is of the country that is named most."""
    return home.country(PLURALITY, without_office(one))
