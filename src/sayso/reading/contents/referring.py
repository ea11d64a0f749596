"""Contents that only point ("it", "the matter", "such statements", "a request for
comment") -> the content of the report that they are about.

What answers a statement stands close to it: "that account", "this", "the figure" mean what
somebody else said last. "The attack" means the last content in which something attacked,
and who has no comment is silent on what was said of them, else on the report's matter.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from spacy.tokens import Token

from sayso.model import Act, Content, Mention, Span, Statement
from sayso.reading.contents.hedges import hedge_words
from sayso.reading.cues import in_class
from sayso.reading.cues_words import SILENT

REACHED = {"call", "message", "email", "e-mail", "voicemail", "query"}
"""What a reporter leaves with somebody who then does not answer."""
POINTERS = {
    "it", "this", "that", "these", "those", "them", "matter", "issue", "incident", "footage",
    "comment", "request", "report", "question", "claim", "allegation", "accusation", "such",
    "subject", "topic", "case", "authenticity", "inquiry", "news",
}  # fmt: skip
ASKED = {
    "comment", "request", "matter", "issue", "case", "question", "inquiry", "incident",
    "subject", "topic", "news", *REACHED,
}  # fmt: skip
"""Nouns that say nothing of what was asked."""
DEMONSTRATIVES = {"it", "this", "that", "these", "those", "them"}
PLACES = {"nsubj", "nsubjpass", "dobj", "pobj", "ROOT"}
"""Where a demonstrative stands for something: not the "that" of a clause."""
STEM = 5
LATELY = 3
"""Statements back to which evidence that was just shown is meant."""
RECENTLY = 6
"""The same for an accusation of those who answer it."""
DEFINITE = 3
"""Words of "the leak", "the mass grave": a happening named before."""
ALIKE = 0.3
"""Likeness from which one content tells what another is about: what is unlike most of a
report by little is not its matter."""
LONG = 6
"""Words from which a content says itself what it is about."""


def points(tokens: Sequence[Token], act: Act | None) -> bool:
    """Whether a content is a pronoun or a short noun phrase that names no happening; who
    is silent may decline "to say", "to comment on it"."""
    words = [t for t in tokens if not t.is_punct and not t.is_space]
    if act in SILENT and (asked := _after_telling(words)) is not None:
        return not asked or points(asked, act)
    if not words or len(words) > LONG or any(t.pos_ == "VERB" for t in words):
        return False
    nouns = [t for t in words if t.pos_ in {"NOUN", "PRON", "DET"}]
    if len(words) <= DEFINITE and words[0].lower_ in {"the", "this", "that", "such"}:
        return True
    pointers = POINTERS | REACHED if act in SILENT else POINTERS
    return any(
        t.lemma_.lower() in pointers or (t.pos_ == "NOUN" and in_class(t, "assertion"))
        for t in nouns
    ) or all(t.pos_ in {"PRON", "DET", "ADP"} for t in words)


def _after_telling(words: Sequence[Token]) -> Sequence[Token] | None:
    """What follows the "to say" or "to comment on" by which a content begins; null where
    it does not begin so."""
    telling = hedge_words()["telling"] | hedge_words()["answering"]
    if len(words) < 2 or words[0].lower_ != "to" or words[1].lemma_ not in telling:
        return None
    return words[3:] if words[2:3] and words[2].pos_ == "ADP" else words[2:]


def judged(tokens: Sequence[Token]) -> Span | None:
    """Where what is judged by a content that only labels it is printed: the noun of
    "dismissed as fiction the Norwegian claim that …"."""
    last = tokens[-1]
    for token in last.doc[last.i + 1 : last.sent.end]:
        if token.pos_ == "NOUN" and token.dep_ != "poss":
            told = in_class(token, "assertion")
            return Span(token.idx, token.idx + len(token)) if told else None
        if token.pos_ not in {"DET", "ADJ", "NOUN", "PROPN", "PART", "PUNCT", "PRON"}:
            return None
    return None


def labels(tokens: Sequence[Token]) -> bool:
    """Whether a content only says what something is called: "as fiction"."""
    few = len([t for t in tokens if t.is_alpha]) <= LONG
    verbs = any(t.pos_ in {"VERB", "AUX"} for t in tokens)
    return bool(tokens) and tokens[0].lower_ == "as" and few and not verbs


def antecedent(
    statement: Statement,
    tokens: Sequence[Token],
    before: Sequence[tuple[Statement, Content]],
    mentions: Mapping[str, Mention],
    if_true: bool = False,
) -> Content | None:
    """The earlier content that is meant by ``tokens``; none where nothing was said."""
    if if_true or all(t.pos_ in {"PRON", "DET"} for t in tokens):
        named = _named_before(tokens)
        if named:
            return antecedent(statement, named, before, mentions)
        return _last(before)
    told = [(s, c) for s, c in before if _tells(s, c) and s.id != statement.id]
    by_others = [(s, c) for s, c in told if _others(s, statement)] or told
    asked = _Asked(statement, tokens, told, by_others, mentions)
    for choose in CHOICES:
        found = choose(asked)
        if found is not None:
            return found
    return _central([content for _, content in by_others])


def matter(
    statement: Statement, found: Sequence[tuple[Statement, Content]]
) -> Content | None:
    """What most of a report is about, for who has no comment before anything is told, or
    tells that accounts conflict."""
    return _central([c for s, c in found if _tells(s, c) and s.id != statement.id])


Told = Sequence[tuple[Statement, Content]]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What points, and the earlier contents that say something: all that were ``told``,
    and those ``by_others`` than the speakers."""

    statement: Statement
    tokens: Sequence[Token]
    told: Told
    by_others: Told
    mentions: Mapping[str, Mention]

    def nouns(self) -> list[Token]:
        return [t for t in self.tokens if t.pos_ == "NOUN"]


