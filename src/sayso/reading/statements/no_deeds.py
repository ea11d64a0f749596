"""Cues that a list holds and that yet are none of the fourteen acts: what nobody did, what
a poll found, and the wish not to be named."""

from __future__ import annotations

from spacy.tokens import Doc

from sayso.model import Act, Attribution, Span
from sayso.reading.cues_words import words
from sayso.reading.grammar import NOBODY

NOBODIES = NOBODY | {"no one", "nothing"}
SILENT = {"no_comment", "withhold", "unverified"}


def is_no_deed(text: str, doc: Doc, attribution: Attribution, act: Act) -> bool:
    """Whether the attribution is no act of its speaker's after all."""
    if act not in SILENT and _is_nobody(text, attribution):
        return True
    if act == "demand":
        return _hides(doc, attribution)
    return act in {"state", "confirm"} and _is_found(doc, attribution)


def _is_nobody(text: str, attribution: Attribution) -> bool:
    """ "Nobody answered", "no one said so": a deed that was not done."""
    printed = " ".join(text[s.start : s.end] for s in attribution.source)
    return printed.casefold().replace("-", " ") in NOBODIES


def _hides(doc: Doc, attribution: Attribution) -> bool:
    """ "asked not to be named", "requested anonymity": how the speaker is told of."""
    lemmas = _lemmas(doc, attribution.content)
    return bool(lemmas & words("unnamed")) or (
        "not" in lemmas and bool(lemmas & words("naming"))
    )


def _is_found(doc: Doc, attribution: Attribution) -> bool:
    """ "The poll found that …": a measurement, which says nothing itself."""
    source, cue = _lemmas(doc, attribution.source), _lemmas(doc, attribution.cue)
    return bool(source & words("measurements")) and bool(cue & words("finding"))


def _lemmas(doc: Doc, spans: tuple[Span, ...]) -> set[str]:
    found = [doc.char_span(s.start, s.end, alignment_mode="expand") for s in spans]
    return {t.lemma_.lower() for tokens in found if tokens is not None for t in tokens}
