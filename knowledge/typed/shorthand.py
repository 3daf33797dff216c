"""Shorthand of phones and offices, from a data file that moderators may extend."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

import yaml
from pydantic import BaseModel, ConfigDict

SHORTHAND_FILE: Final = Path(__file__).with_name("shorthand.yaml")


class Shorthand(BaseModel):
    """Usual words with what is typed instead: `words` of chat and `abbreviations` of offices in Vietnamese; both in `english`."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    words: dict[str, tuple[str, ...]]
    abbreviations: dict[str, tuple[str, ...]]
    english: dict[str, tuple[str, ...]]

    def usual(self) -> dict[str, str]:
        """Return what each shorthand of Vietnamese stands for."""
        return _turned(self.words) | _turned(self.abbreviations)

    def usual_english(self) -> dict[str, str]:
        """Return what each shorthand of English stands for."""
        return _turned(self.english)


def _turned(table: dict[str, tuple[str, ...]]) -> dict[str, str]:
    return {short: usual for usual, shorts in table.items() for short in shorts}


@cache
def shorthand() -> Shorthand:
    """Return the packaged list."""
    return Shorthand.model_validate(yaml.load(SHORTHAND_FILE.read_text("utf-8"), yaml.CSafeLoader))
