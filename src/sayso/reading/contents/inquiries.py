"""Contents by which a matter is being looked into: nothing is said of how it stands."""

from __future__ import annotations

from spacy.tokens import Token

from sayso.reading.contents.hedges import hedge_words
from sayso.reading.cues import in_class
from sayso.reading.grammar import (
    children,
    governed_nouns,
    is_negated,
    is_question,
    subject,
)

SEEKING = {"seek", "try", "attempt", "work"}
UNDER_WAY = {"way", "underway", "ongoing", "continue", "proceed", "begin", "start"}
OVER = {"into", "over", "of", "on", "concerning"}


def inquiring(root: Token) -> list[Token]:
    """The words of looking into a matter, or none: "was looking into the reports",
    "had ordered an inquiry", "is under review"."""
    if is_negated(root):
        return []
    second = [v for v in children(root, "conj") if v.tag_ == "VBG" or _is_seeking(v)]
    looking = [found for verb in (root, *second) if (found := _looks_into(verb))]
    return next(iter(looking), []) or _is_looked_into(root) or _is_opened(root)


def _is_seeking(verb: Token) -> bool:
    return verb.lemma_ in SEEKING


def is_claim(noun: Token) -> bool:
    """Whether the noun is of what others say."""
    return in_class(noun, "assertion") or in_class(noun, "accusation")


def _looks_into(root: Token) -> list[Token]:
    into = any(c.lower_ == "into" for c in children(root, "prep"))
    if root.lemma_.lower() == "look" and into and _is_of_claims(root):
        return [root]
    for verb in [root, *children(root, "xcomp")]:
        asked = verb.lemma_.lower() in hedge_words()["inquiring"]
        sought = verb.dep_ == "xcomp" and verb.lemma_.lower() in hedge_words()["open"]
        if asked and verb.tag_ == "VBG" and _is_of_claims(verb):
            return [verb]
        tried = sought and root.lemma_ in SEEKING
        if (asked or tried) and verb.tag_ == "VB" and _questions(verb):
            return [verb]
        if sought and root.lemma_ == "seek":
            return [verb]
    return []


def _is_looked_into(root: Token) -> list[Token]:
    """ "is still being examined", "is under review"."""
    being = any(c.lower_ == "being" for c in children(root, "auxpass"))
    into = any(c.lower_ == "into" for c in children(root, "prep"))
    looked = root.lemma_.lower() in hedge_words()["inquiring"]
    if being and (looked or (root.lemma_ == "look" and into)):
        return [root]
    under = [p for p in children(root, "prep") if p.lower_ == "under"]
    for noun in (n for p in under for n in children(p, "pobj")):
        if _is_inquiry(noun):
            return [noun]
    return []


def _is_opened(root: Token) -> list[Token]:
    """ "has opened an inquiry into", "an investigation was ordered", "is under way"."""
    opened = root.lemma_.lower() in hedge_words()["opening"]
    found = children(root, "dobj", "nsubjpass") if opened else []
    who = subject(root)
    goes = [root, *children(root, "acomp", "advmod")]
    goes += [n for p in children(root, "prep", "advmod") for n in children(p, "pobj")]
    if who is not None and any(t.lemma_.lower() in UNDER_WAY for t in goes):
        found.append(who)
    return [noun for noun in found if _is_inquiry(noun) and _is_open(noun)][:1]


def _is_open(inquiry: Token) -> bool:
    """Whether no more is told of an inquiry than that there is one, or that it is of
    what is suspected; "a second inquiry into the sale" is an event of its own."""
    over = [p for t in (inquiry, inquiry.head) for p in children(t, "prep")]
    about = [n for p in over if p.lower_ in OVER for n in children(p, "pobj")]
    marks = {c.lower_ for n in about for c in children(n, "amod")}
    bare = not children(inquiry, "amod", "poss", "acl", "relcl", "compound")
    return (bare and not about) or bool(marks & hedge_words()["suspected"])


def _is_inquiry(noun: Token) -> bool:
    criminal = any(c.lower_ == "criminal" for c in children(noun, "amod"))
    if noun.lemma_.lower() in {"case", "proceeding"}:
        return criminal
    return noun.lemma_.lower() in hedge_words()["inquiry"]


def _is_of_claims(verb: Token) -> bool:
    """Whether what others say is looked into, how matters stand, or a question."""
    nouns = governed_nouns(verb)
    matters = [n for n in nouns if n.lemma_.lower() in hedge_words()["matter"]]
    return bool(matters) or any(map(is_claim, nouns)) or _questions(verb)


def _questions(verb: Token) -> bool:
    return any(map(is_question, children(verb, "ccomp")))
