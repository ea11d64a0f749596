"""What goes with a content of a report that is read again: others' stances on its claim.

They go on with what is printed there now, and to the claim that it is of.
"""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, Update, select, update

from sayso.ledger import schema
from sayso.ledger.chunks import chunks
from sayso.ledger.overlap import Spans, best
from sayso.ledger.reforming import reform_claims, settle_reformed
from sayso.ledger.snapshot import Snapshot
from sayso.model import Link

_C, _T, _S, _X = (
    schema.claims.c,
    schema.stances.c,
    schema.statements.c,
    schema.contents.c,
)
_CLAIM = (
    select(_T.read_claim_id, _T.reason, _T.confidence)
    .join_from(schema.stances, schema.claims, _C.id == _T.read_claim_id)
    .where(_C.about.is_(None), _T.content_id == _T.moves_with)
)


def spans_of(connection: Connection, report_id: str) -> dict[str, Spans]:
    """The contents of a report, and where they are printed."""
    wanted = select(_X.id, _X.spans).join_from(schema.contents, schema.statements)
    rows = connection.execute(wanted.where(_S.report_id == report_id))
    return {row.id: row.spans for row in rows}


def follow(connection: Connection, report_id: str, before: Mapping[str, Spans]) -> None:
    """Leads other reports' stances that went with contents of ``before`` to those that
    the report has now; where none has their words, they stay where they are."""
    now = spans_of(connection, report_id)
    moved: dict[str, Link] = {}
    for old in _followed(connection, report_id, before):
        new = old if old in now else best(before[old], now)
        row = connection.execute(_CLAIM.where(_T.content_id == new)).first()
        if row is not None and new is not None:
            moved[new] = Link(row.read_claim_id, row.confidence, row.reason)
        if row is None or new != old:
            connection.execute(_followers(old, report_id).values(moves_with=new))
    decided = Snapshot(connection).decided
    settle_reformed(connection, reform_claims(connection, moved, decided))


def _followed(
    connection: Connection, report_id: str, contents: Mapping[str, Spans]
) -> list[str]:
    """The contents with which stances of other reports go."""
    found: list[str] = []
    for some in chunks(sorted(contents)):
        wanted = select(_T.moves_with).join_from(schema.stances, schema.statements)
        wanted = wanted.where(_T.moves_with.in_(some), _S.report_id != report_id)
        found += connection.execute(wanted.distinct()).scalars()
    return found


def _followers(content_id: str, report_id: str) -> Update:
    here = select(_S.id).where(_S.report_id == report_id)
    followers = update(schema.stances).where(_T.moves_with == content_id)
    return followers.where(_T.statement_id.not_in(here))
