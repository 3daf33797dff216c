"""Who issues a document, from its head: bodies are printed in capitals there, and written otherwise in a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final
from unicodedata import normalize

from knowledge.documents import Bilingual

# Parts of bodies' names that have capitals of their own wherever they stand.
_PARTS: Final = (
    "Quốc hội",
    "Chính phủ",
    "Thường vụ Quốc hội",
    "Mặt trận Tổ quốc",
    "Trung ương",
    "Việt Nam",
    "Đảng Cộng sản",
    "Đoàn Chủ tịch",
)
_OF_PARTS: Final = re.compile("|".join(rf"\b{part}\b" for part in sorted(_PARTS, key=len, reverse=True)), re.IGNORECASE)
_WRITTEN: Final = {part.lower(): part for part in _PARTS}
# What follows is the name of a place, to the end or to a mark.
_PLACE: Final = re.compile(
    r"(?<=\btỉnh )[^,;–-]+|(?<=\bthành phố )[^,;–-]+|(?<=\bphường )[^,;–-]+|(?<=\bđặc khu )[^,;–-]+|(?<=\bxã )(?!hội\b)[^,;–-]+"
)
# A ministry's field begins with a capital: Bộ Nội vụ.
_MINISTRY: Final = re.compile(r"(?:(?<=^bộ )|(?<=[,;–-] bộ ))\w")


def issuer_named(printed: str, known: Iterable[Bilingual]) -> Bilingual:
    """Return a body's name as it is written in a sentence: as a document that is there already writes it, in both languages; else from what is printed.

    What is not in capitals stays as it is. Without an English name it stands in Vietnamese, as the document has it.
    """
    found = next((name for name in known if folded_name(name.vi) == folded_name(printed)), None)
    if found and printed.isupper():
        return found
    name = _in_a_sentence(printed) if printed.isupper() else printed
    return Bilingual(vi=name, en=name)


def folded_name(name: str) -> str:
    """Return a name without its capitals and its spacing, to compare it."""
    return " ".join(normalize("NFC", name).casefold().split())


def _in_a_sentence(printed: str) -> str:
    lower = " ".join(normalize("NFC", printed).lower().split())
    places = _PLACE.sub(lambda found: " ".join(word.capitalize() for word in found[0].split()), lower)
    whole = _OF_PARTS.sub(lambda found: _WRITTEN[found[0].lower()], _MINISTRY.sub(lambda found: found[0].upper(), places))
    return whole[:1].upper() + whole[1:]
