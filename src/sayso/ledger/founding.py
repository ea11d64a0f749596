"""Claims whose founding statement a rereading took away: worded anew, or gone."""

from __future__ import annotations

from collections.abc import Collection

from sqlalchemy import Connection, delete, select, update

from sayso.ledger import schema
from sayso.ledger.chunks import chunks
from sayso.ledger.ids import own_claim_id
from sayso.ledger.inserting import numbers_of
from sayso.ledger.judgements import active, judgements
from sayso.ledger.redirects import GONE, present_ids
from sayso.ledger.setting_apart import set_claim_apart
from sayso.ledger.wordings import oldest_wording


def found_again(
    connection: Connection, gone: Collection[str], left: Collection[str] = ()
) -> None:
    """Leaves no claim without a printed wording, now that these statements are gone, and
    none of the claims ``left``, of which nothing is any more.

    A claim keeps its id while any report is of it: the oldest content then words it.
    One that a person set apart is worded by its statement's present content; it comes
    back with that.
    """
    apart = _set_apart(connection)
    known = numbers_of(connection, schema.claims, sorted(apart))
    back = apart.keys() - known.keys()
    for claim_id in sorted({*_unfounded(connection, gone, apart), *left, *back}):
        if claim_id in apart:
            statement, other = apart[claim_id]
            set_claim_apart(connection, statement, other, own=claim_id)
        elif not _reword(connection, claim_id):
            _remove(connection, claim_id)


def _unfounded(
    connection: Connection, gone: Collection[str], apart: Collection[str]
) -> list[str]:
    """Of the claims that these statements founded, and of those set apart."""
    c, s = schema.claims.c, schema.statements.c
    found: set[str] = set()
    for column in (c.statement_id, c.read_statement_id):
        wanted = select(c.id).outerjoin(schema.statements, s.id == column)
        wanted = wanted.where(s.id.is_(None))
        for which, ids in ((column, gone), (c.id, apart)):
            for some in chunks(sorted(ids)):
                found.update(
                    connection.execute(wanted.where(which.in_(some))).scalars()
                )
    return sorted(found)


def _set_apart(connection: Connection) -> dict[str, tuple[str, str]]:
    """Own claim id -> the present statement, and the claim that it is not of."""
    found: dict[str, tuple[str, str]] = {}
    judged = [j for j in active(judgements(connection)) if j.verb == "different_claim"]
    now = present_ids(connection, {j.subject for j in judged})
    for each in judged:
        statement, words = (
            now.get(each.subject, each.subject),
            (each.value or "").split(),
        )
        if statement and len(words) == 1:
            found[own_claim_id(each.subject, words[0])] = statement, words[0]
    return found


def _reword(connection: Connection, claim_id: str) -> bool:
    """By what is of it as read, else by what a person made it hold."""
    c, t = schema.claims, schema.stances.c
    columns = (t.read_claim_id, t.claim_id)
    found = (oldest_wording(connection, each, claim_id) for each in columns)
    values = next(filter(None, found), None)
    if values is None:
        return False
    read = {f"read_{name}": value for name, value in values.items()}
    connection.execute(update(c).where(c.c.id == claim_id).values(values | read))
    return True


def _remove(connection: Connection, claim_id: str) -> None:
    c = schema.claims
    now = present_ids(connection, [claim_id]).get(claim_id, GONE)
    parts = update(c).where(c.c.about == claim_id)
    connection.execute(parts.values(about=now or None))
    connection.execute(delete(c).where(c.c.id == claim_id))
