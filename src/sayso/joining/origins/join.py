"""Reading + look-ups -> its copies, and the origin of each of its statements."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from sayso.joining.lookups import OriginLookups
from sayso.joining.origins.candidates import candidates
from sayso.joining.origins.direction import direction
from sayso.joining.origins.house import without_house_lines
from sayso.joining.origins.matches import OWN, Match, matches, origin_id, overlap
from sayso.joining.origins.moving import INSIDE, Move, is_inside, moved
from sayso.joining.origins.reasons import roots_of
from sayso.model import Copy, Origin, Reading, Report, Span, Statement


@dataclass(frozen=True, slots=True)
class OriginsJoined:
    """``origin_of`` leads from the ids of the reading's statements to their origins'.

    ``moved`` does so for statements of kept reports: where the new report turns out to
    be what a kept one copied, their origin is from now on the new report's. ``changed``
    are copies among kept reports that it has so become the origin of.
    """

    origins: tuple[Origin, ...]
    copies: tuple[Copy, ...]
    origin_of: Mapping[str, str]
    moved: Mapping[str, str] = field(default_factory=dict)
    changed: tuple[Copy, ...] = ()


def join_origins(reading: Reading, known: OriginLookups) -> OriginsJoined:
    """The passages that the report shares with kept ones, and from whom they are.

    A statement in a passage that the report copies has its root's origin; every other
    statement has the report's own. At most ``candidates.REPORTS`` kept reports are read,
    and ``candidates.ROOTS`` that these go back to.
    """
    report = reading.report
    found = candidates(reading, known)
    reports = {each.report.id: each.report for each in found} | {report.id: report}
    every = [
        match for each in found for match in matches(reading, each, reports, known)
    ]
    kept = without_house_lines(report, every)
    taken = [match for match in kept if match.by.of.id != report.id]
    given = [match for match in kept if match.by.of.id == report.id]
    own = Origin(origin_id(report.id), report.id, OWN)
    origin_of = {s.id: _origin(s, taken, own).id for s in reading.statements}
    gone = moved(_moves(report, given, taken, own), known)
    copies = tuple(_copy(report, match, taken, own) for match in kept)
    used = {*origin_of.values(), *gone.statements.values()}
    used |= {each.origin_id for each in (*copies, *gone.copies)}
    roots = tuple(o for o in roots_of(kept, own) if o.id in used)
    return OriginsJoined(roots, copies, origin_of, gone.statements, gone.copies)


def _origin(statement: Statement, taken: Sequence[Match], own: Origin) -> Origin:
    covering = [m for m in taken if is_inside(statement, [m.passage.span])]
    return _first(covering).root if covering else own


def _first(matches: Sequence[Match]) -> Match:
    """The match whose root the others' are from, as far as can be told."""
    ordered = sorted(matches, key=lambda match: match.root.id)
    first = ordered[0]
    for match in ordered[1:]:
        if (
            direction(match.root_report, first.root_report).of.id
            == match.root.report_id
        ):
            first = match
    return first


def _moves(
    report: Report, given: Sequence[Match], taken: Sequence[Match], own: Origin
) -> Iterator[Move]:
    """Passages of kept reports that are from the new one, or from where it has them."""
    for match in given:
        to = _given_origin(report, match, taken, own)
        if to.id != match.root.id:
            passage = match.passage.of_span
            yield Move(match.known.id, passage, match.root.id, to.id)


def _given_origin(
    report: Report, match: Match, taken: Sequence[Match], own: Origin
) -> Origin:
    """That of the new report's passage, unless the copier had it from an earlier root."""
    covering = _covering(match.passage.span, taken)
    first = _first(covering) if covering else None
    root, root_report = (first.root, first.root_report) if first else (own, report)
    if match.root.report_id in (match.known.id, root.report_id):
        return root
    earlier = direction(root_report, match.root_report).of.id
    return match.root if earlier == match.root.report_id else root


def _covering(span: Span, taken: Sequence[Match]) -> list[Match]:
    half = INSIDE * (span.end - span.start)
    return [m for m in taken if overlap(m.passage.span, span) >= half]


def _copy(report: Report, match: Match, taken: Sequence[Match], own: Origin) -> Copy:
    one = (report.id, match.passage.span)
    other = (match.known.id, match.passage.of_span)
    if match.by.of.id == report.id:
        origin = _given_origin(report, match, taken, own)
        return Copy(*other, *one, origin.id, match.by.reason)
    covering = _covering(match.passage.span, taken)
    origin = _first(covering).root if covering else own
    return Copy(*one, *other, origin.id, match.by.reason)
