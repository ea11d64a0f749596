"""Cues that are refused or beyond one's ability: "declined to say", "could not verify"."""

from __future__ import annotations

from spacy.tokens import Token

from sayso.model import Act
from sayso.reading.cues import in_class, lexicon, look_up
from sayso.reading.cues_words import ReadCue, silent_cue, words
from sayso.reading.grammar import children, infinitive, is_negated
from sayso.reading.idioms import find_idiom

SIDES = {"support", "accuse", "condemn", "warn"}


def refusal(token: Token) -> ReadCue | None:
    if not _refuses(token):
        return None
    verb = _refused(token)
    if verb is None:
        return None
    between = (
        tuple(token.doc[token.i + 1 : verb.i + 1]) if token.i < verb.i else (verb,)
    )
    if verb.lemma_ in words("confirming") or (token.lemma_ == "stop" and look_up(verb)):
        return ReadCue(silent_cue("withhold"), verb, between)
    if verb.lemma_ in words("commenting"):
        if _is_other_work(token, verb):
            return None
        return ReadCue(silent_cue("no_comment"), verb, between)
    if verb.lemma_ in words("accepting"):
        return ReadCue(silent_cue("doubt"), verb, between)
    if _takes_side(verb):
        return ReadCue(silent_cue("withhold"), verb, between)
    return None


def _is_other_work(token: Token, verb: Token) -> bool:
    """ "refuses to take the blame", "failing to address poverty": no answer is asked."""
    held = children(verb, "dobj", "obj")
    asked = any(in_class(noun, "issue") for noun in held)
    failed = token.lemma_ in {"fail", "failure"} and verb.lemma_ in words("partly")
    return not asked and (failed or (verb.lemma_ == "take" and bool(held)))


def _takes_side(verb: Token) -> bool:
    """ "has yet to assign blame", "stopped short of condemning", "declined to threaten"."""
    read, idiom = look_up(verb), find_idiom(verb)
    acts = {read.act if read else None, idiom[0].act if idiom else None}
    return bool(acts & SIDES)


def refusal_over(token: Token) -> ReadCue | None:
    """What the word that refuses stands for, where ``token`` is what is refused."""
    if not is_under_refusal(token):
        return None
    return refusal(above(token))


def is_under_refusal(token: Token) -> bool:
    head = above(token)
    return head != token and _refuses(head) and _refused(head) == token


def above(token: Token) -> Token:
    """The verb or noun over ``token``, prepositions and "short" left out."""
    head = token.head
    while head.dep_ in {"prep", "advmod"} and head.head != head:
        head = head.head
    return head


def _refused(token: Token) -> Token | None:
    """What "declined to …", "stopped short of …ing", "has yet to …" governs."""
    verb = infinitive(token)
    if verb is None:
        for prep in [p for c in [token, *token.children] for p in children(c, "prep")]:
            verb = verb or next(iter(children(prep, "pcomp")), None)
    return verb


def _refuses(token: Token) -> bool:
    if token.lemma_ in words("wanting"):
        return is_negated(token)
    if token.lemma_ in words("opting"):
        verb = infinitive(token)
        return verb is not None and bool(children(verb, "neg"))
    if token.lemma_ in words("refusals"):
        short = token.lemma_ != "stop" or _has(token, "short")
        return short and not is_negated(token)
    return token.lemma_ == "have" and _has(token, "yet") and not is_negated(token)


def _has(token: Token, word: str) -> bool:
    return any(c.lower_ == word for c in token.children)


def inability(token: Token) -> ReadCue | None:
    """ "could not (be) independently verified", "was unable to confirm", "had no way of
    checking", "was not ready to say": an ability denied, and what it was for."""
    if token.pos_ not in {"VERB", "AUX"}:
        return None
    able = _ability(token)
    act = _unable(token, able) if able is not None else None
    if able is None or act is None:
        return None
    return ReadCue(silent_cue(act), token, tuple(token.doc[able.i : token.i]))


def _unable(token: Token, able: Token) -> Act | None:
    lemma = token.lemma_
    if lemma in words("verifying") or (
        lemma in words("checking") and able.i != token.i
    ):
        return "unverified"
    if lemma in words("checking") and able.i == token.i:
        return "unverified" if is_negated(token) else None
    if able.i == token.i:
        return None
    if lemma in words("confirming"):
        return "withhold"
    return "withhold" if lemma in words("commenting") else None


def _ability(token: Token) -> Token | None:
    """The word that denies the ability to do ``token``, or ``token`` itself where a
    negated modal does."""
    beside = token.head if token.dep_ == "conj" else token
    auxiliaries = children(token, "aux") or children(beside, "aux")
    can = any(c.lower_ in words("modals") for c in auxiliaries)
    if can and is_negated(token):
        return token
    head = token.head
    head = head.head if head.dep_ == "prep" and token.dep_ == "pcomp" else head
    if (
        token.dep_ not in {"xcomp", "ccomp", "acl", "relcl", "pcomp", "advcl"}
        or head == token
    ):
        return None
    if head.lemma_ == "be":
        head = next(iter(children(head, "acomp", "attr")), head)
    if token.dep_ != "pcomp" and not any(c.tag_ == "TO" for c in token.children):
        return None
    if head.lower_ in words("inability"):
        return head
    denied = any(is_negated(t) for t in (head, head.head, above(head)))
    return head if head.lemma_ in words("ability") and denied else None


def neither(token: Token) -> ReadCue | None:
    """ "neither backed nor ruled out": two opposed verbs, both negated."""
    if token.pos_ != "VERB" or not any(
        c.lower_ in {"neither", "nor"} for c in token.children
    ):
        return None
    other = next((c for c in children(token, "conj") if c.pos_ == "VERB"), None)
    if other is None:
        return None
    pair = {_kind(token), _kind(other)}
    if pair != {"for", "against"}:
        return None
    between = tuple(token.doc[token.i + 1 : other.i + 1])
    return ReadCue(silent_cue("withhold"), other, between)


def _kind(verb: Token) -> str:
    row = look_up(verb)
    acts = {row.act} if row else set()
    found = find_idiom(verb)
    acts |= {found[0].act} if found else set()
    if any(c.lower_ == "out" for c in verb.children) or "deny" in acts:
        return "against"
    plain = {r.act for r in lexicon().get((verb.lemma_.lower(), "verb"), ())}
    return (
        "for"
        if plain & {"confirm", "support"}
        else "against"
        if "deny" in plain
        else ""
    )
