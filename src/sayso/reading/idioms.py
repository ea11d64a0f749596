"""Cues of several words ("took X to task", "gave its word that"): ``idioms.tsv`` against
a parse.

The words are sought in the order in which they are printed, not along dependencies: the
parser is at its weakest in idioms.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from typing import cast

from spacy.tokens import Token

from sayso.model import Act, CueClass
from sayso.reading.cues import lines
from sayso.reading.grammar import children

NEAR, FAR = 4, 9
"""Tokens from one word of a phrase to the next, without and with an object between."""
BETWEEN = {"DET", "PRON", "ADJ", "ADV", "PART", "NUM"}
"""What may stand between neighbours ("the", "its", "warm", "’s")."""
ENDS = {".", ";", ":", "\n", "?", "!"}
OBJECT, SPEAKER = "~", "@"


@dataclass(frozen=True, slots=True)
class Idiom:
    """A pattern of ``idioms.tsv``: for each further word what it may be, and whether an
    object may stand before it."""

    act: Act | None
    negated: Act | None
    cue_class: CueClass
    words: tuple[tuple[frozenset[str], bool], ...]
    speaker: bool = False


Match = tuple[Idiom, list[Token], Token | None]


def find_idiom(verb: Token) -> Match | None:
    """The longest idiom that begins with ``verb``, with all of its tokens and the head
    of who speaks where that is its object ("strikes engineers as odd")."""
    found = []
    for idiom in idioms().get(verb.lemma_.lower(), ()):
        tokens = _matched(verb, idiom)
        if tokens is not None:
            who = _speaker(tokens) if idiom.speaker else None
            if who is not None or not idiom.speaker:
                found.append((idiom, tokens, who))
    return max(found, key=lambda each: len(each[0].words), default=None)


def _speaker(tokens: list[Token]) -> Token | None:
    first, last = tokens[0], tokens[-1]
    held = [*children(last, "pobj"), *children(first, "dobj", "dative")]
    return next((t for t in held if t not in tokens), None)


def _matched(verb: Token, idiom: Idiom) -> list[Token] | None:
    tokens = [verb]
    for words, has_object in idiom.words:
        after = _next(tokens[-1], words, has_object)
        if after is None:
            return None
        skipped = [] if has_object else list(verb.doc[tokens[-1].i + 1 : after.i])
        tokens += [*skipped, after]
    return tokens


def _next(before: Token, words: frozenset[str], has_object: bool) -> Token | None:
    reach = FAR if has_object else NEAR
    for token in before.doc[before.i + 1 : before.i + 1 + reach]:
        if token.lower_ in words or token.lemma_.lower() in words:
            return token
        if token.text in ENDS or token.is_sent_start or token.tag_ == "TO":
            return None
        if not has_object and token.pos_ not in BETWEEN:
            return None
    return None


@functools.cache
def idioms() -> dict[str, tuple[Idiom, ...]]:
    """Idioms by the lemma of their verb."""
    found: dict[str, list[Idiom]] = {}
    for act, negated, cue_class, patterns in lines("idioms.tsv", 4):
        for pattern in patterns.split(";"):
            verbs, *rest = pattern.split()
            idiom = Idiom(
                cast(Act, act),
                _negated(act, negated),
                cast(CueClass, cue_class),
                _words([OBJECT if r == SPEAKER else r for r in rest]),
                SPEAKER in rest,
            )
            for verb in verbs.split("|"):
                found.setdefault(verb, []).append(idiom)
    return {verb: tuple(each) for verb, each in found.items()}


def _negated(act: str, negated: str) -> Act | None:
    name = act if negated == "-" else negated
    return None if name == "null" else cast(Act, name)


def _words(parts: list[str]) -> tuple[tuple[frozenset[str], bool], ...]:
    pairs = zip(["", *parts], parts, strict=False)
    return tuple(
        (frozenset(part.split("|")), before == OBJECT)
        for before, part in pairs
        if part != OBJECT
    )
