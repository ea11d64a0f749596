"""How well a candidate fits a description: evidence in words, and salience."""

from __future__ import annotations

from spacy.tokens import Doc

from sayso.reading.speakers.candidates import Candidate
from sayso.reading.speakers.countries import countries_in, states_of_us
from sayso.reading.speakers.lexicon import likenesses, plain, table, words
from sayso.reading.speakers.parts import Part
from sayso.reading.speakers.roster import Roster

ROLE = 6.0
"""For the noun itself among the bearer's words."""
LIKE = 3.5
"""For a word that the noun may stand for."""
MODIFIER = 1.5
SPEAKS = 1.5
SPOKE_LAST = 1.0
PER_SENTENCE = -0.3
CONTENT = frozenset({"NOUN", "PROPN", "ADJ"})
OTHER_NAME = -4.0
"""For a description that names a body which the bearer is not known to be of."""
OTHER_ROLE = -1.0
"""For a bearer whose known role is another."""
TELLING = frozenset(
    ["health", "finance", "justice", "education", "energy", "agriculture", "transport"]
)
"""Fields by which one body is told from another of its kind."""
SECRET = frozenset(["intelligence"])
"""A field for which there are other words: "the spy agency"."""
TRADES = frozenset(["news", "press", "rating", "ratings", "travel", "estate", "talent"])
"""What an agency that is a business deals in."""
BUSINESSES = frozenset(["company", "business", "manufacturer", "retailer", "carmaker"])
FIRMS = frozenset(["firm", "cooperative", "supplier", "brewer", "producer"])
"""The same, but some of what is no company may be a firm: FIRMLIKE."""
FIRMLIKE = frozenset(["brokerage", "consultancy", "university", "association"])
LATER = 10
"""Sentences of the report's beginning, in which a description may be of who is named
only further on."""
LEAD = 3
"""Sentences of the lead, in which "the ministry" may be one that is told of later."""
SPOKESPEOPLE = frozenset(["spokesman", "spokeswoman", "spokesperson"])
JUDGES = frozenset(["judge", "justice", "magistrate"])
ENVOYS = frozenset(["secretary", "ambassador", "governor", "mayor", "senator", "judge"])
NEW_TO_TELL = 1.5
"""A description right after a bare name tells who that is."""


def rating(
    doc: Doc,
    one: Candidate,
    part: Part,
    head: str,
    roster: Roster,
    last: tuple[Candidate, ...],
) -> tuple[float, float] | None:
    """Points, and what of them is evidence in words; null where it cannot be."""
    place = one.last_before(part.first)
    evidence = _evidence(doc, one, part, head)
    later = roster.sentences[part.first] < LATER and one.speaks
    if evidence is None or (place is None and not (evidence >= LIKE and later)):
        return None
    if place is None:
        return evidence - 1.0, evidence
    away = roster.sentences[part.first] - place.sentence
    spoke = one in last or any(each.affiliation == one.name for each in last)
    points = evidence + SPEAKS * (one.speaks or spoke) + SPOKE_LAST * spoke
    points += NEW_TO_TELL * (spoke and not one.role and away <= 1)
    points += max(PER_SENTENCE * away, -2.0) + place.first / (10.0 * len(doc))
    return points, evidence


def _evidence(doc: Doc, one: Candidate, part: Part, head: str) -> float | None:
    """What noun, modifiers and country say; null where the country differs."""
    countries = countries_in(doc[part.first : part.core].text)
    if countries and one.country and one.country not in countries:
        return None
    modifiers = {
        plain(t.text) for t in doc[part.first : part.core] if t.pos_ in CONTENT
    }
    apart = (
        _of_other_party(one, modifiers | {head}),
        _of_other_state(doc, one, part),
        _of_other_office(one, modifiers),
        _of_other_sort(doc, one, part, head),
        _speaks_for_another(one, head),
        _heads_otherwise(one, head),
        head in BUSINESSES and bool(one.roles & words("no_companies.txt")),
        head in FIRMS and bool(one.roles & (words("no_companies.txt") - FIRMLIKE)),
        _of_other_land(doc, one, part),
        _is_branch(one, head, modifiers),
    )
    if any(apart):
        return None
    evidence = _likeness(one, head) + MODIFIER * len(modifiers & one.roles)
    own = one.roles | set(one.plain_words()) | set(plain(one.affiliation or "").split())
    named = {plain(t.text) for t in doc[part.first : part.core] if t.pos_ == "PROPN"}
    bodies = {word for word in named if _is_body(word)}
    if (named and not countries and not named & own) or (bodies and not bodies & own):
        evidence += OTHER_NAME
    evidence += MODIFIER * bool(countries and one.country in countries)
    return evidence or (OTHER_ROLE if one.role else 0.0)


