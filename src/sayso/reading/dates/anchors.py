"""A dated act or occasion, whose day may go on, and where a statement stands."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from datetime import date

from spacy.tokens import Doc

from sayso.model import Attribution, DateValue
from sayso.reading.dates.who import Key

LONGEST = 31
"""Days that what may carry on lasts at most: "in an interview last month, he said"."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """A printed day, whose it is, the number of its sentence, whether it holds for all
    who speak there, and the words of what was said."""

    value: DateValue
    key: Key
    sentence: int
    shared: bool
    words: frozenset[str] = frozenset()
    venue: frozenset[str] = frozenset()
    """Names of whom it was said to, or of the show or place."""
    papers: frozenset[str] = frozenset()
    """What it was written in: "letter" of "wrote in a letter dated Monday"."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a statement stands: whose it is, its sentence, the names to whom or where
    it was said, and whether it is no part of what several say at one occasion: said
    "in an email", or nothing said."""

    key: Key
    sentence: int
    venue: frozenset[str] = frozenset()
    alone: bool = False
    listener: frozenset[str] = frozenset()
    """The outlet that it was told to, by name; not "reporters"."""


@dataclass(frozen=True, slots=True)
class Sentences:
    """Where the sentences begin (token numbers) and which hold no statement."""

    starts: tuple[int, ...]
    idle: frozenset[int]

    def of(self, token: int) -> int:
        """The number of the sentence that holds a token."""
        return bisect_right(self.starts, token) - 1

    def idle_between(self, first: int, last: int) -> int:
        """Sentences after ``first`` and before ``last`` without a statement."""
        return sum(number in self.idle for number in range(first + 1, last))


def sentences(doc: Doc, attributions: tuple[Attribution, ...]) -> Sentences:
    """The sentences that have words; a cue or a content makes one not idle."""
    sents = [sent for sent in doc.sents if sent.text.strip()]
    spans = [s for a in attributions for s in (*a.cue, *a.content)]
    idle = (
        number
        for number, sent in enumerate(sents)
        if not any(s.start < sent.end_char and sent.start_char < s.end for s in spans)
    )
    return Sentences(tuple(sent.start for sent in sents), frozenset(idle))


def is_short(value: DateValue) -> bool:
    """It names a day, a week or a month."""
    if value.start is None or value.end is None:
        return False
    length = date.fromisoformat(value.end) - date.fromisoformat(value.start)
    return length.days < LONGEST


def moved(anchor: Anchor, place: Place, reason: str) -> Anchor:
    value = implied(anchor.value, reason)
    return replace(anchor, value=value, key=place.key, sentence=place.sentence)


def implied(value: DateValue, reason: str) -> DateValue:
    """The same day, though not printed here."""
    return replace(value, span=None, reason=reason)
