"""What people decided: appended, never changed; and where ids that went now lead."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, String, Table, Text

from sayso.ledger.schema.columns import refers, spans
from sayso.ledger.schema.read import metadata

judgements = Table(
    "judgements",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=True),
    Column("made_on", String, nullable=False, index=True),  # UTC, ISO seconds
    Column("made_by", Text, nullable=False),
    Column("verb", String, nullable=False),
    Column("subject", String, nullable=False, index=True),
    Column("value", Text),
    Column("reason", Text),
    Column("undoes", Integer, ForeignKey("judgements.id"), index=True),
    sqlite_autoincrement=True,
)

anchors = Table(  # the printed words that each id of a judgement stood for
    "anchors",
    metadata,
    Column("judgement", Integer, ForeignKey("judgements.id"), primary_key=True),
    Column("target", String, primary_key=True),  # the id, as it was when judged
    refers("report_id", "reports.id"),
    spans("spans"),
    Column("quoted", Text, nullable=False),
)

redirects = (
    Table(  # ids of an earlier reading, and what is printed there in the present one
        "redirects",
        metadata,
        Column("old_id", String, primary_key=True),
        Column("new_id", String, nullable=False, index=True),
    )
)
