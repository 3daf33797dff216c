"""Texts to vectors.

`open_encoder("packaged")` gives the encoder that is shipped; `CachedEncoder` keeps passages' vectors in a file;
`knowledge.embedding.langchain.EncoderEmbeddings` hands an encoder to LangChain; `HashingEncoder` is the double for
tests. Importing this package imports neither torch nor sentence-transformers.
"""

from knowledge.embedding.base import Encoder, Vectors
from knowledge.embedding.cache import CachedEncoder, Progress
from knowledge.embedding.errors import (
    CacheError,
    EmbeddingError,
    LibraryMissingError,
    ModelDamagedError,
    ModelMissingError,
)
from knowledge.embedding.hashing import HashingEncoder
from knowledge.embedding.model_directory import verify
from knowledge.embedding.onnx import OnnxEncoder
from knowledge.embedding.opening import PACKAGED, PACKAGED_PATH, open_encoder
from knowledge.embedding.sentence_transformer import SentenceTransformerEncoder

__all__ = [
    "PACKAGED",
    "PACKAGED_PATH",
    "CacheError",
    "CachedEncoder",
    "EmbeddingError",
    "Encoder",
    "HashingEncoder",
    "LibraryMissingError",
    "ModelDamagedError",
    "ModelMissingError",
    "OnnxEncoder",
    "Progress",
    "SentenceTransformerEncoder",
    "Vectors",
    "open_encoder",
    "verify",
]
