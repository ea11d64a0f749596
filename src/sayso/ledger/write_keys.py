"""The keys by which later reports find speakers, reports and passages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, select

from sayso.joining.claims import heaviest
from sayso.ledger import schema
from sayso.ledger.chunks import chunks
from sayso.ledger.inserting import add, add_one, numbers_of
from sayso.ledger.rows import signed
from sayso.ledger.sifting import put
from sayso.model import Gist, Passage


def keep_speaker_keys(
    connection: Connection, keys: Mapping[str, frozenset[str]]
) -> None:
    table, known = schema.speaker_keys, set[tuple[str, int]]()
    numbers = numbers_of(connection, schema.speakers, list(keys))
    for some in chunks(list(numbers.values())):
        held = select(table.c.key, table.c.speaker).where(table.c.speaker.in_(some))
        known |= {(row.key, row.speaker) for row in connection.execute(held)}
    wanted = ((key, number) for each, number in numbers.items() for key in keys[each])
    new = sorted(set(wanted) - known)
    add(connection, table, ({"key": key, "speaker": number} for key, number in new))


def keep_gist(connection: Connection, report_id: str, gist: Gist) -> None:
    (number,) = numbers_of(connection, schema.reports, [report_id]).values()
    row = {"report": number, "words": gist.keys, "weights": gist.weights}
    add(connection, schema.gists, [row] if gist.keys else [])
    keys = ({"key": key, "report": number} for key in heaviest(gist))
    add(connection, schema.gist_keys, keys)


def keep_passages(
    connection: Connection, report_id: str, passages: Iterable[Passage]
) -> None:
    keys: list[dict[str, int]] = []
    for passage in passages:
        span = {"start": passage.span.start, "end": passage.span.end}
        number = add_one(connection, schema.passages, {"report_id": report_id, **span})
        prints = sorted({signed(each) for each in passage.fingerprints})
        keys += ({"fingerprint": each, "passage": number} for each in prints)
    add(connection, schema.passage_keys, keys)
    put(connection, [row["fingerprint"] for row in keys])
