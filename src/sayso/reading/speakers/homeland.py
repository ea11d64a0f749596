"""The country of those for whom the report makes it plain without saying it.

A ministry's spokesman is of the ministry's country; "the president" of the country whose
president the report speaks of. A report that names one country far more than any other,
counting where it was filed and who publishes it, takes place there: its officials,
candidates and residents are that country's.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.reading.speakers.bearers import bearer_of
from sayso.reading.speakers.candidates import Candidate
from sayso.reading.speakers.countries import country_of
from sayso.reading.speakers.homes import Home, home_of
from sayso.reading.speakers.lexicon import (
    GENITIVE_S,
    is_group_noun,
    plain,
    table,
    words,
)
from sayso.reading.speakers.namesakes import is_shared, titled_by_body, told_of_shared
from sayso.reading.speakers.offices import office, offices_of, without_office
from sayso.reading.speakers.possessors import is_of, unlisted_lands
from sayso.reading.speakers.roster import Roster
from sayso.reading.speakers.sorts import (
    are_people,
    holds_office,
    is_at_home,
    is_common,
    is_international,
    is_of_the_world,
    is_officer,
    is_paper,
    is_private,
    is_states,
)
from sayso.reading.speakers.staff import country_served
from sayso.reading.speakers.surroundings import (
    LASTS,
    fronted,
    in_paragraph,
    is_local,
    is_visitor,
    is_witness,
    last_place,
    own_place,
    scene_of,
)
from sayso.reading.speakers.turns import Turns

MISSIONS = frozenset(["embassy", "consulate", "mission", "delegation"])
ENVOYS = frozenset(["ambassador", "envoy", "consul", "chargé", "diplomats"])
PARTIES = frozenset(["republican", "democrat", "democratic", "gop"])
OTHER_PARTIES = frozenset(
    ["mp", "mep", "new", "social", "christian", "liberal", "free"]
)
"""Words that tell another state's party: "New Democrat MP"."""
LANDS = frozenset(["republic", "country", "nation", "kingdom", "state"])
"""Nouns that stand for a state named before."""
SEATS = frozenset(["sen", "rep", "senator", "congressman", "congresswoman"])
"""Members of a parliament by its country's own titles."""

MOST = 0.6
"""Share of names that makes a country the report's own."""
NEARLY_ALL = 0.75
"""The same, to make it that of a body, or of one who is of a body."""
ONLY = 0.85
"""The same, to make it that of people without a name."""
PLURALITY = 0.4
"""The share that is enough for the holder of a state's office."""
LONGEST = 6
"""Tokens after a name in which it is told whom its bearer serves."""
NEAR = 2
"""Sentences from a state that speaks to its officer."""


def fill_countries(
    roster: Roster,
    turns: Turns,
    groups: Iterable[Sequence[Candidate]],
    outlet: str | None = None,
) -> None:
    """Give a country to the speakers without one that the report leaves no doubt of."""
    lands = unlisted_lands(roster.candidates)
    where = Where(
        home_of(roster.doc, roster.names, None if lands else outlet),
        scene_of(roster),
        offices_of(roster),
    )
    speakers = list(dict.fromkeys(one for group in groups for one in group))
    for one in sorted(speakers, key=lambda one: one.first):
        if one.country is None and not is_of(one, lands):
            one.country = _told(one, roster, turns, where)
    for one in speakers:
        if is_shared(one) and not is_of(one, lands):
            one.country = told_of_shared(one, roster, where.home, ONLY) or one.country
        if one.country is None and one.owner is not None:
            one.country = one.owner.country


@dataclass(frozen=True, slots=True)
class Where:
    """What a report tells of its place: its home, the country in which by the lead it
    happened, and the countries to which it gives offices."""

    home: Home
    scene: str | None
    offices: Mapping[str, str]


