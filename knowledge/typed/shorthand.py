"""Shorthand of phones and offices, from a data file that moderators may extend."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

import yaml
from pydantic import BaseModel, ConfigDict

SHORTHAND_FILE: Final = Path(__file__).with_name("shorthand.yaml")


class Shorthand(BaseModel):
    """Usual words with what is typed instead: `words` of chat, `abbreviations` of offices."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    words: dict[str, tuple[str, ...]]
    abbreviations: dict[str, tuple[str, ...]]

    def usual(self) -> dict[str, str]:
        """Return what each shorthand stands for."""
        return {short: usual for table in (self.words, self.abbreviations) for usual, shorts in table.items() for short in shorts}


@cache
def shorthand() -> Shorthand:
    """Return the packaged list."""
    return Shorthand.model_validate(yaml.load(SHORTHAND_FILE.read_text("utf-8"), yaml.CSafeLoader))
