"""Contents that only tell that what is known does not agree with itself.

Who says that "there are conflicting reports" commits to none of them, and speaks of the
report's matter.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from sayso.reading.contents.frames import root_of
from sayso.reading.contents.hedges import hedge_words
from sayso.reading.cues import in_class
from sayso.reading.grammar import children, is_negated

TOLD = ("assertion", "evidence", "message")
MEETING = {"be", "see", "hear", "get", "have", "receive", "remain"}
"""Verbs by which there are reports, or one has them."""
AMOUNTS = {"lot", "number", "deal", "amount", "plenty", "mass", "series"}
DEEP = 3
"""Steps from "a lot" to what there is a lot of."""


def conflicting(tokens: Sequence[Token]) -> list[Token]:
    """The words by which accounts are said to conflict, or none: "contradictory
    information", "the reports are conflicting"."""
    root = root_of(tokens)
    if root is None or root.lemma_.lower() not in MEETING or is_negated(root):
        return []
    if any(t.pos_ in {"VERB", "AUX"} for t in children(root, "conj")):
        return []  # "had heard conflicting reports but knew": the rest is said
    nouns = [n for t in children(root, "attr", "dobj") for n in _amount_of(t)]
    told = [(a, n) for n in nouns for a in children(n, "amod")]
    said = [a for a in children(root, "acomp") if not children(a, "prep")]
    told += [(a, n) for n in children(root, "nsubj") for a in said if _are_several(n)]
    for word, noun in told:
        if word.lower_ in hedge_words()["conflicting"] and _is_told(noun):
            return [word, noun]
    return []


def of_the_matter(tokens: Sequence[Token]) -> bool:
    """Whether accounts are said to conflict, and not on what: "of how it sank", "that
    two had drowned" say it."""
    told = conflicting(tokens)
    return bool(told) and not children(told[1], "prep", "acl", "ccomp", "relcl")


def _amount_of(noun: Token, deep: int = DEEP) -> list[Token]:
    """The noun, and what it is "a lot of"."""
    held = [c for p in children(noun, "prep") for c in children(p, "pobj")]
    if not deep or noun.lemma_.lower() not in AMOUNTS:
        return [noun]
    return [noun, *(n for c in held for n in _amount_of(c, deep - 1))]


def _are_several(noun: Token) -> bool:
    """Accounts of several, which may conflict; "his claims" conflict with themselves."""
    return noun.tag_ == "NNS" and not children(noun, "poss")


def _is_told(noun: Token) -> bool:
    none = any(c.lower_ == "no" for c in children(noun, "det"))
    return not none and any(in_class(noun, name) for name in TOLD)
