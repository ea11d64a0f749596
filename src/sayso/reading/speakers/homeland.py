"""The country of those for whom the report makes it plain without saying it.

A ministry's spokesman is of the ministry's country; "the president" of the country whose
president the report speaks of. A report that names one country far more than any other,
counting where it was filed and who publishes it, takes place there: its officials,
candidates and residents are that country's.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.reading.speakers.bearers import bearer_of
from sayso.reading.speakers.candidates import Candidate
from sayso.reading.speakers.countries import country_of, is_country_word
from sayso.reading.speakers.homes import Home, home_of
from sayso.reading.speakers.lexicon import (
    is_group_noun,
    is_person_noun,
    lines,
    plain,
    table,
    words,
)
from sayso.reading.speakers.roster import Roster
from sayso.reading.speakers.surroundings import (
    LASTS,
    fronted,
    is_local,
    is_visitor,
    is_witness,
    last_place,
    own_place,
    scene_of,
)
from sayso.reading.speakers.turns import Turns

PARTIES = frozenset(["republican", "democrat", "democratic", "gop"])
SEATS = frozenset(["sen", "rep", "senator", "congressman", "congresswoman"])
"""Members of a parliament by its country's own titles."""
RESIDENTS = frozenset(["resident", "villager", "voter", "neighbor", "local"])

MOST = 0.6
"""Share of names that makes a country the report's own."""
NEARLY_ALL = 0.75
"""The same, to make it that of a body, or of one who is of a body."""
ONLY = 0.85
"""The same, to make it that of people without a name."""
PLURALITY = 0.4
"""The share that is enough for the holder of a state's office."""
NEAR = 2
"""Sentences from a state that speaks to its officer."""
REACH = 4
"""Tokens after a country's name in which its office stands: "Kenya's new president"."""


def fill_countries(
    roster: Roster,
    turns: Turns,
    groups: Iterable[Sequence[Candidate]],
    outlet: str | None = None,
) -> None:
    """Give a country to the speakers without one that the report leaves no doubt of."""
    where = Where(
        home_of(roster.doc, roster.names, outlet),
        scene_of(roster),
        _offices(roster),
    )
    speakers = list(dict.fromkeys(one for group in groups for one in group))
    for one in sorted(speakers, key=lambda one: one.first):
        if one.country is None:
            one.country = _told(one, roster, turns, where)
    for one in speakers:
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
    if told := told or own_place(one, roster):
        return told
    if is_local(one) and (told := last_place(one.first, roster) or where.scene):
        return told
    bearer = bearer_of(one, roster, turns)
    if bearer is not None and bearer is not one:
        if bearer.country or _is_international(bearer):
            return bearer.country
    return (
        _by_place(one, roster, where)
        or _of_portfolio(one, roster)
        or _by_report(one, where.home)
        or (_speaking_state(one, roster) if _is_officer(one) else None)
        or (_of_office(one, where.home) if _holds_office(one, SEATS) else None)
    )


def _by_party(one: Candidate, home: Home) -> str | None:
    """Democrats and Republicans without a country's name are the US's, if it is named."""
    party = one.kind in {"person", "unnamed"} and one.roles & PARTIES
    return "US" if party and home.points.get("US") else None


def _by_place(one: Candidate, roster: Roster, where: Where) -> str | None:
    """Of the place with which the sentence begins; a witness of where it happened."""
    if one.kind == "government" or _is_of_the_world(one):
        return None
    if one.kind == "organization" and (_is_international(one) or not _is_common(one)):
        return None
    private = _is_private(one)
    stays = private and not is_visitor(one)
    told = fronted(one.first, roster, LASTS if stays else 0)
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


def _offices(roster: Roster) -> dict[str, str]:
    """Offices that the report gives to one country alone, with its code; a minister's
    with the field."""
    found: dict[str, set[str]] = {}
    for name in roster.names:
        code = country_of(name.text) if is_country_word(name.text) else None
        for token in roster.doc[name.last + 1 : name.last + 1 + REACH] if code else ():
            if plain(token.text) in words("offices.txt"):
                before = plain(token.nbor(-1).text)
                found.setdefault(_office(token.text, {before}), set()).add(code or "")
    return {office: codes.pop() for office, codes in found.items() if len(codes) == 1}


def _office(title: str, told: Collection[str]) -> str:
    """ "foreign minister" of "minister", where the field is told; else the title."""
    low = plain(title)
    fields = sorted(words("portfolios.txt") & set(told)) if low == "minister" else []
    return f"{fields[0]} {low}" if fields else low


def _by_role(one: Candidate, roster: Roster, offices: dict[str, str]) -> str | None:
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
    held = (_office(role, one.roles) for role in sorted(one.roles))
    return next((offices[office] for office in held if office in offices), None)


