"""The leg that compares words with words: the vectors of all texts' tokens, kept with the index.

Those of the shipped library are shipped (`scripts/ship_vectors.py`); a text that was changed since is read by the encoder when the index is built.
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from knowledge.documents import Language
from knowledge.embedding.base import well_formed
from knowledge.embedding.matching import TokenMatcher, TokenVectors, cosines
from knowledge.errors import IndexBuildError
from knowledge.passages import Passage, PassageKind

_KEY_BYTES: Final = 12
_PREFIX: Final = "tokens-"
_NO_COSINE: Final = -1.0

Kept = Mapping[bytes, TokenVectors]
"""The tokens of texts, by the name of a text."""


class TokenIndex:
    """How well the words of a question are met by those of a provision's texts; open it with `open_tokens`."""

    def __init__(self, passages: Sequence[Passage], matcher: TokenMatcher, components: NDArray[np.int8], starts: NDArray[np.int64]) -> None:
        """`components` are the tokens of all passages one after another, `starts` where each passage begins, with the end of the last."""
        self._matcher = matcher
        self._components = components
        self._pieces: dict[tuple[str, Language], list[slice]] = defaultdict(list)
        for number, passage in enumerate(passages):
            self._pieces[passage.target, passage.language].append(slice(int(starts[number]), int(starts[number + 1])))

    def scores(self, text: str, language: Language, targets: Sequence[str]) -> NDArray[np.float64]:
        """Return, for each target, the mean over the question's tokens of the cosine to the nearest token of its text, shape (targets,).

        Texts in the question's language are read, else Vietnamese ones; a target without a text has -1.
        """
        query, counts = self._matcher.query(text)
        pieces = [self._pieces.get((target, language)) or self._pieces.get((target, "vi"), []) for target in targets]
        every = [piece for found in pieces for piece in found]
        scores = np.full(len(targets), _NO_COSINE)
        if not every:
            return scores
        near = cosines(query, np.concatenate([self._components[piece] for piece in every]))
        firsts = np.cumsum([0, *(piece.stop - piece.start for piece in every[:-1])])
        of_pieces = np.maximum.reduceat(near, firsts, axis=0) @ counts
        np.maximum.at(scores, np.repeat(np.arange(len(targets)), [len(found) for found in pieces]), of_pieces)
        return scores


def open_tokens(folder: Path, passages: Iterable[Passage], matcher: TokenMatcher, shipped: Path | None = None) -> TokenIndex:
    """Open the tokens of the passages' texts in `folder`; make them where they are not there, by `shipped` as far as it holds them.

    Raises:
        IndexBuildError: the folder or the shipped file cannot be used.
        EmbeddingError: the encoder cannot be used.
    """
    texts = [p for p in passages if p.kind is PassageKind.TEXT]
    keys = [_key(matcher.fingerprint, p.text) for p in texts]
    path = folder / f"{_PREFIX}{hashlib.sha256(b''.join(keys)).hexdigest()[:24]}"
    try:
        if not path.exists():
            kept = read_kept(shipped) if shipped and shipped.exists() else {}
            _write(path, _made([p.text for p in texts], keys, matcher, kept), matcher.dimension)
            for other in folder.glob(f"{_PREFIX}*"):
                if other != path:
                    shutil.rmtree(other)
        components = np.load(path / "components.npy", mmap_mode="r")
        starts = np.load(path / "starts.npy")
    except (OSError, ValueError) as error:
        message = f"the index in {folder} cannot be opened ({error}); stop other laphieu processes, or delete the folder and start again"
        raise IndexBuildError(message) from error
    return TokenIndex(texts, matcher, components, starts)


def _made(texts: Sequence[str], keys: Sequence[bytes], matcher: TokenMatcher, kept: Kept) -> list[TokenVectors]:
    missing = list(dict.fromkeys(text for text, key in zip(texts, keys, strict=True) if key not in kept))
    made = dict(zip(missing, matcher.passages(missing), strict=True))
    return [kept[key] if key in kept else made[text] for text, key in zip(texts, keys, strict=True)]


def _write(path: Path, tokens: Sequence[TokenVectors], dimension: int) -> None:
    """Write all or nothing: who is cut off leaves a folder of another name."""
    path.parent.mkdir(parents=True, exist_ok=True)
    part = Path(tempfile.mkdtemp(prefix=".tokens-", dir=path.parent))
    np.save(part / "components.npy", np.concatenate([np.empty((0, dimension), np.int8), *tokens]))
    np.save(part / "starts.npy", np.cumsum([0, *map(len, tokens)]))
    try:
        part.replace(path)
    except OSError:
        # Another process was quicker, and wrote the same.
        shutil.rmtree(part)
        if not path.exists():
            raise


def read_kept(path: Path) -> Kept:
    """Read the tokens of texts that `write_kept` wrote.

    Raises:
        IndexBuildError: the file cannot be read.
    """
    try:
        with np.load(path) as file:
            keys, starts, components = file["keys"], file["starts"], file["components"]
    except (OSError, ValueError, KeyError, BadZipFile) as error:
        message = f"{path} cannot be read ({error}): install laphieu again, or delete the file to compute what it holds."
        raise IndexBuildError(message) from error
    return {key.tobytes(): components[starts[n] : starts[n + 1]] for n, key in enumerate(keys)}


def write_kept(path: Path, texts: Iterable[str], matcher: TokenMatcher) -> int:
    """Write the tokens of texts, keeping what the last file holds of them; return how many texts there are."""
    different = list(dict.fromkeys(texts))
    keys = [_key(matcher.fingerprint, text) for text in different]
    tokens = _made(different, keys, matcher, read_kept(path) if path.exists() else {})
    named = np.array([np.frombuffer(key, np.uint8) for key in keys])
    np.savez_compressed(path, keys=named, starts=np.cumsum([0, *map(len, tokens)]), components=np.concatenate(tokens))
    return len(different)


def _key(fingerprint: str, text: str) -> bytes:
    return hashlib.sha256(f"{fingerprint}\0{well_formed(text)}".encode()).digest()[:_KEY_BYTES]
