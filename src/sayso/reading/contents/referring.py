"""Contents that only point ("it", "the matter", "such statements", "a request for
comment") -> the content of the report that they are about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from spacy.tokens import Token

from sayso.model import Content, Mention, Statement
from sayso.reading.cues import in_class
from sayso.reading.cues_words import SILENT

POINTERS = {
    "it", "this", "that", "these", "those", "them", "matter", "issue", "incident", "footage",
    "comment", "request", "report", "question", "claim", "allegation", "accusation", "such",
    "subject", "topic", "case", "authenticity", "inquiry", "news",
}  # fmt: skip
STEM = 5
DEFINITE = 3
"""Words of "the leak", "the mass grave": a happening named before."""
LONG = 6
"""Words from which a content says itself what it is about."""


def points(tokens: Sequence[Token]) -> bool:
    """Whether a content is a pronoun or a short noun phrase that names no happening."""
    words = [t for t in tokens if not t.is_punct and not t.is_space]
    if not words or len(words) > LONG or any(t.pos_ == "VERB" for t in words):
        return False
    nouns = [t for t in words if t.pos_ in {"NOUN", "PRON", "DET"}]
    if len(words) <= DEFINITE and words[0].lower_ in {"the", "this", "that", "such"}:
        return True
    return any(
        t.lemma_.lower() in POINTERS or (t.pos_ == "NOUN" and in_class(t, "assertion"))
        for t in nouns
    ) or all(t.pos_ in {"PRON", "DET", "ADP"} for t in words)


def antecedent(
    statement: Statement,
    tokens: Sequence[Token],
    before: Sequence[tuple[Statement, Content]],
    mentions: Mapping[str, Mention],
    if_true: bool = False,
) -> Content | None:
    """The earlier content that is meant: evidence of the same kind, a content of those
    whom the words name, one that names the silent speaker, else the nearest."""
    whole = {c.id: c for _, c in before}
    if not before:
        return None
    told = [(s, c) for s, c in before if s.act not in SILENT and c.refers_to is None]
    if if_true or all(t.pos_ in {"PRON", "DET"} for t in tokens):
        named = _named_before(tokens)
        if named:
            return antecedent(statement, named, before, mentions)
        nearest = before[-1][1]
        return whole.get(nearest.refers_to or "", nearest)
    if not told:
        return None
    words = {t.lemma_.lower() for t in tokens}
    for choose in CHOICES:
        found = choose(statement, words, tokens, told, mentions)
        if found is not None:
            return found
    return _central([content for _, content in told])


def _named_before(tokens: Sequence[Token]) -> list[Token]:
    """The report, claim or evidence that a pronoun of the same sentence means: "raised
    the intelligence, but none confirmed it"."""
    pronoun = tokens[0]
    for noun in reversed(pronoun.doc[pronoun.sent.start : pronoun.i]):
        told = in_class(noun, "assertion") or in_class(noun, "evidence")
        if noun.pos_ == "NOUN" and noun.dep_ == "dobj" and told:
            return [t for t in noun.subtree if t.i < pronoun.i]
    return []


def _central(told: Sequence[Content]) -> Content | None:
    """What most of the others are like: the matter, the incident, the reports."""
    told = [c for c in told if c.frame.clausal and c.frame.names and c.vector] or [
        c for c in told if c.vector
    ]
    if not told:
        return None
    vectors = np.array([np.frombuffer(content.vector, "<f4") for content in told])
    return told[int((vectors @ vectors.sum(axis=0)).argmax())]


Told = Sequence[tuple[Statement, Content]]


def _same_evidence(
    statement: Statement,
    words: set[str],
    tokens: Sequence[Token],
    told: Told,
    mentions: Mapping[str, Mention],
) -> Content | None:
    if not any(t.pos_ == "NOUN" and in_class(t, "evidence") for t in tokens):
        return None
    shown = [c for s, c in told if s.basis is not None]
    return shown[-1] if shown else None


def _of_named(
    statement: Statement,
    words: set[str],
    tokens: Sequence[Token],
    told: Told,
    mentions: Mapping[str, Mention],
) -> Content | None:
    """ "the South Korean assertion": the first that South Korea's speakers said."""
    named = " ".join(t.text for t in tokens if t.pos_ in {"PROPN", "ADJ"})
    if not named:
        return None
    for said, content in told:
        for speaker in said.speaker_ids:
            mention = mentions.get(speaker)
            if mention and _begins_alike(mention.name, named):
                return content
    return None


def _begins_alike(name: str, named: str) -> bool:
    """ "South Korea's spy agency" and "the South Korean …": all but the ending."""
    stem = named[: max(4, len(named) - 3)].lower()
    return name.lower().startswith(stem)


def _accused(
    statement: Statement,
    words: set[str],
    tokens: Sequence[Token],
    told: Told,
    mentions: Mapping[str, Mention],
) -> Content | None:
    """ "the charge", "the allegations": the nearest accusation by others."""
    if not any(t.pos_ == "NOUN" and in_class(t, "accusation") for t in tokens):
        return None
    made = [c for s, c in told if s.act == "accuse" and _others(s, statement)]
    return made[-1] if made else None


def _about_speaker(
    statement: Statement,
    words: set[str],
    tokens: Sequence[Token],
    told: Told,
    mentions: Mapping[str, Mention],
) -> Content | None:
    """What others said of those who now deny it or do not comment."""
    names = {
        part.lower().removesuffix("'s").removesuffix("’s")
        for i in statement.speaker_ids
        if i in mentions
        for part in mentions[i].name.split()
        if part[:1].isupper()
    }
    about = [c for s, c in told if names & set(c.frame.names) and _others(s, statement)]
    return about[0] if about else None


def _others(one: Statement, other: Statement) -> bool:
    return not set(one.speaker_ids) & set(other.speaker_ids)


def _same_word(
    statement: Statement,
    words: set[str],
    tokens: Sequence[Token],
    told: Told,
    mentions: Mapping[str, Mention],
) -> Content | None:
    """ "the leak": the first content in which something leaked."""
    heads = {t.lemma_.lower()[:STEM] for t in tokens if t.pos_ == "NOUN"}
    for _, content in told:
        if heads & {word[:STEM] for word in content.frame.words}:
            return content
    return None


CHOICES = (_of_named, _same_evidence, _accused, _same_word, _about_speaker)
