"""Kept contents that are of other claims now, and what goes with them.

A new report's joining forms the claims of its story anew. Where a content leaves a claim,
all stances that came with it go along, those on its figures too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, delete, exists, or_, select, update

from sayso.joining.claims import part_id, parts, worded
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


@dataclass(frozen=True, slots=True)
class Reformed:
    """``changed`` are the claims that kept stances left or came to, ``part_of`` leads from
    their figures' parts to what these are as parts of the other claims."""

    changed: frozenset[str]
    part_of: Mapping[str, str]


def reform_claims(
    connection: Connection, moved: Mapping[str, Link], decided: Decisions
) -> Reformed:
    """Moves contents (by their ids) to their claims, which some of them found.
    `settle_reformed` ends it, once the new stances are kept too."""
    part_of: dict[str, str] = {}
    before: set[str] = set()
    for content_id, link in moved.items():
        if link.reason == FOUNDING:
            _found(connection, link.claim_id, content_id)
    for content_id, link in moved.items():
        found = connection.execute(_STANCES.where(_T.moves_with == content_id)).all()
        parts_now = _parts(connection, found, link.claim_id)
        part_of |= parts_now
        for row in found:
            into = parts_now.get(row.read_claim_id) if row.about else link.claim_id
            if into is not None and into != row.read_claim_id:
                before.add(row.read_claim_id)
                _move(connection, row, into, link, decided)
    after = {link.claim_id for link in moved.values()}
    return Reformed(frozenset(before | after), part_of)


def settle_reformed(connection: Connection, reformed: Reformed) -> None:
    """Parts on which nobody stands any more lead to what they are now; what is left of
    the other claims is worded by what is of them."""
    for part, its in reformed.part_of.items():
        held = exists().where(or_(_T.read_claim_id == part, _T.claim_id == part))
        if part != its and not connection.execute(select(held)).scalar():
            connection.execute(delete(schema.claims).where(_C.id == part))
            redirect(connection, {part: its})
    settle_wordings(connection, reformed.changed)


def _found(connection: Connection, claim_id: str, content_id: str) -> None:
    """A claim of its own for a content that was of another's."""
    row = _founder(connection, content_id)
    if row is not None:
        wording, span = worded(row.text, rows.content_of(row))
        _add(connection, Claim(claim_id, wording, row.statement_id, span))


def _parts(
    connection: Connection, found: Sequence[Row[Any]], into: str
) -> dict[str, str]:
    """The parts that the stances are on -> these as parts of the other claim, each
    worded by the content that gives the figure."""
    part_of: dict[str, str] = {}
    for row in found:
        for figure in row.figures if row.about else ():
            its = part_id(into, figure)
            if part_id(row.about, figure) == row.read_claim_id:
                part_of[row.read_claim_id] = its
                if not _is_there(connection, its):
                    _found_part(connection, row.content_id, into, its)
    return part_of


def _found_part(connection: Connection, content_id: str, about: str, part: str) -> None:
    row = _founder(connection, content_id)
    if row is not None:
        given = parts(row.text, rows.content_of(row), about)
        _add(connection, next(claim for claim in given if claim.id == part))


def _is_there(connection: Connection, claim_id: str) -> bool:
    found = select(_C.number).where(_C.id == claim_id)
    return connection.execute(found).first() is not None


def _founder(connection: Connection, content_id: str) -> Row[Any] | None:
    return connection.execute(_FOUNDER.where(_X.id == content_id)).first()


def _add(connection: Connection, claim: Claim) -> None:
    upsert(connection, schema.claims, [rows.claim_row(claim)])
    forget(connection, [claim.id])


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
