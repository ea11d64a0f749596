"""A better reading of a kept report takes the place of the one before.

Ids whose words are found again lead to the new ones; judgements stay as they are and
bear on what their words are in now.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, or_, select, update

from sayso.joining.joined import Joined
from sayso.ledger import schema
from sayso.ledger.following import follow, spans_of
from sayso.ledger.forgetting import forget_reading
from sayso.ledger.founding import found_again
from sayso.ledger.judgements import active, judgements
from sayso.ledger.lookups import LedgerLookups
from sayso.ledger.lookups_claims import Held, decided_in
from sayso.ledger.overlap import best
from sayso.ledger.printed import Printed, printed_in
from sayso.ledger.redirects import GONE, forget, present_ids, redirect
from sayso.ledger.settling import settle
from sayso.ledger.verbs import ids_of
from sayso.ledger.wordings import settle_wordings
from sayso.ledger.write import keep_reading
from sayso.ledger.write_versions import keep_withdrawals
from sayso.model import Reading, Withdrawal

Join = Callable[[Reading, LedgerLookups], Joined]


def replace_reading(connection: Connection, reading: Reading, join: Join) -> Joined:
    """Runs inside the caller's transaction: afterwards no trace of the old is left,
    but for where its ids lead. Returns what is kept now."""
    report_id = reading.report.id
    before, held = printed_in(connection, report_id), decided_in(connection, report_id)
    contents, judged = spans_of(connection, report_id), _judged(connection)
    withdrawn = forget_reading(connection, report_id)
    joined = join(reading, _earlier(connection, report_id, held))
    keep_reading(connection, joined)
    made = update(schema.reports).where(schema.reports.c.id == report_id)
    connection.execute(made.values(made_by=reading.made_by))
    now = printed_in(connection, report_id)
    left = _lead(connection, before, now)
    _attach(connection, report_id, now)
    follow(connection, report_id, contents)
    _withdraw_again(connection, withdrawn)
    settle(connection, judged | _judged(connection))
    found_again(connection, before.statements.keys() - now.statements.keys(), left)
    settle_wordings(connection, before.claims.keys() | now.claims.keys())
    return joined


def _earlier(connection: Connection, report_id: str, held: Held) -> LedgerLookups:
    r = schema.reports.c
    number = connection.execute(select(r.number).where(r.id == report_id)).scalar_one()
    return LedgerLookups(connection, before=number, held=held)


def _lead(connection: Connection, before: Printed, now: Printed) -> set[str]:
    """Ids that went, to those of what is printed there now; the others to nothing. What
    joining led on stays so. Returns the claims of which nothing is any more."""
    led, leads = present_ids(connection, before.claims), dict[str, str]()
    for old, spans in (*before.statements.items(), *before.claims.items()):
        if old not in {*now.among(old), *led} and not _is_elsewhere(connection, old):
            leads[old] = best(spans, now.among(old)) or GONE
    for old, spans in before.speakers.items():
        here = old in now.speakers or _is_elsewhere(connection, old)
        if not here and (found := best(spans, now.speakers)):
            leads[old] = found
    redirect(connection, leads)
    forget(connection, (*now.statements, *now.claims, *now.speakers))
    return leads.keys() & before.claims.keys()


def _is_elsewhere(connection: Connection, each: str) -> bool:
    """Whether other reports still are of this claim or its figures, or by this speaker."""
    c, t, speaker = schema.claims.c, schema.stances.c, schema.mentions.c.speaker_id
    figures = t.read_claim_id.in_(select(c.id).where(c.about == each))
    of_it = select(t.number).where(
        or_(t.read_claim_id == each, t.claim_id == each, figures)
    )
    kinds = {"k": of_it, "p": select(speaker).where(speaker == each)}
    if each[:1] not in kinds:
        return False
    return connection.execute(kinds[each[:1]].limit(1)).first() is not None


def _attach(connection: Connection, report_id: str, now: Printed) -> None:
    """What judgements anchored here name and no reading had: it may be found again."""
    a = schema.anchors.c
    rows = connection.execute(select(a.target, a.spans).where(a.report_id == report_id))
    anchors = {row.target: row.spans for row in rows}
    gone = {i for i, new in present_ids(connection, anchors).items() if not new}
    found = {each: best(anchors[each], now.among(each)) for each in gone}
    redirect(connection, {old: new for old, new in found.items() if new})


def _withdraw_again(connection: Connection, withdrawn: list[dict[str, Any]]) -> None:
    """Withdrawals by other reports of this one's statements."""
    now = present_ids(connection, {row["statement_id"] for row in withdrawn})
    again = (
        Withdrawal(each, row["withdrawn_on"], row["why"], row["by"])
        for row in withdrawn
        if (each := now.get(row["statement_id"], row["statement_id"]))
    )
    keep_withdrawals(connection, list(again))


def _judged(connection: Connection) -> set[str]:
    found = active(judgements(connection))
    named = {i for j in found for i in ids_of(j.verb, j.subject, j.value)}
    present = present_ids(connection, named)
    return {present.get(each) or each for each in named}
