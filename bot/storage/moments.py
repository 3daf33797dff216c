"""Moments in a column: stored as UTC, read back with their zone, to the microsecond."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import DateTime, Dialect, TypeDecorator


class Moment(TypeDecorator[datetime]):
    """A moment with its zone. SQLite knows no zones, so what is stored is UTC without one."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002  the name is SQLAlchemy's
        """Turn a moment into what is stored.

        Raises:
            ValueError: it has no zone, so nobody can tell when it was.
        """
        if value is None:
            return None
        if value.tzinfo is None:
            message = f"{value} has no zone"
            raise ValueError(message)
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002  the name is SQLAlchemy's
        """Turn what is stored into a moment in UTC."""
        return value.replace(tzinfo=UTC) if value is not None else None
