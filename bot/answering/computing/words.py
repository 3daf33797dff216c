"""The words that tell what a question is about, from words.yaml. Matches folded text."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final

import yaml
from pydantic import TypeAdapter, ValidationError

from bot.errors import SettingsError

WORDS_FILE: Final = Path(__file__).parent / "words.yaml"
_SHAPE: Final = TypeAdapter(dict[str, dict[str, list[str]]])


def said(name: str, text: str) -> bool:
    """Whether the text holds one of the words of a list, such as `ages.vote`."""
    return words(name).search(text) is not None


def words(name: str) -> re.Pattern[str]:
    """Return a list as one pattern.

    Raises:
        SettingsError: there is no such list, or the file cannot be used.
    """
    try:
        return read_words()[name]
    except KeyError as error:
        message = f"{WORDS_FILE} has no list {name!r}"
        raise SettingsError(message) from error


@cache
def read_words(path: Path = WORDS_FILE) -> dict[str, re.Pattern[str]]:
    """Read all lists, each under `section.name`.

    Raises:
        SettingsError: the file cannot be read, or a list holds something else.
    """
    try:
        lists = _SHAPE.validate_python(yaml.load(path.read_text("utf-8"), yaml.CSafeLoader))
        return {
            f"{section}.{name}": re.compile(rf"\b(?:{'|'.join(parts)})\b")
            for section, named in lists.items()
            for name, parts in named.items()
        }
    except (OSError, yaml.YAMLError, ValidationError, re.error) as error:
        message = f"{path} cannot be used: {error}"
        raise SettingsError(message) from error


def said_before(name: str, text: str, start: int) -> bool:
    """Whether an expression of the list stands right before a place in the folded text, with nothing but blanks between."""
    return any(not text[m.end() : start].strip() for m in words(name).finditer(text[:start]))
