"""The statements as rows, one a statement: JSON lines, and CSV for spreadsheets."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import Any, TextIO

import msgspec
from sqlalchemy import Row, select

from sayso.export.statements import day, speakers_of, withdrawals_of
from sayso.ledger import Snapshot, schema
from sayso.ledger.chunks import chunks
from sayso.model import Span
from sayso.views.asking import rows

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""A spreadsheet may run a cell that begins so (OWASP, CSV injection)."""
PAGE = 200
COLUMNS = (
    "id", "report", "outlet", "title", "url", "published", "speakers", "countries",
    "act", "form", "channel", "source", "cue", "content", "said_from", "said_to",
    "said", "claims", "values", "within", "origin", "withdrawn", "confidence",
)  # fmt: skip
"""Texts are as printed; several of one kind are a list (in CSV parted by "; ")."""


def write_lines(
    snapshot: Snapshot, out: TextIO, given: Collection[str] | None = None
) -> None:
    """One JSON object a line. ``given`` are ids of reports, null for all."""
    for row in statement_rows(snapshot, given):
        out.write(msgspec.json.encode(row).decode() + "\n")


def write_csv(
    snapshot: Snapshot,
    out: TextIO,
    given: Collection[str] | None = None,
    *,
    raw: bool = False,
) -> None:
    """A header and one line a statement. Cells that a spreadsheet could run begin with
    an apostrophe, unless ``raw``. ``out`` must leave line ends as they are."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in statement_rows(snapshot, given):
        writer.writerow([cell(row[name], raw=raw) for name in COLUMNS])


def cell(value: Any, *, raw: bool = False) -> str | float | None:
    """A value as a spreadsheet may show it, and only show."""
    if value is None or isinstance(value, int | float):
        return value
    text = "; ".join(value) if isinstance(value, list) else str(value)
    return f"'{text}" if not raw and text.startswith(FORMULA) else text


def statement_rows(
    snapshot: Snapshot, given: Collection[str] | None
) -> Iterator[dict[str, Any]]:
    """A dictionary of ``COLUMNS`` for each statement, in the order in which they came."""
    s, r = schema.statements, schema.reports
    named = (r.c.outlet, r.c.title, r.c.url, r.c.published, r.c.text)
    query = select(s, *named).join_from(s, r).where(s.c.judged_none.is_(False))
    query = query.order_by(s.c.number)
    for page in chunks(rows(snapshot, query, s.c.report_id, given), PAGE):
        yield from _page(snapshot, page)


def _page(snapshot: Snapshot, page: Sequence[Row[Any]]) -> Iterator[dict[str, Any]]:
    ids = [row.id for row in page]
    said_by, gone = speakers_of(snapshot, ids), withdrawals_of(snapshot, ids)
    names = _names(snapshot, {each for some in said_by.values() for each in some})
    stances = _stances(snapshot, ids)
    for row in page:
        who = [names[each] for each in said_by[row.id]]
        withdrawn = gone.get(row.id)
        yield {
            **_printed(row),
            "speakers": [name for name, _ in who],
            "countries": list(dict.fromkeys(land for _, land in who if land)),
            "claims": [claim for claim, _ in stances[row.id]],
            "values": [value for _, value in stances[row.id]],
            "withdrawn": withdrawn and withdrawn.why,
        }


def _printed(row: Row[Any]) -> dict[str, Any]:
    names = ("id", "outlet", "title", "url", "published", "act", "form", "channel")
    spans = ("source", "cue", "content")
    said = day(row.said_on)
    return {
        **{name: getattr(row, name) for name in names},
        **{name: _words(row.text, getattr(row, name)) for name in spans},
        "report": row.report_id,
        "said_from": said and said.start,
        "said_to": said and said.end,
        "said": said and said.text,
        "within": row.within_id,
        "origin": row.origin_id,
        "confidence": row.confidence,
    }


def _words(text: str, spans: Sequence[Span]) -> str:
    return " … ".join(text[span.start : span.end] for span in spans)


def _names(
    snapshot: Snapshot, ids: Collection[str]
) -> dict[str, tuple[str, str | None]]:
    p = schema.speakers.c
    found = rows(snapshot, select(p.id, p.name, p.country), p.id, ids)
    return {row.id: (row.name, row.country) for row in found}


def _stances(
    snapshot: Snapshot, ids: Sequence[str]
) -> dict[str, list[tuple[str, str]]]:
    t = schema.stances.c
    query = select(t.statement_id, t.claim_id, t.value).order_by(t.number)
    query = query.where(t.claim_id.is_not(None))
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in rows(snapshot, query, t.statement_id, ids):
        found[row.statement_id].append((row.claim_id, row.value))
    return found
