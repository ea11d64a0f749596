"""Shared passages -> without those that an outlet prints under many of its reports.

A note that stands under each report of one outlet is no copy of a report. Copies of a
story by the outlet itself (versions, updates) share most of the text and stay.
"""

from __future__ import annotations

from collections.abc import Sequence

from sayso.joining.origins.credits import same_outlet
from sayso.joining.origins.matches import Match, overlap
from sayso.model import Report

OFTEN = 3
"""Reports of the outlet with the same lines, from which on they are its own habit."""
PART = 0.4
"""Of the shorter text: a passage of more is a story and no note."""


def without_house_lines(report: Report, matches: Sequence[Match]) -> list[Match]:
    """The matches that are not such lines."""
    return [m for m in matches if not _is_house_line(report, m, matches)]


def _is_house_line(report: Report, match: Match, matches: Sequence[Match]) -> bool:
    span = match.passage.span
    length = span.end - span.start
    if length > PART * min(len(report.text), len(match.known.text)):
        return False
    holders = {
        other.known.id
        for other in matches
        if same_outlet(other.known.outlet, report.outlet)
        and overlap(other.passage.span, span) >= 0.8 * length
    }
    return len(holders) >= OFTEN
