"""Some reports -> all ids that an export of them names, so that every one resolves."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Column, Select, select

from sayso.ledger import Snapshot, schema
from sayso.views.asking import rows

Ids = Collection[str] | None
"""Ids to write; null is all."""


@dataclass(slots=True)
class Scope:
    """Ids to write. ``statements`` are those of the given reports, and those that
    word or withdraw what these say; their reports are listed too."""

    reports: set[str] = field(default_factory=set)
    statements: set[str] = field(default_factory=set)
    claims: set[str] = field(default_factory=set)
    origins: set[str] = field(default_factory=set)
    speakers: set[str] = field(default_factory=set)


def scope_of(snapshot: Snapshot, given: Collection[str]) -> Scope:
    """What an export of the given reports has to hold."""
    s, t, c = schema.statements, schema.stances, schema.copies
    scope = Scope(reports=set(given))
    scope.statements = _ids(snapshot, select(s.c.id), s.c.report_id, given)
    stances = select(t.c.claim_id).where(t.c.claim_id.is_not(None))
    scope.claims = _ids(snapshot, stances, t.c.statement_id, scope.statements)
    scope.reports |= _ids(snapshot, select(c.c.of_report_id), c.c.report_id, given)
    scope.origins = _ids(snapshot, select(c.c.origin_id), c.c.report_id, given)
    _close_statements(snapshot, scope)
    _close_reports(snapshot, scope)
    scope.speakers = _speakers(snapshot, scope)
    return scope


def _close_statements(snapshot: Snapshot, scope: Scope) -> None:
    """Statements that word the claims, hold others, or take them back."""
    s, c, w = schema.statements, schema.claims, schema.withdrawals
    ahead = scope.statements | _ids(
        snapshot, select(c.c.statement_id), c.c.id, scope.claims
    )
    while ahead:
        scope.statements |= ahead
        found = _ids(snapshot, select(s.c.within_id), s.c.id, ahead)
        by = _ids(snapshot, select(w.c.by), w.c.statement_id, ahead)
        scope.reports |= {each for each in by if each.startswith("r")}
        found |= {each for each in by if each.startswith("s")}
        ahead = found - scope.statements
    scope.reports |= _ids(snapshot, select(s.c.report_id), s.c.id, scope.statements)
    scope.origins |= _ids(snapshot, select(s.c.origin_id), s.c.id, scope.statements)


def _close_reports(snapshot: Snapshot, scope: Scope) -> None:
    """Reports of origins, and the versions before."""
    o, r = schema.origins, schema.reports
    ahead = _ids(snapshot, select(o.c.report_id), o.c.id, scope.origins)
    ahead |= scope.reports
    while ahead:
        scope.reports |= ahead
        found = _ids(snapshot, select(r.c.replaces), r.c.id, ahead)
        ahead = found - scope.reports


def _speakers(snapshot: Snapshot, scope: Scope) -> set[str]:
    """Speakers of the statements, and of all stances on the claims: they stand there."""
    by, of = schema.statement_speakers.c, schema.stance_speakers
    t, p = schema.stances.c, schema.speakers.c
    held = select(of.c.speaker_id).join(schema.stances, t.number == of.c.stance)
    found = _ids(snapshot, held, t.claim_id, scope.claims)
    said = select(by.speaker_id)
    found |= _ids(snapshot, said, by.statement_id, scope.statements)
    return found | _ids(snapshot, select(p.principal_id), p.id, found)


def _ids(
    snapshot: Snapshot, query: Select[Any], column: Column[Any], ids: Iterable[str]
) -> set[str]:
    """The one column of the query's rows for these ids, nulls left out."""
    found = rows(snapshot, query, column, list(ids))
    return {row[0] for row in found if row[0] is not None}
