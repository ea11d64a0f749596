"""Shared passages -> without those that two reports may well have from one speaker.

Two reporters who tell what one ministry said use the ministry's words. One sentence of
that kind alone makes no copy; what a speaker takes back is never copied from where it
was said.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.joining.origins.shared import ALONE, Shared
from sayso.joining.retracting import takes_back
from sayso.model import Report, Span, Statement
from sayso.narration import COMMON, words

WHOLLY = 0.8
"""Share of a passage that lies in one statement, from its first word to its last."""
SAME = 0.5
"""Share of the shorter source's words that makes it the same source."""


def without_told(
    passages: Sequence[Shared],
    one: tuple[Report, Sequence[Statement]],
    other: tuple[Report, Sequence[Statement]],
) -> tuple[Shared, ...]:
    """The passages that count; none where nothing else is shared. ``one`` and ``other``
    are the two reports with their statements."""
    kept = tuple(
        each
        for each in passages
        if not _is_taken_back(each.span, *one)
        and not _is_taken_back(each.of_span, *other)
    )
    if len(kept) < len(passages) and sum(each.evidence for each in kept) < ALONE:
        return ()
    return () if all(_is_told(each, one, other) for each in kept) else kept


def _is_taken_back(span: Span, report: Report, statements: Iterable[Statement]) -> bool:
    inside = _around(span, statements)
    return any(takes_back(report.text, each) for each in inside)


def _is_told(
    passage: Shared,
    one: tuple[Report, Sequence[Statement]],
    other: tuple[Report, Sequence[Statement]],
) -> bool:
    """Whether it is one statement in either report, of one source."""
    mine = [_source(one[0], each) for each in _around(passage.span, one[1])]
    theirs = [_source(other[0], each) for each in _around(passage.of_span, other[1])]
    return any(_is_same(here, there) for here in mine for there in theirs)


def _is_same(here: set[str], there: set[str]) -> bool:
    fewer = min(len(here), len(there))
    return fewer > 0 and len(here & there) >= SAME * fewer


def _source(report: Report, statement: Statement) -> set[str]:
    """The words that tell who says it."""
    found, spans = words(report.text), statement.attribution.source
    rows = zip(found.forms, found.starts, found.weights, strict=True)
    return {
        form
        for form, start, weight in rows
        if weight > COMMON and any(span.start <= start < span.end for span in spans)
    }


def _around(span: Span, statements: Iterable[Statement]) -> list[Statement]:
    """The statements that hold all of the span, or nearly."""
    wanted = WHOLLY * (span.end - span.start)
    return [s for s in statements if _overlap(_extent(s), span) >= wanted]


def _extent(statement: Statement) -> Span:
    a = statement.attribution
    spans = (*a.source, *a.cue, *a.content) or (Span(0, 0),)
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def _overlap(one: Span, other: Span) -> int:
    return min(one.end, other.end) - max(one.start, other.start)
