"""Each copy has its own reason; reports may have a time of day.

Copies that are kept already get the reason of their origin until ``sayso reread``.
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.add_column("reports", sa.Column("published_at", sa.String(), nullable=True))
    reason = sa.Column("reason", sa.Text(), nullable=False, server_default="")
    op.add_column("copies", reason)
    of_origin = "SELECT reason FROM origins WHERE origins.id = copies.origin_id"
    op.execute(sa.text(f"UPDATE copies SET reason = ({of_origin})"))
