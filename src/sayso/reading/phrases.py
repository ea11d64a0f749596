"""Cues of more than one word: refusals, "no comment", "could not verify", "neither … nor".

``read_cue`` is ``cues.look_up`` with what stands around the cue: the verb that a refusal
governs, the noun that a light verb carries, the modal before "verify".
"""

from __future__ import annotations

from dataclasses import dataclass

from spacy.tokens import Token

from sayso.model import Act
from sayso.reading.cues import Cue, in_class, look_up
from sayso.reading.grammar import (
    children,
    governed_nouns,
    infinitive,
    is_negated,
    subject,
)

REFUSALS = {"decline", "refuse", "fail", "avoid", "stop", "refrain"}
COMMENTING = {
    "comment", "respond", "answer", "reply", "speak", "elaborate", "discuss", "say", "talk",
    "disclose", "reveal", "name", "identify", "provide", "specify", "address", "give",
    "return", "explain", "expand", "offer", "be",
}  # fmt: skip
CONFIRMING = {"confirm", "acknowledge", "corroborate", "rule", "deny", "admit"}
VERIFYING = {
    "verify",
    "authenticate",
    "confirm",
    "corroborate",
    "substantiate",
    "geolocate",
}
ANSWERING = {"respond", "reply", "return", "answer", "comment", "reach", "remark"}
INABILITY = {"unable", "impossible"}
PROVING = {
    "suggest",
    "show",
    "indicate",
    "prove",
    "believe",
    "support",
    "confirm",
    "link",
}
LIGHT = {
    "express",
    "voice",
    "raise",
    "have",
    "issue",
    "make",
    "give",
    "share",
    "offer",
    "repeat",
}
CARRIED = (
    "concern",
    "hope",
    "doubt",
    "support",
    "warning",
    "pledge",
    "demand",
    "criticism",
)
MODALS = {"could", "can", "ca", "cannot"}
COMMENT_NOUNS = {"comment", "response", "reaction", "answer", "statement"}
CONFIRMATION_NOUNS = {"confirmation", "corroboration", "verification"}
PROOF_NOUNS = {
    "evidence",
    "proof",
    "indication",
    "sign",
    "information",
    "record",
    "knowledge",
}


@dataclass(frozen=True, slots=True)
class ReadCue:
    """A cue, the token that governs its content, and further tokens of the cue."""

    cue: Cue
    governor: Token
    tokens: tuple[Token, ...] = ()


def read_cue(token: Token) -> ReadCue | None:
    """The cue that ``token`` heads, with its phrase, or none."""
    if token.pos_ in {"VERB", "AUX"} and _is_under_refusal(token):
        return None
    found = _refusal(token) or _inability(token) or _silence(token) or _having(token)
    if found:
        return found
    cue = look_up(token)
    if cue is None:
        return None
    noun = _carried(token) if cue.act and token.lemma_ in LIGHT else None
    if noun is None:
        return ReadCue(cue, token)
    return ReadCue(cue, noun, tuple(token.doc[token.i + 1 : noun.i + 1]))


def _cue(act: Act) -> Cue:
    return Cue(act, "speech", True)


def _refused(token: Token) -> Token | None:
    """What "declined to …", "stopped short of …ing", "has yet to …" governs."""
    verb = infinitive(token)
    if verb is None:
        for prep in [p for c in [token, *token.children] for p in children(c, "prep")]:
            verb = verb or next(iter(children(prep, "pcomp")), None)
    return verb


def _refuses(token: Token) -> bool:
    if token.lemma_ in REFUSALS:
        return token.lemma_ != "stop" or any(
            c.lower_ == "short" for c in token.children
        )
    return token.lemma_ == "have" and any(c.lower_ == "yet" for c in token.children)


def _is_under_refusal(token: Token) -> bool:
    head = token.head
    if head.dep_ in {"prep", "advmod"}:
        head = head.head
    return head != token and _refuses(head) and _refused(head) == token


def _refusal(token: Token) -> ReadCue | None:
    if not _refuses(token) or is_negated(token):
        return None
    verb = _refused(token)
    if verb is None:
        return None
    between = (
        tuple(token.doc[token.i + 1 : verb.i + 1]) if token.i < verb.i else (verb,)
    )
    if verb.lemma_ in CONFIRMING:
        return ReadCue(_cue("withhold"), verb, between)
    if verb.lemma_ in COMMENTING:
        return ReadCue(_cue("no_comment"), verb, between)
    return None


def _inability(token: Token) -> ReadCue | None:
    """ "could not (be) independently verified", "was unable to confirm"."""
    if token.lemma_ not in VERIFYING or token.pos_ not in {"VERB", "AUX"}:
        return None
    can = any(c.lower_ in MODALS for c in children(token, "aux"))
    if can and is_negated(token):
        return ReadCue(_cue("unverified"), token)
    head = token.head
    if token.dep_ in {"xcomp", "ccomp"} and (
        head.lower_ in INABILITY or (head.lower_ == "able" and is_negated(head.head))
    ):
        return ReadCue(_cue("unverified"), token, tuple(token.doc[head.i : token.i]))
    return None


def _silence(token: Token) -> ReadCue | None:
    """ "did not immediately respond", "could not be reached", "hasn't commented"."""
    if token.lemma_ not in ANSWERING or token.pos_ != "VERB" or not is_negated(token):
        return None
    if token.lemma_ == "reach" and not children(token, "auxpass"):
        return None
    if token.lemma_ == "return" and not _asks(token):
        return None
    if children(token, "ccomp"):
        return None
    return ReadCue(_cue("no_comment"), token)


def _asks(token: Token) -> bool:
    asked = {"call", "request", "message", "email", "inquiry", "phone"}
    return any(noun.lemma_ in asked for noun in governed_nouns(token))


def _having(token: Token) -> ReadCue | None:
    """ "had no immediate comment", "has no confirmation of", "no evidence that"."""
    if token.lemma_ not in {"have", "see", "find", "offer", "give", "make"}:
        return None
    for noun in children(token, "dobj", "obj"):
        if not is_negated(token) and not is_negated(noun):
            continue
        between = tuple(t for t in token.doc[token.i + 1 : noun.i + 1])
        if noun.lemma_ in COMMENT_NOUNS and subject(token) is not None:
            return ReadCue(_cue("no_comment"), noun, between)
        if noun.lemma_ in CONFIRMATION_NOUNS | PROOF_NOUNS:
            return _proof(noun, between)
    return None


def _proof(noun: Token, between: tuple[Token, ...]) -> ReadCue:
    """ "has no evidence to suggest that …": the clause is the suggestion's."""
    for verb in children(noun, "acl"):
        if verb.lemma_ in PROVING and verb.i > noun.i:
            rest = tuple(noun.doc[noun.i + 1 : verb.i + 1])
            return ReadCue(_cue("withhold"), verb, (*between, *rest))
    return ReadCue(_cue("withhold"), noun, between)


def _carried(token: Token) -> Token | None:
    """The noun that a light verb carries, where the noun says of what: "raised concern
    about the fate", "issued a warning that"."""
    for noun in children(token, "dobj", "obj"):
        if any(in_class(noun, name) for name in CARRIED) and (
            children(noun, "acl", "ccomp") or children(noun, "prep")
        ):
            return noun
    return None
