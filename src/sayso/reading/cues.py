"""Cue words and the acts they stand for: what ``cues.tsv`` says, read against a parse.

A stage asks ``look_up(token)`` for any token; the answer depends on the token's lemma,
its negation, its particles and what it governs, never on a list of sentences.
"""

from __future__ import annotations

import functools
from dataclasses import dataclass
from importlib.resources import files
from typing import cast

from spacy.tokens import Token

from sayso.model import Act, CueClass
from sayso.reading.grammar import (
    by_quotation,
    full_clauses,
    governed_nouns,
    infinitive,
    is_negated,
    is_parenthesis,
    particles,
    shows,
)

PARTS = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "ADJ": "adj", "PROPN": "noun"}


@dataclass(frozen=True, slots=True)
class Row:
    """A line of ``cues.tsv``."""

    act: Act | None
    negated: Act | None
    cue_class: CueClass
    part: str
    condition: str


@dataclass(frozen=True, slots=True)
class Cue:
    """What a cue stands for: ``act`` null for an attribution of none of the fourteen."""

    act: Act | None
    cue_class: CueClass
    negated: bool = False


def look_up(token: Token) -> Cue | None:
    """The cue that ``token`` is the head of, or none where it attributes nothing."""
    part = PARTS.get(token.pos_)
    negated = is_negated(token)
    for row in lexicon().get((token.lemma_.lower(), part or ""), ()):
        if _holds(row.condition, token):
            return Cue(row.negated if negated else row.act, row.cue_class, negated)
    return None


def _holds(condition: str, token: Token) -> bool:
    kind, _, value = condition.partition(":")
    if kind == "prep":
        return value in particles(token)
    if kind in {"clause", "speech"}:
        whole = bool(full_clauses(token)) or is_parenthesis(token)
        return whole or (kind == "speech" and by_quotation(token))
    if kind == "shows":
        return any(shows(n) for n in governed_nouns(token) if in_class(n, "evidence"))
    if kind == "to":
        return infinitive(token) is not None
    if kind == "noun":
        return any(in_class(noun, value) for noun in governed_nouns(token))
    return True


def in_class(noun: Token, name: str) -> bool:
    """Whether a noun is of a class of ``nouns.tsv``, by lemma or as printed."""
    words = noun_classes()[name]
    return noun.lemma_.lower() in words or noun.lower_ in words


@functools.cache
def lexicon() -> dict[tuple[str, str], tuple[Row, ...]]:
    """Rows by (lemma, part of speech), conditioned ones first."""
    rows: dict[tuple[str, str], list[Row]] = {}
    for act, negated, cue_class, part, condition, words in _lines("cues.tsv", 6):
        row = Row(
            _act(act),
            _act(act if negated == "-" else negated),
            cast(CueClass, cue_class),
            part,
            condition,
        )
        for word in words.split():
            rows.setdefault((word, part), []).append(row)
    return {
        key: tuple(sorted(found, key=lambda row: row.condition == "-"))
        for key, found in rows.items()
    }


@functools.cache
def speaking_nouns() -> frozenset[str]:
    """Lemmas of nouns for whom or what speaks (``speaking_nouns.txt``)."""
    return frozenset(
        word for line in _lines("speaking_nouns.txt", 1) for word in line[0].split()
    )


@functools.cache
def noun_classes() -> dict[str, frozenset[str]]:
    """Class name -> lemmas and forms."""
    return {name: frozenset(words.split()) for name, words in _lines("nouns.tsv", 2)}


def _act(name: str) -> Act | None:
    return None if name == "null" else cast(Act, name)


def _lines(name: str, columns: int) -> list[list[str]]:
    text = files("sayso.reading").joinpath(name).read_text("utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [line.split("\t", columns - 1) for line in lines]
