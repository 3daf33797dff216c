"""The shipped tables of constituencies, read once."""

import pytest

from knowledge.constituencies import Finder, Gazetteer, choose, read_constituencies


@pytest.fixture(scope="session")
def read():
    """All constituencies."""
    return read_constituencies()


@pytest.fixture(scope="session")
def gazetteer(read):
    """All places by their names."""
    return Gazetteer(read)


@pytest.fixture(scope="session")
def finder(gazetteer):
    """Finds places in texts."""
    return Finder(gazetteer)


@pytest.fixture(scope="session")
def chosen(finder):
    """Return what a text means by its places."""

    def make(text):
        return choose(finder.read(text))

    return make


@pytest.fixture(scope="session")
def full(chosen):
    """Return the places that a text means, each with what it lies in."""

    def make(text):
        return [", ".join((place.full, *place.within)) for place in chosen(text).places]

    return make
