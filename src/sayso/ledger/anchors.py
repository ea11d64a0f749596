"""The printed words that an id stands for: what outlives a reading."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, insert, select

from sayso.errors import NotFound
from sayso.ledger import schema
from sayso.ledger.verbs import KINDS
from sayso.model import Span


@dataclass(frozen=True, slots=True)
class Anchor:
    """Words at ``spans`` (half-open code points) of a kept report's text."""

    report_id: str
    spans: tuple[Span, ...]
    quoted: str


def anchor_of(connection: Connection, each: str) -> Anchor | None:
    """Where the id of a statement, claim, speaker or report is printed.

    None for a speaker who is not printed anywhere, such as a principal. Raises
    ``NotFound`` for an id that the ledger does not hold.
    """
    find = _FINDERS.get(each[:1])
    if find is None or not (found := find(connection, each)):
        kind = KINDS.get(each[:1], "statement, claim, speaker or report")
        raise NotFound(f"{each}: there is no such {kind} in the ledger")
    return found[0]


def keep_anchors(connection: Connection, judgement: int, ids: Iterable[str]) -> None:
    """The anchors of all that a judgement names."""
    for each in dict.fromkeys(ids):
        anchor = anchor_of(connection, each)
        if anchor:
            row = {"judgement": judgement, "target": each, "quoted": anchor.quoted}
            row |= {"report_id": anchor.report_id, "spans": anchor.spans}
            connection.execute(insert(schema.anchors), row)


def _of_statement(connection: Connection, each: str) -> list[Anchor | None]:
    s = schema.statements.c
    rows = connection.execute(select(schema.statements).where(s.id == each))
    return [
        Anchor(r.report_id, tuple(sorted((*r.source, *r.cue, *r.content))), r.printed)
        for r in rows
    ]


def _of_claim(connection: Connection, each: str) -> list[Anchor | None]:
    c, s = schema.claims.c, schema.statements
    wanted = select(c.start, c.end, c.wording, s.c.report_id)
    wanted = wanted.join_from(schema.claims, s).where(c.id == each)
    rows = connection.execute(wanted)
    return [Anchor(r.report_id, (Span(r.start, r.end),), r.wording) for r in rows]


def _of_speaker(connection: Connection, each: str) -> list[Anchor | None]:
    m = schema.mentions.c
    wanted = select(m.report_id, m.start, m.end, m.name)
    wanted = wanted.where(m.speaker_id == each, m.start.is_not(None))
    rows = connection.execute(wanted.order_by(m.number).limit(1))
    found = [Anchor(r.report_id, (Span(r.start, r.end),), r.name) for r in rows]
    return [*found] or _known(connection, each)


def _known(connection: Connection, each: str) -> list[Anchor | None]:
    s = schema.speakers.c
    rows = connection.execute(select(s.id).where(s.id == each))
    return [None for _ in rows]


def _of_report(connection: Connection, each: str) -> list[Anchor | None]:
    r = schema.reports.c
    rows = connection.execute(select(r.id, r.title).where(r.id == each))
    return [Anchor(row.id, (), row.title or "") for row in rows]


_FINDERS: dict[str, Callable[[Connection, str], list[Anchor | None]]] = {
    "s": _of_statement,
    "k": _of_claim,
    "p": _of_speaker,
    "r": _of_report,
}
