"""Moments in a column."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.dialects import sqlite

from bot.storage import Moment

DIALECT = sqlite.dialect()
ZONES = st.integers(-12, 14).map(lambda hours: timezone(timedelta(hours=hours)))


@given(st.datetimes(datetime(1900, 1, 1), datetime(2200, 1, 1), timezones=ZONES))  # noqa: DTZ001  the bounds have none
def test_a_moment_comes_back_the_same(moment):
    """Whatever its zone, what is read is the same moment, in UTC."""
    read = Moment().process_result_value(Moment().process_bind_param(moment, DIALECT), DIALECT)
    assert (read, read.tzinfo) == (moment, UTC)


def test_a_moment_without_a_zone_is_refused():
    """Nobody could tell when it was."""
    with pytest.raises(ValueError, match="zone"):
        Moment().process_bind_param(datetime(2026, 3, 1), DIALECT)  # noqa: DTZ001  that is the point


def test_nothing_stays_nothing():
    """No moment is stored and read as none."""
    assert Moment().process_bind_param(None, DIALECT) is Moment().process_result_value(None, DIALECT) is None
