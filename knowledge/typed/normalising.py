"""Bring what was typed to usual spelling: composed letters, raw keys turned into letters, shorthand written out.

The words that exist are those of the library's own texts: a token that is one of them is never touched.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container, Mapping
from itertools import groupby
from typing import Final

from knowledge.folding import fold, has_marks
from knowledge.typed.keys import TELEX, VNI, typed
from knowledge.typed.shorthand import shorthand

# Nothing to see, but they split words: zero-width characters, soft hyphens, variation selectors.
_INVISIBLE: Final = re.compile("[\u00ad\u200b-\u200f\u2060-\u2064\ufe00-\ufe0f\ufeff]")
# Pictures (and what colours them), and faces made of signs.
_PICTURES: Final = frozenset({"So", "Sk"})
_FACES: Final = re.compile(r"(?<!\S)(?:[:;=]['-]?[()DPpvV3]+|\^_*\^|[TQ]_+[TQ])(?!\S)")
_TOKEN: Final = re.compile(r"[^\W_]+")
# No part of a document's number or of a name: `40/NQ-HĐBCQG` and `Ea H'leo` stay as they are.
_WORD: Final = re.compile(r"(?<![\w/’'-])[^\W_]+(?![\w/’'-])")
# Between spaces: the number of a document (`102/2025/NQLT-UBTVQH15-CP`) is one word.
_SPACED: Final = re.compile(r"\S+")
# So many words on end in capitals are no abbreviations.
_SHOUTED: Final = 4
_LEAST_KEYS: Final = 2
_LEAST_KEYED: Final = 2


class Normaliser:
    """Reads typed text; `vietnamese` holds the syllables that exist, as written and folded, `english` the words that an English reader knows."""

    def __init__(self, vietnamese: Container[str], english: Container[str]) -> None:
        self._vietnamese = vietnamese
        self._english = english
        self._usual, self._usual_english = shorthand().usual(), shorthand().usual_english()
        self._shorts = {short: words for short, words in self._usual.items() if short.isalnum()}
        self._longer, self._longer_english = _longer(self._usual), _longer(self._usual_english)

    def composed(self, text: str) -> str:
        """Return the text in composed letters, without what is not seen, pictures and faces, in small letters where the key for capitals was left down."""
        text = _INVISIBLE.sub("", unicodedata.normalize("NFC", text))
        return _without_shouting(_FACES.sub(" ", "".join(" " if unicodedata.category(c) in _PICTURES else c for c in text)))

    def keyed(self, text: str) -> str:
        """Return the text with raw Telex or VNI keys turned into the syllables that they stand for.

        One such token alone may be a foreign word (`tax` would be `tã`); a keyboard that leaves keys raw leaves all of them.
        """
        tokens = _TOKEN.findall(text)
        keyed = sum(self._from_keys(token, self._english) != token for token in tokens)
        if has_marks(text) or keyed < max(_LEAST_KEYED, len(tokens) / 3):
            return text
        # Then `conf` and `car` are no English words either.
        return _TOKEN.sub(lambda m: self._from_keys(m[0]), text)

    def written_out(self, text: str) -> str:
        """Return Vietnamese text with its shorthand written out; without diacritics where the text has none."""
        marked = has_marks(text)
        text = self._longer.sub(lambda m: self._usual[m[0].lower()], text)
        text = _WORD.sub(lambda m: m[0] if _goes_on_a_name(m) else self._from_short(m[0]), text)
        return text if marked else _unmarked_only(text)

    def written_out_english(self, text: str) -> str:
        """Return English text with its shorthand written out, and what is Vietnamese shorthand in it put in English."""
        text = self._longer_english.sub(lambda m: self._usual_english[m[0].lower()], text)
        return _WORD.sub(lambda m: m[0] if _goes_on_a_name(m) or _begins_a_name(m) else self._usual_english.get(m[0].lower(), m[0]), text)

    def count(self, text: str) -> int:
        """Return how many tokens are shorthand: a sign of Vietnamese."""
        return sum(self._from_short(token) != token for token in _WORD.findall(text))

    def _from_short(self, token: str) -> str:
        lowered = token.lower()
        return token if self._exists(lowered) else self._shorts.get(lowered, token)

    def _from_keys(self, token: str, others: Container[str] = frozenset()) -> str:
        lowered = token.lower()
        if len(token) < _LEAST_KEYS or lowered.isdigit() or self._exists(lowered) or lowered in others:
            return token
        # An abbreviation is no syllable: `hddnd`.
        read = (*(typed(lowered, method) for method in (TELEX, VNI)), lowered.replace("dd", "đ"), lowered.replace("d9", "đ"))
        return next((syllable for syllable in read if syllable and syllable in self._vietnamese), token)

    def _exists(self, lowered: str) -> bool:
        return lowered in self._vietnamese and lowered not in self._shorts


def _without_shouting(text: str) -> str:
    """Return a text in small letters where it has none but capitals, be it for some words on end: these are neither names nor abbreviations."""
    tokens = [m for m in _SPACED.finditer(text) if _TOKEN.search(m[0])]
    for is_shouted, run in groupby(tokens, key=lambda m: m[0] == m[0].upper()):
        words = list(run)
        if is_shouted and (len(words) >= _SHOUTED or len(words) == len(tokens) > 1):
            start, end = words[0].start(), words[-1].end()
            text = f"{text[:start]}{text[start:end].lower()}{text[end:]}"
    return text


def _longer(usual: Mapping[str, str]) -> re.Pattern[str]:
    """Finds shorthand of several words, or with signs in it, the longest first."""
    longer = sorted((short for short in usual if not short.isalnum()), key=len, reverse=True)
    return re.compile(rf"(?<!\w)({'|'.join(map(re.escape, longer))})(?!\w)", re.IGNORECASE)


def _goes_on_a_name(word: re.Match[str]) -> bool:
    """Whether a word with a capital follows another one: `Ko` of the commune Ia Ko is no `không`."""
    before = word.string[: word.start()]
    return word[0].istitle() and before[-1:] == " " and before.split()[-1:] != [] and before.split()[-1].istitle()


def _begins_a_name(word: re.Match[str]) -> bool:
    """Whether another word with a capital follows one: `U` of the commune U Minh is no `you`."""
    after = _TOKEN.match(word.string, word.end() + 1) if word.string[word.end() : word.end() + 1] == " " else None
    return word[0].istitle() and after is not None and after[0].istitle()


def _unmarked_only(text: str) -> str:
    return "".join(fold(c) if has_marks(c) else c for c in text)
