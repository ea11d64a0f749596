"""Cues that a list holds and that yet are none of the fourteen acts: what nobody did, what
a poll found, and the wish not to be named."""

from __future__ import annotations

import re

from spacy.tokens import Doc

from sayso.model import Act, Attribution
from sayso.reading.cues_words import SILENT, words
from sayso.reading.grammar import NOBODY, children, tokens_of

NOBODIES = NOBODY | {"no one", "nothing"}
SIDES = {"support", "condemn"}
POSSIBLE = {"may", "might", "could"}
"""A side that one may take is not taken yet."""


def is_no_deed(text: str, doc: Doc, attribution: Attribution, act: Act) -> bool:
    """Whether the attribution is no act of its speaker's after all."""
    if act not in SILENT and _is_nobody(text, attribution):
        return True
    if act == "demand":
        return _hides(doc, attribution)
    if act in SIDES:
        return any(t.lower_ in POSSIBLE for t in tokens_of(doc, attribution.cue))
    return act in {"state", "confirm"} and _is_found(doc, attribution)


def _is_nobody(text: str, attribution: Attribution) -> bool:
    """ "Nobody answered", "no one said so": a deed that was not done."""
    printed = " ".join(text[s.start : s.end] for s in attribution.source)
    if re.match(r"(no|neither|none of) (?!\d)", printed, re.IGNORECASE):
        return True
    return printed.casefold().replace("-", " ") in NOBODIES


def _hides(doc: Doc, attribution: Attribution) -> bool:
    """ "asked not to be named", "requested anonymity": how the speaker is told of."""
    content = tokens_of(doc, attribution.content)
    if not content:
        return False
    if content[0].lemma_.lower() in words("unnamed"):
        return not any(t.lower_ == "for" for t in content)
    named = [t for t in content if t.lemma_.lower() in words("naming")]
    return content[0].lower_ == "not" and any(children(t, "auxpass") for t in named)


def _is_found(doc: Doc, attribution: Attribution) -> bool:
    """ "The poll found that …": a measurement, which says nothing itself."""
    source, cue = tokens_of(doc, attribution.source), tokens_of(doc, attribution.cue)
    inside = {t.i for t in source}
    heads = [t for t in source if t.head.i not in inside or t.head == t]
    measured = any(t.lemma_.lower() in words("measurements") for t in heads)
    return measured and any(t.lemma_.lower() in words("finding") for t in cue)
