"""The one of several candidates whom a reader takes a pronoun up for."""

from __future__ import annotations

from spacy.tokens import Token

from sayso.reading.speakers.candidates import Candidate
from sayso.reading.speakers.parts import Part
from sayso.reading.speakers.pronouns.points import points_of
from sayso.reading.speakers.pronouns.setting import Setting
from sayso.reading.speakers.roster import Roster
from sayso.reading.speakers.turns import Turns


def likeliest(
    fits: list[Candidate], part: Part, roster: Roster, turns: Turns, setting: Setting
) -> Candidate | None:
    """The one with most points of those who agree; null where none was mentioned near."""
    if _is_fronted(roster.doc[part.first]) and (
        named := _named_next(fits, part, roster)
    ):
        return named
    last = turns.before(part.first, setting.says, setting.around)
    last = _overtaking(last, fits, part, turns) or last
    rated = [
        (points, one)
        for one in fits
        if (points := points_of(one, part, roster, last, setting)) is not None
    ]
    if rated:
        return max(rated, key=lambda pair: pair[0])[1]
    return _named_next(fits, part, roster)


def _is_fronted(pronoun: Token) -> bool:
    """ "In his letter, Roe said": the owner is the subject that follows."""
    if pronoun.tag_ != "PRP$":
        return False
    noun = pronoun.head
    while (
        noun.dep_ in {"pobj", "dobj", "conj", "compound", "poss"}
        and noun.head.i < noun.i
    ):
        noun = noun.head
    verb = noun.head
    subjects = [t for t in verb.children if t.dep_ in {"nsubj", "nsubjpass"}]
    return noun.dep_ == "prep" and any(noun.i < pronoun.i < t.i for t in subjects)


def _overtaking(
    last: tuple[Candidate, ...], fits: list[Candidate], part: Part, turns: Turns
) -> tuple[Candidate, ...]:
    """Whom the text tells of since the last speaker was mentioned: the subject of a
    later sentence, outside what anybody says."""
    if len(last) != 1 or last[0] not in fits:
        return ()
    mine = last[0].last_before(part.first)
    later = [
        (place.first, id(one), one)
        for one in fits
        if one is not last[0] and (place := one.last_before(part.first)) and mine
        if place.subject and mine.sentence < place.sentence
        if not turns.attributed(place.first)
    ]
    return (max(later)[2],) if later else ()


def _named_next(fits: list[Candidate], part: Part, roster: Roster) -> Candidate | None:
    """ "Although he denied it, X …": the first to be named in the same sentence."""
    here = roster.sentences[part.first]
    later = [
        (place.first, id(one), one)
        for one in fits
        for place in one.places
        if place.first > part.last and place.sentence == here and place.subject
    ]
    return min(later)[2] if later else None
