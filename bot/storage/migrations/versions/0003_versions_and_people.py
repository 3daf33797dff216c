"""Library versions, what was published when, who may do so, and the log of what they did."""

from typing import Final

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

APPEND_ONLY: Final = ("audit", "blob", "library_version", "publication")
_NO: Final = "CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table} BEGIN SELECT RAISE(ABORT, '{table} rows are only ever added'); END"
_HEAD_MOVES: Final = (
    "CREATE TRIGGER audit_head_moves_on BEFORE UPDATE ON audit_head WHEN NEW.entry <> OLD.entry + 1 "
    "BEGIN SELECT RAISE(ABORT, 'the head moves on by one entry'); END"
)
_HEAD_STAYS: Final = "CREATE TRIGGER audit_head_stays BEFORE DELETE ON audit_head BEGIN SELECT RAISE(ABORT, 'the head stays'); END"


def upgrade() -> None:
    """Make the tables, and the triggers that refuse to change or drop rows."""
    _audit()
    _knowledge()
    _person()
    for table in APPEND_ONLY:
        for verb in ("UPDATE", "DELETE"):
            op.execute(_NO.format(table=table, verb=verb))
    op.execute(_HEAD_MOVES)
    op.execute(_HEAD_STAYS)


def downgrade() -> None:
    """Drop the tables; their triggers go with them."""
    for table in ("person", "publication", "library_version", "blob", "audit_head", "audit"):
        op.drop_table(table)


def _audit() -> None:
    op.create_table(
        "audit",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", sa.String(32), nullable=False),
        sa.Column("actor", sa.BigInteger(), nullable=False),
        sa.Column("action", sa.String(64), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("details", sa.Text(), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "audit_head",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("entry", sa.Integer(), nullable=False),
        sa.Column("hash", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.CheckConstraint("id = 1", name="one_row"),
    )


def _knowledge() -> None:
    op.create_table(
        "blob",
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256"),
    )
    op.create_table(
        "library_version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("created", sa.DateTime(), nullable=False),
        sa.Column("fingerprint", sa.String(64), nullable=False, index=True),
        sa.Column("manifest", sa.Text(), nullable=False),
        sa.Column("parent", sa.Integer(), sa.ForeignKey("library_version.id")),
        sa.Column("draft", sa.Integer()),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "publication",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("version", sa.Integer(), sa.ForeignKey("library_version.id")),
        sa.Column("since", sa.DateTime(), nullable=False),
        sa.Column("by", sa.BigInteger(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("audited", sa.Integer(), sa.ForeignKey("audit.id"), nullable=False),
        sa.Column("audit_hash", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )


def _person() -> None:
    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("telegram_id", sa.BigInteger(), nullable=False),
        sa.Column("role", sa.String(13), nullable=False),
        sa.Column("scope", sa.String(10), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("added", sa.DateTime(), nullable=False),
        sa.Column("added_by", sa.BigInteger(), nullable=False),
        sa.Column("removed", sa.DateTime()),
        sa.Column("removed_by", sa.BigInteger()),
        sa.PrimaryKeyConstraint("id"),
        sa.CheckConstraint("role IN ('administrator', 'national', 'province', 'commune')", name="known_role"),
    )
    now = sa.text("removed IS NULL")
    op.create_index("one_role_a_person", "person", ["telegram_id"], unique=True, sqlite_where=now, postgresql_where=now)
