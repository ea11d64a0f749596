"""A claim or a speaker of its own, for what a person said is none of the known ones."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Connection, insert, select

from sayso.ledger import rows, schema
from sayso.ledger.ids import own_claim_id, own_speaker_id
from sayso.ledger.inserting import upsert
from sayso.ledger.redirects import forget
from sayso.model import Claim, Speaker


def set_claim_apart(
    connection: Connection, statement_id: str, claim_id: str, own: str | None = None
) -> None:
    """Makes the claim that the statement is of, once it is not of ``claim_id``.

    Its wording is the statement's content as printed. ``own`` is its id where the
    statement had another when the judgement was made.
    """
    s, r = schema.statements, schema.reports
    wanted = select(s.c.id, s.c.source, s.c.cue, s.c.content, r.c.text)
    found = connection.execute(wanted.join(r).where(s.c.id == statement_id)).first()
    if found is None:
        return
    spans = found.content or found.cue or found.source
    longest = max(spans, key=lambda span: span.end - span.start)
    words = found.text[longest.start : longest.end]
    each = own or own_claim_id(statement_id, claim_id)
    claim = Claim(each, words, found.id, longest)
    upsert(connection, schema.claims, [rows.claim_row(claim)])
    forget(connection, [each])


def set_speaker_apart(connection: Connection, statement_id: str) -> None:
    """Makes a speaker named as the statement's is, who is none of those known.

    It has the keys of the other, so that later reports' mentions are compared with it.
    """
    by, p = schema.statement_speakers, schema.speakers
    wanted = select(p).join(by).where(by.c.statement_id == statement_id)
    found = connection.execute(wanted.order_by(by.c.place)).first()
    own = own_speaker_id(statement_id)
    if found is None:
        upsert(connection, p, [rows.speaker_row(Speaker(own, "unknown", "unnamed"))])
        return
    made = replace(rows.speaker_of(found), id=own, principal_id=own)
    upsert(connection, p, [rows.speaker_row(made)])
    number = select(p.c.number).where(p.c.id == own).scalar_subquery()
    k = schema.speaker_keys
    own_keys = select(k.c.key).where(k.c.speaker == number)
    copied = select(k.c.key, number).where(k.c.speaker == found.number)
    copied = copied.where(k.c.key.not_in(own_keys))
    connection.execute(insert(k).from_select(["key", "speaker"], copied))
