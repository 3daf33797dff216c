"""The lexical leg: BM25 over folded syllables and their pairs.

Folding makes typing with and without diacritics the same; pairs give back what folding loses, since most Vietnamese words have
two syllables. English passages have an index of their own: the two languages share letters but not words.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

import bm25s
import numpy as np
from numpy.typing import NDArray

from knowledge.documents import LANGUAGES, Language
from knowledge.folding import folded_syllables
from knowledge.passages import Passage

# Usual values (Robertson and Zaragoza 2009); the passages are short and alike in length, so little hangs on them.
_K1: Final = 1.2
_B: Final = 0.5


def terms(text: str) -> list[str]:
    """Return the terms of a text: folded syllables, and each pair of neighbours."""
    single = folded_syllables(text)
    return single + [f"{a}_{b}" for a, b in pairwise(single)]


class LexicalIndex:
    """BM25 scores of passages, one index a language."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        """Index the passages; their order is the order of the scores."""
        self._size = len(passages)
        self._rows = {lang: np.array([n for n, p in enumerate(passages) if p.language == lang], dtype=np.int64) for lang in LANGUAGES}
        self._indexes = {lang: _index([terms(passages[n].text) for n in rows]) for lang, rows in self._rows.items() if len(rows)}

    def scores(self, text: str, language: Language) -> NDArray[np.float32]:
        """Return a score a passage, shape (passages,); zero where it is in another language or shares no term."""
        scores = np.zeros(self._size, dtype=np.float32)
        index = self._indexes.get(language)
        known = [t for t in terms(text) if index is not None and t in index.vocab_dict]
        if index is not None and known:
            scores[self._rows[language]] = index.get_scores(known)
        return scores


def _index(corpus: list[list[str]]) -> bm25s.BM25:
    index = bm25s.BM25(k1=_K1, b=_B)
    index.index(corpus, show_progress=False)
    return index
