"""Statements by which speakers take others back are known as such, so that what they
take back is found also where its report comes later.

Of reports that are kept already none is known until ``sayso reread --all``.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "retractions",
        sa.Column("statement_id", sa.String(), nullable=False),
        sa.Column("speaker_id", sa.String(), nullable=False),
        sa.Column("side", sa.String(length=1), nullable=False),
        sa.ForeignKeyConstraint(
            ["statement_id"],
            ["statements.id"],
            name="fk_retractions_statement_id",
            initially="DEFERRED",
            deferrable=True,
        ),
        sa.PrimaryKeyConstraint("statement_id", "speaker_id", name="pk_retractions"),
    )
    op.create_index(
        "ix_retractions_speaker_id", "retractions", ["speaker_id"], unique=False
    )
