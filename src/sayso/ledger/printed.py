"""Where a report's statements, claims and speakers are printed, by id."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from sayso.ledger import schema
from sayso.ledger.overlap import Spans
from sayso.model import Span


@dataclass(frozen=True, slots=True)
class Printed:
    """One report's ids -> spans: what a rereading has to find again."""

    statements: dict[str, Spans]
    claims: dict[str, Spans]
    speakers: dict[str, Spans]

    def among(self, each: str) -> dict[str, Spans]:
        """Ids of the same kind as ``each``."""
        kinds = {"s": self.statements, "k": self.claims, "p": self.speakers}
        return kinds.get(each[:1], {})


def printed_in(connection: Connection, report_id: str) -> Printed:
    """As the present reading has it; merged claims and speakers by their own ids."""
    return Printed(
        _statements(connection, report_id),
        _claims(connection, report_id),
        _speakers(connection, report_id),
    )


def _statements(connection: Connection, report_id: str) -> dict[str, Spans]:
    s = schema.statements.c
    wanted = select(s.id, s.source, s.cue, s.content).where(s.report_id == report_id)
    return {r.id: (*r.source, *r.cue, *r.content) for r in connection.execute(wanted)}


def _claims(connection: Connection, report_id: str) -> dict[str, Spans]:
    s, t, c = schema.statements.c, schema.stances, schema.contents
    wanted = select(t.c.read_claim_id.label("id"), c.c.spans).join_from(t, c)
    wanted = wanted.join(schema.statements, s.id == t.c.statement_id)
    return _grouped(connection.execute(wanted.where(s.report_id == report_id)))


def _speakers(connection: Connection, report_id: str) -> dict[str, Spans]:
    m = schema.mentions.c
    wanted = select(m.speaker_id.label("id"), m.start, m.end)
    here = wanted.where(m.report_id == report_id, m.start.is_not(None))
    rows = connection.execute(here.where(m.speaker_id.is_not(None)))
    found: dict[str, Spans] = {}
    for row in rows:
        found[row.id] = (*found.get(row.id, ()), Span(row.start, row.end))
    return found


def _grouped(rows: Iterable[Any]) -> dict[str, Spans]:
    found: dict[str, Spans] = {}
    for row in rows:
        found[row.id] = (*found.get(row.id, ()), *row.spans)
    return found
