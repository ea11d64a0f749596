"""Stances tell with which content they go to another claim, so that the claims of a story
can be formed anew.

Of kept ones: with their own, or what that points to; the outlet's own sentences with none
until ``sayso reread``.
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

_WITH = """
UPDATE stances SET moves_with = (
    SELECT coalesce(c.refers_to, c.id)
    FROM contents c JOIN statements s ON s.id = c.statement_id
    WHERE c.id = stances.content_id AND NOT (s.cue = '[]' AND s.source = '[]')
)
"""


def upgrade() -> None:
    op.add_column("stances", sa.Column("moves_with", sa.String(), nullable=True))
    op.create_index("ix_stances_moves_with", "stances", ["moves_with"], unique=False)
    op.execute(sa.text(_WITH))
