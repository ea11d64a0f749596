"""Which conjuncts of a source are speakers of their own.

"Two unions, the Dockers and the Miners," are two; "the mayor and author Jane Roe, a
professor and an editor" is one.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Span, Token

from sayso.reading.speakers.conjuncts import pieces
from sayso.reading.speakers.lexicon import (
    count_in,
    is_person_noun,
    plain,
    singular,
    words,
)
from sayso.reading.speakers.names import Name
from sayso.reading.speakers.parts.conjunct import part_within
from sayso.reading.speakers.parts.part import Part

RELATIVES = frozenset(["who", "whose", "whom", "which"])
"""Words that begin one more clause about the same speaker."""


def parts_of(
    doc: Doc, spans: Sequence[Span], names: Sequence[Name]
) -> tuple[Part, ...]:
    """The parts of one source, in order."""
    found = [
        piece
        for span in spans
        for piece in _one_person(doc, pieces(doc, span, names), names)
    ]
    parts = [part for piece in found if (part := part_within(doc, *piece, names))]
    return tuple(_without_head(doc, _merged(doc, parts)))


def part_at(doc: Doc, head: Token, names: Sequence[Name]) -> tuple[Part, ...]:
    """The parts of the noun phrase of a token, without clauses after it."""
    return parts_of(doc, [doc[head.left_edge.i : head.i + 1]], names)


def _without_head(doc: Doc, parts: list[Part]) -> list[Part]:
    """ "Two unions, the Dockers and the Miners," are those two: the plural noun before a
    list of just so many names of its kind is no third speaker."""
    head, rest = (parts[0], parts[1:]) if parts else (None, [])
    if head is None or len(rest) < 2 or head.shape != "description":
        return parts
    number = count_in(token.lower_ for token in doc[head.first : head.core + 1])
    names = [part.name for part in rest if part.shape == "name" and part.name]
    listed = len(names) == len(rest) and doc[head.last + 1].text in {",", ":", "–", "—"}
    noun = singular(head.head)
    kinds = {"person"} if is_person_noun(noun) else {"organization", "place"}
    fit = all(name.kind in kinds for name in names)
    plural = doc[head.core].tag_ in {"NNS", "NNPS"}
    counted = number == len(rest) or (number is None and head.definite)
    return rest if listed and fit and plural and counted else parts


def _one_person(
    doc: Doc, found: list[tuple[int, int]], names: Sequence[Name]
) -> list[tuple[int, int]]:
    """ "Jane Roe, a professor at a school in Ely, and a co-editor of a journal" is one
    person: what follows the name and a comma is told of her."""
    kept = found[:1]
    for start, end in found[1:]:
        if doc[start].lower_ in RELATIVES:
            kept[-1] = (kept[-1][0], end)
            continue
        if _is_more_of_one(doc, kept[-1], start, end):
            kept[-1] = (kept[-1][0], end)
            continue
        named = any(
            name.kind in {"person", "organization", "people"} and name.opened == start
            for name in names
        )
        told = doc[start].lower_ in {"a", "an", "former"} or any(
            name.kind == "place" and name.first == start for name in names
        )
        if not (told and not named and _opens_with_person(doc, kept[0], names)):
            kept.append((start, end))
    return kept


def _is_more_of_one(doc: Doc, before: tuple[int, int], start: int, end: int) -> bool:
    """ "The former mayor and state senator" is one person: a second office without an
    article after a first with one."""
    one, two = doc[before[0] : before[1]], doc[start:end]
    while len(one) > 1 and (one[-1].is_punct or one[-1].lower_ == "and"):
        one = one[:-1]
    held = len(one) > 2 and one[1].lower_ in words("held_once.txt")
    opens = one[0].lower_ == "the" and held and two[0].pos_ in {"NOUN", "ADJ", "PROPN"}
    offices = all(
        piece[-1].tag_ in {"NN", "NNP"} and is_person_noun(plain(piece[-1].text))
        for piece in (one, two)
    )
    return opens and offices and not any(t.text == "," for t in doc[one.end : start])


def _opens_with_person(doc: Doc, piece: tuple[int, int], names: Sequence[Name]) -> bool:
    """The first conjunct is a person's name with an apposition of an article."""
    start, end = piece
    name = next((n for n in names if n.opened >= start and n.last < end), None)
    if name is None or name.kind != "person" or name.opened > start + 2:
        return False
    rest = doc[name.last + 1 : min(name.last + 3, end)]
    return (
        len(rest) == 2
        and rest[0].text == ","
        and (rest[1].lower_ in {"a", "an", "the", "former"} or rest[1].is_lower)
    )


def _merged(doc: Doc, parts: list[Part]) -> list[Part]:
    """ "Foreign Minister and Deputy Premier Jane Roe" is one person."""
    kept: list[Part] = []
    for part in parts:
        before = kept[-1] if kept else None
        if before and (_is_title_of(before, part) or _tells(doc, before, part)):
            kept.pop()
        kept.append(part)
    return kept


def _is_title_of(before: Part, part: Part) -> bool:
    titled = before.name is not None and before.name.kind == "title"
    return titled and not before.definite and part.name is not None


def _tells(doc: Doc, before: Part, part: Part) -> bool:
    """ "the club nor its coach, Jane Roe,": told and named, parted by a comma alone."""
    person = part.shape == "name" and part.name and part.name.kind == "person"
    told = before.shape == "description" and before.definite and not before.plural
    apart = doc[before.last + 1 : part.name.opened if part.name else part.first]
    return bool(
        person
        and told
        and is_person_noun(before.head)
        and [token.text for token in apart] == [","]
    )
