"""Names that no list and no label tells for a body's, by what takes them up: "Kente Gold
said so. It added …", "Tatra Plyn left. The company said …"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Doc, Span

from sayso.reading.speakers.countries import country_of
from sayso.reading.speakers.gender import is_first_name
from sayso.reading.speakers.lexicon import (
    is_group_noun,
    plain,
    singular,
    words,
)
from sayso.reading.speakers.names import Name
from sayso.reading.speakers.ratings import BUSINESSES, FIRMS

REACH = 2
"""Sentences back from "it" or "the company" to the name."""
SUBJECTS = frozenset(["nsubj", "nsubjpass"])
PERSONAL = frozenset(["he", "she", "his", "her", "him", "who", "mr", "mrs", "ms"])


def with_firms(
    doc: Doc, names: Sequence[Name], sources: Sequence[Span]
) -> tuple[Name, ...]:
    """The names, those that are taken up as bodies as such. ``sources``: who speaks, as
    printed."""
    firms = {
        name.text
        for source in sources
        if _takes_up(source) and (name := _before(doc, names, source))
    }
    firms |= {n.text for n in names if _is_told(doc, n) and _may_be_firm(n, names)}
    return tuple(
        replace(name, kind="organization")
        if name.text in firms and not name.titles
        else name
        for name in names
    )


def _is_told(doc: Doc, name: Name) -> bool:
    """ "Kente Gold, which runs the mine"."""
    rest = [token.lower_ for token in doc[name.last + 1 : name.last + 3]]
    return rest == [",", "which"] and len(name.words) > 1


def _takes_up(source: Span) -> bool:
    """Whether a source is "it" or "its spokesman", or "the company" that may be any firm
    named before."""
    low = [token.lower_ for token in source]
    nouns = BUSINESSES | FIRMS | words("makers.txt") | words("businesses.txt")
    named = len(low) == 2 and low[0] == "the" and low[1] in nouns
    return low == ["it"] or low[:1] == ["its"] or named


def _before(doc: Doc, names: Sequence[Name], source: Span) -> Name | None:
    """The only one to whom it can go back: the last name, with no other body for a subject
    after it, and nobody who is a "he" or "she"."""
    earlier = [n for n in names if n.last < source.start and n.kind != "adjective"]
    name = earlier[-1] if earlier else None
    if name is None or not _may_be_firm(name, names):
        return None
    between = doc[name.last + 1 : source.start]
    ends = sum(bool(token.is_sent_start) for token in between)
    acting = (token for token in between if token.dep_ in SUBJECTS)
    others = any(is_group_noun(singular(plain(token.text))) for token in acting)
    if ends > REACH or others or PERSONAL & {token.lower_ for token in between}:
        return None
    return name


def _may_be_firm(name: Name, names: Sequence[Name]) -> bool:
    """Whether nothing tells a person, a place or a people: no title, first name or list."""
    if name.kind not in {"person", "other", "place"} or name.titles:
        return False
    if any(map(is_first_name, name.words)) or country_of(name.text):
        return False
    longer = (one for one in names if len(one.words) > len(name.words))
    return not any(one.words[-1] == name.words[-1] for one in longer)
