"""Drafts of the library, and what reviewers said of them. What a reviewer said stays; a draft stays too, in its last state."""

from typing import Final

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_STAYS: Final = "CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table} BEGIN SELECT RAISE(ABORT, '{table} rows stay'); END"


def upgrade() -> None:
    """Make the tables, and the triggers that refuse to drop a draft or to change or drop a review."""
    op.create_table(
        "draft",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(9), nullable=False, index=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("scope", sa.String(10), nullable=False),
        sa.Column("author", sa.BigInteger(), nullable=False),
        sa.Column("created", sa.DateTime(), nullable=False),
        sa.Column("changed", sa.DateTime(), nullable=False),
        sa.Column("base", sa.Integer(), sa.ForeignKey("library_version.id")),
        sa.Column("content", sa.String(64), sa.ForeignKey("blob.sha256"), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("urgent", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.CheckConstraint("state IN ('draft', 'submitted', 'approved', 'published', 'rejected', 'withdrawn')", name="known_state"),
    )
    op.create_table(
        "review",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("draft", sa.Integer(), sa.ForeignKey("draft.id"), nullable=False, index=True),
        sa.Column("reviewer", sa.BigInteger(), nullable=False),
        sa.Column("verdict", sa.String(8), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("content", sa.String(64), sa.ForeignKey("blob.sha256"), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.CheckConstraint("verdict IN ('approved', 'rejected')", name="known_verdict"),
    )
    for table, verb in (("draft", "DELETE"), ("review", "UPDATE"), ("review", "DELETE")):
        op.execute(_STAYS.format(table=table, verb=verb))


def downgrade() -> None:
    """Drop the tables; their triggers go with them."""
    for table in ("review", "draft"):
        op.drop_table(table)
