"""The lexical legs: BM25 over the syllables of each provision and their pairs, folded and as typed.

Folding makes typing with and without diacritics the same; pairs give back what folding loses, since most Vietnamese words have
two syllables; the syllables as typed tell `bầu` from `bàu` where the question carries diacritics. All passages of a provision in
one language are one text: what its questions say in everyday words and what its plain text says in the law's count together.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from itertools import pairwise
from typing import Final

import bm25s
from bm25s.stopwords import STOPWORDS_EN_PLUS

from knowledge.documents import Language
from knowledge.folding import folded_syllables, syllables
from knowledge.passages import Passage

# Usual values (Robertson and Zaragoza 2009), with less correction for length: a long provision has more questions, not more padding.
_K1: Final = 1.2
_B: Final = 0.5


_FRAME: Final = frozenset(STOPWORDS_EN_PLUS)


class LexicalIndex:
    """BM25 over the provisions in one language; `split` makes the syllables of a text."""

    def __init__(self, passages: Sequence[Passage], language: Language, split: Callable[[str], list[str]]) -> None:
        texts: dict[str, list[str]] = {}
        for passage in passages:
            if passage.language == language:
                texts.setdefault(passage.target, []).append(passage.text)
        self._split = split
        self._targets = list(texts)
        self._index = bm25s.BM25(k1=_K1, b=_B)
        # Passages are joined by terms, not by text: the last syllable of one and the first of the next are no pair.
        corpus = [[term for text in parts for term in _terms(split(text))] for parts in texts.values()]
        if any(corpus):  # bm25s cannot index nothing
            self._index.index(corpus, show_progress=False)
        self._vocabulary: Container[str] = self._index.vocab_dict if any(corpus) else ()

    def scores(self, text: str) -> dict[str, float]:
        """Return the score of every target that shares a term with the text."""
        known = [t for t in _terms(self._split(text)) if t in self._vocabulary]
        if not known:
            return {}
        scores = self._index.get_scores(known)
        return {target: float(score) for target, score in zip(self._targets, scores, strict=True) if score > 0}


def folded_index(passages: Sequence[Passage], language: Language) -> LexicalIndex:
    """Index syllables without their diacritics; in English, words that carry meaning."""
    return LexicalIndex(passages, language, english_words if language == "en" else folded_syllables)


def english_words(text: str) -> list[str]:
    """Return the words of an English text without those that any question holds: pairs such as `how many` would outweigh what it asks about."""
    return [w for w in folded_syllables(text) if w not in _FRAME]


def marked_index(passages: Sequence[Passage]) -> LexicalIndex:
    """Index Vietnamese syllables with their diacritics."""
    return LexicalIndex(passages, "vi", syllables)


def _terms(single: list[str]) -> list[str]:
    return single + [f"{a}_{b}" for a, b in pairwise(single)]
