"""Contents whose own words turn the stance round or leave it open.

"There were no fighters" says that there were not; "the allegation is childish" denies
what is alleged; "no link has been established" commits to neither side.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from sayso.reading.contents.hedges import hedge_words
from sayso.reading.cues import in_class
from sayso.reading.grammar import children, negation, subject

NONE = {"no", "nothing", "none", "nobody"}
TELLING = {
    "evidence",
    "indication",
    "sign",
    "proof",
    "document",
    "information",
    "reason",
}
"""Nouns that stand for what is told of: to have none of them is to leave it open."""


def left_open(root: Token) -> list[Token]:
    """The words by which nothing has been found out, or none."""
    word = negation(root) or _missing(root)
    if word is None:
        return []
    found = [root, *children(root, "xcomp", "acomp"), *_objects(root)]
    found += [verb for able in children(root, "acomp") for verb in able.children]
    words = hedge_words()["open"]
    telling = [t for t in found if t.pos_ == "NOUN" and t.lemma_.lower() in TELLING]
    opened = [t for t in found if t.pos_ == "VERB" and t.lemma_.lower() in words]
    if telling or (opened and (opened[0] is not root or _is_passive_or_perfect(root))):
        return [word, (telling or opened)[0]]
    return []


def denied(root: Token) -> list[Token]:
    """The word by which there is none of it: "no" before the object or what there is."""
    missing = _missing(root)
    return [missing] if missing is not None else []


def dismissed(tokens: Sequence[Token]) -> list[Token]:
    """The word by which a claim, charge or allegation is called untrue, or none."""
    said = [
        t
        for t in tokens
        if t.pos_ in {"NOUN", "PRON"}
        and (in_class(t, "assertion") or in_class(t, "accusation"))
    ]
    words = hedge_words()["dismissive"]
    called = [t for t in tokens if t.lemma_.lower() in words or t.lower_ in words]
    return called[:1] if said and called and said[0].i < called[0].i else []


def _missing(root: Token) -> Token | None:
    for each in _objects(root):
        if each.lower_ in NONE:
            return each
        found = [child for child in each.children if child.lower_ in NONE]
        if found:
            return found[0]
    return None


def _objects(root: Token) -> list[Token]:
    return children(root, "dobj", "obj", "attr")


def _is_passive_or_perfect(root: Token) -> bool:
    """Of what has been done so far: "had not been tied", "have not found"."""
    helpers = {child.lemma_.lower() for child in children(root, "aux", "auxpass")}
    return bool(helpers & {"have", "be"}) or subject(root) is None
