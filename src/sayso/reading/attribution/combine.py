"""Several lists of attributions -> one: no cue twice, inner ones within outer ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from spacy.tokens import Token

from sayso.model import Attribution, Span


def overlap(one: Iterable[Span], other: Iterable[Span]) -> int:
    """Code points that two lists of spans share."""
    others = list(other)
    return sum(
        max(0, min(a.end, b.end) - max(a.start, b.start)) for a in one for b in others
    )


def holds(spans: Iterable[Span], token: Token) -> bool:
    """Whether the token begins within one of the spans."""
    return any(span.start <= token.idx < span.end for span in spans)


def length(spans: Iterable[Span]) -> int:
    """Code points of the spans."""
    return sum(span.end - span.start for span in spans)


def added(
    first: Sequence[Attribution], more: Iterable[Attribution]
) -> list[Attribution]:
    """``first`` with those of ``more`` that share neither its cues nor its contents, and
    do not stand within a source ("the man who revealed it said …")."""
    kept = list(first)
    for new in more:
        if not any(_same(new, old) for old in first):
            kept.append(new)
    return kept


def _same(new: Attribution, old: Attribution) -> bool:
    if overlap(new.cue, old.cue) or overlap(new.cue, old.source):
        return True
    common = overlap(new.content, old.content)
    return (
        2 * common > length(new.content) + length(old.content) - common
        and overlap(new.source, old.source) > 0
    )


def nested(found: Iterable[Attribution]) -> tuple[Attribution, ...]:
    """In the order of their cues; each within the smallest that holds its cue and most of
    its content."""
    ordered = sorted(found, key=_place)
    ordered = [_clipped(one, ordered) for one in ordered]
    return tuple(replace(a, within=_outer(i, ordered)) for i, a in enumerate(ordered))


def _clipped(inner: Attribution, ordered: Sequence[Attribution]) -> Attribution:
    """``inner`` with no more content than the one that holds all the rest of it."""
    for outer in ordered:
        common = _common(inner.content, outer.content)
        beyond = length(inner.content) - length(common)
        told = (*inner.source, *inner.cue)
        if not inner.source or not beyond or length(common) <= beyond:
            continue
        if inner.content[0].start < outer.content[0].start:
            continue  # a parenthesis: "is vague on pay, bakers say, and on leave"
        if overlap(told, outer.content) == length(told):
            return replace(inner, content=common)
    return inner


def _common(spans: Iterable[Span], others: Iterable[Span]) -> tuple[Span, ...]:
    held = list(others)
    pairs = [(max(a.start, b.start), min(a.end, b.end)) for a in spans for b in held]
    return tuple(Span(start, end) for start, end in pairs if start < end)


def _place(attribution: Attribution) -> tuple[int, int]:
    spans = attribution.cue or attribution.content
    return spans[0].start, -max(s.end for s in attribution.content or spans)


def _outer(place: int, ordered: Sequence[Attribution]) -> int | None:
    inner = ordered[place]
    held = [
        (length(outer.content), i)
        for i, outer in enumerate(ordered)
        if i != place and _holds(outer, inner)
    ]
    return min(held)[1] if held else None


def _holds(outer: Attribution, inner: Attribution) -> bool:
    anchor = inner.cue or inner.source
    if not anchor or length(outer.content) <= length(inner.content):
        return False
    common = overlap(inner.content, outer.content)
    return overlap(anchor, outer.content) == length(anchor) and 2 * common >= length(
        inner.content
    )
