"""One attribution with all that is needed to date it, and its own printed day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from spacy.tokens import Doc

from sayso.model import Attribution, DateValue
from sayso.reading.dates.anchors import Anchor, Sentences, is_short
from sayso.reading.dates.apart import counted
from sayso.reading.dates.cues import Cue, cue_of, named_after, occasions_of
from sayso.reading.dates.events import words_of
from sayso.reading.dates.modifiers import Others, modifier, placed
from sayso.reading.dates.named import at_named, named, named_in
from sayso.reading.dates.occasions import is_of_several, is_shared, papers_of
from sayso.reading.dates.roles import same_roles
from sayso.reading.dates.surnames import same_names
from sayso.reading.dates.who import Key, keys


@dataclass(frozen=True, slots=True)
class Told:
    """One attribution with what is needed to date it."""

    attribution: Attribution
    cue: Cue | None
    key: Key
    sentence: int
    printed: DateValue | None
    enclosed: bool
    """Its cue stands in what another says: "“He told me that …,” she said"."""


def told_of(
    doc: Doc,
    attributions: tuple[Attribution, ...],
    dates: tuple[DateValue, ...],
    published: str | None,
    where: Sentences,
    who: list[Key],
) -> list[Told]:
    able, found = placed(doc, dates), []
    occasions = named(doc, attributions, dates, published)
    for attribution, key in zip(attributions, who, strict=True):
        cue = cue_of(doc, attribution)
        others = _others(attribution, attributions)
        printed = (
            modifier(doc, attribution, cue, able, published, others) if cue else None
        )
        printed = (
            counted(doc, attribution, cue, dates, published) if cue else None
        ) or printed
        if printed is None or printed.start is None:
            printed = at_named(doc, cue, attribution, occasions) or printed
        number = where.of(cue.head if cue else 0)
        enclosed = _is_enclosed(attribution, attributions)
        found.append(Told(attribution, cue, key, number, printed, enclosed))
    return found


def keys_of(
    doc: Doc,
    attributions: tuple[Attribution, ...],
    speakers: Sequence[Collection[str]],
    where: Sentences,
) -> list[Key]:
    """By the speakers where they are known, else by the words of the sources."""
    if len(speakers) == len(attributions):
        names = same_names(doc, attributions)
        roles = same_roles(doc, attributions, where)
        known = [frozenset(one) for one in speakers]
        more: defaultdict[Key, Key] = defaultdict(frozenset)
        for one, name, role in zip(known, names, roles, strict=True):
            alone = one and len(name) < 2
            more[one] |= name | role if alone else frozenset()
        marks = zip(known, names, roles, strict=True)
        return [one | more[one] | name | role for one, name, role in marks]
    return keys(doc, attributions)


def _is_enclosed(this: Attribution, attributions: tuple[Attribution, ...]) -> bool:
    """Where each stands in the other's content, the one that begins first is outside."""
    return any(
        _holds(other, this)
        and not (_holds(this, other) and _start(this) < _start(other))
        for other in attributions
        if other is not this
    )


def _holds(outer: Attribution, inner: Attribution) -> bool:
    at = inner.cue[0].start if inner.cue else -1
    return any(span.start <= at < span.end for span in outer.content)


def _start(attribution: Attribution) -> int:
    return min(span.start for span in attribution.content)


def _others(this: Attribution, attributions: tuple[Attribution, ...]) -> Others:
    at = this.cue[0].start if this.cue else -1
    others = [other for other in attributions if other is not this]
    contents = tuple(
        span
        for other in others
        for span in other.content
        if not span.start <= at < span.end
    )
    return Others(contents, tuple(span for other in others for span in other.cue))


def place_of(this: Told) -> int:
    return this.cue.head if this.cue else -1


def is_aside(this: Told) -> bool:
    """Its day is of nothing else: it stands within another's content, or was before
    what is told of ("after she had said on Saturday")."""
    before = this.cue is not None and this.cue.mood == "perfect"
    return before or this.attribution.within is not None


def words_in(this: Told, doc: Doc) -> frozenset[str]:
    words = frozenset[str]()
    for span in (*this.attribution.content, *this.attribution.cue):
        tokens = doc.char_span(span.start, span.end, alignment_mode="expand")
        words |= words_of(tokens) if tokens is not None else frozenset()
    return words


def venue_of(doc: Doc, cue: Cue, attribution: Attribution) -> frozenset[str]:
    """To whom, or on which show, and at what occasion it was said."""
    occasions = occasions_of(doc, cue, attribution)
    named = frozenset(token.lemma_.lower() for token in occasions)
    return named | named_after(doc, cue, attribution)


def anchor_of(doc: Doc, this: Told) -> Anchor | None:
    value = this.printed
    if value is None or not is_short(value):
        return None
    shared = is_shared(doc, value, this.cue, source=this.attribution.source)
    words = words_in(this, doc)
    if this.cue is None:
        return Anchor(value, this.key, this.sentence, shared, words)
    venue = venue_of(doc, this.cue, this.attribution)
    if value.span is None:
        nouns = named_in(doc, this.cue, this.attribution)
        shared = shared or is_of_several(nouns)
    papers = papers_of(doc, value, this.cue)
    return Anchor(value, this.key, this.sentence, shared, words, venue, papers)
