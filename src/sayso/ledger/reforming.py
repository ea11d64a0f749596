"""Kept contents that are of other claims now, and what goes with them.

A new report's joining forms the claims of its story anew. Where a content leaves a claim,
all stances that came with it go along, those on its figures too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, Row, delete, exists, insert, select, update

from sayso.joining.claims import part_id, worded
from sayso.ledger import rows, schema
from sayso.ledger.decisions import Decisions
from sayso.ledger.inserting import upsert
from sayso.ledger.redirects import forget, redirect
from sayso.ledger.wordings import settle_wordings
from sayso.model import FOUNDING, Claim, Link

_C, _T, _S, _X = (
    schema.claims.c,
    schema.stances.c,
    schema.statements.c,
    schema.contents.c,
)
_STANCES = (
    select(schema.stances, _C.about, _X.figures, _S.confidence.label("sure"))
    .join_from(schema.stances, schema.claims, _C.id == _T.read_claim_id)
    .join(schema.contents, _X.id == _T.content_id)
    .join(schema.statements, _S.id == _T.statement_id)
)
_FOUNDER = (
    select(schema.contents, schema.reports.c.text)
    .join_from(schema.contents, schema.statements, _S.id == _X.statement_id)
    .join(schema.reports, schema.reports.c.id == _S.report_id)
)


def reform_claims(
    connection: Connection, moved: Mapping[str, Link], decided: Decisions
) -> None:
    """Moves contents (by their ids) to their claims, which some of them found."""
    left: dict[str, str] = {}
    before: set[str] = set()
    for content_id, link in moved.items():
        if link.reason == FOUNDING:
            _found(connection, link.claim_id, content_id)
    for content_id, link in moved.items():
        found = connection.execute(_STANCES.where(_T.moves_with == content_id)).all()
        part_of = _parts(connection, found, link.claim_id)
        before |= {row.read_claim_id for row in found}
        left |= part_of
        for row in found:
            into = part_of.get(row.read_claim_id) if row.about else link.claim_id
            if into is not None:
                _move(connection, row, into, link, decided)
    _clear(connection, left)
    settle_wordings(connection, before | {link.claim_id for link in moved.values()})


def _found(connection: Connection, claim_id: str, content_id: str) -> None:
    """A claim of its own for a content that was of another's."""
    row = connection.execute(_FOUNDER.where(_X.id == content_id)).one()
    wording, span = worded(row.text, rows.content_of(row))
    claim = Claim(claim_id, wording, row.statement_id, span)
    upsert(connection, schema.claims, [rows.claim_row(claim)])
    forget(connection, [claim_id])


def _parts(
    connection: Connection, found: Sequence[Row[Any]], into: str
) -> dict[str, str]:
    """The parts that the stances are on -> these as parts of the other claim."""
    part_of = {
        row.read_claim_id: part_id(into, figure)
        for row in found
        for figure in (row.figures if row.about else ())
        if part_id(row.about, figure) == row.read_claim_id
    }
    for part, its in part_of.items():
        if connection.execute(select(_C.number).where(_C.id == its)).first() is None:
            wanted = select(schema.claims).where(_C.id == part)
            row = connection.execute(wanted).mappings().one()
            kept = {name: row[name] for name in row if name != "number"}
            values = kept | {"id": its, "about": into}
            connection.execute(insert(schema.claims), values)
            forget(connection, [its])
    return part_of


def _move(
    connection: Connection, row: Row[Any], into: str, link: Link, decided: Decisions
) -> None:
    """What only follows keeps its own reason."""
    claim = decided.stance_claim(row.statement_id, into)
    values = {"read_claim_id": into, "claim_id": claim}
    if row.content_id == row.moves_with and not row.about:
        values |= {"reason": link.reason, "confidence": link.confidence * row.sure}
    connection.execute(
        update(schema.stances).where(_T.number == row.number).values(values)
    )


def _clear(connection: Connection, left: Mapping[str, str]) -> None:
    """Parts on which nobody stands any more lead to what they are now."""
    for part, its in left.items():
        held = exists().where(_T.read_claim_id == part)
        if part != its and not connection.execute(select(held)).scalar():
            connection.execute(delete(schema.claims).where(_C.id == part))
            redirect(connection, {part: its})
