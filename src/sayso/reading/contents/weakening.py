"""Modals and hedges over what is said, which lower how sure its speaker is of it."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from sayso.model import Value
from sayso.reading.contents.frames import root_of
from sayso.reading.contents.hedges import hedge_words
from sayso.reading.grammar import children, full_clauses, is_negated

MODALS = {"may", "might", "could"}
ASIDE = {"relcl", "advcl", "acl", "pcomp"}
SIGNS = {"sign", "signs"}
FORESEEN = {"expected", "believed", "thought"}
COMPARING = {"than", "as"}


def weakened(
    value: Value, tokens: Sequence[Token], cue: Sequence[Token]
) -> tuple[Value, list[Token]]:
    """The value lowered by modals and hedges that stand over the main predicate."""
    root = root_of(tokens)
    if root is None or value not in {"CT+", "CT-", "PR+"}:
        return value, []
    sign = "-" if value.endswith("-") else "+"
    for level in ("PS", "PR"):
        if told := _confidence(
            [*tokens, *_beside(cue)], "low" if level == "PS" else "moderate"
        ):
            return _valued(level, sign), told
        found = [
            t
            for t in tokens
            if t.lower_ in hedge_words()[level] and _governs(t, root) and _seems(t)
        ]
        if found:
            return _valued(level, sign), found
    asked = [t for t in tokens[:2] if _asks(t, root)][:1]
    return ("Uu", asked) if asked else (value, [])


def _asks(token: Token, root: Token) -> bool:
    """ "whether", or an "if" that begins all there is: "too early to say if it sank"."""
    alone = token.lower_ in hedge_words()["if"] and token.head == root
    return token.lower_ in hedge_words()["Uu"] or (alone and token.dep_ == "mark")


def _is_of_what(confidence: Token) -> bool:
    """ "with low confidence", "moderate confidence that …", but not "in the board"."""
    clause = children(confidence, "acl", "ccomp", "relcl")
    return confidence.head.lower_ == "with" or bool(
        clause or full_clauses(confidence.head)
    )


def _beside(cue: Sequence[Token]) -> list[Token]:
    """The nouns of the cue's prepositions: "concluded with “moderate confidence” that"."""
    return [n for t in cue for p in children(t, "prep") for n in children(p, "pobj")]


def _confidence(tokens: Sequence[Token], degree: str) -> list[Token]:
    """ "with “moderate confidence”": how sure an assessment is."""
    for told in tokens:
        if told.lemma_.lower() == "confidence" and _is_of_what(told):
            for word in children(told, "amod"):
                if word.lower_ in hedge_words()[degree]:
                    return [word, told]
    return []


def _valued(level: str, sign: str) -> Value:
    values: dict[str, Value] = {"PS+": "PS+", "PS-": "PS-", "PR+": "PR+", "PR-": "PR-"}
    return values[level + sign]


def _seems(hedge: Token) -> bool:
    """Whether the word weakens what is said, and is not the month of May, someone who
    "will appear", who "could not come", a road's signs, "the expected crowd" or "more
    than expected"."""
    if hedge.lower_ in MODALS:
        unable = hedge.lower_ == "could" and is_negated(hedge.head)
        return hedge.tag_ == "MD" and not unable
    if hedge.lower_ in SIGNS and hedge.lemma_.lower() == "sign":
        told = [p for p in children(hedge, "prep") if p.lower_ == "of"]
        return bool(told or children(hedge, "acl", "ccomp"))
    if hedge.lemma_ == "appear":
        told = children(hedge, "xcomp", "ccomp", "acomp", "oprd", "attr")
        return hedge.pos_ != "VERB" or bool(told)
    return hedge.lower_ not in FORESEEN or not (
        hedge.dep_ == "amod" or _is_compared(hedge)
    )


def _is_compared(foreseen: Token) -> bool:
    """ "rose more than expected", "came later than had been thought", "as expected"; not
    "rain as heavy as this is expected to return"."""
    before = [t for t in (foreseen.head, *foreseen.lefts) if t.i < foreseen.i]
    compared = any(t.lower_ in COMPARING for t in before)
    return compared and not children(foreseen, "xcomp", "ccomp")


def _governs(hedge: Token, root: Token) -> bool:
    """Whether a hedge is the root, on it, or on its subject's or complement's clause;
    what "the pump, which could leak" may do weakens nothing else, nor does "sorry for
    suggesting"."""
    if hedge.lower_ in MODALS and _is_aside(hedge.head, root, ASIDE):
        return False
    if hedge.pos_ == "VERB" and _is_aside(hedge, root, {"pcomp"}):
        return False
    return (
        hedge == root
        or hedge.head == root
        or hedge.head.head == root
        or hedge.i <= root.i
    )


def _is_aside(verb: Token, root: Token, aside: set[str]) -> bool:
    """Whether the verb stands in a side clause below the root."""
    while verb != root and verb.head != verb:
        if verb.dep_ in aside:
            return True
        verb = verb.head
    return False