def _last(before: Told) -> Content | None:
    """The content just before, or what that points to."""
    if not before:
        return None
    nearest = before[-1][1]
    whole = {content.id: content for _, content in before}
    return whole.get(nearest.refers_to or "", nearest)


def _tells(statement: Statement, content: Content) -> bool:
    """Whether a content says something itself that bears on claims, and somebody said
    it."""
    said = statement.attribution.cue or statement.attribution.source
    bears = statement.act is not None and statement.act not in SILENT
    return bool(said) and bears and content.refers_to is None


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
    beyond = np.maximum(vectors @ vectors.T - ALIKE, 0.0)
    return told[int(beyond.sum(axis=1).argmax())]


def _of_named(asked: _Asked) -> Content | None:
    """ "the South Korean assertion": the first that South Korea's speakers said."""
    named = " ".join(t.text for t in asked.tokens if t.pos_ in {"PROPN", "ADJ"})
    if not named:
        return None
    for said, content in asked.told:
        for speaker in said.speaker_ids:
            mention = asked.mentions.get(speaker)
            if mention and _begins_alike(mention.name, named):
                return content
    return None


def _begins_alike(name: str, named: str) -> bool:
    """ "South Korea's spy agency" and "the South Korean …": all but the ending."""
    stem = named[: max(4, len(named) - 3)].lower()
    return name.lower().startswith(stem)


def _of_owner(asked: _Asked) -> Content | None:
    """ "the skipper's account", "Berg's claims": the last that the skipper, or Berg,
    said."""
    owners = {
        child.lemma_.lower()
        for noun in asked.nouns()
        if _is_word(noun)
        for child in noun.children
        if child.dep_ == "poss" and child.pos_ in {"NOUN", "PROPN"}
    }
    said = [c for s, c in asked.by_others if owners & _called(s, asked.mentions)]
    return _latest(said)


def _called(statement: Statement, mentions: Mapping[str, Mention]) -> set[str]:
    """The words by which the speakers are called."""
    known = [mentions[i] for i in statement.speaker_ids if i in mentions]
    called = (f"{m.name} {m.role or ''}".lower().split() for m in known)
    return {word.strip(",.") for words in called for word in words}


def _just_shown(asked: _Asked) -> Content | None:
    """ "the footage": the evidence that was shown or cited lately."""
    if not any(in_class(t, "evidence") for t in asked.nouns()):
        return None
    shown = [c for s, c in asked.told[-LATELY:] if s.basis is not None]
    return shown[-1] if shown else None


def _figure(asked: _Asked) -> Content | None:
    """ "the toll": the last that gave a figure."""
    if not any(in_class(t, "figure") for t in asked.nouns()):
        return None
    return _latest([c for _, c in asked.by_others if c.figures])


def _just_said(asked: _Asked) -> Content | None:
    """ "that account", "the charges", "(said) that was untrue": what others said last; an
    accusation is of those who answer it, where some that was made lately names them."""
    if any(in_class(t, "accusation") for t in asked.nouns()):
        of_them = _of_speaker(asked, asked.by_others[-RECENTLY:])
        if of_them is not None:
            return of_them
    words = any(_is_word(t) for t in asked.nouns())
    if words or any(_stands_for(t) for t in asked.tokens):
        return _latest([c for _, c in asked.by_others])
    return None


def _is_word(noun: Token) -> bool:
    classes = ("assertion", "accusation", "message")
    return noun.lemma_.lower() not in ASKED and any(
        in_class(noun, name) for name in classes
    )


def _stands_for(token: Token) -> bool:
    return token.lower_ in DEMONSTRATIVES and token.dep_ in PLACES


def _same_word(asked: _Asked) -> Content | None:
    """ "the leak": the last content in which something leaked."""
    nouns = {t.lemma_.lower() for t in asked.nouns()}
    heads = {noun[:STEM] for noun in nouns - ASKED}
    alike = [
        content
        for _, content in asked.by_others
        if heads & {word[:STEM] for word in content.frame.words}
    ]
    return _latest(alike)


def _about_speaker(asked: _Asked) -> Content | None:
    """What others said last of those who do not comment."""
    if {t.lemma_.lower() for t in asked.nouns()} <= ASKED:
        return _of_speaker(asked, asked.by_others)
    return None


def _of_speaker(asked: _Asked, told: Told) -> Content | None:
    """The last content that names who speaks."""
    names = {
        part.lower().removesuffix("'s").removesuffix("’s")
        for i in asked.statement.speaker_ids
        if i in asked.mentions
        for part in asked.mentions[i].name.split()
        if part[:1].isupper()
    }
    return _latest([c for _, c in told if names & set(c.frame.names)])


def _others(one: Statement, other: Statement) -> bool:
    return not set(one.speaker_ids) & set(other.speaker_ids)


def _latest(contents: Sequence[Content]) -> Content | None:
    return contents[-1] if contents else None


CHOICES = (
    _of_owner,
    _of_named,
    _just_shown,
    _figure,
    _just_said,
    _same_word,
    _about_speaker,
)
