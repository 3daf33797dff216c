"""A directory that holds an ONNX encoder: which files it needs, what they must be, and what they are called together.

`SHA256SUMS` is what `sha256sum -c` reads; its comment lines add each file's size in bytes:

    # 22410492 model.onnx
    99d42895…  model.onnx
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from knowledge.embedding.errors import ModelDamagedError, ModelMissingError

WEIGHTS = "model.onnx"
TOKENIZER = "tokenizer.json"
PROMPTS = "config_sentence_transformers.json"
MODULES = "modules.json"
CHECKSUMS = "SHA256SUMS"
MODULE_TYPE = "knowledge.embedding.encoder_module.OnnxModule"

HASHED_AT_LOAD = 4_000_000  # bytes: hashing the tokenizer takes 1 ms, the weights 20 ms; they are checked by their size
REMEDY = "reinstall the package, or build the model anew with `python -m knowledge.embedding.build OUT_DIR`"


@dataclass(frozen=True)
class ListedFile:
    """One file as SHA256SUMS lists it; `size` in bytes."""

    name: str
    size: int
    sha256: str


@dataclass(frozen=True)
class Prompts:
    """What is put before a text, by what the text is."""

    query: str
    passage: str


@dataclass(frozen=True)
class ModelDirectory:
    """A directory whose files have been checked."""

    path: Path
    prompts: Prompts
    files: tuple[ListedFile, ...]

    @property
    def fingerprint(self) -> str:
        """16 hexadecimal digits; other weights, tokenizer or prompts give others."""
        parts = [file.sha256 for file in self.files] + [self.prompts.query, self.prompts.passage]
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]


def is_onnx_directory(path: Path) -> bool:
    """Whether `modules.json` there names the module of this package."""
    try:
        modules = json.loads((path / MODULES).read_text("utf-8"))
        return bool(modules[0]["type"] == MODULE_TYPE)
    except (OSError, ValueError, LookupError, TypeError):
        return False


def read_directory(path: Path) -> ModelDirectory:
    """The directory, after a check that is quick: small files by their SHA-256, large ones by their size.

    Raises ModelMissingError and ModelDamagedError, which name the file and the remedy.
    """
    directory = ModelDirectory(path, _read_prompts(path), _read_checksums(path))
    for file in directory.files:
        _check_size(path, file)
        if file.size <= HASHED_AT_LOAD:
            _check_sha256(path, file)
    return directory


def verify(path: Path) -> None:
    """Check every listed file whole, by its SHA-256 (20 ms for the packaged model); raises as `read_directory` does."""
    for file in _read_checksums(path):
        _check_size(path, file)
        _check_sha256(path, file)


def write_checksums(path: Path, names: Iterable[str] = (WEIGHTS, TOKENIZER)) -> tuple[ListedFile, ...]:
    """Write SHA256SUMS for the named files of the directory `path` and give what was written."""
    files = tuple(ListedFile(name, (path / name).stat().st_size, sha256(path / name)) for name in names)
    lines = [f"# {file.size} {file.name}\n{file.sha256}  {file.name}\n" for file in files]
    (path / CHECKSUMS).write_text("".join(lines), "utf-8")
    return files


def sha256(path: Path) -> str:
    """SHA-256 of a file's bytes, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _read(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except OSError as error:
        msg = f"The model's file {path} cannot be read: {REMEDY}."
        raise ModelMissingError(msg) from error
    except UnicodeDecodeError as error:
        msg = f"The model's file {path} is not text: {REMEDY}."
        raise ModelDamagedError(msg) from error


def _read_prompts(path: Path) -> Prompts:
    try:
        prompts = json.loads(_read(path / PROMPTS))["prompts"]
        return Prompts(query=str(prompts["query"]), passage=str(prompts["passage"]))
    except (ValueError, LookupError, TypeError) as error:
        msg = f"{path / PROMPTS} does not give the prompts `query` and `passage`: {REMEDY}."
        raise ModelDamagedError(msg) from error


def _read_checksums(path: Path) -> tuple[ListedFile, ...]:
    lines = _read(path / CHECKSUMS).splitlines()
    try:
        sizes = {name: int(size) for _, size, name in (line.split() for line in lines if line.startswith("#"))}
        sums = {name: digest for digest, name in (line.split() for line in lines if not line.startswith("#"))}
        return tuple(ListedFile(name, sizes[name], sums[name]) for name in (WEIGHTS, TOKENIZER))
    except (ValueError, LookupError) as error:
        msg = f"{path / CHECKSUMS} does not list {WEIGHTS} and {TOKENIZER} with size and SHA-256: {REMEDY}."
        raise ModelDamagedError(msg) from error


def _check_size(path: Path, file: ListedFile) -> None:
    try:
        size = (path / file.name).stat().st_size
    except OSError as error:
        msg = f"The model's file {path / file.name} is missing: {REMEDY}."
        raise ModelMissingError(msg) from error
    if size != file.size:
        msg = f"{path / file.name} has {size} bytes where {file.size} are expected: {REMEDY}."
        raise ModelDamagedError(msg)


def _check_sha256(path: Path, file: ListedFile) -> None:
    found = sha256(path / file.name)
    if found != file.sha256:
        msg = f"{path / file.name} is damaged (SHA-256 {found[:8]}…, expected {file.sha256[:8]}…): {REMEDY}."
        raise ModelDamagedError(msg)
