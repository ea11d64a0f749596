"""Whose somebody is: "its spokeswoman", "his cousin", or the chairman of who spoke before."""

from __future__ import annotations

from spacy.tokens import Token

from sayso.reading.speakers.candidates import Candidate
from sayso.reading.speakers.lexicon import plain, words
from sayso.reading.speakers.parts import Part
from sayso.reading.speakers.pronouns import Setting, meant_by
from sayso.reading.speakers.roster import Roster
from sayso.reading.speakers.turns import Turns

NEAR = 2
"""Sentences from a body that speaks to its officer."""
LONGEST = 10
"""Tokens between "its" and the name of who is called so."""
BETWEEN = frozenset({"NOUN", "ADJ", "PROPN", "NUM", "ADV", "PART"})
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
    if officer and one.roles & words("lead_officers.txt"):
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
    return found[0] if len(found) == 1 else None


def _body_before(one: Candidate, roster: Roster, turns: Turns) -> Candidate | None:
    here = roster.sentences[one.first]
    for token, speakers in turns.all_before(one.first):
        if here - roster.sentences[token] > NEAR:
            return None
        if len(speakers) == 1 and speakers[0].kind in BODIES:
            return speakers[0]
    return None
