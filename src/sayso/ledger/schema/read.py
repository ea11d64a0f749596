"""What reading one report gave. A report's rows are replaced together by a rereading.

Where people's judgements bear on a column, the column holds what they decided and
``read_…`` beside it what the machine read, so that a query needs to know of no judgement.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

from sayso.ledger.schema.columns import identity, number, read_id, refers, spans
from sayso.ledger.schema.packed import Packed
from sayso.model import Basis, DateValue, Figure, Frame

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

reports = Table(
    "reports",
    metadata,
    number(),
    identity(),
    Column("outlet", String, index=True),
    Column("title", Text),
    Column("url", Text),
    Column("published", String(10), index=True),  # ISO day
    Column("language", String, nullable=False),
    refers("replaces", "reports.id", null=True),
    Column("file", Text),
    Column("kept_on", String, nullable=False, index=True),  # UTC, ISO seconds
    Column("made_by", Packed(tuple[tuple[str, str], ...]), nullable=False),
    Column("text", Text, nullable=False),
    Column("published_at", String),  # ISO, with an offset where it is known
    Index(None, "url", "outlet"),
    sqlite_autoincrement=True,
)

mentions = Table(
    "mentions",
    metadata,
    number(),
    identity(),
    refers("report_id", "reports.id"),
    Column("name", Text, nullable=False),
    Column("start", Integer),
    Column("end", Integer),
    Column("kind", String, nullable=False),
    Column("forms", Packed(tuple[str, ...]), nullable=False),
    Column("aliases", Packed(tuple[str, ...]), nullable=False),
    Column("alias_source", Text),
    Column("role", Text),
    Column("affiliation", Text),
    Column("country", String(2)),
    Column("anonymity", Text),
    refers("speaker_id", "speakers.id", null=True),
    Column("reason", Text),  # why it was taken for that speaker
)

statements = Table(
    "statements",
    metadata,
    number(),
    identity(),
    refers("report_id", "reports.id"),
    Column("start", Integer, nullable=False),  # its first printed code point
    spans("source"),
    spans("cue"),
    spans("content"),
    Column("confidence", Float, nullable=False),
    Column("cue_class", String, nullable=False),
    Column("form", String, nullable=False),
    Column("act", String, index=True),
    Column("read_act", String),
    Column("channel", String),
    Column("platform", Text),
    Column("to", Text),
    Column("said_on", Packed(DateValue)),
    refers("within_id", "statements.id", null=True),
    Column("basis", Packed(Basis)),
    refers("origin_id", "origins.id", null=True),
    Column("judged_none", Boolean, nullable=False),  # a person said: no statement
    Column("printed", Text, nullable=False),  # its words, so that lists need no texts
    sqlite_autoincrement=True,
)

statement_speakers = Table(
    "statement_speakers",
    metadata,
    refers("statement_id", "statements.id", primary=True, index=False),
    Column("place", Integer, primary_key=True, autoincrement=False),
    refers("speaker_id", "speakers.id", null=True),  # null: set aside by a judgement
    read_id("read_speaker_id"),
    refers("mention_id", "mentions.id", null=True),
)

contents = Table(
    "contents",
    metadata,
    number(),
    identity(),
    refers("statement_id", "statements.id"),
    spans("spans"),
    Column("frame", Packed(Frame), nullable=False),
    Column("value", String(3), nullable=False),
    spans("decided_by"),
    Column("presupposed", Boolean, nullable=False),
    Column("figures", Packed(tuple[Figure, ...]), nullable=False),
    spans("condition"),
    Column("refers_to", String),
    Column("outlet_value", String(3)),
    spans("outlet_spans"),
    Column("vector", LargeBinary, nullable=False),  # little-endian float32
    sqlite_autoincrement=True,
)

passages = Table(
    "passages",
    metadata,
    number(),
    refers("report_id", "reports.id"),
    Column("start", Integer, nullable=False),
    Column("end", Integer, nullable=False),
    sqlite_autoincrement=True,
)

passage_keys = Table(
    "passage_keys",
    metadata,
    Column("fingerprint", BigInteger, primary_key=True, autoincrement=False),
    Column("passage", Integer, primary_key=True, autoincrement=False, index=True),
    sqlite_with_rowid=False,
)

gists = Table(
    "gists",
    metadata,
    Column("report", Integer, primary_key=True, autoincrement=False),
    Column("words", LargeBinary, nullable=False),  # hashed
    Column("weights", LargeBinary, nullable=False),
)

gist_keys = Table(  # the heaviest keys of each gist
    "gist_keys",
    metadata,
    Column("key", BigInteger, primary_key=True, autoincrement=False),
    Column("report", Integer, primary_key=True, autoincrement=False, index=True),
    sqlite_with_rowid=False,
)
