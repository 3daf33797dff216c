"""How often words stand beside each other, and the chance of a word between two others."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping
from typing import Final

EDGE: Final = ""
# What the pairs that were never seen share, of each pair that was: absolute discounting.
_DISCOUNT: Final = 0.75
# A word that was never seen is as rare as half a one that was seen once.
_UNSEEN: Final = 0.5

Pairs = Mapping[tuple[str, str], int]


class Neighbours:
    """Counts of pairs of words. `EDGE` stands for the end of a sentence; `None` for a word not known, beside which any other may stand."""

    def __init__(self, pairs: Pairs) -> None:
        self.counts: Counter[str] = Counter()
        self._after: dict[str, dict[str, int]] = {}
        for (left, right), n in pairs.items():
            self._after.setdefault(left, {})[right] = n
            self.counts[right] += n
        self._befores = {left: sum(rights.values()) for left, rights in self._after.items()}
        self._total = self.counts.total()

    def beside(self, left: str | None, word: str, right: str | None) -> int:
        """Return how often the word stands after the one word or before the other, whichever is more; an edge is no word."""
        after = self._after.get(left, {}).get(word, 0) if left else 0
        return max(after, self._after.get(word, {}).get(right, 0) if right else 0)

    def chance(self, left: str | None, word: str, right: str | None) -> float:
        """Return the logarithm of the chance of the word after the one, and of the other after it."""
        return self._following(left, word) + (0.0 if right is None else self._following(word, right))

    def _following(self, left: str | None, right: str) -> float:
        alone = (self.counts[right] or _UNSEEN) / self._total
        rights = None if left is None else self._after.get(left)
        if left is None or not rights:
            return math.log(alone)
        return math.log((max(rights.get(right, 0) - _DISCOUNT, 0.0) + _DISCOUNT * len(rights) * alone) / self._befores[left])


def renamed(pairs: Pairs, rename: Callable[[str], str]) -> Counter[tuple[str, str]]:
    """Return the counts of the pairs after their words got other names; those that now have the same names are added up."""
    found: Counter[tuple[str, str]] = Counter()
    for (left, right), n in pairs.items():
        found[rename(left), rename(right)] += n
    return found
