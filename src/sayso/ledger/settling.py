"""Judgements -> the rows that they bear on: what was read stays beside what was decided.

Called where a judgement is appended or undone; a new report's rows are written settled.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from itertools import zip_longest
from typing import Any

from sqlalchemy import Connection, delete, insert, or_, select, union, update

from sayso.ledger import schema
from sayso.ledger.chunks import chunks
from sayso.ledger.decisions import Decisions
from sayso.ledger.snapshot import Snapshot
from sayso.ledger.wordings import settle_wordings

Row = dict[str, Any]


def settle(connection: Connection, ids: Collection[str]) -> None:
    """Brings all rows that ``ids`` (of what a judgement names) touch in line with all
    judgements."""
    decided = Snapshot(connection).decided
    for some in chunks(sorted(_with_merged(decided, ids))):
        _settle_principals(connection, decided, some)
        for statements in chunks(_touched(connection, some)):
            _settle_acts(connection, decided, statements)
            read = _settle_speakers(connection, decided, statements)
            before = _claims_of(connection, statements)
            _settle_stances(connection, decided, statements, read)
            settle_wordings(connection, before | _claims_of(connection, statements))
        settle_wordings(connection, (each for each in some if each.startswith("k")))


def stance_now(
    decided: Decisions, statement_id: str, claim_id: str, value: Any, *, own: bool
) -> Row:
    """Claim and value of a stance. ``own``: the outlet's, not the statement's speakers',
    so that what a person says of these does not bear on it."""
    claim = decided.stance_claim(statement_id, claim_id)
    kept = value if own or not claim else decided.value(statement_id, claim, value)
    return {"claim_id": claim, "value": kept}


def places(read: Sequence[str], now: Sequence[str | None]) -> list[Row]:
    """Speakers in printed order: as read, and who they are now."""
    pairs = enumerate(zip_longest(read, now))
    return [
        {"place": place, "read_speaker_id": one, "speaker_id": other}
        for place, (one, other) in pairs
    ]


def is_own(said_by: Sequence[str], holders: Sequence[str]) -> bool:
    """Whether a stance's holders are others than its statement's speakers."""
    return bool(said_by) and set(said_by) != set(holders)


def _with_merged(decided: Decisions, ids: Collection[str]) -> set[str]:
    """Also the ids that were merged with them: what is joined to one moves with it."""
    roots = {decided.claim(i) for i in ids} | {decided.speaker(i) for i in ids}
    claims = {old for old in decided.claims if decided.claim(old) in roots}
    speakers = {old for old in decided.speakers if decided.speaker(old) in roots}
    return {*ids, *roots, *claims, *speakers}


def _touched(connection: Connection, ids: list[str]) -> list[str]:
    """Statements that are named, or whose claims or speakers are."""
    t, s = schema.statements.c, schema.stances.c
    by, of = schema.statement_speakers.c, schema.stance_speakers.c
    of_claims = or_(s.read_claim_id.in_(ids), s.claim_id.in_(ids))
    held = select(s.statement_id).join(
        schema.stance_speakers, of.stance == s.number
    )  # fmt: skip
    wanted = union(
        select(t.id).where(t.id.in_(ids)),
        select(s.statement_id).where(of_claims),
        select(by.statement_id).where(
            or_(by.read_speaker_id.in_(ids), by.speaker_id.in_(ids))
        ),
        held.where(or_(of.read_speaker_id.in_(ids), of.speaker_id.in_(ids))),
    )
    return list(connection.execute(wanted).scalars())


def _settle_principals(
    connection: Connection, decided: Decisions, ids: list[str]
) -> None:
    p = schema.speakers
    wanted = select(p.c.number, p.c.read_principal_id)
    for row in connection.execute(wanted.where(p.c.read_principal_id.in_(ids))).all():
        values = {"principal_id": decided.speaker(row.read_principal_id)}
        connection.execute(update(p).where(p.c.number == row.number).values(values))


def _settle_acts(connection: Connection, decided: Decisions, ids: list[str]) -> None:
    s = schema.statements
    wanted = select(s.c.number, s.c.id, s.c.read_act).where(s.c.id.in_(ids))
    for row in connection.execute(wanted).all():
        values: Row = {"act": decided.act(row.id, row.read_act)}
        values |= {"judged_none": row.id in decided.no_statements}
        connection.execute(update(s).where(s.c.number == row.number).values(values))


def _settle_speakers(
    connection: Connection, decided: Decisions, ids: list[str]
) -> dict[str, list[str]]:
    """Returns the speakers of each statement as read."""
    table = schema.statement_speakers
    wanted = select(table).where(table.c.statement_id.in_(ids)).order_by(table.c.place)
    read, mentions = defaultdict(list), {}
    for row in connection.execute(wanted):
        if row.read_speaker_id:
            read[row.statement_id].append(row.read_speaker_id)
            mentions[row.statement_id, row.place] = row.mention_id
    rows = [
        {**row, "statement_id": i, "mention_id": mentions.get((i, row["place"]))}
        for i in ids
        for row in places(read[i], decided.speakers_of(i, read[i]))
    ]
    connection.execute(delete(table).where(table.c.statement_id.in_(ids)))
    _insert(connection, table, rows)
    return read


def _settle_stances(
    connection: Connection,
    decided: Decisions,
    ids: list[str],
    said_by: dict[str, list[str]],
) -> None:
    s, by = schema.stances, schema.stance_speakers
    stances = connection.execute(select(s).where(s.c.statement_id.in_(ids))).all()
    for some in chunks(stances):
        holders = _holders(connection, [stance.number for stance in some])
        rows: list[Row] = []
        for stance in some:
            of, read = stance.statement_id, holders[stance.number]
            own = is_own(said_by[of], read)
            told = of, stance.read_claim_id, stance.read_value
            now = stance_now(decided, *told, own=own)
            changed = update(s).where(s.c.number == stance.number)
            connection.execute(changed.values(now))
            ids_now = decided.each_once(read) if own else decided.speakers_of(of, read)
            rows += ({**row, "stance": stance.number} for row in places(read, ids_now))
        numbers = [stance.number for stance in some]
        connection.execute(delete(by).where(by.c.stance.in_(numbers)))
        _insert(connection, by, rows)


def _claims_of(connection: Connection, ids: list[str]) -> set[str]:
    """All claims that the statements' stances are or were of."""
    t = schema.stances.c
    rows = connection.execute(
        select(t.claim_id, t.read_claim_id).where(t.statement_id.in_(ids))
    )
    return {each for row in rows for each in row if each}


def _holders(connection: Connection, numbers: list[int]) -> dict[int, list[str]]:
    by = schema.stance_speakers.c
    wanted = select(by.stance, by.read_speaker_id).where(by.stance.in_(numbers))
    wanted = wanted.where(by.read_speaker_id.is_not(None)).order_by(by.place)
    found: dict[int, list[str]] = defaultdict(list)
    for row in connection.execute(wanted):
        found[row.stance].append(row.read_speaker_id)
    return found


def _insert(connection: Connection, table: Any, rows: Iterable[Row]) -> None:
    many = list(rows)
    if many:
        connection.execute(insert(table), many)
