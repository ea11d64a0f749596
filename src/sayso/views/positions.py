"""The ledger's stances -> positions of principals, from which standing is computed.

Two queries for any number of claims; no report's text is read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Row, Select, select

from sayso.ledger.schema import (
    origins,
    reports,
    speakers,
    stance_speakers,
    stances,
    statement_speakers,
    statements,
    withdrawals,
)
from sayso.ledger.snapshot import Snapshot
from sayso.model import Withdrawal
from sayso.positions import Position
from sayso.views.asking import Ids, rows

Principals = Mapping[Any, Mapping[str, tuple[str, ...]]]
"""Of a stance or statement: principal -> the speakers that speak for it."""


def positions(snapshot: Snapshot, claims: Ids = None) -> dict[str, list[Position]]:
    """Per claim (of all of them: null) the positions on it, in printed order."""
    of_stance = _by_principal(snapshot, _STANCE_SPEAKERS, claims)
    cited = _cited(snapshot, claims)
    found: dict[str, list[Position]] = defaultdict(list)
    for row in rows(snapshot, _POSITIONS, stances.c.claim_id, claims):
        for principal, by in of_stance.get(row.number, {}).items():
            rests = tuple(sorted(cited.get(row.statement_id, set()) - {principal}))
            found[row.claim_id].append(_position(row, principal, by, rests))
    return dict(found)


def _position(
    row: Row[Any], principal: str, by: tuple[str, ...], rests: tuple[str, ...]
) -> Position:
    return Position(
        principal_id=principal,
        value=row.value,
        statement_id=row.statement_id,
        report_id=row.report_id,
        said_on=row.said_on.end if row.said_on else None,
        known_on=row.published or row.kept_on[:10],
        origin_id=row.origin_id,
        copied=row.root is not None and row.root != row.report_id,
        speaker_ids=by,
        rests_on=rests,
        presupposed=row.presupposed,
        withdrawal=_withdrawal(row),
        order=row.start,
    )


def _withdrawal(row: Row[Any]) -> Withdrawal | None:
    if row.why is None:
        return None
    return Withdrawal(row.statement_id, row.withdrawn_on, row.why, row.by)


def _by_principal(
    snapshot: Snapshot, query: Select[Any], claims: Ids
) -> dict[Any, dict[str, tuple[str, ...]]]:
    found: dict[Any, dict[str, tuple[str, ...]]] = defaultdict(dict)
    for row in rows(snapshot, query, stances.c.claim_id, claims):
        whose = row.principal_id or row.id
        by = found[row.key].get(whose, ())
        if row.id not in by:
            found[row.key][whose] = (*by, row.id)
    return found


def _cited(snapshot: Snapshot, claims: Ids) -> dict[str, set[str]]:
    """Per statement the principals of the statements printed inside it."""
    found: dict[str, set[str]] = defaultdict(set)
    for row in rows(snapshot, _CITED, stances.c.claim_id, claims):
        found[row.key].add(row.principal_id or row.id)
    return found


def positions_of(snapshot: Snapshot, claim: str) -> Sequence[Position]:
    """The positions on one claim."""
    return positions(snapshot, [claim]).get(claim, [])


_POSITIONS = (
    select(
        stances.c.claim_id,
        stances.c.number,
        stances.c.statement_id,
        stances.c.value,
        stances.c.presupposed,
        statements.c.report_id,
        statements.c.said_on,
        statements.c.start,
        statements.c.origin_id,
        origins.c.report_id.label("root"),
        reports.c.published,
        reports.c.kept_on,
        withdrawals.c.withdrawn_on,
        withdrawals.c.why,
        withdrawals.c.by,
    )
    .join(statements, statements.c.id == stances.c.statement_id)
    .join(reports, reports.c.id == statements.c.report_id)
    .outerjoin(origins, origins.c.id == statements.c.origin_id)
    .outerjoin(withdrawals, withdrawals.c.statement_id == statements.c.id)
    .order_by(stances.c.number)
)
_STANCE_SPEAKERS = (
    select(
        stance_speakers.c.stance.label("key"), speakers.c.id, speakers.c.principal_id
    )
    .join(stances, stances.c.number == stance_speakers.c.stance)
    .join(speakers, speakers.c.id == stance_speakers.c.speaker_id)
    .order_by(stance_speakers.c.stance, stance_speakers.c.place)
)
_CITED = (
    select(statements.c.within_id.label("key"), speakers.c.id, speakers.c.principal_id)
    .join(stances, stances.c.statement_id == statements.c.id)
    .join(statement_speakers, statement_speakers.c.statement_id == statements.c.id)
    .join(speakers, speakers.c.id == statement_speakers.c.speaker_id)
    .where(statements.c.within_id.is_not(None))
)
