"""Whose somebody is: "its spokeswoman", "his cousin", or the chairman of who spoke before."""

from __future__ import annotations

from spacy.tokens import Token

from sayso.reading.speakers.candidates import Candidate, Place
from sayso.reading.speakers.lexicon import is_group_noun, plain, words
from sayso.reading.speakers.parts import Part
from sayso.reading.speakers.pronouns import Setting, meant_by
from sayso.reading.speakers.roster import Roster
from sayso.reading.speakers.turns import Turns

NEAR = 2
"""Sentences from a body that speaks to its officer."""
LONGEST = 10
"""Tokens between "its" and the name of who is called so."""
BETWEEN = frozenset({"NOUN", "ADJ", "PROPN", "NUM", "ADV", "PART"})
EXECUTIVES = frozenset(["executive", "ceo", "manager", "treasurer"])
"""Officers of companies, not of states."""
BODIES = frozenset({"organization", "government"})


def bearer_of(one: Candidate, roster: Roster, turns: Turns) -> Candidate | None:
    """The one whose country is also this speaker's: an owner that is printed as a
    pronoun; for an officer of no named body, the body that spoke before."""
    if one.roles & words("apart.txt"):
        return None
    owner = _possessor(one, roster)
    if owner is not None:
        return _meant(owner, roster, turns)
    officer = one.kind == "person" and not one.affiliation
    if officer and one.roles & words("lead_officers.txt") and _is_bare(one, roster):
        return _body_before(one, roster, turns)
    return None


def _possessor(one: Candidate, roster: Roster) -> Token | None:
    """The "its" of "its general secretary, Jane Roe," and of "its office"."""
    doc = roster.doc
    if doc[one.first].tag_ == "PRP$":
        return doc[one.first]
    if one.kind != "person":
        return None
    for at in range(one.first - 1, max(-1, one.first - 1 - LONGEST), -1):
        token = doc[at]
        if token.tag_ == "PRP$":
            return token if _leads(token, one, roster) else None
        comma = token.text == "," and at >= one.first - 2
        if not (comma or token.pos_ in BETWEEN or token.text == "-"):
            return None
    return None


def _leads(owner: Token, one: Candidate, roster: Roster) -> bool:
    """Whether what is owned is what the person is called by."""
    told = roster.doc[owner.i + 1 : one.first]
    return any(plain(token.text) in one.roles for token in told)


def _meant(owner: Token, roster: Roster, turns: Turns) -> Candidate | None:
    low = owner.lower_
    part = Part("pronoun", owner.i, owner.i, owner.i, low, None, True, False)
    found = meant_by(roster.doc, part, roster, turns, Setting())
    if len(found) != 1:
        return None
    place = found[0].last_before(owner.i)
    here = roster.sentences[owner.i]
    if place and low == "its" and _is_overtaken(place, owner, roster):
        return None
    return found[0] if place and here - place.sentence <= NEAR else None


def _is_overtaken(place: Place, owner: Token, roster: Roster) -> bool:
    """ "The government's account has changed. Its spokesman": the sentence before is about
    a body that is called by its noun alone, and not about who was found."""
    here = roster.sentences[owner.i]
    if here - place.sentence < 1 or owner.sent.start == 0:
        return False
    before = roster.doc[owner.sent.start - 1].sent
    about = (t.head if t.dep_ == "poss" else t for t in before)
    subjects = {t.i for t in about if t.dep_ in {"nsubj", "nsubjpass"}}
    return place.sentence < here - 1 and any(
        is_group_noun(plain(token.text))
        for token in before
        if token.i in subjects or (token.dep_ == "poss" and token.head.i in subjects)
    )


def _body_before(one: Candidate, roster: Roster, turns: Turns) -> Candidate | None:
    """The body that spoke or was told of last, as the subject of a sentence near by."""
    here = roster.sentences[one.first]
    company = bool(one.roles & EXECUTIVES)
    spoke = {
        (token, id(speakers[0]))
        for token, speakers in turns.all_before(one.first)
        if len(speakers) == 1
    }
    near = [
        (place.first, body)
        for body in roster.candidates
        if body.kind in BODIES
        for place in body.places
        if place.last < one.first - 1 and here - roster.sentences[place.first] <= NEAR
        if not (company and body.country and body.roles & words("no_companies.txt"))
        if (place.first, id(body)) in spoke or _is_subject(place, roster, turns)
    ]
    return max(near, key=lambda pair: pair[0])[1] if near else None


def _is_subject(place: Place, roster: Roster, turns: Turns) -> bool:
    """Outside what anybody says; "Comelec's account was" is told of Comelec."""
    owner = roster.doc[place.last]
    owns = owner.dep_ == "poss" and owner.head.dep_ in {"nsubj", "nsubjpass"}
    return (place.subject or owns) and not turns.attributed(place.first)


def _is_bare(one: Candidate, roster: Roster) -> bool:
    """ "Chairman Jane Roe", not "a spokesman for the governor" nor "police spokesman"."""
    bodies = {role for role in one.roles if is_group_noun(role)}
    around = roster.doc[max(0, one.first - 6) : one.last + 8]
    told = any(
        token.lower_ in {"for", "of", "at"}
        and token.i > 0
        and roster.doc[token.i - 1].lower_ in one.roles
        for token in around
    )
    title = one.role or ""
    named = any(
        form[:1].isupper() and title.startswith(f"{form} ")
        for body in roster.candidates
        if body.kind == "organization"
        for form in body.forms
    )
    return not bodies and not told and not named