def _is_body(word: str) -> bool:
    """ "The FBI director" is of a body, and not of a country alone."""
    row = table("agencies.tsv").get(word)
    return row is not None and row[1] != "party"


def _of_other_party(one: Candidate, told: set[str]) -> bool:
    """ "The Democratic nominee" is no Republican, and no judge."""
    parties = ({"republican", "gop"}, {"democrat", "democratic"})
    if one.roles & JUDGES and told & (parties[0] | parties[1]):
        return True
    for own, other in (parties, parties[::-1]):
        if told & own and one.roles & other and not one.roles & own:
            return True
    return False


def _of_other_office(one: Candidate, told: set[str]) -> bool:
    """ "The foreign secretary" is not the communications secretary."""
    offices = words("portfolios.txt")
    wanted, own = told & offices, one.roles & offices
    if one.kind == "organization" and one.name.islower() and wanted - own - SECRET:
        return True
    if one.kind == "organization" and len(one.words) > 1:
        return bool((wanted & TELLING) - own or (wanted and own and not wanted & own))
    if one.kind == "organization" and wanted and one.places:
        return not own and one.places[0].sentence >= LEAD
    return bool(one.kind == "person" and wanted and own and not wanted & own)


def _of_other_sort(doc: Doc, one: Candidate, part: Part, head: str) -> bool:
    """ "The fire service" is not the rescue service, nor "the regional hospital" the city
    hospital: bodies that are called by a noun and by what it is of."""
    own = set(one.plain_words()[:-1]) - {"the"}
    if not own or not one.name.islower() or plain(one.words[-1]) != head:
        return False
    told = {
        plain(t.text)
        for t in doc[part.first : part.core]
        if t.pos_ in {"NOUN", "PROPN"} or t.lower_ in words("local_adjectives.txt")
    }
    return bool(told) and not told & own


def _is_branch(one: Candidate, head: str, told: set[str]) -> bool:
    """ "The energy ministry" is no firm that has energy in its name."""
    own = set(plain(one.name).split())
    if one.kind == "person" or head not in words("branches.txt") or told & TRADES:
        return False
    public = own & words("public_bodies.txt") or countries_in(one.name)
    return bool(told & own) and not public and not bears(one, head)


def _of_other_land(doc: Doc, one: Candidate, part: Part) -> bool:
    """ "The chess federation of Peru" is not that of the continent."""
    rest = doc[part.core + 1 : part.core + 3]
    of = len(rest) == 2 and rest[0].lower_ == "of" and one.kind == "organization"
    lands = countries_in(rest[1].text) if of else []
    return bool(lands) and one.country not in lands


def _speaks_for_another(one: Candidate, head: str) -> bool:
    """ "The foreign secretary" is no spokesman of a foreign ministry."""
    office = head in words("offices.txt") | ENVOYS
    return office and bool(one.roles & SPOKESPEOPLE) and head not in one.roles


def _heads_otherwise(one: Candidate, head: str) -> bool:
    """ "The president" is no prime minister."""
    offices = words("offices.txt")
    held = one.roles & offices
    return bool(head in offices and held and head not in held and not bears(one, head))


def _of_other_state(doc: Doc, one: Candidate, part: Part) -> bool:
    """ "The Texas Republican" is not the senator of Ohio."""
    words = doc[part.first : part.core + 1].text.lower()
    told = {state for state in states_of_us() if state in words}
    own = {state for state in states_of_us() if set(state.split()) <= one.roles}
    return bool(told and own and not told & own)


def bears(one: Candidate, head: str) -> bool:
    """Whether titles, roles or name bear the noun or what it may stand for."""
    return _likeness(one, head) > 0


def _likeness(one: Candidate, head: str) -> float:
    own = one.roles | (set(one.plain_words()) if one.kind != "person" else set())
    if head in own:
        return ROLE
    return LIKE if likenesses().get(head, frozenset()) & own else 0.0
