"""Report and candidate -> the passages they share, and from which of them each is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import blake2b

from sayso.joining.lookups import OriginLookups
from sayso.joining.origins.candidates import Candidate
from sayso.joining.origins.direction import Direction, direction
from sayso.joining.origins.shared import Shared, shared
from sayso.joining.origins.told import without_told
from sayso.model import Origin, Reading, Report, Span

OWN = "the outlet's own paragraphs"
"""The reason of an origin that no other report copies, as far as is known."""


@dataclass(frozen=True, slots=True)
class Match:
    """A passage shared with a kept report; ``by`` tells which of the two it is from.

    ``root`` is where the passage comes from in the end, by what is known of the kept
    report's own passage, and ``root_report`` the report that it is.
    """

    passage: Shared
    known: Report
    by: Direction
    root: Origin
    root_report: Report


def matches(
    reading: Reading,
    candidate: Candidate,
    reports: Mapping[str, Report],
    known: OriginLookups,
) -> Iterator[Match]:
    """The passages that the new report shares with a candidate, if it is a copy;
    ``reports`` are all that are compared, by id."""
    report, other = reading.report, candidate.report
    passages = shared(report.text, other.text)
    if passages:
        there = [said.statement for said in known.printed_in(other.id)]
        here = reading.statements
        passages = without_told(passages, (report, here), (other, there))
    if passages:
        by = direction(report, other, passages)
        for passage in passages:
            root = _root(candidate, passage)
            of = reports.get(root.report_id, other)
            yield Match(passage, other, by, root, of)


def _root(candidate: Candidate, passage: Shared) -> Origin:
    """What the kept passage was found to be a copy of, else the kept report itself."""
    for each in candidate.passages:
        origin = each.origin
        is_copied = origin and origin.report_id != candidate.report.id
        if origin and is_copied and overlap(each.span, passage.of_span):
            return origin
    return Origin(origin_id(candidate.report.id), candidate.report.id, OWN)


def origin_id(report_id: str) -> str:
    """The id of the origin whose root is this report."""
    return "o" + blake2b(report_id.encode("utf-8"), digest_size=8).hexdigest()


def overlap(one: Span, other: Span) -> int:
    """Code points that two spans have in common."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))
