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
    children,
    coordinated,
    full_clauses,
    governed_nouns,
    infinitive,
    is_negated,
    is_parenthesis,
    is_question,
    particles,
    shows,
    subject,
)

PEOPLE = {"people", "person", "he", "she", "they", "we", "i"}
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
    rows = lexicon().get((token.lemma_.lower(), part or ""))
    if not rows:
        return None
    beside = coordinated(token)
    negated = is_negated(beside or token) or _is_far_from(token)
    for row in rows:
        if _holds(row.condition, token):
            return Cue(row.negated if negated else row.act, row.cue_class, negated)
    return None


def _is_bare_form(verb: Token) -> bool:
    """An infinitive or a subjunctive, which the tagger takes for a plural's form."""
    who = subject(verb)
    alone = who is not None and who.tag_ in {"NN", "NNP"} and not who.conjuncts
    return verb.tag_ == "VB" or (verb.tag_ == "VBP" and alone)


def is_wished(token: Token) -> bool:
    """ "demanded that Norway withdraw its claim": what is demanded is not yet done."""
    if not _is_bare_form(token) or token.dep_ not in {"ccomp", "xcomp"}:
        return False
    over = look_up(token.head)
    return over is not None and over.act == "demand"


def _is_far_from(token: Token) -> bool:
    """ "far from convinced", "anything but sure", "hardly convinced"."""
    before = [t.lower_ for t in token.doc[max(0, token.i - 2) : token.i]]
    return before in (["far", "from"], ["anything", "but"]) or before[1:] == ["hardly"]


def _holds(condition: str, token: Token) -> bool:
    kind, _, value = condition.partition(":")
    if kind == "prep":
        return value in particles(token)
    if kind in {"clause", "speech"}:
        whole = bool(full_clauses(token)) or is_parenthesis(token)
        whole = whole or (
            token.pos_ == "NOUN" and bool(children(token, "acl", "ccomp"))
        )
        return whole or (kind == "speech" and by_quotation(token))
    if kind in QUESTIONED:
        return QUESTIONED[kind](token)
    if kind == "shows":
        return any(shows(n) for n in governed_nouns(token) if in_class(n, "evidence"))
    if kind == "to":
        clause = infinitive(token)
        return clause is not None and not (value == "own" and subject(clause))
    if kind == "noun":
        return any(in_class(noun, value) for noun in governed_nouns(token))
    return True


def _asks(token: Token) -> bool:
    """Whether the attributed clause asks: "determines what planes flew"."""
    return any(is_question(clause) for clause in children(token, "ccomp"))


def _is_bare(token: Token) -> bool:
    """Whether nothing but a noun phrase that says nothing is attributed."""
    clauses = children(token, "ccomp", "xcomp", "pcomp", "parataxis")
    if clauses or by_quotation(token) or is_parenthesis(token):
        return False
    if "as" in particles(token):
        return False
    nouns = children(token, "dobj", "obj")
    telling = {*children(token, "prep"), *nouns} and any(
        in_class(n, "assertion") or in_class(n, "statement") or in_class(n, "evidence")
        for n in nouns
    )
    return bool(nouns) and not telling and not _shown(nouns)


def _shown(nouns: list[Token]) -> bool:
    return any(children(noun, "acl", "ccomp") for noun in nouns)


def _is_wish(token: Token) -> bool:
    """A clause of what should be: "insists that the ferry be brought back"."""
    return any(
        (
            c.tag_ == "VB"
            and not {a.tag_ for a in children(c, "aux")}
            & {"MD", "TO", "VBD", "VBZ", "VBP"}
        )
        or (
            any(a.tag_ == "VB" for a in children(c, "auxpass"))
            and not any(a.tag_ in {"MD", "TO"} for a in children(c, "aux"))
        )
        for c in full_clauses(token)
    )


def _is_of_persons(token: Token) -> bool:
    """Whether the object is people: "questioned 14 witnesses" is to ask them."""
    held = children(token, "dobj", "obj", "nsubjpass")
    return any(
        t.ent_type_ == "PERSON" or t.lemma_.lower() in PEOPLE | person_nouns()
        for t in held
    )


def _is_naming(token: Token) -> bool:
    """Whether the object is called something: "called the attack barbaric"."""
    held = children(token, "dobj", "obj")
    named = children(token, "oprd") + [t for o in held for t in children(o, "appos")]
    return bool(named)


def _is_violent(token: Token) -> bool:
    """Whether it is done with arms or to a place: "gunmen attacked a depot"."""
    doers = children(token, "nsubj")
    doers += [t for by in children(token, "agent") for t in children(by, "pobj")]
    held = children(token, "dobj", "obj", "nsubjpass")
    return any(in_class(t, "armed") for t in doers) or any(
        in_class(t, "target") or t.ent_type_ in {"FAC", "LOC"} for t in held
    )


def _is_felt(token: Token) -> bool:
    """Whether it is who feels so: "came away convinced that", not "convinced her that"."""
    return not children(token, "dobj", "dative") and bool(full_clauses(token))


QUESTIONED = {
    "asked": _asks,
    "bare": _is_bare,
    "felt": _is_felt,
    "named": _is_naming,
    "persons": _is_of_persons,
    "subjunctive": _is_wish,
    "violent": _is_violent,
}


def in_class(noun: Token, name: str) -> bool:
    """Whether a noun is of a class of ``nouns.tsv``, by lemma or as printed."""
    words = noun_classes()[name]
    return noun.lemma_.lower() in words or noun.lower_ in words


@functools.cache
def lexicon() -> dict[tuple[str, str], tuple[Row, ...]]:
    """Rows by (lemma, part of speech), conditioned ones first."""
    rows: dict[tuple[str, str], list[Row]] = {}
    for act, negated, cue_class, part, condition, words in lines("cues.tsv", 6):
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


def stems(word: str) -> tuple[str, ...]:
    """What a lower-case verb form may be a form of: itself, without -s, -es, -ed, -d."""
    ends = [end for end in ("s", "es", "d", "ed") if word.endswith(end)]
    bare = tuple(word.removesuffix(end) for end in ends)
    return (word, *bare, *(w[:-1] + "y" for w in bare if w.endswith("i")))


@functools.cache
def speaking_nouns() -> frozenset[str]:
    """Lemmas of nouns for whom or what speaks (``speaking_nouns.txt``)."""
    return frozenset(
        word for line in lines("speaking_nouns.txt", 1) for word in line[0].split()
    )


@functools.cache
def person_nouns() -> frozenset[str]:
    """Lemmas of nouns that mean persons in the first place (``person_nouns.txt``)."""
    return frozenset(
        word for line in lines("person_nouns.txt", 1) for word in line[0].split()
    )


@functools.cache
def noun_classes() -> dict[str, frozenset[str]]:
    """Class name -> lemmas and forms."""
    return {name: frozenset(words.split()) for name, words in lines("nouns.tsv", 2)}


def _act(name: str) -> Act | None:
    return None if name == "null" else cast(Act, name)


def lines(name: str, columns: int) -> list[list[str]]:
    """The rows of a tab-separated list beside this module, without its header."""
    text = files("sayso.reading").joinpath(name).read_text("utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [line.split("\t", columns - 1) for line in lines]
