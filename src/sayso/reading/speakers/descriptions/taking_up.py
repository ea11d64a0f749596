"""Whom a description takes up that has no word in common with them."""

from __future__ import annotations

from spacy.tokens import Doc

from sayso.reading.speakers.candidates import Candidate
from sayso.reading.speakers.lexicon import is_group_noun, plain, singular, words
from sayso.reading.speakers.parts import Part
from sayso.reading.speakers.roster import Roster

NEAR = 3
"""Sentences back that a description without a role in common reaches."""
FAR = 8
"""The same for who spoke last."""


def not_the_subject(
    doc: Doc, part: Part, roster: Roster, fits: list[Candidate]
) -> Candidate | None:
    """ "Roe attacked Doe after the minister had said": Doe, the one other person that the
    main clause names; its subject would be called "he"."""
    clause = doc[part.core].head
    if doc[part.core].dep_ != "nsubj" or clause.dep_ != "advcl" or not part.definite:
        return None
    start = doc[part.core].sent.start
    named = [
        roster.meant[name.first]
        for name in roster.names
        if start <= name.first < part.first and roster.meant.get(name.first) in fits
    ]
    subject = next((t for t in clause.head.children if t.dep_ == "nsubj"), None)
    at = subject.i if subject is not None else -1
    told = list(dict.fromkeys(named))
    acts = len(told) == 2 and any(p.first <= at <= p.last for p in told[0].places)
    return told[1] if acts else None


def is_taken_up(
    one: Candidate, part: Part, roster: Roster, last: tuple[Candidate, ...]
) -> bool:
    """Without a word in common only someone who just spoke is taken up."""
    place = one.last_before(part.first)
    if place is None or part.possessed:
        return False
    reach = FAR if one in last else NEAR
    if is_group_noun(singular(part.head)) and _is_of_named(roster.doc, part):
        return False
    near = roster.sentences[part.first] - place.sentence <= reach
    spoke = one.speaks or any(each.affiliation == one.name for each in last)
    return near and spoke and not _stands_alone(part, one)


def _is_of_named(doc: Doc, part: Part) -> bool:
    """ "The mission of the African Union" tells whose it is."""
    within = (t for t in doc[part.core].children if t.lower_ == "of")
    held = (t for of in within for t in of.children if t.dep_ == "pobj")
    return any(t.pos_ == "PROPN" for t in held)


def _stands_alone(part: Part, one: Candidate) -> bool:
    """ "The treasury", "the opposition": no other body is called so, nor is such a body
    called anything else."""
    factions = words("factions.txt")
    told = part.head in words("state_nouns.txt") or part.head in factions
    told = told or part.head in words("standing_alone.txt")
    return told or singular(plain(one.words[-1])) in factions


def is_presented(one: Candidate, part: Part, roster: Roster) -> bool:
    """ "The first to be heard was Roe. The winner said": the sentence before leads to a
    person of whom nothing is told yet."""
    place = one.last_before(part.first)
    if place is None or one.role or one.kind != "person":
        return False
    doc = roster.doc
    ends = doc[place.last + 1].is_punct and doc[place.last].sent.end <= place.last + 2
    near = roster.sentences[part.first] - place.sentence == 1
    return near and ends and doc[place.last].sent.root.lemma_ in words("presenting.txt")
