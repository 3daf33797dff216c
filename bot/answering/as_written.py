"""Whether a provision still is what calendars and computations were written by: their figures are data of ours, which no amendment changes."""

from __future__ import annotations

from datetime import date
from typing import Final

from knowledge.documents import Placed

# The latest day from which a provision that they rest on applies. What an amendment made of one later gives no days and no figures; its words tell.
_LAW_OF: Final = date(2026, 3, 21)


def is_as_written(placed: Placed, day: date) -> bool:
    """Whether the provision applies on that day in the plain words that the figures were taken from."""
    rule = placed.provision
    return placed.edition(day) is rule and not rule.quoted and rule.in_force_from <= _LAW_OF
