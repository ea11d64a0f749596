"""The country of the office or body that one is of."""

from __future__ import annotations

from collections.abc import Mapping

from sayso.reading.speakers.candidates import Candidate
from sayso.reading.speakers.countries import country_of
from sayso.reading.speakers.homeland.states import NEAR, of_ministry
from sayso.reading.speakers.lexicon import is_group_noun, plain, table, words
from sayso.reading.speakers.namesakes import titled_by_body
from sayso.reading.speakers.offices import office
from sayso.reading.speakers.roster import Roster


def by_role(one: Candidate, roster: Roster, offices: Mapping[str, str]) -> str | None:
    """Of the body or the office that one's own words name."""
    if one.affiliation and (code := country_of(one.affiliation)):
        return code
    if one.kind != "person":
        return None
    for title, row in table("title_countries.tsv").items():
        if title in plain(one.role or ""):
            return row[0]
    for role in sorted(one.roles) if not one.affiliation else ():
        if is_group_noun(role) and (code := _country_of_body(role, one, roster)):
            return code
    if one.affiliation:
        return _country_of(one.affiliation, roster) or of_ministry(one, roster)
    if code := titled_by_body(one.role or "", roster):
        return code
    held = (office(role, one.roles) for role in sorted(one.roles))
    return next((offices[office] for office in held if office in offices), None)


def _country_of(body: str, roster: Roster) -> str | None:
    """The country of a body that the report tells elsewhere."""
    named = (
        one
        for one in roster.candidates
        if one.country and body in {one.name, *one.forms}
    )
    return next((one.country for one in named), None)


def of_administration(one: Candidate, roster: Roster) -> str | None:
    """ "Administration officials" are of the country of the one told of before, and of
    its head's: "the Obama administration"."""
    if one.kind != "unnamed" or "administration" not in one.roles:
        return None
    return _country_of_body("administration", one, roster)


def _country_of_body(noun: str, one: Candidate, roster: Roster) -> str | None:
    """The country of the last body before that is called by this noun."""
    bodies = (
        body.country or (body.owner.country if body.owner else None)
        for body in reversed(roster.candidates)
        if body.kind in {"organization", "government"}
        and (body.country or (body.owner and body.owner.country))
        and plain(body.words[-1]) == noun
        and body.first < one.first
    )
    return next(bodies, None)


def of_portfolio(one: Candidate, roster: Roster) -> str | None:
    """ "Kenyan health officials said … a health ministry spokesman said": of those of
    the same field who were named last."""
    fields = one.roles & words("portfolios.txt")
    here = roster.sentences[one.first]
    alike = (
        other.country
        for other in reversed(roster.candidates)
        if other.country and other.roles & fields and other.first < one.first
        if here - roster.sentences[other.first] <= NEAR
    )
    return next(alike, None)
