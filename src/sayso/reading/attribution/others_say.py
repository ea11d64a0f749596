"""What somebody takes in is said by others: "police are checking reports that …".

The tagger and the parse's rules take the subject of the verb for who reports, as in
"made a claim that …". Who only hears, gets or looks into a report has not said it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from spacy.tokens import Doc, Token

from sayso.model import Attribution
from sayso.reading.attribution.sources import phrase
from sayso.reading.cues import in_class
from sayso.reading.cues_words import words
from sayso.reading.grammar import children, runs, tokens_of

SAYING = ("assertion", "accusation")
BY = {"by", "from"}


def said_by_others(doc: Doc, found: Iterable[Attribution]) -> tuple[Attribution, ...]:
    """Attributions whose cue is what its source only takes in: their cue is the noun, and
    their source who it is "by" or "from", if that is printed."""
    return tuple(_settled(doc, one) for one in found)


def _settled(doc: Doc, one: Attribution) -> Attribution:
    noun = next(filter(_is_taken_in, tokens_of(doc, one.cue)), None)
    if noun is None or not one.source:
        return one
    return replace(one, source=runs(_whose(noun)), cue=runs([noun]))


def _is_taken_in(noun: Token) -> bool:
    """Whether a verb of taking in governs the noun, which is not the subject's own."""
    if noun.pos_ != "NOUN" or not any(in_class(noun, name) for name in SAYING):
        return False
    held = noun.dep_ in {"dobj", "obj"}
    into = noun.dep_ == "pobj" and noun.head.lower_ == "into"
    if not (held or into):
        return False
    verb = noun.head if held else noun.head.head
    taken = verb.lemma_ in words("taking") or (into and verb.lemma_ == "look")
    return taken and not children(noun, "poss")


def _whose(noun: Token) -> list[Token]:
    for prep in children(noun, "prep", "agent"):
        for held in children(prep, "pobj"):
            if prep.lower_ in BY:
                return phrase(held, noun)
    return []
