"""Contents that call untrue what others say: "it's nonsense", "the claim is hot air"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from sayso.reading.contents.frames import root_of
from sayso.reading.contents.hedges import hedge_words
from sayso.reading.contents.inquiries import is_claim
from sayso.reading.cues import look_up
from sayso.reading.grammar import children, is_negated, subject

POINTING = {"that", "this", "it", "these", "those", "they"}
SHORT = 8
"""Words of a content that does no more than call a thing untrue."""

AFTER = {"about", "and", "again", "when", "because"}
"""Words after "lying" by which it is of words, not of a place."""


def dismissed(tokens: Sequence[Token]) -> list[Token]:
    """The word by which a claim, charge or allegation is called untrue, or none."""
    called = [word for word in tokens if _is_dismissive(word)]
    only = called and _only_points(tokens) and not _is_of_doing(called[0])
    if only or (called and _points_first(tokens, called[0])):
        return called[:1]
    root = root_of(tokens)
    named = root is None or root.pos_ not in {"VERB", "AUX"}
    if called and called[0].head.lower_ == "as" and named:
        return called[:1]
    said = [t for t in tokens if t.pos_ in {"NOUN", "PRON"} and _is_told(t)]
    if said and called and said[0].i < called[0].i:
        return called[:1]
    return _lying(tokens)


def is_upheld(word: Token) -> bool:
    """Whether what is called untrue is not so called: "that is no lie"."""
    return word.dep_ in {"attr", "acomp"} and (
        is_negated(word.head) or any(c.lower_ == "no" for c in word.children)
    )


def _is_dismissive(word: Token) -> bool:
    """Whether the word calls untrue: not "the hoax", nor "they lie in the sun"."""
    if word.pos_ == "VERB" or any(c.lower_ == "the" for c in word.children):
        return False
    words = hedge_words()["dismissive"]
    lemma = word.lemma_.lower()
    if lemma in words or word.lower_ in words:
        return word.pos_ == "NOUN" or lemma != "novel"
    return bool(word.i) and f"{word.nbor(-1).lower_}_{lemma}" in words


def _is_told(noun: Token) -> bool:
    return is_claim(noun) or noun.lemma_.lower() in hedge_words()["told"]


def _only_points(tokens: Sequence[Token]) -> bool:
    """ "“That is a lie,” she said": of what others said, and no more than that."""
    words = [t for t in tokens if t.is_alpha]
    return bool(words) and words[0].lower_ in POINTING and len(words) <= SHORT


def _is_of_doing(word: Token) -> bool:
    """ "it is wrong to wait": an act is judged; "it is wrong to say so" denies."""
    governing = [word, word.head] if word.dep_ in {"attr", "acomp"} else [word]
    verbs = [v for each in governing for v in children(each, "xcomp", "advcl", "acl")]
    cues = [look_up(verb) for verb in verbs if _is_infinitive(verb)]
    return bool(cues) and not any(cue and cue.act == "state" for cue in cues)


def _is_infinitive(verb: Token) -> bool:
    return any(c.tag_ == "TO" for c in verb.children)


def _points_first(tokens: Sequence[Token], word: Token) -> bool:
    """ "It's nonsense. She …": the first sentence does; not "it is wrong to wait"."""
    end = tokens[0].sent.end
    root = root_of([t for t in tokens if t.i < end])
    who = subject(root) if root is not None else None
    if root is None or who is None or who.lower_ not in POINTING:
        return False
    clauses = children(word, "xcomp", "ccomp") + children(root, "xcomp", "ccomp")
    told = word.head == root and word.dep_ in {"attr", "acomp"}
    return told and root.lemma_ == "be" and not clauses


def _lying(tokens: Sequence[Token]) -> list[Token]:
    """ "Ola is lying, and he knows why": who says so is not believed."""
    end = tokens[0].sent.end
    root = root_of([t for t in tokens if t.i < end])
    if root is None or root.lemma_ != "lie" or root.tag_ != "VBG" or is_negated(root):
        return []
    who = subject(root)
    named = who is not None and who.pos_ in {"PRON", "PROPN"}
    after = root.nbor(1) if root.i + 1 < len(root.doc) else None
    ends = after is None or after.is_punct or after.lower_ in AFTER
    return [root] if named and ends else []
