"""Kept groups that are of other claims now, and what goes with them.

A new report's joining forms the claims of its story anew. Where a group leaves a claim,
all stances that came with it go along, those on its figures too.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Connection, Row, delete, exists, insert, select, update

from sayso.joining.claims import part_id
from sayso.ledger import rows, schema
from sayso.ledger.decisions import Decisions
from sayso.ledger.inserting import upsert
from sayso.ledger.redirects import forget, redirect
from sayso.ledger.wordings import settle_wordings
from sayso.model import Claim, Link, Span

_C, _T, _G = schema.claims.c, schema.stances.c, schema.groups.c
_STANCES = select(
    _T.number, _T.statement_id, _T.read_claim_id, _C.about, schema.contents.c.figures
).join_from(schema.stances, schema.claims, _C.id == _T.read_claim_id)
_STANCES = _STANCES.join(schema.contents, schema.contents.c.id == _T.content_id)


def regroup(
    connection: Connection, moved: Mapping[str, Link], decided: Decisions
) -> None:
    """Moves each group (by its id) to its claim, which is founded where it is none yet."""
    left: dict[str, str] = {}
    before: set[str] = set()
    for group_id, link in moved.items():
        row = _kept(connection, group_id)
        if row is None:
            continue
        _found(connection, link.claim_id)
        before |= _claims_of(connection, group_id)
        left |= _move(connection, group_id, link.claim_id, decided)
        values = {"confidence": link.confidence, "reason": link.reason}
        connection.execute(
            update(schema.groups).where(_G.id == group_id).values(values)
        )
    _clear(connection, left)
    settle_wordings(connection, before)


def _claims_of(connection: Connection, group_id: str) -> set[str]:
    of = select(_T.read_claim_id).where(_T.group_id == group_id)
    return set(connection.execute(of).scalars())


def _kept(connection: Connection, group_id: str) -> Row[Any] | None:
    wanted = select(schema.groups).where(_G.id == group_id)
    return connection.execute(wanted).first()


def _found(connection: Connection, claim_id: str) -> None:
    """The claim of a group that is of another's no more."""
    known = connection.execute(select(_C.number).where(_C.id == claim_id)).first()
    row = None if known else _kept(connection, claim_id)
    if row is not None:
        span = Span(row.start, row.end)
        claim = Claim(claim_id, row.wording, row.statement_id, span)
        upsert(connection, schema.claims, [rows.claim_row(claim)])
        forget(connection, [claim_id])


def _move(
    connection: Connection, group_id: str, into: str, decided: Decisions
) -> dict[str, str]:
    """Its stances; returns the parts that it left, and which they are there."""
    found = connection.execute(_STANCES.where(_T.group_id == group_id)).all()
    part_of: dict[str, str] = {}
    for row in found:
        for figure in row.figures if row.about else ():
            if part_id(row.about, figure) == row.read_claim_id:
                part_of[row.read_claim_id] = part_id(into, figure)
    for part, its in part_of.items():
        _copy_part(connection, part, its, into)
    for row in found:
        of = part_of.get(row.read_claim_id) if row.about else into
        if of is None:
            continue
        claim = decided.stance_claim(row.statement_id, of)
        values = {"read_claim_id": of, "claim_id": claim}
        changed = update(schema.stances).where(_T.number == row.number)
        connection.execute(changed.values(values))
    return part_of


def _copy_part(connection: Connection, part: str, its: str, into: str) -> None:
    """The part of the one claim as a part of the other, where there is none yet."""
    if connection.execute(select(_C.number).where(_C.id == its)).first():
        return
    wanted = select(schema.claims).where(_C.id == part)
    row = connection.execute(wanted).mappings().one()
    kept = {name: row[name] for name in row if name != "number"}
    connection.execute(insert(schema.claims), kept | {"id": its, "about": into})
    forget(connection, [its])


def _clear(connection: Connection, left: Mapping[str, str]) -> None:
    """Parts on which nobody stands any more lead to what they are now."""
    for part, its in left.items():
        held = exists().where(_T.read_claim_id == part)
        if not connection.execute(select(held)).scalar():
            connection.execute(delete(schema.claims).where(_C.id == part))
            redirect(connection, {part: its})
