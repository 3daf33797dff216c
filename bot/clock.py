"""The one place that reads the wall clock, and the one that reads a moment from a text."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

VIET_NAM = ZoneInfo("Asia/Ho_Chi_Minh")


def now() -> datetime:
    """Return the moment, in Viet Nam."""
    return datetime.now(VIET_NAM)


def parse_moment(text: str) -> datetime:
    """Read `YYYY-MM-DD` (the start of that day) or `YYYY-MM-DDTHH:MM`, local time of Viet Nam.

    Raises:
        ValueError: the text is neither.
    """
    for form in ("%Y-%m-%d", "%Y-%m-%dT%H:%M"):
        try:
            return datetime.strptime(text, form).replace(tzinfo=VIET_NAM)
        except ValueError:
            continue
    message = f"{text!r} is not a date: write YYYY-MM-DD or YYYY-MM-DDTHH:MM"
    raise ValueError(message)
