"""The keys by which later reports find speakers, contents and passages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, select, text

from sayso.ledger import schema
from sayso.ledger.inserting import add, add_one, numbers_of
from sayso.ledger.rows import signed
from sayso.model import Passage

_COUNT_KEYS = text(
    "INSERT INTO key_counts (key, contents) VALUES (:key, :contents) ON CONFLICT (key) "
    "DO UPDATE SET contents = key_counts.contents + excluded.contents"
)


def keep_speaker_keys(
    connection: Connection, keys: Mapping[str, frozenset[str]]
) -> None:
    table = schema.speaker_keys
    for speaker, number in numbers_of(connection, schema.speakers, list(keys)).items():
        known = select(table.c.key).where(table.c.speaker == number)
        new = keys[speaker] - set(connection.execute(known).scalars())
        add(connection, table, ({"key": key, "speaker": number} for key in sorted(new)))


def keep_claim_keys(connection: Connection, keys: Mapping[str, frozenset[str]]) -> None:
    numbers = numbers_of(connection, schema.contents, list(keys))
    pairs: list[dict[str, str | int]] = [
        {"key": key, "content": number}
        for content, number in numbers.items()
        for key in sorted(keys[content])
    ]
    add(connection, schema.claim_keys, pairs)
    counts = Counter(str(pair["key"]) for pair in pairs)
    if counts:
        rises = [{"key": key, "contents": n} for key, n in counts.items()]
        connection.execute(_COUNT_KEYS, rises)


def keep_passages(
    connection: Connection, report_id: str, passages: Iterable[Passage]
) -> None:
    for passage in passages:
        span = {"start": passage.span.start, "end": passage.span.end}
        number = add_one(connection, schema.passages, {"report_id": report_id, **span})
        prints = sorted({signed(each) for each in passage.fingerprints})
        values = ({"fingerprint": each, "passage": number} for each in prints)
        add(connection, schema.passage_keys, values)
