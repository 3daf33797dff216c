"""Search in what applies at one place: the same legs, without the provisions of documents that apply elsewhere only.

They are left out before anything is weighed, so that what a province brings in changes no answer in another.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Final

from knowledge.lexical import Lexical, LexicalIndex, Scores
from knowledge.search import Nearest

Applies = Callable[[str], bool]
"""Whether the provision of that reference applies there."""
_MORE: Final = 4


class LocalDense:
    """A dense leg that looks further until it has found enough that applies; a `Nearest`."""

    def __init__(self, whole: Nearest, applies: Applies, target: Callable[[str], str], passages: int) -> None:
        """`target` tells the provision of a passage by its id; `passages` is how many there are."""
        self._whole = whole
        self._applies = applies
        self._target = target
        self._passages = passages

    def nearest(self, text: str, limit: int) -> list[tuple[str, float]]:
        """Return the ids of the `limit` nearest passages that apply, with their cosine, best first."""
        looked_at = limit
        while True:
            found = [(name, cosine) for name, cosine in self._whole.nearest(text, looked_at) if self._applies(self._target(name))]
            if len(found) >= limit or looked_at >= self._passages:
                return found[:limit]
            looked_at *= _MORE


class _LocalIndex(LexicalIndex):
    """A lexical leg that keeps what applies."""

    def __init__(self, whole: LexicalIndex, applies: Applies) -> None:
        super().__init__((), None, str.split)
        self._whole = whole
        self._applies = applies

    def scores(self, text: str) -> Scores:
        return self._whole.scores(text).only(self._applies)

    def held(self, text: str, targets: Sequence[str]) -> list[float]:
        return self._whole.held(text, targets)


def local_lexical(whole: Lexical, applies: Applies) -> Lexical:
    """Return the lexical legs with what applies only."""
    return Lexical({language: _LocalIndex(leg, applies) for language, leg in whole.folded.items()}, _LocalIndex(whole.marked, applies))
