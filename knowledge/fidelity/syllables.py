"""Whether a word could be a Vietnamese syllable: what a broken font or a wrong encoding leaves behind hardly ever is."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from knowledge.fidelity.errors import SyllableTableError
from knowledge.official.numbering import POINT_LETTERS

_TABLE = Path(__file__).with_name("syllables.yaml")
# Grave, acute, tilde, hook above, dot below.
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_STOP_TONES = frozenset("\u0301\u0323")
_WORD = re.compile(r"[^\W\d_]+")
_CAPITALS = re.compile(r"[A-ZĐƯÔ]{2}")


class _Table(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    onsets: frozenset[str]
    rhymes: dict[str, tuple[str, ...]]
    stops: tuple[str, ...]
    foreign: frozenset[str]


@dataclass(frozen=True, slots=True)
class Counted:
    """How many words a text has, and those of them that are no Vietnamese syllables, in order."""

    words: int
    strange: tuple[str, ...]


def count_syllables(text: str) -> Counted:
    """Return the words of a text and those that are neither Vietnamese syllables nor allowed besides.

    Allowed are single letters, abbreviations in capitals, and a few known foreign words; what holds a figure is no word.
    """
    tokens = (token for token in unicodedata.normalize("NFC", text).split() if not _is_no_word(token))
    words = [word for token in tokens for word in _WORD.findall(token)]
    return Counted(len(words), tuple(word for word in words if not is_allowed(word)))


def _is_no_word(token: str) -> bool:
    """Whether it holds a figure, or is an address or the number of a document."""
    if any(map(str.isdigit, token)) or "@" in token or "://" in token or "www." in token:
        return True
    return ("/" in token or "-" in token) and _CAPITALS.search(token) is not None


@lru_cache(maxsize=65_536)
def is_allowed(word: str) -> bool:
    """Whether a word may stand in a Vietnamese official text."""
    return (
        is_syllable(word)
        or (len(word) == 1 and word.lower() in POINT_LETTERS + "fjwz")
        or _is_abbreviation(word)
        or word.lower() in _table().foreign
    )


def is_syllable(word: str) -> bool:
    """Whether the word is built as a Vietnamese syllable is; it need not be one that means something."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    tones = [mark for mark in decomposed if mark in _TONES]
    plain = unicodedata.normalize("NFC", "".join(mark for mark in decomposed if mark not in _TONES))
    if len(tones) > 1 or plain not in _plain_syllables():
        return False
    return not plain.endswith(_table().stops) or (bool(tones) and tones[0] in _STOP_TONES)


def _is_abbreviation(word: str) -> bool:
    """Capitals only, of the alphabet's own letters without tones: HĐND, UBTVQH, TW."""
    return len(word) <= _LONGEST_ABBREVIATION and re.fullmatch(r"[A-ZĐƯƠÔÊÂĂ]+", word) is not None


_LONGEST_ABBREVIATION = 12


@cache
def _table() -> _Table:
    """Return the table of syllables.

    Raises:
        SyllableTableError: it cannot be read.
    """
    try:
        return _Table.model_validate(yaml.safe_load(_TABLE.read_text("utf-8")))
    except (OSError, yaml.YAMLError, ValidationError) as error:
        message = f"{_TABLE}: {error}"
        raise SyllableTableError(message) from error


@cache
def _plain_syllables() -> frozenset[str]:
    rhymes = [rhyme for group in _table().rhymes.values() for rhyme in group]
    # "gì", "gìn": the i of gi and that of the rhyme are written once.
    once = {"gi" + rhyme[1:] for rhyme in rhymes if rhyme.startswith("i")}
    return frozenset(onset + rhyme for onset in _table().onsets for rhyme in rhymes) | once
