"""A source span taken apart: the several speakers that it names, and how it names each.

"The US, South Korea and their partners" is three parts; "the group's director, Jane Roe"
is one, named in apposition.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from spacy.tokens import Doc, Span, Token

from sayso.reading.speakers.lexicon import (
    is_group_noun,
    is_person_noun,
    plain,
    singular,
    table,
)
from sayso.reading.speakers.names import Name

Shape = Literal["pronoun", "name", "description"]
EDGES = frozenset(
    {
        ",",
        ";",
        ":",
        "-",
        "–",
        "—",
        "(",
        ")",
        '"',
        "“",
        "”",
        "'",
        "‘",
        "''",
        "``",
        "[",
        "]",
    }
)
LEADING = frozenset(
    [
        "even",
        "only",
        "also",
        "both",
        "either",
        "and",
        "or",
        "but",
        "as",
        "by",
        "from",
        "while",
        "when",
        "to",
        "per",
    ]
)
INCLUDING = re.compile(r"^(?:including|among|like|such)$", re.I)
DEFINITE = frozenset(
    ["the", "this", "that", "these", "those", "his", "her", "its", "their", "our", "my"]
)
LONGEST_LISTED = 5
"""Tokens of a noun phrase in a list of speakers."""
TIMES = frozenset(["today", "yesterday", "tomorrow", "tonight"])
OWNS = frozenset({"'s", "’s", "'", "’"})


@dataclass(frozen=True, slots=True)
class Part:
    """One speaker's words, tokens ``first`` to ``last`` (in).

    ``head`` is the word that says who or what it is; ``name`` the name it is called by;
    ``owner`` the name before "'s"; ``core`` the token where the phrase proper ends.
    """

    shape: Shape
    first: int
    last: int
    core: int
    head: str
    name: Name | None
    definite: bool
    plural: bool
    owner: Name | None = None
    possessed: bool = False


def parts_of(
    doc: Doc, spans: Sequence[Span], names: Sequence[Name]
) -> tuple[Part, ...]:
    """The parts of one source, in order."""
    pieces = [piece for span in spans for piece in _pieces(doc, span, names)]
    parts = [part for piece in pieces if (part := _read(doc, *piece, names))]
    return tuple(_merged(parts))


def _pieces(doc: Doc, span: Span, names: Sequence[Name]) -> list[tuple[int, int]]:
    """Half-open token ranges: conjuncts, and those that "including" adds."""
    for token in span:
        if INCLUDING.match(token.text) and token.i > span.start:
            skip = 2 if token.lower_ in {"such", "among"} else 1
            rest = doc[min(token.i + skip, span.end) : span.end]
            if _names_in(rest, names):
                return [
                    *_conjuncts(doc, doc[span.start : token.i], names),
                    *_conjuncts(doc, rest, names),
                ]
    return _conjuncts(doc, span, names)


def _names_in(span: Span, names: Sequence[Name]) -> list[Name]:
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
    cuts += _listed(doc, span, names, bool(cuts)) or _enumerated(span)
    edges = {_left_edge(doc, span, cut) for cut in cuts} - within - {span.start}
    starts = [span.start, *sorted(edges)]
    return list(zip(starts, [*starts[1:], span.end], strict=True))


def _after_and(doc: Doc, span: Span, names: Sequence[Name]) -> list[int]:
    """Names joined by nothing but "and", whatever the parse makes of them."""
    kinds = {"person", "organization", "place"}
    inside = [name for name in _names_in(span, names) if name.kind in kinds]
    return [
        two.last
        for one, two in itertools.pairwise(inside)
        if two.opened - one.last == 2
        and doc[one.last + 1].lower_ in {"and", "or", "nor", "&"}
        and one.kind == two.kind
        and two.last + 1 == span.end
        and one.opened == span.start
    ]


def _enumerated(span: Span) -> list[int]:
    """ "groups, the UN and several governments": short noun phrases, none in apposition."""
    marks = [t.i for t in span if t.text == "," or t.lower_ in {"and", "or"}]
    edges = [span.start - 1, *marks, span.end]
    pieces = [span.doc[a + 1 : b] for a, b in itertools.pairwise(edges) if b - a > 1]
    plural = all(_may_be_listed(piece) for piece in pieces)
    if len(pieces) < 3 or not plural or span.doc[marks[0]].text != ",":
        return []
    return [piece.end - 1 for piece in pieces[1:]]


def _may_be_listed(piece: Span) -> bool:
    last = piece[-1]
    singular_noun = last.pos_ == "NOUN" and not _is_plural(last)
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
    after_comma = {name.first: name for name in _names_in(span, names)}
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
    return [token for token in root.conjuncts if token in span and token.i != root.i]


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


def _merged(parts: list[Part]) -> list[Part]:
    """ "Foreign Minister and Deputy Premier Jane Roe" is one person."""
    kept: list[Part] = []
    for part in parts:
        before = kept[-1] if kept else None
        if (
            before
            and before.name
            and before.name.kind == "title"
            and not before.definite
            and part.name
        ):
            kept.pop()
        kept.append(part)
    return kept


def _read(doc: Doc, start: int, end: int, names: Sequence[Name]) -> Part | None:
    """Read one conjunct; null when nothing but punctuation is in it."""
    if end - start == 1 and plain(doc[start].text) in table("pronouns.tsv"):
        return Part(
            "pronoun", start, start, start, plain(doc[start].text), None, True, False
        )
    if doc[end - 1].text == ")" and "(" not in {t.text for t in doc[start:end]}:
        end -= 1
    while start < end and (
        doc[start].text in EDGES or doc[start].is_space or doc[start].lower_ in LEADING
    ):
        start += 1
    while end > start and (
        doc[end - 1].text in (EDGES - {")"}) | OWNS
        or doc[end - 1].is_space
        or doc[end - 1].lower_ in {"and", "or", "nor"}
    ):
        end -= 1
    if start >= end:
        return None
    if _is_pronoun(doc, start, end):
        return Part(
            "pronoun", start, end - 1, start, plain(doc[start].text), None, True, False
        )
    core = _core_end(doc, start, end, names)
    inside = _names_in(doc[start:end], names)
    return _named(doc, start, end, core, inside) or _described(
        doc, start, end, core, inside
    )


def _is_pronoun(doc: Doc, start: int, end: int) -> bool:
    row = table("pronouns.tsv").get(plain(doc[start].text))
    if row is None or doc[start].text == "US":
        return False
    return end - start == 1 or (
        end - start == 2
        and doc[end - 1].lower_ in {"himself", "herself", "both", "all"}
    )


def _core_end(doc: Doc, start: int, end: int, names: Sequence[Name]) -> int:
    """The last token before the first preposition, comma, clause or parenthesis."""
    within = {i for name in names for i in range(name.opened, name.last + 1)}
    people = {name.last for name in names if name.kind == "person"}
    at = start
    while at + 1 < end and (at + 1 in within or not _bounds(doc, at + 1, start)):
        if at in people and _is_head(doc, at + 1):
            break
        at += 1
    return at


def _is_head(doc: Doc, at: int) -> bool:
    """ "Jane Roe director of the group": the phrase ends with the name."""
    following = doc[at + 1] if at + 1 < len(doc) else None
    return (
        is_person_noun(plain(doc[at].text))
        and following is not None
        and following.pos_ == "ADP"
    )


def _bounds(doc: Doc, at: int, start: int) -> bool:
    token = doc[at]
    if token.text in {",", "(", ";", ":", "–", "—", "["}:
        return True
    if token.text == "-":
        return bool(token.whitespace_)
    if token.lower_ in {"who", "whom", "whose", "which", "that", "where"}:
        return True
    if token.pos_ == "ADP" and token.lower_ not in OWNS:
        return (
            doc[at - 1].text != "-" and token.nbor(1).text != "-"
            if at + 1 < len(doc)
            else True
        )
    if token.tag_ in {"VBG", "VBN"} and token.dep_ in {"acl", "relcl", "advcl"}:
        return True
    after_noun = doc[at - 1].pos_ in {"NOUN", "PROPN"} and at > start
    if after_noun and (token.tag_ == "VBG" or token.lower_ in TIMES):
        return True
    if after_noun and token.pos_ in {"ADJ", "ADV"} and token.is_lower:
        return at + 1 >= len(doc) or doc[at + 1].pos_ not in {"NOUN", "PROPN", "ADJ"}
    return token.tag_ in {"VBD", "VBZ", "VBP", "MD"} and token.i > start


def _named(
    doc: Doc, start: int, end: int, core: int, inside: list[Name]
) -> Part | None:
    """A part whose phrase ends in a name, or that has a person's in apposition."""
    name = next(
        (one for one in inside if one.last == core and one.kind != "title"), None
    )
    if name is None:
        name = _apposed_name(doc, core, inside)
    if name is None:
        return None
    return Part("name", start, end - 1, core, plain(doc[core].text), name, True, False)


def _apposed_name(doc: Doc, core: int, inside: list[Name]) -> Name | None:
    """The person of "the group's director, Jane Roe" or "director of the group Jane Roe"."""
    if not is_person_noun(singular(plain(doc[core].text))) or _is_plural(doc[core]):
        return None
    for name in inside:
        if name.kind != "person" or name.opened <= core:
            continue
        before = doc[name.opened - 1]
        if before.text in {",", "-", "–", "—"} or name.opened == core + 1:
            return name
    return None


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
        plain(head.text),
        title,
        _is_definite(doc, start, owner),
        _is_plural(head),
        owner,
        any(t.text in OWNS or t.tag_ == "PRP$" for t in doc[start:core]),
    )


def _is_definite(doc: Doc, start: int, owner: Name | None) -> bool:
    return doc[start].lower_ in DEFINITE or owner is not None


def _is_plural(token: Token) -> bool:
    return token.tag_ in {"NNS", "NNPS"} and not is_group_noun(plain(token.text))


def part_at(doc: Doc, head: Token, names: Sequence[Name]) -> tuple[Part, ...]:
    """The parts of the noun phrase of a token, without clauses after it."""
    return parts_of(doc, [doc[head.left_edge.i : head.i + 1]], names)
