"""Joined -> rows: one report, its reading and what joining concluded, all at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, Table, insert, select, text, update

from sayso.joining.joined import Joined
from sayso.ledger import rows, schema
from sayso.model import Passage, Stance, Withdrawal

_COUNT_KEYS = text(
    "INSERT INTO key_counts (key, contents) VALUES (:key, :contents) ON CONFLICT (key) "
    "DO UPDATE SET contents = key_counts.contents + excluded.contents"
)


def now() -> str:
    """This moment, UTC, ISO to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def is_kept(connection: Connection, report_id: str) -> bool:
    """Whether this very report (outlet, address, text) is in the ledger."""
    found = select(schema.reports.c.number).where(schema.reports.c.id == report_id)
    return connection.execute(found).first() is not None


def keep(connection: Connection, joined: Joined) -> None:
    """Adds a report that is not kept yet. Runs inside the caller's transaction."""
    reading = joined.reading
    row = rows.report_row(reading.report)
    row |= {"kept_on": now(), "made_by": reading.made_by}
    connection.execute(insert(schema.reports), row)
    keep_reading(connection, joined)


def keep_reading(connection: Connection, joined: Joined) -> None:
    """The rows of a report's reading and joining; the report itself is there."""
    upsert(connection, schema.speakers, map(rows.speaker_row, joined.speakers))
    _keep_speaker_keys(connection, joined.speaker_keys)
    _keep_mentions(connection, joined)
    _keep_origins(connection, joined)
    _keep_statements(connection, joined)
    _keep_contents(connection, joined)
    _keep_passages(connection, joined)
    upsert(connection, schema.claims, map(rows.claim_row, joined.claims))
    _keep_stances(connection, joined.stances)
    _keep_withdrawals(connection, joined.withdrawals)


def add(
    connection: Connection, table: Table, values: Iterable[Mapping[str, Any]]
) -> None:
    """Inserts rows, none or many."""
    many = list(values)
    if many:
        connection.execute(insert(table), many)


def add_one(connection: Connection, table: Table, row: Mapping[str, Any]) -> int:
    """Inserts one row; returns its number."""
    kept = connection.execute(insert(table), row).inserted_primary_key
    return int(kept[0]) if kept else 0


def upsert(
    connection: Connection, table: Table, values: Iterable[dict[str, Any]]
) -> None:
    """Inserts what has a new ``id``, updates the others; ``number`` stays."""
    by_id = {row["id"]: row for row in values}
    wanted = select(table.c.id).where(table.c.id.in_(list(by_id)))
    known = set(connection.execute(wanted).scalars()) if by_id else set()
    for each in sorted(known):
        connection.execute(update(table).where(table.c.id == each).values(by_id[each]))
    add(connection, table, (row for each, row in by_id.items() if each not in known))


def _keep_speaker_keys(
    connection: Connection, keys: Mapping[str, frozenset[str]]
) -> None:
    table = schema.speaker_keys
    for speaker, number in _numbers(connection, schema.speakers, list(keys)).items():
        known = select(table.c.key).where(table.c.speaker == number)
        new = keys[speaker] - set(connection.execute(known).scalars())
        add(connection, table, ({"key": key, "speaker": number} for key in sorted(new)))


def _keep_mentions(connection: Connection, joined: Joined) -> None:
    why = {each.mention_id: each for each in joined.identities}
    values = []
    for mention in joined.reading.mentions:
        taken = why.get(mention.id)
        row = rows.mention_row(mention) | {"speaker_id": None, "reason": None}
        if taken:
            row |= {"speaker_id": taken.speaker_id, "reason": taken.reason}
        values.append(row)
    add(connection, schema.mentions, values)


def _keep_origins(connection: Connection, joined: Joined) -> None:
    upsert(
        connection,
        schema.origins,
        ({"id": o.id, "report_id": o.report_id, "reason": o.reason} for o in joined.origins),
    )  # fmt: skip
    add(
        connection,
        schema.copies,
        (
            {
                "report_id": c.report_id,
                "start": c.span.start,
                "end": c.span.end,
                "of_report_id": c.of_report_id,
                "of_start": c.of_span.start,
                "of_end": c.of_span.end,
                "origin_id": c.origin_id,
            }
            for c in joined.copies
        ),
    )


