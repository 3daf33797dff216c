"""Where the library lies that serves while nothing is published."""

from __future__ import annotations

from pathlib import Path

from bot.settings import Settings
from knowledge.reading import SHIPPED_LIBRARY


def library_folder(settings: Settings) -> Path:
    """Return the folder that config.toml names, else that of the shipped library."""
    return settings.library or SHIPPED_LIBRARY
