"""Shared passages -> without those that an outlet prints under many of its reports.

A note that stands under each report of one outlet is no copy of a report. Copies of a
story by the outlet itself (versions, updates) share most of the text and stay.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from sayso.joining.origins.matches import Match, overlap
from sayso.joining.origins.outlets import same_outlet
from sayso.model import Report

OFTEN = 3
"""Reports of the outlet with the same lines, from which on they are its own habit."""
PART = 0.4
"""Of the shorter text: reports that share more are one story, whatever the lines."""
SAME = 0.8
"""Of a passage: so much of it another report must share, to share the lines."""


def without_house_lines(report: Report, matches: Sequence[Match]) -> list[Match]:
    """The matches that are not such lines."""
    shared: Counter[str] = Counter()
    for match in matches:
        shared[match.known.id] += match.passage.span.end - match.passage.span.start
    by_outlet = [
        match
        for match in matches
        if same_outlet(match.known.outlet, report.outlet)
        and shared[match.known.id]
        <= PART * min(len(report.text), len(match.known.text))
    ]
    return [m for m in matches if m not in by_outlet or not _is_often(m, by_outlet)]


def _is_often(match: Match, by_outlet: Sequence[Match]) -> bool:
    span = match.passage.span
    wanted = SAME * (span.end - span.start)
    holders = {
        other.known.id
        for other in by_outlet
        if overlap(other.passage.span, span) >= wanted
    }
    return len(holders) >= OFTEN
