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
BARE = 3
"""Words at most of "the candidate" that points to who was named before."""
ROLE = 16
"""Words of a source in which its roles are looked for."""
MODIFIERS = ("compound", "poss", "nmod", "amod")


def keys(doc: Doc, attributions: tuple[Attribution, ...]) -> list[Key]:
    """One key per attribution: the names of its sources. A pronoun and "the candidate"
    go to the source that was printed last, "the agency" to the agency of before, and
    "Ms. Holm, who heads the agency" has its key too."""
    order = sorted(range(len(attributions)), key=lambda i: _place(attributions[i]))
    found: list[Key] = [NOBODY] * len(attributions)
    last: dict[str, Key] = {}
    known: list[str] = []
    roles: dict[str, str] = {}
    for i in order:
        heads = _heads_of(doc, attributions[i])
        kind = _points_to(heads, known)
        if kind:
            found[i] = last.get(kind, NOBODY)
            continue
        names = [_known(_name(head), known) for head in heads]
        found[i] = frozenset(names) | _roles(heads, names, known, roles)
        known += names
        for kind in _kinds(heads):
            last[kind] = found[i]
    return found


def _known(name: str, known: list[str]) -> str:
    """The form of before, where one is the end of the other."""
    same = (k for k in reversed(known) if _ends(k, name) or _ends(name, k))
    return next(same, name)


def _ends(longer: str, name: str) -> bool:
    return longer == name or longer.endswith(f" {name}")


def _name(head: Token) -> str:
    """A person's surname; of others the head with what sets it apart."""
    apart = [t for t in head.lefts if t.dep_ in MODIFIERS and t.is_alpha]
    words = [head] if head.ent_type_ == "PERSON" else [*apart, head]
    return " ".join(re.sub(r"\W+", "", word.lemma_.lower()) for word in words)


def _roles(
    heads: list[Token], names: list[str], known: list[str], roles: dict[str, str]
) -> Key:
    """Sources of before that this one is said to be or to speak for ("the union’s
    secretary", "Foreign Minister X" after "the foreign minister"); each but once."""
    found = set()
    for head in heads:
        whole = head.head if head.dep_ == "appos" else head
        for token in list(whole.subtree)[:ROLE]:
            if token.i == head.i or not _is_role(token, head):
                continue
            name = _known(_name(token), known)
            own = name in known and roles.setdefault(name, names[0]) == names[0]
            found |= {name} if own else set()
    return frozenset(found)


def _place(attribution: Attribution) -> int:
    spans = attribution.source or attribution.cue or attribution.content
    return spans[0].start if spans else 0


def _heads_of(doc: Doc, attribution: Attribution) -> list[Token]:
    """The head words of the source and of those joined to it by "and"."""
    found = list[Token]()
    for span in attribution.source:
        tokens = doc.char_span(span.start, span.end, alignment_mode="expand")
        if tokens is not None and len(tokens):
            root = _named(_root(tokens))
            inside = range(tokens.start, tokens.end)
            found += [root, *(t for t in root.conjuncts if t.i in inside)]
    return found


def _named(root: Token) -> Token:
    """The name in apposition: "the commander, Captain Egilsson" is Egilsson."""
    names = (t for t in root.children if t.dep_ == "appos" and t.pos_ == "PROPN")
    return next(names, root) if root.pos_ == "NOUN" else root


def _root(tokens: Tokens) -> Token:
    """The root, or the first noun where a relative clause was taken for the root."""
    nouns = (t for t in tokens if t.pos_ in NOUNS and t.dep_ not in MODIFIERS)
    root: Token = tokens.root
    return root if root.pos_ in NOUNS else next(nouns, root)


def _is_role(token: Token, head: Token) -> bool:
    """A noun that says what the source is or heads, not a person or a country,
    nor told of it."""
    if token.pos_ not in ("NOUN", "PROPN") or token.ent_type_ not in ("", "ORG"):
        return False
    if token.pos_ == "PROPN" and token.dep_ == "poss":
        return False
    clauses = [
        t for t in token.ancestors if t.dep_ in ("relcl", "acl") and t.i > head.i
    ]
    return all(t.lemma_ in lists()["saying"]["heading"] for t in clauses)


def _points_to(heads: list[Token], known: list[str]) -> str:
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
    short = len(list(head.subtree)) <= BARE
    bare = (
        short
        and head.pos_ == "NOUN"
        and head.i
        and head.nbor(-1).lower_ in ("the", "this")
    )
    return "any" if bare and head.tag_ == "NN" and not _before(head, known) else ""


def points(attribution: Attribution, doc: Doc) -> bool:
    """The source is a pronoun."""
    heads = _heads_of(doc, attribution)
    every = lists()["saying"]["pronouns"].values()
    return bool(heads) and any(heads[0].lower_ in pronouns for pronouns in every)


def is_paper(doc: Doc, attribution: Attribution) -> bool:
    """What speaks is a thing with words in it: "the complaint says"."""
    papers = lists()["saying"]["papers"]
    return any(head.lemma_.lower() in papers for head in _heads_of(doc, attribution))


def is_outside(doc: Doc, attribution: Attribution) -> bool:
    """Who speaks is told of as somewhere else, or as one that looks on: "a diplomat in
    Oslo", "critics", "families interviewed by the Post"."""
    outsiders = lists()["saying"]["outsiders"]
    return any(
        head.lemma_.lower() in outsiders
        or any(
            (
                t.dep_ == "prep"
                and t.lower_ in ("in", "at")
                and any(c.ent_type_ == "GPE" for c in t.children)
            )
            or (t.dep_ == "acl" and t.lemma_ in lists()["saying"]["interviewing"])
            for t in head.children
        )
        for head in _heads_of(doc, attribution)
    )


def _kinds(heads: list[Token]) -> list[str]:
    """The pronouns that may point back to this source."""
    plural = len(heads) > 1 or heads[0].tag_ in ("NNS", "NNPS")
    if plural:
        return ["several", "any"]
    if heads[0].lemma_.lower() in lists()["saying"]["papers"]:
        return []
    body = heads[0].ent_type_ in ("ORG", "GPE", "NORP")
    return ["body", "any"] if body else ["person", "body", "any"]


def _before(head: Token, known: list[str]) -> bool:
    """A source of this name was printed before."""
    return _known(_name(head), known) in known
