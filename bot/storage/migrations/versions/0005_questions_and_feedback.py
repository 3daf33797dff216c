"""What citizens think of the answers, the questions that nobody could answer, and who wants to be told when somebody has."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables. None has row ids: their order would tell what came first."""
    _questions()
    _tickets()
    op.create_table(
        "daily_count",
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("place", sa.String(120), nullable=False),
        sa.Column("event", sa.String(12), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("day", "language", "place", "event"),
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    """Drop the tables."""
    for table in (
        "daily_count",
        "ticket_notice",
        "ticket_question",
        "ticket_chat",
        "group_answer",
        "unanswered",
        "taken_group",
        "question_group",
    ):
        op.drop_table(table)


def _questions() -> None:
    op.create_table(
        "question_group",
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("state", sa.String(9), nullable=False),
        sa.Column("closed", sa.Date()),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("draft", sa.Integer()),
        sa.CheckConstraint("state IN ('open', 'taken', 'answered', 'dismissed')", name="known_state"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "taken_group",
        sa.Column("group_id", sa.String(16), sa.ForeignKey("question_group.id"), primary_key=True),
        sa.Column("telegram_id", sa.BigInteger(), nullable=False),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "unanswered",
        sa.Column("id", sa.String(16), primary_key=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("language", sa.String(2), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("cause", sa.String(11), nullable=False),
        sa.Column("topic", sa.String(120), nullable=False),
        sa.Column("province", sa.String(2)),
        sa.Column("group_id", sa.String(16), sa.ForeignKey("question_group.id"), index=True),
        sa.CheckConstraint("cause IN ('abstain', 'partial', 'clarify', 'thumbs_down')", name="known_cause"),
        sa.CheckConstraint("language IN ('vi', 'en')", name="known_language"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "group_answer",
        sa.Column("group_id", sa.String(16), sa.ForeignKey("question_group.id"), primary_key=True),
        sa.Column("vi", sa.Text(), nullable=False),
        sa.Column("en", sa.Text(), nullable=False),
        sa.Column("provisions", sa.Text(), nullable=False),
        sa.Column("scope", sa.String(10), nullable=False),
        sqlite_with_rowid=False,
    )


def _tickets() -> None:
    op.create_table(
        "ticket_chat",
        sa.Column("ticket", sa.String(32), primary_key=True),
        sa.Column("chat_id", sa.BigInteger(), nullable=False, index=True),
        sa.Column("expires", sa.Date(), nullable=False, index=True),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "ticket_question",
        sa.Column("ticket", sa.String(32), sa.ForeignKey("ticket_chat.ticket"), primary_key=True),
        sa.Column("question_id", sa.String(16), sa.ForeignKey("unanswered.id"), nullable=False, index=True),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "ticket_notice",
        sa.Column("ticket", sa.String(32), sa.ForeignKey("ticket_question.ticket"), primary_key=True),
        sa.Column("group_id", sa.String(16), sa.ForeignKey("question_group.id"), nullable=False),
        sa.Column("state", sa.String(11), nullable=False),
        sa.CheckConstraint("state IN ('waiting', 'sending', 'interrupted')", name="known_state"),
        sqlite_with_rowid=False,
    )
