"""Who speaks, as far as the day needs it: a key that two statements of one speaker
share within a report. The speakers' stage says properly who is meant."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token
from spacy.tokens import Span as Tokens

from sayso.model import Attribution
from sayso.reading.dates.words import lists

Key = frozenset[str]
NOBODY: Key = frozenset()
NOUNS = ("NOUN", "PROPN", "PRON")
MODIFIERS = ("compound", "poss", "nmod", "amod")


def keys(doc: Doc, attributions: tuple[Attribution, ...]) -> list[Key]:
    """One key per attribution: the head words of its sources. A pronoun and "the
    candidate" go to the named source that was printed last."""
    order = sorted(range(len(attributions)), key=lambda i: _place(attributions[i]))
    found: list[Key] = [NOBODY] * len(attributions)
    last: dict[str, Key] = {}
    known: set[str] = set()
    for i in order:
        heads = _heads_of(doc, attributions[i])
        points = _points_to(heads, known)
        if points:
            found[i] = last.get(points, NOBODY)
            continue
        found[i] = frozenset(_word(head) for head in heads)
        known |= found[i]
        for kind in _kinds(heads):
            last[kind] = found[i]
    return found


def _place(attribution: Attribution) -> int:
    spans = attribution.source or attribution.cue or attribution.content
    return spans[0].start if spans else 0


def _heads_of(doc: Doc, attribution: Attribution) -> list[Token]:
    """The head words of the source and of those joined to it by "and"."""
    found = list[Token]()
    for span in attribution.source:
        tokens = doc.char_span(span.start, span.end, alignment_mode="expand")
        if tokens is not None and len(tokens):
            root = _root(tokens)
            inside = range(tokens.start, tokens.end)
            found += [root, *(t for t in root.conjuncts if t.i in inside)]
    return found


def _root(tokens: Tokens) -> Token:
    """The root, or the first noun where a relative clause was taken for the root."""
    nouns = (t for t in tokens if t.pos_ in NOUNS and t.dep_ not in MODIFIERS)
    root: Token = tokens.root
    return root if root.pos_ in NOUNS else next(nouns, root)


def _points_to(heads: list[Token], known: set[str]) -> str:
    """Which kind of source printed before is meant: "he" a person, "they" several,
    "it" a body, "the candidate" any; empty for a source that stands for itself."""
    if not heads:
        return "any"
    head = heads[0]
    for kind, pronouns in lists()["saying"]["pronouns"].items():
        if head.lower_ in pronouns:
            return str(kind)
    if head.lemma_.lower() in lists()["saying"]["papers"]:
        return ""
    bare = head.pos_ == "NOUN" and head.i and head.nbor(-1).lower_ in ("the", "this")
    return "any" if bare and head.tag_ == "NN" and _word(head) not in known else ""


def points(attribution: Attribution, doc: Doc) -> bool:
    """The source is a pronoun."""
    heads = _heads_of(doc, attribution)
    every = lists()["saying"]["pronouns"].values()
    return bool(heads) and any(heads[0].lower_ in pronouns for pronouns in every)


def _kinds(heads: list[Token]) -> list[str]:
    """The pronouns that may point back to this source."""
    plural = len(heads) > 1 or heads[0].tag_ in ("NNS", "NNPS")
    if plural:
        return ["several", "any"]
    if heads[0].lemma_.lower() in lists()["saying"]["papers"]:
        return []
    body = heads[0].ent_type_ in ("ORG", "GPE", "NORP")
    return ["body", "any"] if body else ["person", "body", "any"]


def _word(head: Token) -> str:
    return re.sub(r"\W+", "", head.lemma_.lower())
