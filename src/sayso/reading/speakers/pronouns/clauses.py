"""Nouns that the clause of a pronoun hangs on or is told of, by the parse."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from sayso.reading.cues import person_nouns
from sayso.reading.speakers.lexicon import (
    is_group_noun,
    is_person_noun,
    plain,
    singular,
    table,
)
from sayso.reading.speakers.roster import Roster


def antecedent(pronoun: Token) -> Token | None:
    """The noun that the relative clause of a pronoun hangs on."""
    clause = next((t for t in pronoun.ancestors if t.dep_ == "relcl"), None)
    return clause.head if clause is not None and clause.head.i < pronoun.i else None


def of_person(head: Token, roster: Roster, at: int) -> Token:
    """ "an analyst at the Delta Forum, who": the noun of a person that the body of a
    "who" is told of; else the body's own. "A rallying point for students, who": no thing
    is called "who"; ``at`` is the pronoun's token."""
    body = roster.at(head.i)
    if head.pos_ == "NOUN" and _is_thing(head):
        return next(_people_between(head, at), head)
    if head.pos_ != "PROPN" or (body is not None and body.kind == "person"):
        return head
    above = []
    for token in head.ancestors:
        if token.pos_ not in {"ADP", "NOUN", "PROPN"}:
            break
        above.append(token)
    people = (t for t in above if is_person_noun(singular(plain(t.text))))
    return next(people, head)


def of_paper(head: Token) -> Token:
    """ "A report into fires, which urged": the report speaks, not the fires."""
    papers = table("documents.tsv")
    if head.pos_ != "NOUN" or not _is_thing(head) or plain(head.text) in papers:
        return head
    for token in head.ancestors:
        if token.pos_ not in {"ADP", "NOUN", "PROPN"}:
            break
        if token.pos_ == "NOUN" and plain(token.text) in papers:
            return token
    return head


def _is_thing(noun: Token) -> bool:
    low = singular(plain(noun.text))
    ends = low.endswith(("er", "or", "ist", "ian", "ee", "man", "woman"))
    return not (is_person_noun(low) or is_group_noun(low) or ends)


def _people_between(head: Token, at: int) -> Iterator[Token]:
    """Nouns of persons between a thing and the pronoun, the nearest first; then those
    before the thing."""
    doc = head.doc
    after, before = list(doc[head.i + 1 : at]), list(doc[head.sent.start : head.i])
    for token in [*after[::-1], *before[::-1]]:
        if token.pos_ == "NOUN" and is_person_noun(singular(plain(token.text))):
            yield token.head if token.dep_ == "conj" else token


def plural_subject(pronoun: Token) -> Token | None:
    """ "The envoys raised it, but none confirmed it": the plural subject before."""
    for token in (pronoun.head, *pronoun.head.ancestors):
        for child in token.children:
            plural = child.tag_ in {"NNS", "NNPS"}
            if child.dep_ == "nsubj" and plural and child.i < pronoun.i:
                return child
    return None


def persons_beside(pronoun: Token) -> Token | None:
    """ "Two divers sold a film that they say shows the wreck": the persons on whose thing
    the clause of the pronoun hangs."""
    if pronoun.dep_ != "nsubj" or pronoun.head.dep_ not in {"relcl", "acl"}:
        return None
    subject = plural_subject(pronoun)
    persons = subject is not None and subject.lemma_.lower() in person_nouns()
    return subject if persons else None