def _country_of(body: str, roster: Roster) -> str | None:
    """The country of a body that the report tells elsewhere."""
    named = (one for one in roster.candidates if one.name == body and one.country)
    return next((one.country for one in named), None)


def _ministrys(one: Candidate, roster: Roster) -> str | None:
    """ "Iran denied it. Foreign Ministry spokesman Roe said": of who speaks there."""
    common = set(plain(one.affiliation or "").split()) & words("state_nouns.txt")
    return _speaking_state(one, roster) if common else None


def _country_of_body(noun: str, one: Candidate, roster: Roster) -> str | None:
    """The country of the last body before that is called by this noun."""
    bodies = (
        body.country
        for body in reversed(roster.candidates)
        if body.kind == "organization"
        and body.country
        and plain(body.words[-1]) == noun
        and body.first < one.first
    )
    return next(bodies, None)


def _by_report(one: Candidate, home: Home) -> str | None:
    if is_visitor(one) and not one.roles & words("offices.txt"):
        return home.country(ONLY, eased=False)
    without = _without_office(one)
    if one.roles & words("locals.txt"):
        return home.country(MOST, without)
    if one.kind == "person":
        share = NEARLY_ALL if one.affiliation else MOST
        return home.country(share, without, eased=bool(one.roles))
    if one.kind == "organization" and not _is_international(one):
        if _is_common(one) or one.roles & words("domestic.txt"):
            return home.country(MOST)
        return home.country(ONLY) if _is_at_home(one) else None
    if one.kind == "unnamed" and _are_people(one):
        return home.country(ONLY)
    return None


def _of_office(one: Candidate, home: Home) -> str | None:
    """The holder of a state's office is of the country that is named most."""
    return home.country(PLURALITY, _without_office(one))


def _without_office(one: Candidate) -> frozenset[str]:
    """Countries that have no holder of the office: kingdoms have no president."""
    rows = (table("without_office.tsv").get(role, ("",)) for role in one.roles)
    return frozenset(code for row in rows for code in row[0].split())


def _is_common(one: Candidate) -> bool:
    """A body called by common words alone: "the foreign ministry", "the presidency"."""
    return one.kind == "organization" and all(word.islower() for word in one.words)


def _is_private(one: Candidate) -> bool:
    """Someone of whom nothing tells an office or a body: a witness, a trader."""
    official = one.roles & (words("locals.txt") - RESIDENTS)
    officer = one.roles & words("lead_officers.txt")
    person = one.kind == "person" or (one.kind == "unnamed" and _are_people(one))
    return person and not (one.affiliation or official or officer)


def _is_of_the_world(one: Candidate) -> bool:
    """An officer of a body of several states."""
    body = set(plain(one.affiliation or "").split())
    return bool(body & words("worldwide.txt"))


def _is_at_home(one: Candidate) -> bool:
    """Not a word such as "Union", by which every report may mean another, and no
    company that is told to be owned from abroad."""
    own_name = len(one.words) > 1 or one.name.isupper()
    return own_name and "owned" not in one.roles


def _are_people(one: Candidate) -> bool:
    """Aides, witnesses, a source: people without a name, not a document."""
    people = any(is_person_noun(role) for role in one.roles)
    return people or (one.plural and one.gender != "n")


def _is_international(one: Candidate) -> bool:
    """A body of several states, or one that says that it is of the world."""
    names = {plain(one.name), *map(plain, one.forms)}
    of_states = any(name.removeprefix("the ") in _international() for name in names)
    return of_states or bool(set(one.plain_words()) & words("worldwide.txt"))


def _international() -> frozenset[str]:
    return frozenset(lines("international.txt"))


def _speaking_state(one: Candidate, roster: Roster) -> str | None:
    """The state, or body of one, that spoke or acted last before its officer is named."""
    here = roster.sentences[one.first]
    near = [
        (place.subject, place.first, state.country)
        for state in roster.candidates
        if _is_states(state) and state.country and state is not one
        for place in state.places
        if place.first < one.first and here - place.sentence <= NEAR
        if state.speaks or place.subject
    ]
    return max(near, key=lambda row: row[:2])[2] if near else None


def _is_states(one: Candidate) -> bool:
    """A government, a body of the state such as a ministry, an official."""
    body = one.kind == "organization" and bool(one.roles & words("state_nouns.txt"))
    official = one.kind == "unnamed" and "official" in one.roles
    return one.kind == "government" or body or official


def _holds_office(one: Candidate, others: Collection[str] = ()) -> bool:
    offices = words("offices.txt").union(others)
    return one.kind == "person" and not one.affiliation and bool(one.roles & offices)


def _is_officer(one: Candidate) -> bool:
    """The holder of an office, a ministry's spokesman, "the army's media wing"."""
    of_body = bool(one.roles & words("state_nouns.txt")) and not one.affiliation
    return _holds_office(one) or (of_body and (one.kind == "person" or _is_common(one)))
