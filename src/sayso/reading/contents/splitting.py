"""The spans of one statement's content -> the things that it is about.

Each sentence of a quotation is about a thing of its own. "Dismissed the assertion as well
as allegations of …" is about two things; so is "that A and that B". Everything else stays
whole: half a thing is worse than two in one.
"""

from __future__ import annotations

import itertools

from spacy.tokens import Doc, Token

from sayso.model import Span, Statement
from sayso.reading.cues import in_class
from sayso.reading.grammar import WHITE, trim

Spans = tuple[Span, ...]
FEWEST = 5
"""Words from which a sentence of a quotation is a content: "It is not." goes with what
comes before it."""


def split(doc: Doc, text: str, statement: Statement) -> tuple[Spans, ...]:
    """One or more lists of spans, in order, together the statement's content; ``text``
    is that of ``doc``."""
    spans = statement.attribution.content
    sentences = _sentences(doc, text, spans)
    if len(sentences) > 1:
        return sentences
    if len(spans) != 1:
        return (spans,) if spans else ()
    cuts = _assertions(doc, spans[0]) or _that_clauses(doc, spans[0])
    return tuple((part,) for part in _cut(text, spans[0], cuts))


def _inside(doc: Doc, span: Span) -> list[Token]:
    printed = doc.char_span(span.start, span.end, alignment_mode="contract")
    return list(printed) if printed is not None else []


def _sentences(doc: Doc, text: str, spans: Spans) -> tuple[Spans, ...]:
    """The spans, sentence by sentence; short ones with the one before."""
    found: list[Spans] = []
    for span in spans:
        starts = [t.idx for t in _inside(doc, span)[1:] if t.is_sent_start]
        for part in _cut(text, span, starts):
            if found and not (_begins(doc, part) and _is_long(doc, (part,))):
                found[-1] = (*found[-1], part)
            else:
                found.append((part,))
    if len(found) > 1 and not _is_long(doc, found[0]):
        found[:2] = [(*found[0], *found[1])]
    return tuple(found)


def _begins(doc: Doc, part: Span) -> bool:
    """Whether a sentence begins with it, not where somebody is said to go on."""
    printed = doc.char_span(part.start, part.end, alignment_mode="expand")
    return printed is not None and bool(printed[0].is_sent_start)


def _is_long(doc: Doc, spans: Spans) -> bool:
    words = [t for span in spans for t in _inside(doc, span) if t.is_alpha]
    return len(words) >= FEWEST


def _assertions(doc: Doc, span: Span) -> list[int]:
    """Where a second noun of assertion begins, coordinated with the first."""
    tokens = _inside(doc, span)
    heads = [t for t in tokens if t.pos_ == "NOUN" and in_class(t, "assertion")]
    return [
        t.left_edge.idx
        for t in heads
        if t.dep_ == "conj" and t.head in heads and t.left_edge.i > t.head.i
    ]


def _that_clauses(doc: Doc, span: Span) -> list[int]:
    """Where "and that …" begins a second clause."""
    tokens = _inside(doc, span)
    if not tokens or tokens[0].lower_ != "that":
        return []
    return [
        t.idx
        for t in tokens[1:]
        if t.lower_ == "that"
        and t.dep_ == "mark"
        and t.i
        and t.nbor(-1).lower_ in {"and", "but"}
        and t.head.dep_ == "conj"
    ]


def _cut(text: str, span: Span, cuts: list[int]) -> list[Span]:
    edges = [span.start, *cuts, span.end]
    parts = [Span(a, b) for a, b in itertools.pairwise(edges) if a < b]
    return [p for p in (trim(text, _bare(text, part)) for part in parts) if p]


JOINERS = (" as well as", " and", " but", ",", " or")


def _bare(text: str, span: Span) -> Span:
    """Without the conjunction that leads to the next part."""
    end = span.end
    changed = True
    while changed:
        changed = False
        printed = text[span.start : end].rstrip(WHITE)
        for joiner in JOINERS:
            if printed.endswith(joiner) and len(printed) > len(joiner):
                end = span.start + len(printed) - len(joiner)
                changed = True
                break
    return Span(span.start, end)
