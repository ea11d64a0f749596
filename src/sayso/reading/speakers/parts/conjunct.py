"""One conjunct of a source -> its part: a pronoun, a name or a description."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from sayso.reading.speakers.conjuncts import is_plural, names_in
from sayso.reading.speakers.lexicon import OWNS, plain, table, words
from sayso.reading.speakers.names import Name
from sayso.reading.speakers.parties import is_party_word
from sayso.reading.speakers.parts.apposed import apposed_name
from sayso.reading.speakers.parts.edges import after_adjunct, trimmed
from sayso.reading.speakers.parts.ends import core_end
from sayso.reading.speakers.parts.part import Part

DEFINITE = frozenset(
    ["the", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my"]
)
BESIDE_PRONOUN = frozenset(
    ["himself", "herself", "itself", "themselves", "both", "all", "together", "each"]
)
"""Words that stand right after the pronoun whose they are: "which together"."""


def part_within(doc: Doc, start: int, end: int, names: Sequence[Name]) -> Part | None:
    """Read one conjunct; null when nothing but punctuation is in it."""
    start = after_adjunct(doc, start, end)
    if end - start > 1 or not _is_pronoun(doc, start, end):
        start, end = trimmed(doc, start, end, names)
    if start >= end:
        return None
    if _is_pronoun(doc, start, end):
        return Part(
            "pronoun", start, end - 1, start, plain(doc[start].text), None, True, False
        )
    core = core_end(doc, start, end, names)
    inside = names_in(doc[start:end], names)
    return _named(doc, start, end, core, inside) or _described(
        doc, start, end, core, inside
    )


def _is_pronoun(doc: Doc, start: int, end: int) -> bool:
    row = table("pronouns.tsv").get(plain(doc[start].text))
    if row is None or _is_acronym(doc[start]):
        return False
    return end - start == 1 or (
        end - start == 2 and doc[end - 1].lower_ in BESIDE_PRONOUN
    )


def _is_acronym(token: Token) -> bool:
    """ "US", "WHO": capitals in a sentence that has small letters too."""
    return token.is_upper and len(token) > 1 and any(t.is_lower for t in token.sent)


def _named(
    doc: Doc, start: int, end: int, core: int, inside: list[Name]
) -> Part | None:
    """A part whose phrase ends in a name, or that has a person's in apposition."""
    name = next(
        (one for one in inside if one.last == core and one.kind != "title"), None
    )
    if name is not None and _is_of_party(doc, start, name):
        return None
    if name is None:
        name = apposed_name(doc, core, inside)
    if name is None:
        return None
    return Part("name", start, end - 1, core, plain(doc[core].text), name, True, False)


def _is_of_party(doc: Doc, start: int, name: Name) -> bool:
    """ "The Republican", "the Ohio Democrat": a description of one person."""
    one = name.kind in {"adjective", "people"} and not is_plural(doc[name.last])
    party = is_party_word(doc[name.last].text) and not doc[name.last].text.isupper()
    return one and party and doc[start].lower_ == "the"


def _described(doc: Doc, start: int, end: int, core: int, inside: list[Name]) -> Part:
    head = doc[core]
    if head.text in OWNS and core > start:
        head = doc[core - 1]
    owner = next(
        (one for one in inside if one.last < core and doc[one.last + 1].text in OWNS),
        None,
    )
    title = next(
        (one for one in inside if one.last == core and one.kind == "title"), None
    )
    return Part(
        "description",
        start,
        end - 1,
        core,
        _compound(head),
        title,
        _is_definite(doc, start, owner),
        is_plural(head),
        owner,
        any(t.text in OWNS or t.tag_ == "PRP$" for t in doc[start:core]),
    )


def _compound(head: Token) -> str:
    """ "general-staff": a noun of two words that a list has with a hyphen."""
    before = head.nbor(-1).lower_ if head.i else ""
    both = f"{before}-{plain(head.text)}"
    return both if both in words("group_nouns.txt") else plain(head.text)


def _is_definite(doc: Doc, start: int, owner: Name | None) -> bool:
    return doc[start].lower_ in DEFINITE or owner is not None
