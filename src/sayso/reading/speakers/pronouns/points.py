"""What makes readers take a candidate up by a pronoun, in points.

Being the last to speak, being a subject, being near (after Lappin and Leass 1994, with
weights set by hand on invented sentences).
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from sayso.reading.speakers.candidates import Candidate, Place
from sayso.reading.speakers.parts import Part
from sayso.reading.speakers.pronouns.setting import Setting
from sayso.reading.speakers.roster import Roster

SPOKE_LAST = 2.5
SPEAKS = 1.5
SUBJECT = 2.0
SAME_SENTENCE = 1.0
SAME_SUBJECT = 2.0
"""More for the subject of the pronoun's own sentence, outside what it says."""
OWN_WORDS = -2.0
"""For one last mentioned in the pronoun's own words: "Roe will win," he said."""
IN_WHOSE_WORDS = 2.0
PER_SENTENCE = -1.0
GENDER_KNOWN = 1.0
FARTHEST = 6
"""Sentences back that a pronoun reaches."""


def points_of(
    one: Candidate,
    part: Part,
    roster: Roster,
    last: tuple[Candidate, ...],
    setting: Setting,
) -> float | None:
    """What speaks for one candidate; null where none of it is near before the pronoun."""
    place = one.last_before(part.first)
    here = roster.sentences[part.first]
    if place is None or here - place.sentence > FARTHEST:
        return None
    points = PER_SENTENCE * (here - place.sentence) + place.first / (
        10.0 * len(roster.doc)
    )
    points += SPOKE_LAST * (one in last) + SPEAKS * one.speaks
    points += IN_WHOSE_WORDS * (one in setting.outer)
    if setting.says(place.first):
        points += OWN_WORDS
    elif here == place.sentence:
        owns = _owns_subject(roster.doc, place) and not _owns_body(one, place, roster)
        points += SAME_SENTENCE + (SUBJECT + SAME_SUBJECT) * (place.subject or owns)
    else:
        acts = place.subject or _owns_subject(roster.doc, place)
        points += SUBJECT * (acts != _is_object(roster.doc[part.first]))
    return (
        points
        + GENDER_KNOWN * (one.gender is not None)
        - _as_place(roster.doc, one, place)
    )


def _is_object(pronoun: Token) -> bool:
    """ "him" takes up whom the sentence before was not about."""
    return pronoun.dep_ in {"dobj", "dative"} and pronoun.tag_ != "PRP$"


def _owns_subject(doc: Doc, place: Place) -> bool:
    """ "Roe's ruling came after he …": whose the subject is."""
    token = doc[place.last]
    return token.dep_ == "poss" and token.head.dep_ in {"nsubj", "nsubjpass"}


def _owns_body(one: Candidate, place: Place, roster: Roster) -> bool:
    """In "Iran's Mehrab agency said it" the agency is taken up, and not Iran."""
    if one.kind == "person":
        return False
    owned = roster.doc[place.last].head.i
    return any(
        other is not one
        and other.kind == "organization"
        and each.first <= owned <= each.last
        for other in roster.candidates
        for each in other.places
    )


def _as_place(doc: Doc, one: Candidate, place: Place) -> float:
    """A country after "in" or "to" is a place, and seldom taken up by "it"."""
    before = doc[place.first - 1] if place.first else None
    return (
        2.0
        if one.kind == "government" and before is not None and before.pos_ == "ADP"
        else 0.0
    )