def _keep_statements(connection: Connection, joined: Joined) -> None:
    reading, speaker_of = joined.reading, joined.speaker_of()
    values, said_by = [], []
    for statement in reading.statements:
        origin = joined.origin_of.get(statement.id, statement.origin_id)
        kept = replace(statement, origin_id=origin)
        values.append(rows.statement_row(kept, reading.report.text))
        taken = [m for m in statement.speaker_ids if m in speaker_of]
        for place, mention in enumerate(taken):
            row = {"statement_id": statement.id, "place": place, "mention_id": mention}
            said_by.append(row | {"speaker_id": speaker_of[mention]})
    add(connection, schema.statements, values)
    add(connection, schema.statement_speakers, said_by)


def _keep_contents(connection: Connection, joined: Joined) -> None:
    add(connection, schema.contents, map(rows.content_row, joined.reading.contents))
    numbers = _numbers(connection, schema.contents, list(joined.claim_keys))
    pairs = [
        {"key": key, "content": number}
        for content, number in numbers.items()
        for key in sorted(joined.claim_keys[content])
    ]
    add(connection, schema.claim_keys, pairs)
    counts = Counter(str(pair["key"]) for pair in pairs)
    if counts:
        rises = [{"key": key, "contents": n} for key, n in counts.items()]
        connection.execute(_COUNT_KEYS, rises)


def _keep_passages(connection: Connection, joined: Joined) -> None:
    report_id = joined.reading.report.id
    for passage in joined.reading.passages:
        span = {"start": passage.span.start, "end": passage.span.end}
        number = add_one(connection, schema.passages, {"report_id": report_id, **span})
        add(connection, schema.passage_keys, _fingerprints(passage, number))


def _fingerprints(passage: Passage, number: int) -> list[dict[str, int]]:
    prints = sorted({signed(each) for each in passage.fingerprints})
    return [{"fingerprint": each, "passage": number} for each in prints]


def signed(fingerprint: int) -> int:
    """64 bits as databases count them: the upper half is negative."""
    cut = fingerprint & 0xFFFF_FFFF_FFFF_FFFF
    return cut - (1 << 64) if cut >> 63 else cut


def _keep_stances(connection: Connection, stances: Sequence[Stance]) -> None:
    names = ("statement_id", "content_id", "claim_id", "value", "spans")
    more = ("presupposed", "confidence", "reason")
    said_by = []
    for stance in stances:
        row = {name: getattr(stance, name) for name in names + more}
        number = add_one(connection, schema.stances, row)
        for place, speaker in enumerate(stance.speaker_ids):
            said_by.append({"stance": number, "place": place, "speaker_id": speaker})
    add(connection, schema.stance_speakers, said_by)


def _keep_withdrawals(
    connection: Connection, withdrawals: Sequence[Withdrawal]
) -> None:
    """The first withdrawal of a statement counts; another changes nothing."""
    table = schema.withdrawals
    by_statement = {each.statement_id: each for each in reversed(withdrawals)}
    known = select(table.c.statement_id).where(
        table.c.statement_id.in_(list(by_statement))
    )
    for each in connection.execute(known).scalars().all():
        del by_statement[each]
    add(
        connection,
        table,
        (
            {"statement_id": w.statement_id, "withdrawn_on": w.on, "why": w.why, "by": w.by}
            for w in by_statement.values()
        ),
    )  # fmt: skip


def _numbers(connection: Connection, table: Table, ids: list[str]) -> dict[str, int]:
    """Id -> number, in the order of ``ids``; what the ledger lacks is left out."""
    found: dict[str, int] = {}
    for start in range(0, len(ids), 500):
        some = ids[start : start + 500]
        wanted = select(table.c.id, table.c.number).where(table.c.id.in_(some))
        found |= {row.id: row.number for row in connection.execute(wanted)}
    return {each: found[each] for each in ids if each in found}
