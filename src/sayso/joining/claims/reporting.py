"""Statements that do little but report another's: "The office said that Yoon said …"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sayso.model import Content, Span, Statement

MOSTLY, ALL_BUT = 0.5, 0.8
"""Share of what is said that another's content is, or another's whole statement with
source and cue, from which it is no more than a report of that."""


def shells(statements: Sequence[Statement]) -> frozenset[str]:
    """Their ids: of most of what they say another is the speaker."""
    said = {s.id: s for s in statements}
    return frozenset(
        inner.within_id
        for inner in statements
        if inner.within_id in said and inner.act is not None
        if _fills(inner, said[inner.within_id])
    )


def reported_in(
    content: Content, told: Sequence[Content], statements: Mapping[str, Statement]
) -> Content | None:
    """The longest of the contents ``told`` that a content reports, if there is one."""
    inner = [
        one
        for one in told
        if statements[one.statement_id].within_id == content.statement_id
        and any(s.start <= one.spans[0].start < s.end for s in content.spans)
    ]
    return max(inner, key=lambda one: _length(one.spans), default=None)


def _fills(inner: Statement, outer: Statement) -> bool:
    told = _length(outer.attribution.content)
    a = inner.attribution
    whole = _length((*a.source, *a.cue, *a.content))
    return _length(a.content) > MOSTLY * told or whole > ALL_BUT * told


def _length(spans: Sequence[Span]) -> int:
    return sum(s.end - s.start for s in spans)
