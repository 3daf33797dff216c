"""Correct misspelt English by the words of the library: `recieve` becomes `receive`, `voter crad` becomes `voter card`.

Whether a word is English at all is told by the list that comes with symspellpy (82,000 words); what may have been meant is found by it among the
words that the library uses (symmetric deletes), the commoner word and the commoner slip first. Vietnamese has a speller of its own (`spelling.py`), since
its words are told by their neighbours.
"""

from __future__ import annotations

import math
import re
from collections.abc import Container, Mapping
from importlib.resources import files
from typing import Final

import numpy as np
from symspellpy import SymSpell, Verbosity

from knowledge.typed.confusions import slips

_LIST: Final = "frequency_dictionary_en_82_765.txt"
# No part of a name, a number or an address, and nothing with an apostrophe.
_WORD: Final = re.compile(r"(?<![\w/’'@._&-])[A-Za-z]{3,24}(?![/’'@_&-]?\w)")
# A word that the library has less often replaces nothing, and is not known: its questions hold slips too.
_LEAST_COUNT: Final = 3
# What a slip costs, in nats, with a letter that Vietnamese has not; and the most that is believed: another letter at the beginning is another word.
_OTHER, _MOST = 4.0, 5.0


class EnglishSpeller:
    """Corrects English; `counts` says how often the library has a word, in lower case, `vietnamese` which words without diacritics are Vietnamese.

    Opening takes a tenth of a second and seven megabytes; an unknown word takes .3 ms.
    """

    def __init__(self, counts: Mapping[str, int], vietnamese: Container[str] = frozenset()) -> None:
        lines = (files("symspellpy") / _LIST).read_text("utf-8-sig").splitlines()
        # In an array they take two megabytes, in a set of strings nine.
        self._general = np.sort(np.array([line.split(" ", 1)[0].encode() for line in lines]))
        self._vietnamese = vietnamese
        self._counts = {word: n for word, n in counts.items() if n >= _LEAST_COUNT}
        self._near = SymSpell(max_dictionary_edit_distance=1)
        for word, n in self._counts.items():
            if self._is_general(word):
                self._near.create_dictionary_entry(word, n)

    def corrected(self, text: str) -> str:
        """Return the text with its misspelt words replaced, all else letter for letter."""
        return _WORD.sub(lambda m: self._corrected(m[0]), text)

    def _corrected(self, word: str) -> str:
        lowered = word.lower()
        if word[1:].lower() != word[1:] or lowered in self._counts or lowered in self._vietnamese or self._is_general(lowered):
            return word
        near, costs = self._near.lookup(lowered, Verbosity.ALL, max_edit_distance=1), slips(lowered)
        # The index knows every letter, the costs those of Vietnamese.
        weighed = [(math.log(found.count) - cost, found.term) for found in near if (cost := costs.get(found.term, _OTHER)) <= _MOST]
        if not weighed:
            return word
        best = str(max(weighed)[1])
        return best.capitalize() if word[0].isupper() else best

    def _is_general(self, word: str) -> bool:
        encoded = word.encode()
        place = int(np.searchsorted(self._general, encoded))
        return place < len(self._general) and bool(self._general[place] == encoded)