def _told(one: Candidate, roster: Roster, turns: Turns, where: Where) -> str | None:
    """The country by the strongest evidence: who one is, whose one is, where one is."""
    told = _by_role(one, roster, where.offices) or _by_party(one, where.home)
    told = told or (one.owner.country if one.owner else None)
    told = told or country_served(one, roster) or _of_administration(one, roster)
    if told := told or own_place(one, roster) or _of_its_state(one, roster):
        return told
    if is_local(one) and (told := last_place(one.first, roster) or where.scene):
        return told
    owned = roster.doc[one.first].tag_ == "PRP$"
    if one.roles & MISSIONS and (is_common(one) or owned):
        return _sender(one, roster)
    bearer = bearer_of(one, roster, turns)
    if bearer is not None and (bearer.country or is_international(bearer)):
        return bearer.country
    if is_paper(one):
        return None
    state = _speaking_state(one, roster) if _speaks_for_state(one, roster) else None
    return (
        (state if holds_office(one, SEATS) else None)
        or _by_place(one, roster, where)
        or _of_portfolio(one, roster)
        or _by_report(one, where.home)
        or state
        or (_of_office(one, where.home) if holds_office(one, SEATS) else None)
    )


def _of_its_state(one: Candidate, roster: Roster) -> str | None:
    """ "Chad is ready, the republic's foreign ministry said": of the one state that is a
    subject of that sentence."""
    if one.kind != "organization":
        return None
    for place in one.places:
        before = roster.doc[max(0, place.first - 2) : place.first]
        start = place.first if len(before) < 2 else before[0].i
        at = next(
            (t for t in roster.doc[start : place.last] if plain(t.text) in LANDS), None
        )
        owns = at is not None and roster.doc[at.i + 1].text in GENITIVE_S
        states = {
            state.country
            for state in roster.candidates
            if owns and state.kind == "government" and state.country
            for each in state.places
            if each.sentence == place.sentence
            and each.subject
            and each.first < place.first
        }
        if len(states) == 1:
            return states.pop()
    return None


def _sender(one: Candidate, roster: Roster) -> str | None:
    """ "China's ambassador was called in. The embassy was silent": the state that sent
    the last envoy."""
    sent = (
        code
        for name in reversed(roster.names)
        if name.last < one.first and (code := country_of(name.text))
        for token in roster.doc[name.last + 1 : name.last + 4]
        if plain(token.text) in MISSIONS | ENVOYS
        and token.sent == roster.doc[name.last].sent
    )
    return next(sent, None)


def _by_party(one: Candidate, home: Home) -> str | None:
    """Democrats and Republicans without a country's name are the US's, if it is named."""
    people = one.kind in {"person", "unnamed"} and not one.roles & OTHER_PARTIES
    return "US" if people and one.roles & PARTIES and home.points.get("US") else None


def _by_place(one: Candidate, roster: Roster, where: Where) -> str | None:
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


def _of_portfolio(one: Candidate, roster: Roster) -> str | None:
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


def _by_role(one: Candidate, roster: Roster, offices: Mapping[str, str]) -> str | None:
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
        return _country_of(one.affiliation, roster) or _ministrys(one, roster)
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


def _ministrys(one: Candidate, roster: Roster) -> str | None:
    """ "Iran denied it. Foreign Ministry spokesman Roe said": of who speaks there."""
    common = set(plain(one.affiliation or "").split()) & words("state_nouns.txt")
    return _speaking_state(one, roster) if common else None


def _of_administration(one: Candidate, roster: Roster) -> str | None:
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


def _by_report(one: Candidate, home: Home) -> str | None:
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


def _of_office(one: Candidate, home: Home) -> str | None:
    """The holder of a state's office is of the country that is named most."""
    return home.country(PLURALITY, without_office(one))


def _speaks_for_state(one: Candidate, roster: Roster) -> bool:
    """An officer, or "a spokesman for President Roe"."""
    told = roster.doc[one.last + 1 : one.last + 1 + LONGEST]
    serves = any(
        token.lower_ in {"for", "to"} and plain(following.text) in words("offices.txt")
        for token, following in itertools.pairwise(told)
    )
    return is_officer(one) or (serves and not one.affiliation and bool(one.role))


def _speaking_state(one: Candidate, roster: Roster) -> str | None:
    """The state, or body of one, that spoke or acted last before its officer is named."""
    here, without = roster.sentences[one.first], without_office(one)
    near = [
        (place.subject, place.first, state.country)
        for state in roster.candidates
        if is_states(state) and state.country and state is not one
        if state.country not in without
        for place in state.places
        if place.first < one.first and here - place.sentence <= NEAR
        if state.speaks or place.subject
    ]
    return max(near, key=lambda row: row[:2])[2] if near else None
