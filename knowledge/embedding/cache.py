"""Vectors of passages, kept: a library is encoded once, and an interrupted build goes on where it stopped."""

import hashlib
import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TypeAlias

import numpy as np

from knowledge.embedding.base import Encoder, Vectors, well_formed
from knowledge.embedding.errors import CacheError

Progress: TypeAlias = Callable[[int, int], None]
"""Called with the number of different texts that have a vector, and of all different texts."""

SCHEMA = "CREATE TABLE IF NOT EXISTS vector (key BLOB PRIMARY KEY, components BLOB NOT NULL)"
KEYS_A_QUERY = 500  # older SQLite allows 999 parameters in one statement
WAIT_SECONDS = 30.0  # for another process that writes at this moment


class CachedEncoder:
    """An encoder that looks into an SQLite file before it encodes a passage.

    A vector is kept as float32 bytes under SHA-256 of the encoder's fingerprint and the text, so another model
    never meets an old vector; the file may be deleted at any time. Every `commit_every` new vectors are written
    in one transaction. Queries are not kept: they are people's words. Raises CacheError.
    """

    def __init__(self, encoder: Encoder, path: Path, *, commit_every: int = 128) -> None:
        self._encoder = encoder
        self._path = path
        self._commit_every = commit_every

    @property
    def dimension(self) -> int:
        """The dimension of the encoder beneath."""
        return self._encoder.dimension

    @property
    def fingerprint(self) -> str:
        """The fingerprint of the encoder beneath: where a vector was kept does not change it."""
        return self._encoder.fingerprint

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Vectors of what people ask, shape (texts, dimension); never written to the file."""
        return self._encoder.encode_queries(texts)

    def encode_passages(self, texts: Sequence[str], progress: Progress | None = None) -> Vectors:
        """Vectors of what the library says, shape (texts, dimension); only those that the file lacks are computed.

        `progress` is called once at the start and after every transaction.
        """
        by_key = {self._key(text): text for text in texts}
        with self._connect() as connection:
            vectors = self._read(connection, list(by_key))
            report = progress if progress and texts else _silent
            report(len(vectors), len(by_key))
            for batch in self._missing(by_key, vectors):
                vectors |= self._encode(connection, batch)
                report(len(vectors), len(by_key))
        rows = [vectors[self._key(text)] for text in texts]
        return np.stack(rows) if rows else np.empty((0, self.dimension), np.float32)

    def _key(self, text: str) -> bytes:
        return hashlib.sha256(f"{self.fingerprint}\0{well_formed(text)}".encode()).digest()

    def _missing(self, by_key: Mapping[bytes, str], known: Mapping[bytes, Vectors]) -> Iterator[dict[bytes, str]]:
        """What has no vector yet, `commit_every` at a time; longest first, so that the pace only gets better."""
        missing = sorted(by_key.keys() - known.keys(), key=lambda key: (-len(by_key[key]), key))
        for keys in _slices(missing, self._commit_every):
            yield {key: by_key[key] for key in keys}

    def _encode(self, connection: sqlite3.Connection, batch: Mapping[bytes, str]) -> dict[bytes, Vectors]:
        vectors = dict(zip(batch, self._encoder.encode_passages(list(batch.values())), strict=True))
        with connection:
            rows = [(key, vector.tobytes()) for key, vector in vectors.items()]
            connection.executemany("INSERT OR REPLACE INTO vector VALUES (?, ?)", rows)
        return vectors

    def _read(self, connection: sqlite3.Connection, keys: Sequence[bytes]) -> dict[bytes, Vectors]:
        found: dict[bytes, Vectors] = {}
        for part in _slices(keys, KEYS_A_QUERY):
            marks = ",".join("?" * len(part))
            rows = connection.execute(f"SELECT key, components FROM vector WHERE key IN ({marks})", part)  # noqa: S608  # only question marks are put in
            found |= {key: self._vector(components) for key, components in rows}
        return found

    def _vector(self, components: bytes) -> Vectors:
        if len(components) != self.dimension * np.dtype(np.float32).itemsize:
            msg = f"A vector in the cache {self._path} has the wrong length: delete the file."
            raise CacheError(msg)
        return np.frombuffer(components, np.float32)

    @contextmanager
    def _connect(self) -> Iterator[sqlite3.Connection]:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise self._unusable(error) from error
        try:
            with closing(sqlite3.connect(self._path, timeout=WAIT_SECONDS)) as connection:
                connection.execute(SCHEMA)
                yield connection
        except sqlite3.Error as error:
            raise self._unusable(error) from error

    def _unusable(self, error: Exception) -> CacheError:
        return CacheError(f"The vector cache {self._path} cannot be used ({error}): delete it, or set another path.")


def _slices(keys: Sequence[bytes], size: int) -> Iterator[Sequence[bytes]]:
    for start in range(0, len(keys), size):
        yield keys[start : start + size]


def _silent(_done: int, _total: int) -> None:
    """Progress that nobody asked for."""
