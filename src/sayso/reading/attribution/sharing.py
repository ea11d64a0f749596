"""Attributions that the parse mixes up: one within the phrase of another, "and noted"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from sayso.model import Span
from sayso.reading.attribution.rules import Found
from sayso.reading.grammar import children, subject


def settled(found: Sequence[Found]) -> list[Found]:
    """Without those of no act, without cues inside another's cue, and with "said that
    A and noted that B" as two statements of one source."""
    kept = [f for f in found if f.cue.act is not None]
    kept = [f for f in kept if not any(_carries(g, f) for g in kept)]
    for inner in list(kept):
        outer = _coordinated(inner, kept)
        if outer is not None:
            kept[kept.index(inner)] = replace(
                inner,
                attribution=replace(inner.attribution, source=outer.attribution.source),
            )
            kept[kept.index(outer)] = _cut(outer, inner)
    return [f for f in kept if f.attribution.content]


def _carries(outer: Found, inner: Found) -> bool:
    """ "raised concern", "have no confirmation": the noun is the verb's own."""
    if outer is inner:
        return False
    at = inner.head.idx
    if any(s.start <= at < s.end for s in outer.attribution.cue):
        return True
    return inner.head.pos_ == "NOUN" and inner.head.head is outer.head


def _coordinated(inner: Found, kept: Sequence[Found]) -> Found | None:
    """The outer attribution that ``inner`` really stands beside: same tense, own clause,
    no subject of its own ("said it is bad and noted that …")."""
    head = inner.head
    if head.dep_ != "conj" or subject(head) is not None or head.head.tag_ == head.tag_:
        return None
    if not children(head, "ccomp"):
        return None
    for outer in kept:
        if head.head.head is outer.head and outer.head.tag_ == head.tag_:
            return outer
    return None


def _cut(outer: Found, inner: Found) -> Found:
    """``outer`` with its content ending before the conjunction that begins ``inner``."""
    end = _start_of(inner.head)
    spans = tuple(
        Span(s.start, min(s.end, end))
        for s in outer.attribution.content
        if s.start < end
    )
    return replace(outer, attribution=replace(outer.attribution, content=spans))


def _start_of(head: Token) -> int:
    before = head.doc[head.i - 1] if head.i else head
    first = before if before.dep_ == "cc" else head
    last = head.doc[first.i - 1] if first.i else first
    return last.idx + len(last.text)
