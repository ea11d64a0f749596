"""The keys by which later reports find speakers, reports and passages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, select

from sayso.joining.claims import heaviest
from sayso.ledger import schema
from sayso.ledger.inserting import add, add_one, numbers_of
from sayso.ledger.rows import signed
from sayso.model import Gist, Passage


def keep_speaker_keys(
    connection: Connection, keys: Mapping[str, frozenset[str]]
) -> None:
    table = schema.speaker_keys
    for speaker, number in numbers_of(connection, schema.speakers, list(keys)).items():
        known = select(table.c.key).where(table.c.speaker == number)
        new = keys[speaker] - set(connection.execute(known).scalars())
        add(connection, table, ({"key": key, "speaker": number} for key in sorted(new)))


def keep_gist(connection: Connection, report_id: str, gist: Gist) -> None:
    (number,) = numbers_of(connection, schema.reports, [report_id]).values()
    row = {"report": number, "words": gist.keys, "weights": gist.weights}
    add(connection, schema.gists, [row] if gist.keys else [])
    keys = ({"key": key, "report": number} for key in heaviest(gist))
    add(connection, schema.gist_keys, keys)


def keep_passages(
    connection: Connection, report_id: str, passages: Iterable[Passage]
) -> None:
    for passage in passages:
        span = {"start": passage.span.start, "end": passage.span.end}
        number = add_one(connection, schema.passages, {"report_id": report_id, **span})
        prints = sorted({signed(each) for each in passage.fingerprints})
        values = ({"fingerprint": each, "passage": number} for each in prints)
        add(connection, schema.passage_keys, values)
