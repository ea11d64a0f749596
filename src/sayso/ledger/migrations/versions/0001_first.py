"""The first ledger: one call a table, so longer than other files; never edited later."""

import sqlalchemy as sa
from alembic import op

from sayso.ledger.migrations.search_0001 import append_only, full_text

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "claim_keys",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("content", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("key", "content", name="pk_claim_keys"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_claim_keys_content", "claim_keys", ["content"], unique=False)
    op.create_table(
        "judgements",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("made_on", sa.String(), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("verb", sa.String(), nullable=False),
        sa.Column("subject", sa.String(), nullable=False),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("undoes", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["undoes"], ["judgements.id"], name="fk_judgements_undoes"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_judgements"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_judgements_made_on", "judgements", ["made_on"], unique=False)
    op.create_index("ix_judgements_subject", "judgements", ["subject"], unique=False)
    op.create_index("ix_judgements_undoes", "judgements", ["undoes"], unique=False)
    op.create_table(
        "key_counts",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("contents", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_key_counts"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "passage_keys",
        sa.Column("fingerprint", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("passage", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("fingerprint", "passage", name="pk_passage_keys"),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_passage_keys_passage", "passage_keys", ["passage"], unique=False
    )
    op.create_table(
        "redirects",
        sa.Column("old_id", sa.String(), nullable=False),
        sa.Column("new_id", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("old_id", name="pk_redirects"),
    )
    op.create_index("ix_redirects_new_id", "redirects", ["new_id"], unique=False)
    op.create_table(
        "reports",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("outlet", sa.String(), nullable=True),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("published", sa.String(length=10), nullable=True),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("replaces", sa.String(), nullable=True),
        sa.Column("file", sa.Text(), nullable=True),
        sa.Column("kept_on", sa.String(), nullable=False),
        sa.Column("made_by", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["replaces"],
            ["reports.id"],
            name="fk_reports_replaces",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("number", name="pk_reports"),
        sa.UniqueConstraint("id", name="uq_reports_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_reports_kept_on", "reports", ["kept_on"], unique=False)
    op.create_index("ix_reports_outlet", "reports", ["outlet"], unique=False)
    op.create_index("ix_reports_published", "reports", ["published"], unique=False)
    op.create_index("ix_reports_replaces", "reports", ["replaces"], unique=False)
    op.create_index("ix_reports_url_outlet", "reports", ["url", "outlet"], unique=False)
    op.create_table(
        "speaker_keys",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("speaker", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("key", "speaker", name="pk_speaker_keys"),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_speaker_keys_speaker", "speaker_keys", ["speaker"], unique=False
    )
    op.create_table(
        "speakers",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("aliases", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("affiliation", sa.Text(), nullable=True),
        sa.Column("country", sa.String(length=2), nullable=True),
        sa.Column("principal_id", sa.String(), nullable=True),
        sa.Column("read_principal_id", sa.String(), nullable=True),
        sa.Column("anonymity", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["principal_id"],
            ["speakers.id"],
            name="fk_speakers_principal_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("number", name="pk_speakers"),
        sa.UniqueConstraint("id", name="uq_speakers_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_speakers_country", "speakers", ["country"], unique=False)
    op.create_index(
        "ix_speakers_principal_id", "speakers", ["principal_id"], unique=False
    )
    op.create_index(
        "ix_speakers_read_principal_id", "speakers", ["read_principal_id"], unique=False
    )
    op.create_table(
        "anchors",
        sa.Column("judgement", sa.Integer(), nullable=False),
        sa.Column("target", sa.String(), nullable=False),
        sa.Column("report_id", sa.String(), nullable=False),
        sa.Column("spans", sa.Text(), nullable=False),
        sa.Column("quoted", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["judgement"], ["judgements.id"], name="fk_anchors_judgement"
        ),
        sa.ForeignKeyConstraint(
            ["report_id"],
            ["reports.id"],
            name="fk_anchors_report_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("judgement", "target", name="pk_anchors"),
    )
    op.create_index("ix_anchors_report_id", "anchors", ["report_id"], unique=False)
    op.create_table(
        "mentions",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("report_id", sa.String(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("end", sa.Integer(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("forms", sa.Text(), nullable=False),
        sa.Column("aliases", sa.Text(), nullable=False),
        sa.Column("alias_source", sa.Text(), nullable=True),
        sa.Column("role", sa.Text(), nullable=True),
        sa.Column("affiliation", sa.Text(), nullable=True),
        sa.Column("country", sa.String(length=2), nullable=True),
        sa.Column("anonymity", sa.Text(), nullable=True),
        sa.Column("speaker_id", sa.String(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["report_id"],
            ["reports.id"],
            name="fk_mentions_report_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["speaker_id"],
            ["speakers.id"],
            name="fk_mentions_speaker_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("number", name="pk_mentions"),
        sa.UniqueConstraint("id", name="uq_mentions_id"),
    )
    op.create_index("ix_mentions_report_id", "mentions", ["report_id"], unique=False)
    op.create_index("ix_mentions_speaker_id", "mentions", ["speaker_id"], unique=False)
    op.create_table(
        "origins",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("report_id", sa.String(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["report_id"],
            ["reports.id"],
            name="fk_origins_report_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("number", name="pk_origins"),
        sa.UniqueConstraint("id", name="uq_origins_id"),
    )
    op.create_index("ix_origins_report_id", "origins", ["report_id"], unique=False)
    op.create_table(
        "passages",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("report_id", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["report_id"],
            ["reports.id"],
            name="fk_passages_report_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("number", name="pk_passages"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_passages_report_id", "passages", ["report_id"], unique=False)
    op.create_table(
        "stance_speakers",
        sa.Column("stance", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("place", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("speaker_id", sa.String(), nullable=True),
        sa.Column("read_speaker_id", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["speaker_id"],
            ["speakers.id"],
            name="fk_stance_speakers_speaker_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("stance", "place", name="pk_stance_speakers"),
    )
    op.create_index(
        "ix_stance_speakers_read_speaker_id",
        "stance_speakers",
        ["read_speaker_id"],
        unique=False,
    )
    op.create_index(
        "ix_stance_speakers_speaker_id", "stance_speakers", ["speaker_id"], unique=False
    )
    op.create_table(
        "copies",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("report_id", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("of_report_id", sa.String(), nullable=False),
        sa.Column("of_start", sa.Integer(), nullable=False),
        sa.Column("of_end", sa.Integer(), nullable=False),
        sa.Column("origin_id", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["of_report_id"],
            ["reports.id"],
            name="fk_copies_of_report_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["origin_id"],
            ["origins.id"],
            name="fk_copies_origin_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["report_id"],
            ["reports.id"],
            name="fk_copies_report_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("number", name="pk_copies"),
    )
    op.create_index("ix_copies_of_report_id", "copies", ["of_report_id"], unique=False)
    op.create_index("ix_copies_origin_id", "copies", ["origin_id"], unique=False)
    op.create_index("ix_copies_report_id", "copies", ["report_id"], unique=False)
    op.create_table(
        "statements",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("report_id", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("cue", sa.Text(), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("cue_class", sa.String(), nullable=False),
        sa.Column("form", sa.String(), nullable=False),
        sa.Column("act", sa.String(), nullable=True),
        sa.Column("read_act", sa.String(), nullable=True),
        sa.Column("channel", sa.String(), nullable=True),
        sa.Column("platform", sa.Text(), nullable=True),
        sa.Column("to", sa.Text(), nullable=True),
        sa.Column("said_on", sa.Text(), nullable=True),
        sa.Column("within_id", sa.String(), nullable=True),
        sa.Column("basis", sa.Text(), nullable=True),
        sa.Column("origin_id", sa.String(), nullable=True),
        sa.Column("judged_none", sa.Boolean(), nullable=False),
        sa.Column("printed", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["origin_id"],
            ["origins.id"],
            name="fk_statements_origin_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["report_id"],
            ["reports.id"],
            name="fk_statements_report_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["within_id"],
            ["statements.id"],
            name="fk_statements_within_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("number", name="pk_statements"),
        sa.UniqueConstraint("id", name="uq_statements_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_statements_act", "statements", ["act"], unique=False)
    op.create_index(
        "ix_statements_origin_id", "statements", ["origin_id"], unique=False
    )
    op.create_index(
        "ix_statements_report_id", "statements", ["report_id"], unique=False
    )
    op.create_index(
        "ix_statements_within_id", "statements", ["within_id"], unique=False
    )
    op.create_table(
        "claims",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("wording", sa.Text(), nullable=False),
        sa.Column("statement_id", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("read_wording", sa.Text(), nullable=False),
        sa.Column("read_statement_id", sa.String(), nullable=True),
        sa.Column("read_start", sa.Integer(), nullable=False),
        sa.Column("read_end", sa.Integer(), nullable=False),
        sa.Column("about", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["about"],
            ["claims.id"],
            name="fk_claims_about",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["statement_id"],
            ["statements.id"],
            name="fk_claims_statement_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("number", name="pk_claims"),
        sa.UniqueConstraint("id", name="uq_claims_id"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_claims_about", "claims", ["about"], unique=False)
    op.create_index(
        "ix_claims_read_statement_id", "claims", ["read_statement_id"], unique=False
    )
    op.create_index("ix_claims_statement_id", "claims", ["statement_id"], unique=False)
    op.create_table(
        "contents",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("statement_id", sa.String(), nullable=False),
        sa.Column("spans", sa.Text(), nullable=False),
        sa.Column("frame", sa.Text(), nullable=False),
        sa.Column("value", sa.String(length=3), nullable=False),
        sa.Column("decided_by", sa.Text(), nullable=False),
        sa.Column("presupposed", sa.Boolean(), nullable=False),
        sa.Column("figures", sa.Text(), nullable=False),
        sa.Column("condition", sa.Text(), nullable=False),
        sa.Column("refers_to", sa.String(), nullable=True),
        sa.Column("outlet_value", sa.String(length=3), nullable=True),
        sa.Column("outlet_spans", sa.Text(), nullable=False),
        sa.Column("vector", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(
            ["statement_id"],
            ["statements.id"],
            name="fk_contents_statement_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("number", name="pk_contents"),
        sa.UniqueConstraint("id", name="uq_contents_id"),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_contents_statement_id", "contents", ["statement_id"], unique=False
    )
    op.create_table(
        "statement_speakers",
        sa.Column("statement_id", sa.String(), nullable=False),
        sa.Column("place", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("speaker_id", sa.String(), nullable=True),
        sa.Column("read_speaker_id", sa.String(), nullable=True),
        sa.Column("mention_id", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["mention_id"],
            ["mentions.id"],
            name="fk_statement_speakers_mention_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["speaker_id"],
            ["speakers.id"],
            name="fk_statement_speakers_speaker_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["statement_id"],
            ["statements.id"],
            name="fk_statement_speakers_statement_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("statement_id", "place", name="pk_statement_speakers"),
    )
    op.create_index(
        "ix_statement_speakers_mention_id",
        "statement_speakers",
        ["mention_id"],
        unique=False,
    )
    op.create_index(
        "ix_statement_speakers_read_speaker_id",
        "statement_speakers",
        ["read_speaker_id"],
        unique=False,
    )
    op.create_index(
        "ix_statement_speakers_speaker_id",
        "statement_speakers",
        ["speaker_id"],
        unique=False,
    )
    op.create_table(
        "withdrawals",
        sa.Column("statement_id", sa.String(), nullable=False),
        sa.Column("withdrawn_on", sa.String(length=10), nullable=True),
        sa.Column("why", sa.String(), nullable=False),
        sa.Column("by", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["statement_id"],
            ["statements.id"],
            name="fk_withdrawals_statement_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("statement_id", name="pk_withdrawals"),
    )
    op.create_index("ix_withdrawals_by", "withdrawals", ["by"], unique=False)
    op.create_index(
        "ix_withdrawals_withdrawn_on", "withdrawals", ["withdrawn_on"], unique=False
    )
    op.create_table(
        "stances",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("statement_id", sa.String(), nullable=False),
        sa.Column("content_id", sa.String(), nullable=False),
        sa.Column("claim_id", sa.String(), nullable=True),
        sa.Column("read_claim_id", sa.String(), nullable=True),
        sa.Column("value", sa.String(length=3), nullable=False),
        sa.Column("read_value", sa.String(length=3), nullable=False),
        sa.Column("spans", sa.Text(), nullable=False),
        sa.Column("presupposed", sa.Boolean(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["claim_id"],
            ["claims.id"],
            name="fk_stances_claim_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["content_id"],
            ["contents.id"],
            name="fk_stances_content_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.ForeignKeyConstraint(
            ["statement_id"],
            ["statements.id"],
            name="fk_stances_statement_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("number", name="pk_stances"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_stances_claim_id", "stances", ["claim_id"], unique=False)
    op.create_index("ix_stances_content_id", "stances", ["content_id"], unique=False)
    op.create_index(
        "ix_stances_read_claim_id", "stances", ["read_claim_id"], unique=False
    )
    op.create_index(
        "ix_stances_statement_id", "stances", ["statement_id"], unique=False
    )
    for made in (*full_text(), *append_only()):
        op.execute(sa.text(made.replace(":", "\\:")))
