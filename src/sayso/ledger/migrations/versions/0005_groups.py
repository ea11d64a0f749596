"""Groups of a report's contents are kept, so that claims can be formed anew from them.

Claims that are kept already stay whole until ``sayso reread``.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "groups",
        sa.Column("number", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("id", sa.String(), nullable=False),
        sa.Column("report_id", sa.String(), nullable=False),
        sa.Column("statement_id", sa.String(), nullable=False),
        sa.Column("wording", sa.Text(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("confidence", sa.Float(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        *(
            sa.ForeignKeyConstraint(
                [f"{noun}_id"],
                [f"{noun}s.id"],
                name=f"fk_groups_{noun}_id",
                initially="DEFERRED",
                deferrable=True,
            )
            for noun in ("report", "statement")
        ),
        sa.PrimaryKeyConstraint("number", name="pk_groups"),
        sa.UniqueConstraint("id", name="uq_groups_id"),
        sqlite_autoincrement=True,
    )
    for column in ("report_id", "statement_id"):
        op.create_index(f"ix_groups_{column}", "groups", [column], unique=False)
    op.add_column("stances", sa.Column("group_id", sa.String(), nullable=True))
    op.create_index("ix_stances_group_id", "stances", ["group_id"], unique=False)
