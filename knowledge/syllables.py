"""Whether a word could be a Vietnamese syllable: what a broken font or a wrong encoding leaves behind hardly ever is."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from pathlib import Path

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from knowledge.errors import SyllableTableError

_TABLE = Path(__file__).with_name("syllables.yaml")
# Grave, acute, tilde, hook above, dot below.
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_STOP_TONES = frozenset("\u0301\u0323")
# A tone stands on a vowel. The Spanish letter of VNI is an n with a tone, were it not for this.
_ON_CONSONANT = re.compile(f"(?<![aeiouy\u0302\u0306\u031b])[{_TONES}]")
# Which onset is written before which vowel: k before e, i, y and c before the others.
_MISSPELT = re.compile("k[^eêiyh]|c[eêiy]|n?gh[^eêi]|quo[ae]")


class SyllableTable(BaseModel):
    """Onsets, rhymes, codas that allow two tones only, and words that are none of these and yet stand in official texts."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    onsets: frozenset[str]
    rhymes: dict[str, tuple[str, ...]]
    stops: tuple[str, ...]
    foreign: frozenset[str]


@lru_cache(maxsize=65_536)
def is_syllable(word: str) -> bool:
    """Whether the word is built as a Vietnamese syllable is; it need not be one that means something."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    tones = [mark for mark in decomposed if mark in _TONES]
    plain = unicodedata.normalize("NFC", "".join(mark for mark in decomposed if mark not in _TONES))
    if len(tones) > 1 or plain not in _plain_syllables() or _MISSPELT.match(plain) or _ON_CONSONANT.search(decomposed):
        return False
    return not plain.endswith(table().stops) or (bool(tones) and tones[0] in _STOP_TONES)


def is_foreign(word: str) -> bool:
    """Whether it is one of the few words of other languages that official texts use."""
    return word.lower() in table().foreign


@cache
def table() -> SyllableTable:
    """Return the table of syllables.

    Raises:
        SyllableTableError: it cannot be read.
    """
    try:
        return SyllableTable.model_validate(yaml.load(_TABLE.read_text("utf-8"), yaml.CSafeLoader))
    except (OSError, yaml.YAMLError, ValidationError) as error:
        message = f"{_TABLE}: {error}"
        raise SyllableTableError(message) from error


@cache
def _plain_syllables() -> frozenset[str]:
    rhymes = [rhyme for group in table().rhymes.values() for rhyme in group]
    # "gì", "gìn": the i of gi and that of the rhyme are written once.
    once = {"gi" + rhyme[1:] for rhyme in rhymes if rhyme.startswith("i")}
    return frozenset(onset + rhyme for onset in table().onsets for rhyme in rhymes) | once
