"""A report that turns out to be a copy -> what else goes with it to another origin.

Whatever copies the passage, directly or by way of other copies, has its origin. It is
found by the origin that it has so far, in one look-up, however large the ledger is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from sayso.joining.lookups import OriginLookups
from sayso.joining.origins.matches import overlap
from sayso.model import Copy, Span, Statement

INSIDE = 0.5
"""Share of a statement's printed characters that makes it part of a copied passage."""
SAME = 0.9
"""Share of a stretch that makes it one that was seen already."""
Places = Mapping[str, Sequence[Span]]
"""By report, where it prints a passage."""


@dataclass(frozen=True, slots=True)
class Move:
    """What copies the passage at ``span`` of a kept report goes from one origin, with
    all that copies it, to another (ids)."""

    report_id: str
    span: Span
    left: str
    to: str


@dataclass(frozen=True, slots=True)
class Moved:
    """Statements of kept reports by their new origin; copies with theirs."""

    statements: Mapping[str, str]
    copies: tuple[Copy, ...]


def moved(moves: Iterable[Move], known: OriginLookups) -> Moved:
    """What the moves change in the ledger."""
    statements: dict[str, str] = {}
    copies: dict[Copy, Copy] = {}
    by_left: dict[str, list[Move]] = defaultdict(list)
    for move in moves:
        by_left[move.left].append(move)
    for left, some in by_left.items():
        having = known.copies_with(left)
        said = known.statements_with(left)
        for move in some:
            places = printings(move.report_id, move.span, having)
            statements |= dict.fromkeys(_inside(said, places), move.to)
            for copy in _covered(having, places):
                copies[copy] = replace(copy, origin_id=move.to)
    return Moved(statements, tuple(copies.values()))


def printings(report_id: str, span: Span, copies: Iterable[Copy]) -> Places:
    """Where a passage is printed: there, and in what copies it directly or not."""
    copied_from: dict[str, list[Copy]] = defaultdict(list)
    for copy in copies:
        copied_from[copy.of_report_id].append(copy)
    found: dict[str, list[Span]] = defaultdict(list)
    found[report_id].append(span)
    ahead = [(report_id, span)]
    while ahead:
        at, here = ahead.pop()
        for copy in copied_from[at]:
            part = _part(copy, here)
            if part and not is_in(part, found[copy.report_id], SAME):
                found[copy.report_id].append(part)
                ahead.append((copy.report_id, part))
    return found


def is_inside(statement: Statement, spans: Sequence[Span]) -> bool:
    """Whether (half of) what is printed of a statement lies in one of the spans."""
    a = statement.attribution
    printed = [*a.source, *a.cue, *a.content]
    length = sum(span.end - span.start for span in printed)
    covered = (sum(overlap(one, span) for one in printed) for span in spans)
    return length > 0 and max(covered, default=0) >= INSIDE * length


def is_in(span: Span, others: Iterable[Span], share: float = INSIDE) -> bool:
    """Whether such a share of the span lies in one of the others."""
    wanted = share * (span.end - span.start)
    return any(overlap(span, other) >= max(wanted, 1) for other in others)


def _part(copy: Copy, here: Span) -> Span | None:
    """What of the copied passage is from this stretch of the report copied from."""
    start = max(here.start, copy.of_span.start)
    end = min(here.end, copy.of_span.end)
    if end <= start:
        return None
    length = copy.of_span.end - copy.of_span.start
    scale = (copy.span.end - copy.span.start) / length
    first = copy.span.start + round((start - copy.of_span.start) * scale)
    last = copy.span.end - round((copy.of_span.end - end) * scale)
    return Span(first, last) if first < last else None


def _inside(said: Iterable[Statement], places: Places) -> Iterator[str]:
    for statement in said:
        if is_inside(statement, places.get(statement.report_id, ())):
            yield statement.id


def _covered(copies: Iterable[Copy], places: Places) -> Iterator[Copy]:
    for copy in copies:
        if is_in(copy.span, places.get(copy.report_id, ())):
            yield copy
