"""The country of those for whom the report makes it plain without saying it.

A ministry's spokesman is of the ministry's country; "the president" of the country whose
president the report speaks of. A report that names one country far more than any other
takes place there: its officials, candidates and residents are that country's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from spacy.tokens import Doc

from sayso.reading.speakers.candidates import Candidate
from sayso.reading.speakers.countries import country_of, is_country_word
from sayso.reading.speakers.lexicon import is_group_noun, plain, table, words
from sayso.reading.speakers.roster import Roster

MOST, FEWEST = 0.6, 3
"""Share and number of names that make a country the report's own."""
NEARLY_ALL, MANY = 0.8, 6
"""The same, to make it that of a person of whom nothing else is said."""
PLURALITY = 0.4
"""The share that is enough for the holder of a state's office."""
NEAR = 2
"""Sentences from a state that speaks to its officer."""
REACH = 4
"""Tokens after a country's name in which its office stands: "Kenya's new president"."""


def fill_countries(
    doc: Doc, roster: Roster, groups: Iterable[Sequence[Candidate]]
) -> None:
    """Give a country to the speakers without one that the report leaves no doubt of."""
    codes = [code for name in roster.names if (code := _code(name.text))]
    offices = dict(_offices(doc, roster))
    speakers = list(dict.fromkeys(one for group in groups for one in group))
    for one in speakers:
        if one.country is None:
            one.country = _by_role(one, roster, offices) or _by_report(one, codes)
        if one.country is None and _holds_office(one):
            one.country = _speaking_state(one, roster) or _home(
                codes, PLURALITY, FEWEST
            )
    for one in speakers:
        if one.country is None and one.owner is not None:
            one.country = one.owner.country


def _offices(doc: Doc, roster: Roster) -> Iterator[tuple[str, str]]:
    """Offices that the report gives to a country, with its code."""
    for name in roster.names:
        code = country_of(name.text) if is_country_word(name.text) else None
        for token in doc[name.last + 1 : name.last + 1 + REACH] if code else ():
            if plain(token.text) in words("offices.txt"):
                yield plain(token.text), code or ""


def _code(name: str) -> str | None:
    """The country of a name, unless it is the country of a news agency."""
    row = table("agencies.tsv").get(plain(name))
    return None if row and row[1] == "media" else country_of(name)


def _by_role(one: Candidate, roster: Roster, offices: dict[str, str]) -> str | None:
    if one.affiliation and (code := country_of(one.affiliation)):
        return code
    if one.kind != "person":
        return None
    for title, row in table("title_countries.tsv").items():
        if title in plain(one.role or ""):
            return row[0]
    for role in sorted(one.roles):
        if is_group_noun(role) and (code := _country_of_body(role, roster)):
            return code
    if one.affiliation:
        return None
    return next((offices[role] for role in sorted(one.roles) if role in offices), None)


def _country_of_body(noun: str, roster: Roster) -> str | None:
    """The country of the last body that is called by this noun."""
    bodies = (
        one.country
        for one in reversed(roster.candidates)
        if one.kind == "organization" and one.country and plain(one.words[-1]) == noun
    )
    return next(bodies, None)


def _by_report(one: Candidate, codes: Sequence[str]) -> str | None:
    if one.roles & words("locals.txt"):
        return _home(codes, MOST, FEWEST)
    if one.kind == "person" and not one.affiliation:
        return _home(codes, NEARLY_ALL, MANY)
    return None


def _speaking_state(one: Candidate, roster: Roster) -> str | None:
    """The state that spoke last before its officer is named."""
    spoke = [
        (place.first, state.country)
        for state in roster.candidates
        if state.kind == "government" and state.speaks
        if (place := state.last_before(one.first))
        and roster.sentences[one.first] - place.sentence <= NEAR
    ]
    return max(spoke, key=lambda pair: pair[0])[1] if spoke else None


def _holds_office(one: Candidate) -> bool:
    return (
        one.kind == "person"
        and not one.affiliation
        and bool(one.roles & words("offices.txt"))
    )


def _home(codes: Sequence[str], share: float, number: int) -> str | None:
    """The country that most names of a report are of, if it is plain."""
    ranked = Counter(codes).most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    code, count = ranked[0]
    return code if count >= number and count >= share * len(codes) else None
