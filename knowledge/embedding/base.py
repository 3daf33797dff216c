"""The seam: what turns texts into vectors, whatever runs beneath."""

import unicodedata
from collections.abc import Sequence
from typing import Protocol, TypeAlias, runtime_checkable

import numpy as np
import numpy.typing as npt

Vectors: TypeAlias = npt.NDArray[np.float32]
"""Shape (texts, dimension), one row a text in the order given; each row has the Euclidean length 1."""

States: TypeAlias = npt.NDArray[np.float32]
"""Hidden states of one text inside the encoder, shape (tokens, dimension)."""


@runtime_checkable
class Encoder(Protocol):
    """A text encoder for retrieval: the dot product of a query's and a passage's vector is their cosine.

    Queries and passages are encoded differently (E5: Wang et al. 2022, arXiv:2212.03533, puts `query: ` and
    `passage: ` before them), so there are two methods and no third. Give text as people write it, with its
    diacritics: folding belongs to the lexical index. Both methods may be called from several threads at once.
    """

    @property
    def dimension(self) -> int:
        """Number of components of a vector."""
        ...

    @property
    def fingerprint(self) -> str:
        """Short hexadecimal name of everything that decides a vector: weights, tokenizer, prompts."""
        ...

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Vectors of what people ask; no texts give shape (0, dimension)."""
        ...

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of what the library says; no texts give shape (0, dimension)."""
        ...


@runtime_checkable
class StatesEncoder(Encoder, Protocol):
    """An encoder that also gives its hidden states of a text, shape (tokens, dimension)."""

    def query_states(self, text: str) -> States:
        """Hidden states of what somebody asks."""
        ...

    def passage_states(self, text: str) -> States:
        """Hidden states of what the library says."""
        ...


def well_formed(text: str) -> str:
    """Text as every encoder reads it: letters composed (NFC), and half a surrogate pair become `?`.

    Phones, PDF files and macOS write `ầ` as three characters at times; the tokenizer would spell that with other pieces.
    """
    return unicodedata.normalize("NFC", text.encode("utf-8", "replace").decode("utf-8"))
