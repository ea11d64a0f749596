"""Reading + look-ups -> its copies, and the origin of each of its statements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from sayso.joining.lookups import PassageLookups, Said
from sayso.joining.origins.candidates import candidates
from sayso.joining.origins.direction import direction
from sayso.joining.origins.house import without_house_lines
from sayso.joining.origins.matches import Match, matches, origin_id, overlap
from sayso.model import Copy, Origin, Reading, Report, Span, Statement

INSIDE = 0.5
"""Share of a statement's printed characters that makes it part of a copied passage."""


class OriginLookups(PassageLookups, Protocol):
    """What finding origins asks: passages, and what kept reports print there."""

    def said_in(self, report_id: str) -> Sequence[Said]: ...


@dataclass(frozen=True, slots=True)
class OriginsJoined:
    """``origin_of`` leads from the ids of the reading's statements to their origins'.

    ``moved`` does so for statements of kept reports: where the new report turns out to
    be what a kept one copied, their origin is from now on the new report's.
    """

    origins: tuple[Origin, ...]
    copies: tuple[Copy, ...]
    origin_of: Mapping[str, str]
    moved: Mapping[str, str] = field(default_factory=dict)


def join_origins(reading: Reading, known: OriginLookups) -> OriginsJoined:
    """The passages that the report shares with kept ones, and from whom they are.

    A statement in a passage that the report copies has its root's origin; every other
    statement has the report's own. At most ``candidates.REPORTS`` kept reports are read.
    """
    report = reading.report
    found = candidates(reading, known)
    every = [match for each in found for match in matches(report, each)]
    kept = without_house_lines(report, every)
    taken = [match for match in kept if match.by.of.id != report.id]
    given = [match for match in kept if match.by.of.id == report.id]
    own = Origin(origin_id(report.id), report.id, _own_reason(given))
    origin_of = {s.id: _origin(s, taken, own).id for s in reading.statements}
    moved = dict(_moved(given, taken, own, known))
    copies = tuple(_copy(report, match, taken, own) for match in kept)
    used = {*origin_of.values(), *moved.values(), *(c.origin_id for c in copies)}
    roots = {o.id: o for o in (*(m.root for m in taken), own) if o.id in used}
    return OriginsJoined(tuple(roots.values()), copies, origin_of, moved)


def _own_reason(given: Sequence[Match]) -> str:
    return given[0].by.reason if given else "the outlet's own paragraphs"


def _origin(statement: Statement, taken: Sequence[Match], own: Origin) -> Origin:
    covering = [m for m in taken if _is_inside(statement, [m.passage.span])]
    return _first(covering).root if covering else own


def _first(matches: Sequence[Match]) -> Match:
    """The match with the report that the others are from, as far as can be told."""
    first = matches[0]
    for match in matches[1:]:
        if direction(match.known, first.known).of.id == match.known.id:
            first = match
    return first


def _is_inside(statement: Statement, spans: Iterable[Span]) -> bool:
    a = statement.attribution
    printed = [*a.source, *a.cue, *a.content]
    length = sum(span.end - span.start for span in printed)
    covered = sum(overlap(one, span) for one in printed for span in spans)
    return length > 0 and covered >= INSIDE * length


def _moved(
    given: Sequence[Match], taken: Sequence[Match], own: Origin, known: OriginLookups
) -> Iterator[tuple[str, str]]:
    """Statements of kept reports in passages that are from the new report itself."""
    for match in given:
        if not _covering(match.passage.span, taken):
            for said in known.said_in(match.known.id):
                if _is_inside(said.statement, [match.passage.of_span]):
                    yield said.statement.id, own.id


def _covering(span: Span, taken: Sequence[Match]) -> list[Match]:
    half = INSIDE * (span.end - span.start)
    return [m for m in taken if overlap(m.passage.span, span) >= half]


def _copy(report: Report, match: Match, taken: Sequence[Match], own: Origin) -> Copy:
    one = (report.id, match.passage.span)
    other = (match.known.id, match.passage.of_span)
    covering = _covering(match.passage.span, taken)
    origin = _first(covering).root if covering else own
    if match.by.of.id == report.id:
        return Copy(*other, *one, origin.id)
    return Copy(*one, *other, origin.id)
