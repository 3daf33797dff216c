"""The lexical legs: BM25 over the syllables of each provision and their pairs, folded and as typed.

Folding makes typing with and without diacritics the same; pairs give back what folding loses, since most Vietnamese words have
two syllables; the syllables as typed tell `bầu` from `bàu` where the question carries diacritics. All passages of a provision in
one language are one text: what its questions say in everyday words and what its plain text says in the law's count together.
"""

from __future__ import annotations

import hashlib
import json
import math
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Final

import bm25s
import numpy as np
from bm25s.stopwords import STOPWORDS_EN_PLUS
from numpy.typing import NDArray

from knowledge.documents import LANGUAGES, Language
from knowledge.folding import fold, folded_syllables, syllables
from knowledge.passages import Passage

# Usual values (Robertson and Zaragoza 2009), with less correction for length: a long provision has more questions, not more padding.
_K1: Final = 1.2
_B: Final = 0.5


# Raise it when what is made of a text changes.
_VERSION: Final = 1
# On the examples of what is not answered (no leg holds them): 1% of those typed well lie below it, 97% of those without tones (docs/evaluation.md).
_SPELLED: Final = 0.4
_FEWEST_PAIRS: Final = 2
_TARGETS, _TERMS = "targets.json", "terms"
_FRAME: Final = frozenset(STOPWORDS_EN_PLUS)


class Scores(Mapping[str, float]):
    """Scores by target: those above 0, as a mapping that is not made before it is asked for."""

    def __init__(self, targets: Sequence[str], row: Mapping[str, int], values: NDArray[np.float32]) -> None:
        """`values`: a score for each target, `row` the place of each."""
        self._targets, self._row, self._values = targets, row, values

    def __getitem__(self, target: str) -> float:
        """Return the score of a target that has one."""
        if (score := self.of(target)) > 0:
            return score
        raise KeyError(target)

    def __iter__(self) -> Iterator[str]:
        """Yield the targets that have a score."""
        return (self._targets[int(row)] for row in np.flatnonzero(self._values > 0))

    def __len__(self) -> int:
        """Return how many targets have a score."""
        return int(np.count_nonzero(self._values > 0))

    def of(self, target: str) -> float:
        """Return the score of a target, 0 where it has none."""
        row = self._row.get(target)
        return 0.0 if row is None else float(self._values[row])

    def first(self, most: int) -> list[str]:
        """Return the targets with the highest scores, best first, so many at most."""
        order = np.argsort(-self._values, kind="stable")[:most]
        return [self._targets[int(row)] for row in order if self._values[row] > 0]

    def only(self, keep: Callable[[str], bool]) -> Scores:
        """Return the scores of some of the targets."""
        kept = np.fromiter((keep(target) for target in self._targets), bool, len(self._targets))
        return Scores(self._targets, self._row, np.where(kept, self._values, 0.0).astype(np.float32))


class LexicalIndex:
    """BM25 over the provisions in one language; `split` makes the syllables of a text. Make it with `build`, keep it with `save`."""

    def __init__(self, targets: Sequence[str], index: bm25s.BM25 | None, split: Callable[[str], list[str]]) -> None:
        """`index` is None where no text holds a term: bm25s cannot index nothing."""
        self._targets = targets
        self._index = index
        self._split = split
        self._vocabulary: Mapping[str, int] = index.vocab_dict if index else {}
        self._row = {target: row for row, target in enumerate(targets)}

    @classmethod
    def build(cls, passages: Sequence[Passage], language: Language, split: Callable[[str], list[str]]) -> LexicalIndex:
        """Index the passages in one language."""
        texts: dict[str, list[str]] = {}
        for passage in passages:
            if passage.language == language:
                texts.setdefault(passage.target, []).append(passage.text)
        # Passages are joined by terms, not by text: the last syllable of one and the first of the next are no pair.
        corpus = [[term for text in parts for term in _terms(split(text))] for parts in texts.values()]
        if not any(corpus):
            return cls(list(texts), None, split)
        index = bm25s.BM25(k1=_K1, b=_B)
        index.index(corpus, show_progress=False)
        return cls(list(texts), index, split)

    def save(self, folder: Path) -> None:
        """Write the index to a new folder."""
        folder.mkdir(parents=True)
        (folder / _TARGETS).write_text(json.dumps(list(self._targets)), "utf-8")
        if self._index:
            self._index.save(folder / _TERMS, show_progress=False)

    @classmethod
    def load(cls, folder: Path, split: Callable[[str], list[str]]) -> LexicalIndex:
        """Read what `save` wrote."""
        targets = json.loads((folder / _TARGETS).read_text("utf-8"))
        return cls(targets, bm25s.BM25.load(folder / _TERMS) if (folder / _TERMS).exists() else None, split)

    def knows(self, term: str) -> bool:
        """Whether a text holds the term: a syllable, or two joined by `_`."""
        return term in self._vocabulary

    def scores(self, text: str) -> Scores:
        """Return the score of every target that shares a term with the text."""
        known = [t for t in _terms(self._split(text)) if t in self._vocabulary]
        values = self._index.get_scores(known) if known and self._index else np.zeros(len(self._targets), np.float32)
        return Scores(self._targets, self._row, np.asarray(values, np.float32))

    def held(self, text: str, targets: Sequence[str]) -> list[float]:
        """Return what share of the text's pairs of neighbours each target holds, rare pairs weighing more: from 0 (none, or no pair) to 1."""
        pairs = _pairs(self._split(text))
        if not pairs or not self._index:
            return [0.0] * len(targets)
        documents = [self._row[target] for target in targets if target in self._row]
        rarest = math.log(2 * (len(self._targets) + 1))
        whole, parts = 0.0, dict.fromkeys(documents, 0.0)
        for pair in pairs:
            holding = self._holding(pair)
            weight = rarest - math.log(1 + 2 * len(holding))
            whole += weight
            for document in documents:
                place = np.searchsorted(holding, document)
                if place < len(holding) and holding[place] == document:
                    parts[document] += weight
        return [parts.get(self._row.get(target, -1), 0.0) / whole for target in targets]

    def _holding(self, term: str) -> NDArray[np.int32]:
        """The rows of the texts that hold a term, in their order."""
        number = self._vocabulary.get(term)
        if number is None or self._index is None:
            return np.empty(0, np.int32)
        starts, rows = self._index.scores["indptr"], self._index.scores["indices"]
        return np.asarray(rows[starts[number] : starts[number + 1]])


