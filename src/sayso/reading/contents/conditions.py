"""The printed "if …" on which a content depends, and what it leaves open."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from sayso.reading.contents.frames import root_of
from sayso.reading.contents.hedges import hedge_words
from sayso.reading.grammar import children, is_negated

TRUE = {"true", "confirmed", "verified", "correct", "accurate", "proven", "so"}
FOUND = TRUE | {"exist", "exists", "existed", "happened", "founded", "genuine"}
PERFECT = {"has", "have", "had", "'s", "’s"}
LONGEST = 4
"""Words of a condition that is no more than "if that is true"."""


def condition_of(tokens: Sequence[Token]) -> tuple[list[Token], bool] | None:
    """The words of an "if …" clause, and whether it asks if the whole is true."""
    for token in tokens:
        if token.lower_ in hedge_words()["if"] and token.dep_ in {"mark", "advmod"}:
            inside = {t.i for t in tokens}
            clause = [t for t in token.head.subtree if t.i in inside and not t.is_punct]
            words = [t for t in clause if not t.is_space]
            short = len(words) <= LONGEST
            return words, short and any(t.lower_ in TRUE for t in words)
    return None


def leaves_open(condition: Sequence[Token], tokens: Sequence[Token]) -> bool:
    """Whether a content begins with an "if" of what may have been: "if these killings
    are confirmed, they are crimes", "if he has lied, that is sad"; not "if it rains"."""
    marks = [t for t in condition if t.lower_ == "if"]
    root = root_of(tokens)
    if not marks or root is None or marks[0].i > tokens[0].i + 2:
        return False
    verb = marks[0].head
    if verb == root or verb.dep_ != "advcl" or is_negated(verb):
        return False
    told = [verb, *children(verb, "acomp", "oprd")]
    if any(t.lower_ in FOUND for t in told):
        return True
    perfect = any(t.lower_ in PERFECT for t in children(verb, "aux"))
    unreal = any(t.lower_ in PERFECT | {"have"} for t in children(root, "aux"))
    return perfect and verb.tag_ == "VBN" and not unreal
