"""The name beside a description that tells of its bearer: "the director, Jane Roe"."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from sayso.reading.speakers.conjuncts import is_plural
from sayso.reading.speakers.kinds import is_business_noun
from sayso.reading.speakers.lexicon import (
    GENITIVE_S,
    is_group_noun,
    is_person_noun,
    plain,
    singular,
    words,
)
from sayso.reading.speakers.names import Name

TELLS = frozenset({"DET", "ADJ", "NOUN", "PROPN", "VERB"})
"""Parts of speech of a title between a comma and a name."""
RANKS = 5
"""Tokens between a comma and a title: "retired air force Col. Jane Roe"."""
LINKS = GENITIVE_S | {"-"}
"""What joins the words of such a title: "Bergen-based"."""
COUNTED = frozenset(["one", "another", "other", "first", "second", "third"])
"""Words for one of those told of before."""


def apposed_name(doc: Doc, core: int, inside: list[Name]) -> Name | None:
    """The person of "the group's director, Jane Roe" or "director of the group Jane Roe"."""
    owned = doc[core].left_edge.tag_ == "PRP$" and doc[core].pos_ == "NOUN"
    person = is_person_noun(singular(plain(doc[core].text))) or owned
    if not person and is_group_noun(plain(doc[core].text)):
        return _apposed_body(doc, core, inside)
    made = is_business_noun(doc[core]) and not is_plural(doc[core])
    if made and (body := _apposed_body(doc, core, inside)):
        return body
    if doc[core].lower_ in COUNTED and (name := _so_called(doc, core, inside)):
        return name
    one_of = doc[core].lower_ == "one" or doc[core].tag_ == "JJS"
    if one_of and core + 1 < len(doc) and doc[core + 1].lower_ == "of":
        return _one_so_called(doc, core, inside)
    if not person or is_plural(doc[core]):
        return None
    for name in inside:
        if name.kind != "person" or name.opened <= core:
            continue
        before = doc[_told_from(doc, name, core) - 1]
        beside = name.opened == core + 1 or _ends_body(name.opened - 1, inside)
        if before.text in {",", "-", "–", "—"} or beside:
            return name
    bodily = doc[core].lower_ in words("owners.txt")
    return _apposed_body(doc, core, inside) if bodily else None


def _ends_body(at: int, names: Sequence[Name]) -> bool:
    """ "head of the Finance Committee Jane Roe": the body of which one is told."""
    return any(name.last == at and name.kind == "organization" for name in names)


def _told_from(doc: Doc, name: Name, core: int) -> int:
    """Where the words begin that tell of a name before it: "retired judge Jane Roe"."""
    at = name.opened
    titled = name.opened < name.first
    if titled and "," in {t.text for t in doc[max(core, at - RANKS) : at]}:
        while at - 1 > core and doc[at - 1].pos_ in TELLS:
            at -= 1
    if at - 1 > core and is_person_noun(plain(doc[at - 1].text)):
        while at - 1 > core and doc[at - 1].pos_ in TELLS:
            at -= 1
    return at


def _apposed_body(doc: Doc, core: int, inside: list[Name]) -> Name | None:
    """ "the UN mission in Chad, MINUC", "the maker, Nordwind of Bergen": the last body
    after a comma."""
    for name in reversed(inside):
        if name.kind != "organization" or name.opened <= core + 1:
            continue
        at = name.opened - 1
        while at > core + 1 and (doc[at].pos_ in TELLS or doc[at].text in LINKS):
            at -= 1
        joined = any(t.lower_ in {"and", "or"} for t in doc[core : name.opened])
        if doc[at].text in {",", "–", "—"}:
            return name if not joined else None
    return None


def _so_called(doc: Doc, core: int, inside: list[Name]) -> Name | None:
    """The person of "Two pilots left. One, Jane Roe, said"."""
    apart = core + 1 < len(doc) and doc[core + 1].text == ","
    found = (name for name in inside if name.opened == core + 2)
    name = next(found, None)
    return name if apart and name is not None and name.kind == "person" else None


def _one_so_called(doc: Doc, core: int, inside: list[Name]) -> Name | None:
    """The person of "one of its own legislators, Jane Roe" or "one of the guests, retired
    judge Jane Roe", the body of "the largest of the companies, Nordwind"."""
    for name in inside:
        before = doc[_told_from(doc, name, core) - 1]
        told = [token for token in doc[core + 1 : name.opened] if token.tag_ == "NNS"]
        nouns = [singular(plain(token.text)) for token in told]
        them = doc[core + 2 : core + 4].text.lower() == "them,"
        if them and name.kind == "person" and doc[name.opened - 1].pos_ in TELLS:
            return name
        person = name.kind == "person" and any(map(is_person_noun, nouns))
        body = name.kind == "organization" and any(map(is_group_noun, nouns))
        if before.text in {",", "-", "–", "—"} and (person or body):
            return name
    return None
