"""Tell the kind of a question from examples: a linear model over folded syllables and letters.

Folded, so that it reads questions with and without diacritics alike; letters, so that typing errors and teencode keep most of their
features. Library questions are the examples of what can be answered; `examples.yaml` holds those of what cannot.
Logistic regression (scikit-learn) fits it once for a library; the weights are kept, and applying them needs numpy alone.
"""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from bot.answering.outcomes import Kind
from knowledge.folding import folded_syllables

# The weights for the shipped library and examples: fitting takes half a minute. `scripts/ship_kinds.py` writes them.
SHIPPED_KINDS: Final = Path(__file__).parent / "weights"
# Raise it when the features change: kept weights belong to the features they were fitted on.
_FEATURES_VERSION: Final = 2
_LETTERS: Final = (2, 3, 4)
_LEAST_TEXTS: Final = 2
# The inverse of the penalty, chosen by five-fold cross-validation on the examples (docs/evaluation.md).
_C: Final = 10.0


def features(text: str) -> Iterator[str]:
    """Yield the features of a text: syllables, pairs of neighbours, and runs of two to four letters within a syllable's bounds."""
    words = folded_syllables(text)
    yield from words
    yield from (f"{a} {b}" for a, b in pairwise(words))
    for word in words:
        bounded = f"^{word}$"
        for size in _LETTERS:
            yield from (f"{size}:{bounded[i : i + size]}" for i in range(len(bounded) - size + 1))


class KindModel:
    """Probabilities of the kinds; make it with `fit`, keep it with `save`."""

    def __init__(self, vocabulary: Sequence[str], rarity: NDArray[np.float32], weights: NDArray[np.float32], kinds: Sequence[str]) -> None:
        """`weights`: shape (kinds, features + 1), the last column the intercepts; `rarity`: inverse document frequencies, shape (features,)."""
        self._row = {feature: n for n, feature in enumerate(vocabulary)}
        self._rarity = rarity
        self._weights = weights
        self._kinds = [Kind(k) for k in kinds]

    def probabilities(self, text: str) -> dict[Kind, float]:
        """Return the probability of each kind; they add up to 1."""
        rows, values = self._vector(text)
        logits = self._weights[:, rows] @ values + self._weights[:, -1]
        odds = np.exp(logits - logits.max())
        return dict(zip(self._kinds, (odds / odds.sum()).tolist(), strict=True))

    @classmethod
    def fit(cls, examples: Sequence[tuple[str, Kind]]) -> KindModel:
        """Fit the model to examples of three kinds or more (with two, scikit-learn gives one row of weights); takes half a minute for 26,000."""
        from scipy.sparse import csr_matrix  # noqa: PLC0415  scikit-learn takes a second to import, and only fitting needs it
        from sklearn.linear_model import LogisticRegression  # noqa: PLC0415

        counts = Counter(f for text, _ in examples for f in set(features(text)))
        vocabulary = sorted(f for f, n in counts.items() if n >= _LEAST_TEXTS)
        rarity = np.array([math.log((1 + len(examples)) / (1 + counts[f])) + 1 for f in vocabulary], dtype=np.float32)
        empty = cls(vocabulary, rarity, np.zeros((1, len(vocabulary) + 1), np.float32), [Kind.ANSWER])
        vectors = [empty._vector(text) for text, _ in examples]
        starts = np.cumsum([0, *(len(rows) for rows, _ in vectors)])
        matrix = csr_matrix(
            (np.concatenate([v for _, v in vectors]), np.concatenate([r for r, _ in vectors]), starts),
            shape=(len(examples), len(vocabulary)),
        )
        model = LogisticRegression(C=_C, class_weight="balanced", max_iter=1000).fit(matrix, [k.value for _, k in examples])
        weights = np.hstack([model.coef_, model.intercept_[:, None]]).astype(np.float32)
        return cls(vocabulary, rarity, weights, model.classes_.tolist())

    def save(self, path: Path) -> None:
        """Write the model to a file, whole or not at all."""
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_suffix(".part.npz")
        np.savez_compressed(
            part,
            vocabulary=np.array("\n".join(self._row)),
            rarity=self._rarity,
            weights=self._weights,
            kinds=np.array([k.value for k in self._kinds]),
        )
        part.replace(path)

    @classmethod
    def load(cls, path: Path) -> KindModel:
        """Read what `save` wrote."""
        with np.load(path) as file:
            return cls(str(file["vocabulary"]).split("\n"), file["rarity"], file["weights"], file["kinds"].tolist())

    def _vector(self, text: str) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        counts = Counter(self._row[f] for f in features(text) if f in self._row)
        rows = np.fromiter(counts, dtype=np.int64, count=len(counts))
        values = np.array([1 + math.log(n) for n in counts.values()], dtype=np.float32) * self._rarity[rows]
        return rows, values / (np.linalg.norm(values) or 1.0)


def file_name(examples: Sequence[tuple[str, Kind]]) -> str:
    """Return the name of the file for these examples: other examples, or other features, have another."""
    # One example after another: joined, those of the shipped library would take thirty megabytes.
    named = hashlib.sha256(f"{_FEATURES_VERSION}{_C}".encode())
    for text, kind in examples:
        named.update(f"{kind}\t{text}\n".encode())
    return f"kinds-{named.hexdigest()[:24]}.npz"


def open_kinds(examples: Sequence[tuple[str, Kind]], folder: Path) -> KindModel:
    """Open the model for these examples: the shipped one, or that of `folder`; fit and keep it there where neither belongs to them."""
    path = folder / file_name(examples)
    for kept in (SHIPPED_KINDS / path.name, path):
        if kept.exists():
            return KindModel.load(kept)
    model = KindModel.fit(examples)
    model.save(path)
    for old in folder.glob("kinds-*.npz"):
        if old != path:
            old.unlink()
    return model
