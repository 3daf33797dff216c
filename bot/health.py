"""Whether the assistant is alive: a file that it touches while it runs, for a container's health check."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from bot.clock import VIET_NAM

BEAT_EVERY: Final = timedelta(seconds=30)
# Three beats missed.
_DEAD_AFTER: Final = timedelta(seconds=100)


def beat(folder: Path, moment: datetime) -> None:
    """Say in the data folder that the assistant was alive at that moment."""
    folder.mkdir(parents=True, exist_ok=True)
    _file(folder).write_text(moment.isoformat(), encoding="ascii")


def is_alive(folder: Path, moment: datetime) -> bool:
    """Whether the assistant has said so lately; a file that cannot be read is no sign of life."""
    try:
        last = datetime.fromisoformat(_file(folder).read_text("ascii"))
    except (OSError, ValueError):
        return False
    return moment - last.astimezone(VIET_NAM) < _DEAD_AFTER


def _file(folder: Path) -> Path:
    return folder / "alive"
