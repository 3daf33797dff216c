"""Tests of knowledge.embedding.errors."""

import inspect
import re

from knowledge.embedding import errors


def test_the_drawing_shows_every_error():
    """The tree in the docstring names exactly the classes of the module, all below EmbeddingError."""
    classes = dict(inspect.getmembers(errors, inspect.isclass))
    assert set(re.findall(r"\w+Error", errors.__doc__)) == set(classes)
    assert all(issubclass(error, errors.EmbeddingError) for error in classes.values())
