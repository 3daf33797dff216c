"""The language that a chat chose."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "language_choice",
        sa.Column("chat_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("language", sa.String(2), nullable=False),
        sa.PrimaryKeyConstraint("chat_id"),
        sa.CheckConstraint("language IN ('vi', 'en')", name="known_language"),
    )


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("language_choice")
