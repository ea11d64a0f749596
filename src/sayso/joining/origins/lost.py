"""Statements on one claim -> attributions that got lost on the way.

An outlet prints as its own what another report says that somebody said. Found after
claims are joined: what is the same content is theirs to tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sayso.joining.origins.matches import overlap
from sayso.joining.published import is_earlier
from sayso.model import Copy, Report, Span, Statement


@dataclass(frozen=True, slots=True)
class LostAttribution:
    """``statement_id`` is printed without a source; ``of_statement_id``, of another
    report, has one for the same claim. ``reason`` is fit to show."""

    statement_id: str
    of_statement_id: str
    reason: str


def lost_attributions(
    on_claim: Sequence[Statement],
    reports: Mapping[str, Report],
    copies: Sequence[Copy] = (),
) -> tuple[LostAttribution, ...]:
    """Per statement without a source the one that it most likely comes from.

    ``on_claim`` are the statements with a stance on one claim, ``reports`` theirs by id.
    Nothing is lost where the report names a source elsewhere, or printed it first.
    """
    told = {s.report_id for s in on_claim if s.attribution.source}
    bare = [s for s in on_claim if _is_bare(s) and s.report_id not in told]
    sourced = [s for s in on_claim if s.attribution.source]
    found = (_lost(each, sourced, reports, copies) for each in bare)
    return tuple(each for each in found if each)


def _is_bare(statement: Statement) -> bool:
    return statement.form == "none" and not statement.attribution.source


def _lost(
    bare: Statement,
    sourced: Iterable[Statement],
    reports: Mapping[str, Report],
    copies: Sequence[Copy],
) -> LostAttribution | None:
    own = reports[bare.report_id]
    earlier = [s for s in sourced if not _is_later(reports[s.report_id], own)]
    copied = [s for s in earlier if _is_copied(bare, s, copies)]
    if not earlier:
        return None
    of = min(copied or earlier, key=lambda s: _place(s, reports))
    outlet = reports[of.report_id].outlet or "another report"
    how = "copied from" if copied else "printed earlier, with a source, by"
    return LostAttribution(bare.id, of.id, f"{how} {outlet}")


def _is_later(one: Report, other: Report) -> bool:
    """Where both are dated; an undated one may be of any day."""
    return bool(one.published and other.published and is_earlier(other, one))


def _place(statement: Statement, reports: Mapping[str, Report]) -> tuple[str, str]:
    return (reports[statement.report_id].published or "9999", statement.id)


def _is_copied(bare: Statement, of: Statement, copies: Sequence[Copy]) -> bool:
    """Whether one passage copied from the other's report holds both contents."""
    return any(
        (each.report_id, each.of_report_id) == (bare.report_id, of.report_id)
        and _touches(bare, each.span)
        and _touches(of, each.of_span)
        for each in copies
    )


def _touches(statement: Statement, span: Span) -> bool:
    return any(overlap(each, span) for each in statement.attribution.content)
