"""Who is yet to be told of a step that was taken elsewhere than on Telegram. What the log holds already is told to nobody."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables; the log counts as read up to where it is."""
    op.create_table(
        "read_log",
        sa.Column("id", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.CheckConstraint("id = 1", name="one_row"),
    )
    op.execute("INSERT INTO read_log (id, entry) SELECT 1, COALESCE(MAX(id), 0) FROM audit")
    op.create_table(
        "step_notice",
        sa.Column("entry", sa.Integer(), sa.ForeignKey("audit.id"), primary_key=True),
        sa.Column("telegram_id", sa.BigInteger(), primary_key=True, autoincrement=False),
        sa.Column("state", sa.String(11), nullable=False),
        sa.CheckConstraint("state IN ('waiting', 'sending', 'interrupted')", name="known_state"),
    )


def downgrade() -> None:
    """Drop the tables."""
    for table in ("step_notice", "read_log"):
        op.drop_table(table)
