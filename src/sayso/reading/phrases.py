"""Cues of more than one word: refusals, silence, idioms, light verbs.

``read_cue`` is ``cues.look_up`` with what stands around the cue: the verb that a refusal
governs, the noun that a light verb carries, the modal before "verify".
"""

from __future__ import annotations

from spacy.tokens import Token

from sayso.reading.cues import Cue, in_class, look_up
from sayso.reading.cues_refused import inability, is_under_refusal, neither, refusal
from sayso.reading.cues_silent import having, lacking, silence
from sayso.reading.cues_words import ReadCue, words
from sayso.reading.grammar import children, full_clauses, is_negated, says_that
from sayso.reading.idioms import find_idiom


def read_cue(token: Token) -> ReadCue | None:
    """The cue that ``token`` heads, with its phrase, or none."""
    if token.pos_ in {"VERB", "AUX"} and is_under_refusal(token):
        return None
    found = refusal(token) or inability(token) or silence(token) or having(token)
    found = found or lacking(token) or neither(token) or _idiom(token) or _heard(token)
    if found:
        return found
    cue = look_up(token)
    if cue is None:
        return None
    noun = _carried(token) if cue.act and token.lemma_ in words("light") else None
    if noun is None:
        return ReadCue(cue, token)
    return ReadCue(cue, noun, tuple(token.doc[token.i + 1 : noun.i + 1]))


def _idiom(token: Token) -> ReadCue | None:
    if token.pos_ not in {"VERB", "AUX"}:
        return None
    found = find_idiom(token)
    if found is None:
        return None
    idiom, tokens, who = found
    negated = is_negated(token)
    cue = Cue(idiom.negated if negated else idiom.act, idiom.cue_class, negated)
    return ReadCue(cue, token, tuple(tokens[1:]), True, who)


def _heard(token: Token) -> ReadCue | None:
    """ "heard from the warden that …": who is heard says it."""
    if token.lemma_ not in words("hearing") or is_negated(token):
        return None
    for prep in children(token, "prep"):
        held = next(iter(children(prep, "pobj")), None)
        if prep.lower_ != "from" or held is None:
            continue
        governor = token if full_clauses(token) else held
        if governor == token or says_that(held):
            return ReadCue(Cue("state", "speech"), governor, (prep,), False, held)
    return None


def _carried(token: Token) -> Token | None:
    """The noun that a light verb carries, where the noun says of what: "raised concern
    about the fate", "issued a warning that"."""
    for noun in children(token, "dobj", "obj"):
        if any(in_class(noun, name) for name in words("carried")) and (
            children(noun, "acl", "ccomp") or children(noun, "prep")
        ):
            return noun
    return None
