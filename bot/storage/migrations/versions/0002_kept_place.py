"""The commune that a chat said it is in."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "kept_place",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("commune", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("chat_id"),
        sa.CheckConstraint("commune BETWEEN 1 AND 99999", name="code_of_five_digits"),
    )


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("kept_place")
