"""Reports are found by their gists; keys of single contents are no longer kept.

Reports that are kept already have none until ``sayso reread``, which reads them again.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "gists",
        sa.Column("report", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("words", sa.LargeBinary(), nullable=False),
        sa.Column("weights", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("report", name="pk_gists"),
    )
    op.create_table(
        "gist_keys",
        sa.Column("key", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("report", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("key", "report", name="pk_gist_keys"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_gist_keys_report", "gist_keys", ["report"], unique=False)
    op.drop_table("claim_keys")
    op.drop_table("key_counts")
