"""Any other sentence-transformers model, by its path or by the name under which the Hugging Face cache holds it."""

import hashlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from knowledge.embedding.base import Vectors, well_formed
from knowledge.embedding.errors import LibraryMissingError, ModelDamagedError, ModelMissingError
from knowledge.embedding.model_directory import sha256

if TYPE_CHECKING:
    from sentence_transformers import SentenceTransformer


class SentenceTransformerEncoder:
    """Encodes with a SentenceTransformer on the processor, never asking the network for anything.

    The model's own prompts are used (`query`; `document`, else `passage`); `prompts` overrules them by name, for
    models like E5 from the Hub that need prompts and carry none. `threads` holds for the whole process, as torch
    has it. `trust_remote_code` must be true for a directory that names a module outside sentence-transformers.
    Importing the library takes some 8 s and 450 MB, so that is left to the constructor. Raises
    LibraryMissingError, ModelMissingError, ModelDamagedError.
    """

    def __init__(
        self,
        model: str,
        *,
        threads: int,
        batch_size: int,
        prompts: Mapping[str, str] | None = None,
        trust_remote_code: bool = False,
    ) -> None:
        path = _locate(model)
        self._model = _load(path, threads, dict(prompts or {}), trust_remote_code=trust_remote_code)
        self._batch_size = batch_size
        self._fingerprint = _fingerprint(path, self._model.prompts)
        self._dimension = _dimension(self._model, path)

    @property
    def dimension(self) -> int:
        """Number of components of a vector."""
        return self._dimension

    @property
    def fingerprint(self) -> str:
        """Name of every file of the model and of the prompts together."""
        return self._fingerprint

    def encode_queries(self, texts: Sequence[str]) -> Vectors:
        """Vectors of what people ask, shape (texts, dimension)."""
        return self._encode(self._model.encode_query, texts)

    def encode_passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of what the library says, shape (texts, dimension)."""
        return self._encode(self._model.encode_document, texts)

    def _encode(self, encode: Callable[..., Vectors], texts: Sequence[str]) -> Vectors:
        if not texts:
            return np.empty((0, self.dimension), np.float32)
        written = [well_formed(text) for text in texts]
        found = encode(written, batch_size=self._batch_size, normalize_embeddings=True, show_progress_bar=False)
        return np.asarray(found, np.float32)


def _locate(model: str) -> Path:
    """The directory of a model: the path itself, or where the local Hugging Face cache keeps that name."""
    if Path(model).is_dir():
        return Path(model)
    try:
        from huggingface_hub import snapshot_download  # noqa: PLC0415  # comes with the library that may be missing
        from huggingface_hub.errors import HFValidationError, LocalEntryNotFoundError  # noqa: PLC0415  # the same
    except ImportError as error:
        raise _library_missing() from error
    try:
        return Path(snapshot_download(_repository(model), local_files_only=True))
    except (LocalEntryNotFoundError, HFValidationError) as error:
        msg = (
            f"The embedding model {model!r} is neither a directory nor in the local Hugging Face cache, and nothing "
            f"is downloaded here: run `hf download {_repository(model)}` once, or choose the model `packaged`."
        )
        raise ModelMissingError(msg) from error


def _repository(model: str) -> str:
    """Full name on the Hub; sentence-transformers' own models may be named without their organisation."""
    return model if "/" in model else f"sentence-transformers/{model}"


def _load(path: Path, threads: int, prompts: dict[str, str], *, trust_remote_code: bool) -> "SentenceTransformer":
    try:
        import torch  # noqa: PLC0415  # takes 2 s
        from sentence_transformers import SentenceTransformer  # noqa: PLC0415  # takes 6 s more
    except ImportError as error:
        raise _library_missing() from error
    torch.set_num_threads(threads)
    try:
        return SentenceTransformer(str(path), device="cpu", prompts=prompts, trust_remote_code=trust_remote_code, local_files_only=True)
    except (OSError, ValueError, LookupError, ImportError) as error:
        msg = f"{path} cannot be loaded as a sentence-transformers model ({error}): save or download it anew."
        raise ModelDamagedError(msg) from error


def _dimension(model: "SentenceTransformer", path: Path) -> int:
    dimension: int | None = model.get_embedding_dimension()
    if dimension is None:
        msg = f"The model in {path} does not say how long its vectors are: choose another one."
        raise ModelDamagedError(msg)
    return dimension


def _fingerprint(path: Path, prompts: Mapping[str, str | None]) -> str:
    """16 hexadecimal digits over all files that are not hidden, and the prompts."""
    files = sorted(file for file in path.rglob("*") if file.is_file() and not _hidden(file.relative_to(path)))
    parts = [f"{file.relative_to(path).as_posix()}={sha256(file)}" for file in files]
    parts += [f"{name}={prompt}" for name, prompt in sorted(prompts.items())]
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def _hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def _library_missing() -> LibraryMissingError:
    return LibraryMissingError(
        "This embedding model needs sentence-transformers: `pip install sentence-transformers`, "
        "or choose the model `packaged`, which does without."
    )
