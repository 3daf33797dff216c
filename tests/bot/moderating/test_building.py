"""Building an index beside the others."""

import pytest

from bot.answering.opening import open_over
from bot.moderating.building import build, check, index_name
from bot.moderating.errors import BuildError
from bot.moderating.indexes import Indexes
from bot.moderating.steps import Step
from bot.settings import Settings
from tests.bot.moderating.conftest import START
from tests.bot.moderating.hashing import hashing_means
from tests.bot.moderating.small_libraries import document, library_of


@pytest.fixture
def settings(tmp_path):
    """Those of an empty copy."""
    return Settings(data=tmp_path)


@pytest.fixture
def means(settings):
    """Without a model."""
    return hashing_means(settings)


@pytest.fixture
def indexes(settings):
    """None yet."""
    return Indexes(settings.data)


def test_an_index_is_built_once(means, indexes, shipped):
    """The steps come in order; a second time nothing is done."""
    steps = []
    name = build(shipped, means, indexes, moment=START, steps=steps.append)
    assert steps == [Step.BUILD_BEGAN, Step.INDEXED, Step.CHECKED, Step.NAMED]
    assert indexes.has(name)
    assert build(shipped, means, indexes, moment=START, steps=steps.append) == name
    assert len(steps) == 4


def test_an_index_that_nobody_checked_is_checked(means, indexes, shipped):
    """One that was built for a preview is asked before it is published, once."""
    steps = []
    build(shipped, means, indexes)
    for _ in range(2):
        build(shipped, means, indexes, moment=START, steps=steps.append)
    assert steps == [Step.INDEXED, Step.CHECKED]


def test_the_renamed_index_answers(means, indexes, shipped):
    """What was built under another name finds the same after it moved."""
    name = build(shipped, means, indexes, moment=START)
    services = open_over(shipped, means, indexes.path(name))
    check(services, START)
    services.assistant.retriever.close()


def test_libraries_that_differ_in_no_passage_share_an_index(means, shipped):
    """Another wording is another index; who issued a document is nothing that an index holds."""
    other = library_of(document(issuer={"vi": "Khác", "en": "Other"}))
    assert index_name(shipped, means.encoder) == index_name(other, means.encoder)
    assert index_name(shipped, means.encoder) != index_name(library_of(document(texts=("Khác.",))), means.encoder)


def test_a_library_without_anything_in_force_is_refused(means, indexes):
    """It could answer nothing."""
    with pytest.raises(BuildError, match="in force"):
        build(library_of(), means, indexes, moment=START)
    assert list(indexes.path("aa").parent.iterdir()) == []


def test_an_index_that_does_not_find_what_it_should_is_refused(means, indexes):
    """Provisions that say the same cannot be told apart."""
    same = library_of(document(texts=("Như nhau.",) * 120))
    with pytest.raises(BuildError, match="/12"):
        build(same, means, indexes, moment=START)
