"""What is printed at some spans, found again among other readings' spans."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sayso.model import Span

ENOUGH = 0.3
"""Least share of common code points (Jaccard) by which a thing is the same again."""
Spans = tuple[Span, ...]


def best(spans: Iterable[Span], others: Mapping[str, Spans]) -> str | None:
    """The id whose spans overlap most with ``spans``, if they do enough."""
    here = _points(spans)
    shares = [(_jaccard(here, _points(there)), each) for each, there in others.items()]
    share, found = max(shares, default=(0.0, ""), key=lambda pair: pair[0])
    return found if share >= ENOUGH else None


def _points(spans: Iterable[Span]) -> set[int]:
    return {point for span in spans for point in range(span.start, span.end)}


def _jaccard(here: set[int], there: set[int]) -> float:
    either = len(here | there)
    return len(here & there) / either if either else 0.0
