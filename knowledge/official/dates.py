"""Days as official texts write them: `ngày 24 tháng 6 năm 2025`, `24/6/2025`."""

from __future__ import annotations

import re
from datetime import date

WRITTEN_DAY = r"(?:ngày\s+)?(?P<day>\d{1,2})\s*(?:tháng|/|-|\.)\s*(?P<month>\d{1,2})\s*(?:,?\s*năm|/|-|\.)\s*(?P<year>(?:19|20)\d{2})\b"
_WRITTEN = re.compile(WRITTEN_DAY, re.IGNORECASE)


def day_in(text: str) -> date | None:
    """Return the first day that the text names in full; None where there is none, or no calendar has it."""
    for found in _WRITTEN.finditer(text):
        try:
            return date(int(found["year"]), int(found["month"]), int(found["day"]))
        except ValueError:
            continue
    return None
