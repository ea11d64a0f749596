"""Whom a surname, a first name or "Observatory" is short for, or whether it acts at all."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from spacy.tokens import Doc

from sayso.reading.speakers.alike import is_short_for
from sayso.reading.speakers.candidates import Candidate
from sayso.reading.speakers.gender import gender_of
from sayso.reading.speakers.lexicon import plain
from sayso.reading.speakers.names import Name
from sayso.reading.speakers.runs import opens_sentence


def bearer_of(name: Name, candidates: Iterable[Candidate]) -> Candidate | None:
    """The likeliest of those whom a name may be short for."""
    gender = gender_of((), name.titles)
    fits = [
        one
        for one in candidates
        if one.kind in {"person", "organization"}
        and is_short_for(name, one)
        and not (gender and one.gender and one.gender != gender)
    ]
    return max(fits, key=lambda one: _rank(one, name), default=None)


def _rank(one: Candidate, name: Name) -> tuple[bool, bool, int]:
    """Those who speak first, then the last mentioned, then who is named later."""
    last = one.last_before(name.first)
    tail = one.plain_words()[-len(name.words) :] == tuple(map(plain, name.words))
    after = last is not None
    return (
        one.speaks and after,
        after and tail,
        last.first if last else -one.first,
    )


def seems_to_act(
    doc: Doc, name: Name, names: Sequence[Name], sources: Collection[int]
) -> bool:
    """Whether a name of no known kind is a source or a subject; ``sources`` are the tokens
    of sources."""
    if _only_opens(doc, name, names, sources):
        return False
    return name.first in sources or any(
        token.dep_ in {"nsubj", "nsubjpass"}
        for token in doc[name.first : name.last + 1]
    )


def _only_opens(
    doc: Doc, name: Name, names: Sequence[Name], sources: Collection[int]
) -> bool:
    """ "Trouble has been brewing": one word that is capitalised because the sentence
    begins with it, and is no source."""
    alone = len(name.words) == 1 and opens_sentence(doc[name.first])
    others = (one for one in names if one.text == name.text)
    inner = any(not opens_sentence(doc[one.first]) for one in others)
    source = name.last in sources or name.first in sources
    return alone and not source and not inner
