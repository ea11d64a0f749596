"""Who a report could mean: persons, organizations and governments as they are named.

One candidate per bearer; its places are where the report mentions it, in any form.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Doc, Token

from sayso.model import Kind
from sayso.reading.speakers.lexicon import plain

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "agent"})


def _is_subject(token: Token) -> bool:
    """By itself, or named in apposition to the subject."""
    apposed = token.dep_ == "appos" and token.head.dep_ in SUBJECTS
    return token.dep_ in SUBJECTS or apposed


@dataclass(frozen=True, slots=True)
class Place:
    """One mention: its tokens, its sentence's number, whether it is a subject."""

    first: int
    last: int
    sentence: int
    subject: bool


@dataclass(slots=True, eq=False)
class Candidate:
    """Someone whom the report names; filled while the report is read, then kept."""

    name: str
    words: tuple[str, ...]
    kind: Kind
    first: int
    last: int
    forms: dict[str, None] = field(default_factory=dict)
    places: list[Place] = field(default_factory=list)
    role: str | None = None
    roles: set[str] = field(default_factory=set)
    affiliation: str | None = None
    country: str | None = None
    gender: str | None = None
    plural: bool = False
    anonymity: str | None = None
    speaks: bool = False
    key: str = ""
    owner: Candidate | None = None

    def mention(self, doc: Doc, first: int, last: int, sentence: int) -> None:
        """Note that tokens ``first`` to ``last`` (in) mention this candidate."""
        subject = any(
            _is_subject(token) and not first <= token.head.i <= last
            for token in doc[first : last + 1]
        )
        self.places.append(Place(first, last, sentence, subject))

    def last_before(self, token: int) -> Place | None:
        """The latest mention before a token."""
        earlier = [place for place in self.places if place.first < token]
        return earlier[-1] if earlier else None

    def plain_words(self) -> tuple[str, ...]:
        """The name's words as the lists write them."""
        return tuple(plain(word) for word in self.words)