@dataclass(frozen=True, slots=True)
class Lexical:
    """The lexical legs: folded, by language, and Vietnamese as typed."""

    folded: dict[Language, LexicalIndex]
    marked: LexicalIndex

    @classmethod
    def build(cls, passages: Sequence[Passage]) -> Lexical:
        """Index the passages for every leg; some seconds for a library."""
        return cls({language: folded_index(passages, language) for language in LANGUAGES}, marked_index(passages))

    def is_spelled(self, text: str) -> bool:
        """Whether the diacritics of a text can be trusted: of its pairs of neighbours that the library knows, so many are written as it writes them.

        Typed without tones, or with whatever a phone put in ("bỏ phiêu tơi mây giờ"), a text misleads those who read its diacritics; what is left
        without them does not.
        """
        written, known = self.marked.knows, self.folded["vi"].knows
        spelled = [written(pair) for pair in _pairs(syllables(text)) if known(fold(pair))]
        return len(spelled) < _FEWEST_PAIRS or sum(spelled) >= _SPELLED * len(spelled)


def open_lexical(folder: Path, passages: Sequence[Passage]) -> Lexical:
    """Open the legs for these passages, kept in `folder`; build and keep them where they are not there or cannot be read."""
    # One passage after another: joined, those of the shipped library would take thirty megabytes.
    named = hashlib.sha256(f"{_VERSION}{_K1}{_B}".encode())
    for p in passages:
        named.update(f"{p.target}\t{p.language}\t{p.text}\n".encode())
    kept = folder / f"lexical-{named.hexdigest()[:24]}"
    try:
        folded = {language: LexicalIndex.load(kept / f"folded-{language}", _SPLIT[language]) for language in LANGUAGES}
        return Lexical(folded, LexicalIndex.load(kept / "marked", syllables))
    except (OSError, ValueError, KeyError):
        legs = Lexical.build(passages)
        _keep(legs, kept)
        return legs


def _keep(legs: Lexical, kept: Path) -> None:
    """Write beside, then rename: a killed process leaves no half of it. Other libraries' legs are dropped."""
    kept.parent.mkdir(parents=True, exist_ok=True)
    part = Path(tempfile.mkdtemp(prefix=f"{kept.name}-", dir=kept.parent))
    for language, leg in legs.folded.items():
        leg.save(part / f"folded-{language}")
    legs.marked.save(part / "marked")
    for old in kept.parent.glob("lexical-*"):
        if old != part:
            shutil.rmtree(old)
    part.replace(kept)


def folded_index(passages: Sequence[Passage], language: Language) -> LexicalIndex:
    """Index syllables without their diacritics; in English, words that carry meaning."""
    return LexicalIndex.build(passages, language, _SPLIT[language])


def english_words(text: str) -> list[str]:
    """Return the words of an English text without those that any question holds: pairs such as `how many` would outweigh what it asks about."""
    return [w for w in folded_syllables(text) if w not in _FRAME]


def marked_index(passages: Sequence[Passage]) -> LexicalIndex:
    """Index Vietnamese syllables with their diacritics."""
    return LexicalIndex.build(passages, "vi", syllables)


def _terms(single: list[str]) -> list[str]:
    return single + _pairs(single)


def _pairs(single: list[str]) -> list[str]:
    return [f"{a}_{b}" for a, b in pairwise(single)]


_SPLIT: Final[dict[Language, Callable[[str], list[str]]]] = {"vi": folded_syllables, "en": english_words}
