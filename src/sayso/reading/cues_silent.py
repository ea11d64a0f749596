"""Cues of silence: "did not respond", "no word from X", "offered no explanation"."""

from __future__ import annotations

from spacy.tokens import Token

from sayso.model import Act
from sayso.reading.cues import in_class
from sayso.reading.cues_words import ReadCue, silent_cue, words
from sayso.reading.grammar import children, governed_nouns, is_negated, subject

SEEKING = {"see", "find", "provide", "release"}


def silence(token: Token) -> ReadCue | None:
    """ "did not immediately respond", "could not be reached", "hasn't commented"."""
    if token.pos_ != "VERB":
        return None
    speaks, answers = (token.lemma_ in words(c) for c in ("speaking", "answering"))
    if not is_negated(token):
        return None
    unwilling = any(c.lower_ in words("unwilling") for c in children(token, "aux"))
    if (speaks and unwilling) or _passes_over(token):
        return ReadCue(silent_cue("no_comment"), token)
    if unwilling and token.lemma_ in words("naming"):
        return ReadCue(silent_cue("withhold"), token)
    if not answers:
        return None
    if token.lemma_ in words("reached") and not children(token, "auxpass"):
        return None
    if token.lemma_ == "return" and not _asks(token):
        return None
    if children(token, "ccomp"):
        return None
    return ReadCue(silent_cue("no_comment"), token)


def _passes_over(token: Token) -> bool:
    """ "did not directly address the issue", "took no questions"."""
    held = children(token, "dobj", "obj")
    spoken = token.lemma_ in {"address", "take", "discuss"}
    return spoken and any(in_class(noun, "issue") for noun in held)


def _asks(token: Token) -> bool:
    asked = {"call", "request", "message", "email", "inquiry", "phone"}
    return any(noun.lemma_ in asked for noun in governed_nouns(token))


def lacking(token: Token) -> ReadCue | None:
    """ "There was no confirmation of", "no reply from", "nothing was heard from"."""
    act = _lack(token) if token.pos_ == "NOUN" else None
    if act and is_negated(token):
        there = token.head.lemma_ == "be" and token.dep_ in {"attr", "nsubj"}
        sender = any(p.lower_ == "from" for p in children(token, "prep"))
        if there or sender:
            return ReadCue(silent_cue(act), token, (token.head,) if there else ())
    if token.lemma_ in words("reached") and token.head.lemma_ in words("attempts"):
        who = next(iter(children(token, "dobj")), None)
        return ReadCue(silent_cue("no_comment"), token, (), True, who) if who else None
    if token.lemma_ == "hear" and children(token, "auxpass") and _nothing(token):
        froms = [p for p in children(token, "prep") if p.lower_ == "from"]
        who = next((t for p in froms for t in children(p, "pobj")), None)
        return ReadCue(silent_cue("no_comment"), token, (), True, who)
    return None


def _lack(noun: Token) -> Act | None:
    if noun.lemma_ in words("confirmation_nouns"):
        return "withhold" if noun.lemma_ == "confirmation" else "unverified"
    told = noun.lemma_ in words("comment_nouns") or noun.lemma_ in {"word", "reply"}
    return "no_comment" if told else None


def _nothing(verb: Token) -> bool:
    who = subject(verb)
    return who is not None and (who.lower_ == "nothing" or is_negated(verb))


def having(token: Token) -> ReadCue | None:
    """ "had no immediate comment", "has no confirmation of", "no evidence that"."""
    if token.lemma_ not in words("light") and token.lemma_ not in SEEKING:
        return None
    for noun in children(token, "dobj", "obj"):
        if not is_negated(token) and not is_negated(noun):
            continue
        between = tuple(t for t in token.doc[token.i + 1 : noun.i + 1])
        if noun.lemma_ in words("comment_nouns") and subject(token) is not None:
            return ReadCue(silent_cue("no_comment"), noun, between)
        if noun.lemma_ in words("confirmation_nouns") | words("proof_nouns"):
            return _proof(noun, between)
        if noun.lemma_ in words("told") and token.lemma_ not in {"have", "see", "find"}:
            return ReadCue(silent_cue("no_comment"), noun, between)
    return None


def _proof(noun: Token, between: tuple[Token, ...]) -> ReadCue:
    """ "has no evidence to suggest that …": the clause is the suggestion's."""
    for verb in children(noun, "acl"):
        if verb.lemma_ in words("proving") and verb.i > noun.i:
            rest = tuple(noun.doc[noun.i + 1 : verb.i + 1])
            return ReadCue(silent_cue("withhold"), verb, (*between, *rest))
    return ReadCue(silent_cue("withhold"), noun, between)
