"""Tests of knowledge.embedding.model_directory."""

import json
import shutil
import subprocess

import pytest

from knowledge.embedding import PACKAGED_PATH, ModelDamagedError, ModelMissingError, verify
from knowledge.embedding.model_directory import (
    CHECKSUMS,
    HASHED_AT_LOAD,
    MODULES,
    PROMPTS,
    TOKENIZER,
    WEIGHTS,
    is_onnx_directory,
    read_directory,
    write_checksums,
)


@pytest.fixture
def directory(tmp_path):
    """A directory that is whole, with weights too large to be hashed at load."""
    (tmp_path / WEIGHTS).write_bytes(b"w" * (HASHED_AT_LOAD + 1))
    (tmp_path / TOKENIZER).write_bytes(b"{}")
    (tmp_path / PROMPTS).write_text(json.dumps({"prompts": {"query": "query: ", "passage": "passage: "}}))
    write_checksums(tmp_path)
    return tmp_path


def test_the_packaged_model_is_what_was_shipped():
    """Weights and tokenizer have the checksums that PROVENANCE.md tells."""
    verify(PACKAGED_PATH)
    told = (PACKAGED_PATH / "PROVENANCE.md").read_text("utf-8")
    assert all(file.sha256 in told and f"{file.size:,}" in told for file in read_directory(PACKAGED_PATH).files)


def test_the_checksums_are_read_by_sha256sum():
    """`sha256sum -c` accepts the file, comments and all."""
    program = shutil.which("sha256sum") or pytest.skip("sha256sum is not on this machine")
    subprocess.run([program, "--check", "--strict", CHECKSUMS], cwd=PACKAGED_PATH, check=True, capture_output=True)  # noqa: S603


def test_the_packaged_directory_is_known_by_its_module(tmp_path):
    """A directory is ours when modules.json names our module, and only then."""
    assert is_onnx_directory(PACKAGED_PATH)
    assert not is_onnx_directory(tmp_path)
    for content in ("", "[]", "{}", '[{"type": "sentence_transformers.models.Transformer"}]'):
        (tmp_path / MODULES).write_text(content)
        assert not is_onnx_directory(tmp_path)


def test_prompts_are_read(directory):
    """The prompts are those of the settings file."""
    prompts = read_directory(directory).prompts
    assert (prompts.query, prompts.passage) == ("query: ", "passage: ")


@pytest.mark.parametrize("name", [WEIGHTS, TOKENIZER, PROMPTS, CHECKSUMS])
def test_a_missing_file_is_named_with_the_remedy(directory, name):
    """The message names the file that is missing and says what to do."""
    (directory / name).unlink()
    with pytest.raises(ModelMissingError, match=rf"{name}.*reinstall the package"):
        read_directory(directory)


@pytest.mark.parametrize("name", [WEIGHTS, TOKENIZER])
def test_a_file_cut_short_is_found_at_load(directory, name):
    """A download that broke off is told with both sizes."""
    whole = (directory / name).stat().st_size
    (directory / name).write_bytes(b"w")
    with pytest.raises(ModelDamagedError, match=rf"{name} has 1 bytes where {whole} are expected.*reinstall"):
        read_directory(directory)


def test_a_changed_small_file_is_found_at_load(directory):
    """The tokenizer is compared by its checksum, not only by its size."""
    (directory / TOKENIZER).write_bytes(b"[]")
    with pytest.raises(ModelDamagedError, match=r"tokenizer\.json is damaged"):
        read_directory(directory)


def test_a_changed_large_file_is_found_by_verify(directory):
    """Weights of the right size pass the quick check; `verify` reads them whole."""
    (directory / WEIGHTS).write_bytes(b"v" * (HASHED_AT_LOAD + 1))
    read_directory(directory)
    with pytest.raises(ModelDamagedError, match=r"model\.onnx is damaged"):
        verify(directory)


@pytest.mark.parametrize("name", [PROMPTS, CHECKSUMS])
@pytest.mark.parametrize("content", [b"", b"[1]", b"\xff\xfe", b"# many model.onnx"])
def test_unreadable_settings_are_damage(directory, name, content):
    """A settings file that says nothing usable is reported as damaged, not as a Python error."""
    (directory / name).write_bytes(content)
    with pytest.raises(ModelDamagedError, match=name):
        read_directory(directory)


@pytest.mark.parametrize(
    ("name", "content"),
    [(WEIGHTS, "other"), (TOKENIZER, "other"), (PROMPTS, '{"prompts": {"query": "query: ", "passage": ""}}')],
)
def test_the_fingerprint_changes_with_what_decides_a_vector(directory, name, content):
    """Other weights, tokenizer or prompts give another fingerprint."""
    before = read_directory(directory).fingerprint
    (directory / name).write_text(content)
    write_checksums(directory)
    assert read_directory(directory).fingerprint != before


def test_the_fingerprint_does_not_depend_on_the_place(directory, tmp_path):
    """A copy of the directory has the same fingerprint."""
    copy = directory.rename(tmp_path.with_name(tmp_path.name + "-moved"))
    assert read_directory(copy).fingerprint == read_directory(copy.rename(tmp_path)).fingerprint
