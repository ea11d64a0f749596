"""A lead says on which day a government spoke; the sentences after it say through whom:
"Norway said Monday that … The foreign ministry said …"."""

from __future__ import annotations

import functools

import pycountry
from spacy.tokens import Doc, Token

from sayso.model import Attribution
from sayso.reading.dates.anchors import Anchor
from sayso.reading.dates.cues import source_of
from sayso.reading.dates.told import Told, is_aside
from sayso.reading.dates.words import lists

OPENING = 4
"""Sentences at a report's head, headline and dateline with them, that hold its lead."""
FOLLOWING = 3
"""Sentences after the lead in which who spoke for the government is told."""


def government(doc: Doc, attribution: Attribution) -> str | None:
    """The place whose government the source is: "Norway", "Norway’s government"."""
    tokens = source_of(doc, attribution)
    heads = [t for t in tokens if t.head not in tokens]
    if len(heads) != 1:
        return None
    head = heads[0]
    if head.lemma_.lower() == "government":
        places = [t for t in head.lefts if _is_place(t)]
        return places[0].lower_ if places else None
    return head.lower_ if _is_place(head) else None


def is_ministry(doc: Doc, attribution: Attribution, place: str) -> bool:
    """A ministry or who speaks for it, of no other place than the lead's."""
    tokens = source_of(doc, attribution)
    others = (t for t in tokens if t.dep_ in ("poss", "compound", "amod", "nmod"))
    foreign = any(_is_place(t) and t.lower_ != place for t in others)
    offices = lists()["saying"]["offices"]
    return not foreign and any(t.lemma_.lower() in offices for t in tokens)


def lead_of(
    doc: Doc, all_told: list[Told], own: list[Anchor | None], published: str | None
) -> tuple[Anchor, str] | None:
    """The act of a government that the lead dates with the report's own day, and the
    place; ``own`` are the anchors of the printed days."""
    for this, anchor in zip(all_told, own, strict=True):
        if anchor is None or this.sentence >= OPENING or is_aside(this):
            continue
        today = anchor.value.start == anchor.value.end == (published or "")[:10]
        if today and (place := government(doc, this.attribution)):
            return anchor, place
    return None


def _is_place(token: Token) -> bool:
    return token.ent_type_ in ("GPE", "NORP") or token.text in _countries()


@functools.cache
def _countries() -> frozenset[str]:
    """Names of countries of one word, for those that the parse takes for no place."""
    return frozenset(country.name for country in pycountry.countries)
