"""The packaged weights come back as a plain directory."""

import pytest

from knowledge.embedding import PACKAGED_PATH, SentenceTransformerEncoder
from knowledge.embedding.build.compare import compare
from tests.knowledge.embedding.model_build.conftest import LIBRARIES, REASON

pytestmark = pytest.mark.slow


def test_what_is_unpacked_says_what_the_package_says(packaged, tmp_path):
    """But for the inputs of matrices, which the package reads in 8 bits (measured 0.9990)."""
    for library in (*LIBRARIES, "onnx"):
        pytest.importorskip(library, reason=REASON)
    from knowledge.embedding.build.unpacking import unpack  # noqa: PLC0415

    unpack(PACKAGED_PATH, tmp_path)
    found = compare(packaged, SentenceTransformerEncoder(str(tmp_path), threads=2, batch_size=1))
    assert found.mean > 0.998
    assert found.least > 0.98
