"""What can go wrong between a text and its vector.

EmbeddingError
 ├── ModelMissingError     the model, or a file of it, is not where it was said to be
 ├── ModelDamagedError     a file is there but is not what the checksums or the settings say
 ├── LibraryMissingError   a library that only this adapter or the build needs is not installed
 └── CacheError            the file of cached vectors cannot be read or written

Every message says what to do next.
"""

import knowledge.errors


class EmbeddingError(knowledge.errors.KnowledgeError):
    """Base of every error that this package raises on purpose."""


class ModelMissingError(EmbeddingError):
    """The model, or one of its files, cannot be found on this machine."""


class ModelDamagedError(EmbeddingError):
    """A file of the model is not the one that was shipped, or cannot be read."""


class LibraryMissingError(EmbeddingError):
    """A library that is imported only when it is needed is not installed."""


class CacheError(EmbeddingError):
    """The cache file is no SQLite database, is locked, or holds a vector of another length."""
