"""The word by which a content says that a thing is not so, beyond a verb's own "not"."""

from __future__ import annotations

from spacy.tokens import Token

from sayso.reading.contents.hedges import hedge_words
from sayso.reading.cues_words import words
from sayso.reading.grammar import children, full_clauses, negation, subject

NONE = {"no", "none"}
ONLY = {"only", "just", "merely", "simply", "solely"}
TIMES = {"once", "ever"}


def verb_told(root: Token) -> Token:
    """The verb of what is shown or held for sure: "a review shows that nobody …"."""
    clauses = full_clauses(root)
    who = subject(root)
    shown = (
        who is not None
        and who.pos_ != "PRON"
        and root.lemma_.lower() in hedge_words()["showing"]
    )
    for sure in children(root, "acomp"):
        if sure.lower_ in hedge_words()["satisfied"]:
            clauses, shown = full_clauses(sure) or clauses, True
    finite = [c for c in clauses if c.pos_ in {"VERB", "AUX"}]
    return finite[0] if shown and finite and negation(root) is None else root


def negated(root: Token) -> Token | None:
    """The negating word; none for "not only" and "cannot avoid"."""
    word = negation(root)
    if word is None:
        return _fronted(root) or _yet(root) or _failed(root)
    if word.i + 1 < len(word.doc) and word.nbor(1).lower_ in ONLY:
        return None
    helpers = {c.lower_ for c in children(root, "aux")}
    escaped = root.lemma_.lower() in hedge_words()["escaping"]
    return None if escaped and helpers & words("modals") else word


def _failed(root: Token) -> Token | None:
    """ "the siren failed to sound": it did not."""
    failed = root.lemma_.lower() in hedge_words()["failing"]
    return root if failed and children(root, "xcomp") else None


def _fronted(root: Token) -> Token | None:
    """ "at no time", "in no way", "in none of them", "not once" before the verb."""
    for child in children(root, "prep", "advmod", "npadvmod", "pobj"):
        if child.i > root.i:
            continue
        nouns = children(child, "pobj")
        for word in [*nouns, *(c for n in nouns for c in children(n, "det"))]:
            if word.lower_ in NONE:
                return word
        if child.lower_ in TIMES:
            denying = [c for c in child.children if c.lower_ == "not"]
            return next(iter(denying), None)
    return None


def _yet(root: Token) -> Token | None:
    """ "had yet to arrive", "is yet to be paid"."""
    near = [root, *children(root, "xcomp")]
    beside = [c for verb in near for c in children(verb, "advmod")]
    followed = [c for c in beside if c.i + 1 < len(c.doc)]
    yet = [c for c in followed if c.lower_ == "yet" and c.nbor(1).lower_ == "to"]
    return next(iter(yet), None)
