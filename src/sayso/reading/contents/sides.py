"""Contents whose own words turn the stance round or leave it open.

"There were no fighters" says that there were not; "the allegation is childish" denies
what is alleged; "no link has been established" commits to neither side.
"""

from __future__ import annotations

from spacy.tokens import Token

from sayso.reading.contents.hedges import hedge_words
from sayso.reading.contents.inquiries import is_claim
from sayso.reading.contents.negations import negated
from sayso.reading.grammar import (
    children,
    full_clauses,
    is_negated,
    is_question,
    negation,
    subject,
)

NONE = {"no", "nothing", "none", "nobody"}
DOUBTING = {"doubt", "question", "denying"}
"""What there is none of where a thing is sure: "there is no doubt"."""
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
    if unsure := _unsure(root) or _unaware(root):
        return unsure
    word = negation(root) or _missing(root)
    if word is None or (word == negation(root) and negated(root) is None):
        return []
    if word.lower_ == "nothing" and root.lemma_ == "know":
        return []
    words = hedge_words()["open"]
    shows = root.lemma_.lower() in hedge_words()["showing"]
    if (shows or root.lemma_.lower() in words) and _asks(root):
        return [word, root]
    found = [root, *children(root, "xcomp", "acomp"), *_objects(root)]
    found += [verb for able in children(root, "acomp") for verb in able.children]
    telling = [t for t in found if t.pos_ == "NOUN" and t.lemma_.lower() in TELLING]
    opened = [t for t in found if t.pos_ == "VERB" and t.lemma_.lower() in words]
    if telling or (opened and (opened[0] is not root or _is_passive_or_perfect(root))):
        return [word, (telling or opened)[0]]
    return []


def disbelieved(root: Token) -> list[Token]:
    """The words of "I do not think that it was", which is to think that it was not; of
    "they doubt that it was"."""
    word = negation(root)
    if root.lemma_ == "doubt" and word is None and full_clauses(root):
        return [root]
    governs = root.lemma_.lower() in hedge_words()["opinion"] and full_clauses(root)
    return [word, root] if word is not None and governs else []


def improbable(root: Token) -> list[Token]:
    """ "is unlikely to return", "lasting harm is improbable"."""
    told = [root, *children(root, "acomp", "oprd", "attr")]
    words = [t for t in told if t.lower_ in hedge_words()["improbable"]]
    return words[:1] if negation(root) is None else []


def denies(root: Token) -> list[Token]:
    """The verb of "we reject the allegation", told by who rejects it."""
    verb = root.lemma_.lower() in hedge_words()["denying"] and negation(root) is None
    claims = [n for n in children(root, "dobj") if is_claim(n)]
    now = root.tag_ in {"VBP", "VBZ"}
    return [root] if verb and now and (claims or full_clauses(root)) else []


def _unsure(root: Token) -> list[Token]:
    """The adjective by which a thing is not known: "unclear", or "not clear how"."""
    for told in (root, *children(root, "acomp", "attr", "oprd")):
        if told.lower_ in hedge_words()["unsure"] and not is_negated(root):
            return [told]
        word = negation(root)
        if word is not None and told.lower_ in hedge_words()["sure"]:
            that = full_clauses(told) if told.lower_ in {"sure", "certain"} else []
            return [word, told] if that or _asks(root) or _asks(told) else []
    return []


def _unaware(root: Token) -> list[Token]:
    """ "was not aware of the details", "is aware of the reports": of nobody's truth."""
    for told in children(root, "acomp"):
        if told.lower_ == "unaware":
            return [told]
        if told.lower_ != "aware":
            continue
        of = [n for p in children(told, "prep") for n in children(p, "pobj")]
        word = negation(root)
        if word is not None:
            return [word, told]
        if any(map(is_claim, of)):
            return [told]
    return []


def _asks(governing: Token) -> bool:
    """Whether a clause under the word begins as a question does: who, why, whether."""
    clauses = children(governing, "ccomp", "xcomp", "csubj", "advcl")
    return any(map(is_question, clauses))


def denied(root: Token) -> list[Token]:
    """The word by which there is none of it: "no" before the object or what there is;
    "nothing" of which it is said."""
    missing = _missing(root)
    return [] if missing is None or _is_of_doubt(missing.head) else [missing]


def _is_of_doubt(noun: Token) -> bool:
    """ "no doubt", "no room for doubt"."""
    inside = [n for p in children(noun, "prep") for n in children(p, "pobj")]
    return any(each.lemma_.lower() in DOUBTING for each in (noun, *inside))


def _missing(root: Token) -> Token | None:
    who = subject(root)
    if who is not None and who.lower_ == "nothing":
        return who
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
