"""Whether the verb that a date modifies speaks of past, present or future."""

from __future__ import annotations

from spacy.tokens import Span as Tokens
from spacy.tokens import Token

from sayso.reading.dates.sense import Tense
from sayso.reading.dates.words import lists

CLIMB = 8
"""Heads that are passed at most on the way from a date to its verb."""
PAST = ("VBD", "VBN")
PRESENT = ("VBZ", "VBP")


def tense_of(expression: Tokens) -> Tense | None:
    """The tense of the nearest verb above; null where there is none."""
    token = expression.root
    if token.head.lower_ in lists()["tense"]["ahead_of"]:
        return "past" if _was_over(token.head.head) else "future"
    for _ in range(CLIMB):
        if token.pos_ in ("VERB", "AUX"):
            return _verb_tense(token)
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def _was_over(verb: Token) -> bool:
    """ "By Monday it had sunk", "had been found till Monday": not to come."""
    return any(t.lower_ == "had" and t.dep_ == "aux" for t in verb.children)


def _verb_tense(verb: Token) -> Tense:
    words = lists()["tense"]
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if any(child.lower_ in words["future_auxiliaries"] for child in auxiliaries):
        return "future"
    before = any(child.lower_ == "had" for child in auxiliaries)
    planned = verb.lemma_.lower() in words["planning"]
    if planned and verb.tag_ != "VBD" and not before:
        return "future"
    if any(child.tag_ in PAST for child in auxiliaries) or verb.tag_ in PAST:
        return "past"
    if any(child.lower_ == "to" for child in auxiliaries):
        return _governed(verb)
    if verb.tag_ in PRESENT or any(child.tag_ in PRESENT for child in auxiliaries):
        return "present"
    return _verb_tense(verb.head) if _hangs(verb) else "past"


def _governed(verb: Token) -> Tense:
    """ "plans to meet Monday" is to come; "clashed over how to meet" is as its verb."""
    above = verb.head
    for _ in range(CLIMB):
        if above.lemma_.lower() in lists()["tense"]["planning"]:
            return "future"
        if above.pos_ in ("VERB", "AUX") and above.i != verb.i:
            return _verb_tense(above)
        if above.head.i == above.i:
            break
        above = above.head
    return "future"


def _hangs(verb: Token) -> bool:
    """The verb has a governor that is a verb above it."""
    return verb.head.i != verb.i and verb.head.pos_ in ("VERB", "AUX")
