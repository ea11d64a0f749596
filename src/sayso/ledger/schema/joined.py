"""What joining gave: speakers, claims, stances, origins, and the keys they are found by.

As in ``read``: plain columns hold what people decided, ``read_…`` what joining gave.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Float, Integer, String, Table, Text

from sayso.ledger.schema.columns import identity, number, read_id, refers, spans
from sayso.ledger.schema.packed import Packed
from sayso.ledger.schema.read import metadata

speakers = Table(
    "speakers",
    metadata,
    number(),
    identity(),
    Column("name", Text, nullable=False),
    Column("kind", String, nullable=False),
    Column("aliases", Packed(tuple[str, ...]), nullable=False),
    Column("role", Text),
    Column("affiliation", Text),
    Column("country", String(2), index=True),
    refers("principal_id", "speakers.id", null=True),
    read_id("read_principal_id"),
    Column("anonymity", Text),
    sqlite_autoincrement=True,
)

claims = Table(
    "claims",
    metadata,
    number(),
    identity(),
    Column("wording", Text, nullable=False),
    refers("statement_id", "statements.id"),  # where the wording is printed
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    Column("read_wording", Text, nullable=False),
    read_id("read_statement_id"),
    Column("read_start", Integer, nullable=False),
    Column("read_end", Integer, nullable=False),
    refers("about", "claims.id", null=True),
    sqlite_autoincrement=True,
)

stances = Table(
    "stances",
    metadata,
    number(),
    refers("statement_id", "statements.id"),
    refers("content_id", "contents.id"),
    refers("claim_id", "claims.id", null=True),  # null: set aside by a judgement
    read_id("read_claim_id"),
    Column("value", String(3), nullable=False),
    Column("read_value", String(3), nullable=False),
    spans("spans"),
    Column("presupposed", Boolean, nullable=False),
    Column("confidence", Float, nullable=False),
    Column("reason", Text, nullable=False),
    read_id("moves_with"),  # the content with which it goes to another claim
    sqlite_autoincrement=True,
)

stance_speakers = Table(
    "stance_speakers",
    metadata,
    Column("stance", Integer, primary_key=True, autoincrement=False),
    Column("place", Integer, primary_key=True, autoincrement=False),
    refers("speaker_id", "speakers.id", null=True),  # null: set aside by a judgement
    read_id("read_speaker_id"),
)

origins = Table(
    "origins",
    metadata,
    number(),
    identity(),
    refers("report_id", "reports.id"),
    Column("reason", Text, nullable=False),
)

copies = Table(
    "copies",
    metadata,
    number(),
    refers("report_id", "reports.id"),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    refers("of_report_id", "reports.id"),
    Column("of_start", Integer, nullable=False),
    Column("of_end", Integer, nullable=False),
    refers("origin_id", "origins.id"),
    Column("reason", Text, nullable=False, server_default=""),
)

withdrawals = Table(
    "withdrawals",
    metadata,
    refers("statement_id", "statements.id", primary=True, index=False),
    Column("withdrawn_on", String(10), index=True),
    Column("why", String, nullable=False),
    Column(
        "by", String, index=True
    ),  # id of a report (edited) or statement (retracted)
)

retractions = Table(  # statements by which a speaker, as read, takes others back
    "retractions",
    metadata,
    refers("statement_id", "statements.id", primary=True, index=False),
    Column("speaker_id", String, primary_key=True, index=True),
    Column("side", String(1), nullable=False),  # of what is taken back: + or -
)

speaker_keys = Table(
    "speaker_keys",
    metadata,
    Column("key", String, primary_key=True),
    Column("speaker", Integer, primary_key=True, autoincrement=False, index=True),
    sqlite_with_rowid=False,
)
