"""The packaged encoder, opened once."""

import pytest

from knowledge.embedding import open_encoder


@pytest.fixture(scope="session")
def packaged():
    """The encoder that is shipped."""
    return open_encoder("packaged", threads=2, batch_size=4)
