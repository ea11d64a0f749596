"""Where one source names several speakers: "X and Y", "some, including Z"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from spacy.tokens import Doc, Span, Token

from sayso.reading.speakers.lexicon import (
    is_group_noun,
    is_person_noun,
    plain,
    singular,
)
from sayso.reading.speakers.names import Name

LONGEST_LISTED = 5
"""Tokens of a noun phrase in a list of speakers."""
INCLUDING = re.compile(r"^(?:including|among|like|such)$", re.I)


def pieces(doc: Doc, span: Span, names: Sequence[Name]) -> list[tuple[int, int]]:
    """Half-open token ranges: conjuncts, and those that "including" adds."""
    for token in span:
        if INCLUDING.match(token.text) and token.i > span.start:
            skip = 2 if token.lower_ in {"such", "among"} else 1
            rest = doc[min(token.i + skip, span.end) : span.end]
            if names_in(rest, names):
                return [
                    *_conjuncts(doc, doc[span.start : token.i], names),
                    *_conjuncts(doc, rest, names),
                ]
    return _conjuncts(doc, span, names)


def names_in(span: Span, names: Sequence[Name]) -> list[Name]:
    return [name for name in names if span.start <= name.first and name.last < span.end]


def _conjuncts(doc: Doc, span: Span, names: Sequence[Name]) -> list[tuple[int, int]]:
    if not len(span):
        return []
    if not any(
        token.dep_ == "cc" or token.lower_ in {"and", "or", "nor", "&"}
        for token in span
    ):
        return [(span.start, span.end)]
    within = {i for name in names for i in range(name.opened + 1, name.last + 1)}
    cuts = [token.i for token in _later_conjuncts(span)] + _after_and(doc, span, names)
    cuts += _bracketed(doc, span, names)
    cuts += _listed(doc, span, names, bool(cuts)) or _enumerated(span)
    cuts = cuts or _unlike(span)
    edges = {_left_edge(doc, span, cut) for cut in cuts} - within - {span.start}
    starts = [span.start, *sorted(edges)]
    return list(zip(starts, [*starts[1:], span.end], strict=True))


def _after_and(doc: Doc, span: Span, names: Sequence[Name]) -> list[int]:
    """Names joined by nothing but "and", whatever the parse makes of them."""
    kinds = {"person", "organization", "place"}
    inside = [name for name in names_in(span, names) if name.kind in kinds]
    opens = (
        bool(inside) and inside[0].kind == "person" and inside[0].opened == span.start
    )
    told = [
        name.last
        for name in inside[1:]
        if opens and name.kind == "person" and _is_told(doc, name, span)
    ]
    return told + [
        two.last
        for one, two in itertools.pairwise(inside)
        if two.opened - one.last == 2
        and doc[one.last + 1].lower_ in {"and", "or", "nor", "&"}
        and one.kind == two.kind
        and two.last + 1 == span.end
        and one.opened == span.start
    ]


def _bracketed(doc: Doc, span: Span, names: Sequence[Name]) -> list[int]:
    """ "Jane Roe (Fine Gael), Kim Ash (Labour) and Bo Lee (Greens)": persons between whom
    only brackets, commas and "and" stand."""
    people = [name for name in names_in(span, names) if name.kind == "person"]
    found = []
    for one, two in itertools.pairwise(people):
        told = doc[one.last + 1 : two.opened]
        close = next((t.i for t in told if t.text == ")"), None)
        if close is None or told[0].text != "(":
            continue
        rest = {t.lower_ for t in doc[close + 1 : two.opened]}
        found += [two.last] if rest and rest <= {",", "and", "or"} else []
    return found


def _is_told(doc: Doc, name: Name, span: Span) -> bool:
    """ "Jane Roe, mayor of Oslo, and Kim Ash, her deputy": after ", and", before a comma
    and an article or a pronoun."""
    before = [token.lower_ for token in doc[name.opened - 2 : name.opened]]
    after = doc[name.last + 1 : min(name.last + 3, span.end)]
    owned = len(after) == 2 and (after[1].pos_ == "DET" or after[1].tag_ == "PRP$")
    return before == [",", "and"] and owned and after[0].text == ","


def _enumerated(span: Span) -> list[int]:
    """ "groups, the UN and several governments": short noun phrases, none in apposition."""
    marks = [t.i for t in span if t.text == "," or t.lower_ in {"and", "or"}]
    edges = [span.start - 1, *marks, span.end]
    pieces = [span.doc[a + 1 : b] for a, b in itertools.pairwise(edges) if b - a > 1]
    plural = all(_may_be_listed(piece) for piece in pieces)
    if len(pieces) < 3 or not plural or span.doc[marks[0]].text != ",":
        return []
    return [piece.end - 1 for piece in pieces[1:]]


def _unlike(span: Span) -> list[int]:
    """ "a rowing club and two climbers", whatever the parse makes of it: a body and then
    people who are counted."""
    marks = [t.i for t in span if t.lower_ == "and" or t.text == ","]
    if len(marks) != 1 or not span.start < marks[0] < span.end - 2:
        return []
    body, counted = span.doc[marks[0] - 1], span.doc[marks[0] + 1]
    last = span[-1]
    people = is_plural(last) and is_person_noun(singular(plain(last.text)))
    number = counted.pos_ == "NUM" or counted.lower_ in {"several", "some", "many"}
    return [last.i] if is_group_noun(plain(body.text)) and people and number else []


def _may_be_listed(piece: Span) -> bool:
    last = piece[-1]
    singular_noun = last.pos_ == "NOUN" and not is_plural(last)
    return (
        len(piece) <= LONGEST_LISTED
        and last.pos_ in {"NOUN", "PROPN"}
        and not (singular_noun and is_person_noun(plain(last.text)))
        and not any(token.pos_ in {"ADP", "VERB", "AUX"} for token in piece)
    )


def _listed(doc: Doc, span: Span, names: Sequence[Name], cut: bool) -> list[int]:
    """Names alone between the commas of a list: "the US, South Korea and …"."""
    if not cut or doc[span.start].text in {",", "("}:
        return []
    after_comma = {name.first: name for name in names_in(span, names)}
    found = []
    for token in span[1:-1]:
        name = after_comma.get(token.i + 1)
        if (
            token.text == ","
            and name
            and name.kind in {"place", "organization", "person"}
        ):
            end = doc[name.last + 1] if name.last + 1 < span.end else None
            if end is not None and (end.text == "," or end.lower_ in {"and", "or"}):
                found.append(name.last)
    return found


def _later_conjuncts(span: Span) -> list[Token]:
    """Conjuncts of the head of the span."""
    root = span.root
    while root.dep_ == "conj" and root.head.i >= span.start and root.head in span:
        root = root.head
    found = [token for token in root.conjuncts if token in span and token.i != root.i]
    return found or [token for token in span if _is_of_apposed(token, root)]


def _is_of_apposed(token: Token, root: Token) -> bool:
    """ "Its head, Jane Roe, and her deputy, John Doe": joined to the name, not the noun."""
    apposed = token.dep_ == "conj" and token.head.dep_ == "appos"
    owned = token.pos_ == "NOUN" and token.left_edge.tag_ == "PRP$"
    return apposed and owned and token.head.head == root


def _left_edge(doc: Doc, span: Span, cut: int) -> int:
    """Where the conjunct whose head is ``cut`` begins: after the comma or the "and"."""
    start = max(doc[cut].left_edge.i, span.start)
    for at in range(cut, span.start, -1):
        if doc[at - 1].text in {",", ";", "&"} or doc[at - 1].lower_ in {
            "and",
            "or",
            "nor",
        }:
            return at
    return start


def is_plural(token: Token) -> bool:
    return token.tag_ in {"NNS", "NNPS"} and not is_group_noun(plain(token.text))
