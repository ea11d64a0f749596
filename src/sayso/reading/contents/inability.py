"""Contents by which somebody cannot say how a thing stands, or cannot exclude it.

"We are not in a position to judge" and "it is too early to say" commit to nothing;
"a leak cannot be ruled out" holds the leak for possible.
"""

from __future__ import annotations

from spacy.tokens import Token

from sayso.reading.contents.hedges import hedge_words
from sayso.reading.cues_words import words
from sayso.reading.grammar import children, negation

POSITIONS = {"position", "way", "means"}
EARLY = {"early", "soon"}
CONCLUDING = {"conclusion", "inference"}
WONDERS = {"surprise", "surprised"}


def untold(root: Token) -> list[Token]:
    """The words by which nobody can say, know or judge, or none."""
    return (
        cannot_tell(root)
        or _but_cannot_tell(root)
        or _premature(root)
        or _no_way(root)
        or _unconfirmed(root)
    )


def not_excluded(root: Token) -> list[Token]:
    """The words by which a thing is possible: "cannot rule out", "would not be
    surprised if"."""
    for verb in [root, *root.conjuncts, *_under(root)]:
        word = _hard(verb) or negation(verb)
        if word is not None and word.lower_ != "neither" and _excludes(verb):
            return [word, verb]
    for told in _told_of(root):
        word = negation(told) or negation(root)
        if word is not None and told.lower_ in WONDERS and _has_if(root):
            return [word, told]
    return []


def _under(root: Token) -> list[Token]:
    """The infinitives of the root's adjective: "is impossible to exclude"."""
    held = [c for told in _told_of(root) for c in children(told, "xcomp", "advcl")]
    return [verb for verb in held if _hard(verb)]


def _hard(verb: Token) -> Token | None:
    near = [verb.head, *children(verb.head, "acomp", "oprd")]
    return next((t for t in near if t.lower_ == "impossible"), None)


def _excludes(verb: Token) -> bool:
    out = any(c.lower_ == "out" for c in children(verb, "prt"))
    return verb.lemma_ == "exclude" or (verb.lemma_ == "rule" and out)


def _has_if(root: Token) -> bool:
    inside = [t for t in root.subtree if t.dep_ in {"mark", "advmod"}]
    return any(t.lower_ == "if" for t in inside)


def _told_of(root: Token) -> list[Token]:
    """The root and the words that its "be" tells of it."""
    return [root, *children(root, "acomp", "attr", "oprd", "ccomp")]


def cannot_tell(root: Token) -> list[Token]:
    """ "cannot say", "can neither confirm nor deny", "do not comment"."""
    word = negation(root)
    if word is None or not _is_telling(root):
        return []
    helpers = {c.lower_ for c in children(root, "aux")}
    neither = word.lower_ == "neither" and bool(children(root, "conj"))
    silent = root.lemma_.lower() in hedge_words()["silent"]
    return [word, root] if helpers & words("modals") or neither or silent else []


def _but_cannot_tell(root: Token) -> list[Token]:
    """ "had asked for an explanation but would not speculate"."""
    if not any(c.lower_ == "but" for c in children(root, "cc")):
        return []
    return next((w for c in root.conjuncts if (w := cannot_tell(c))), [])


def _premature(root: Token) -> list[Token]:
    """ "too early to say", "premature to draw conclusions", "impossible to know"."""
    for told in [*_told_of(root), *children(root, "advmod")]:
        before = [c for c in children(told, "advmod") if c.lower_ == "too"]
        early = before if told.lower_ in EARLY else []
        if not early and told.lower_ not in hedge_words()["premature"]:
            continue
        if negation(root) is None and _to_tell([root, told, *early]):
            return [*early, told]
    return []


def _no_way(root: Token) -> list[Token]:
    """ "not in a position to say", "no way of knowing", "not able to judge"."""
    places = [n for p in children(root, "prep") for n in children(p, "pobj")]
    for noun in [*places, *children(root, "dobj", "attr")]:
        word = negation(noun) or negation(root)
        if word is not None and noun.lower_ in POSITIONS and _to_tell([noun, root]):
            return [word, noun]
    for told in children(root, "acomp"):
        word = negation(root)
        if word is not None and told.lower_ == "able" and _to_tell([told]):
            return [word, told]
    return []


def _unconfirmed(root: Token) -> list[Token]:
    """ "had no confirmed case", "no conclusion had been reached"."""
    for noun in children(root, "nsubjpass", "dobj"):
        word = negation(noun)
        if word is not None and noun.lemma_.lower() in CONCLUDING:
            return [word, noun]
    for noun in children(root, "dobj", "attr"):
        word = negation(noun)
        known = [
            c for c in children(noun, "amod") if c.lower_ in hedge_words()["known"]
        ]
        if word is not None and known:
            return [word, *known]
    return []


def _to_tell(governing: list[Token]) -> bool:
    """Whether one of the words governs an infinitive or a gerund of telling."""
    for word in governing:
        held = children(word, "xcomp", "acl", "advcl", "ccomp", "relcl")
        held += [v for p in children(word, "prep") for v in children(p, "pcomp")]
        if any(v.tag_ in {"VB", "VBG"} and _is_telling(v) for v in held):
            return True
    return False


def _is_telling(verb: Token) -> bool:
    drawn = {n.lemma_.lower() for n in children(verb, "dobj")} & CONCLUDING
    return (
        bool(drawn) and verb.lemma_ == "draw"
    ) or verb.lemma_.lower() in hedge_words()["telling"]
