"""What serves, while something else is published."""

import itertools
import logging
import threading

import pytest

from bot.answering.assistant import Question
from bot.answering.opening import Services, open_over
from bot.moderating.errors import BuildError
from bot.moderating.serving import Serving, fixed
from bot.moderating.versions import Publication
from bot.settings import Settings
from tests.bot.moderating.conftest import START
from tests.bot.moderating.hashing import hashing_means
from tests.bot.moderating.small_libraries import document, library_of


class Publications:
    """What is published, and how it is opened; `broken` versions cannot be."""

    def __init__(self):
        self.numbers = itertools.count(1)
        self.newest = None
        self.opened = []
        self.broken = set()

    def publish(self, version):
        """Publish."""
        self.newest = Publication(next(self.numbers), version, START, 7, "")
        return self.newest

    def open(self, version):
        """Open, unless it is broken."""
        self.opened.append(version)
        if version in self.broken:
            raise BuildError(reason="thử")
        return Services(library_of(document(texts=(f"Bản {version}.",))), None)


@pytest.fixture
def published():
    """Nothing yet."""
    return Publications()


@pytest.fixture
def serving(published):
    """The shipped library."""
    return Serving(published.open(None), None, lambda: published.newest, published.open)


def test_nothing_new_changes_nothing(serving, published):
    """Looking is cheap where nothing was published."""
    before = serving.services
    assert not serving.refresh()
    assert serving.services is before
    assert published.opened == [None]


def test_follows_what_is_published(serving, published):
    """Forward and back; a publication of what serves already opens nothing."""
    published.publish(1)
    assert serving.refresh()
    assert (serving.version, "1/2026/QH16#1" in serving.services.library.provisions) == (1, True)
    assert not serving.refresh()
    published.publish(1)
    assert not serving.refresh()
    published.publish(None)
    assert serving.refresh()
    assert serving.version is None
    assert published.opened == [None, 1, None]


def test_who_took_the_services_before_goes_on_with_them(serving, published):
    """One question is answered from one library."""
    before = serving.services
    published.publish(1)
    serving.refresh()
    assert before.library != serving.services.library


def test_a_version_that_cannot_be_opened_leaves_the_old_one(serving, published, caplog):
    """The log says why; it is tried again ever less often, and a newer one at once."""
    before = serving.services
    published.broken = {1}
    published.publish(1)
    with caplog.at_level(logging.ERROR):
        for _ in range(40):
            assert not serving.refresh()
    assert serving.services is before
    assert published.opened.count(1) == 6
    assert "version 1 is published and cannot be opened" in caplog.text
    published.publish(2)
    assert serving.refresh()
    assert serving.version == 2


def test_a_version_that_can_be_opened_again_serves(serving, published):
    """A disk that was full may have room later."""
    published.broken = {1}
    published.publish(1)
    assert not serving.refresh()
    published.broken = set()
    assert [serving.refresh() for _ in range(3)] == [False, True, False]


def test_fixed_services_never_change(serving):
    """For one question, and for tests."""
    services = serving.services
    held = fixed(services)
    assert not held.refresh()
    assert held.services is services


@pytest.mark.slow
def test_no_question_fails_while_versions_change(tmp_path):
    """Threads ask without a pause while one version after another comes: each gets an answer from one of them."""
    settings = Settings(data=tmp_path)
    means = hashing_means(settings)
    libraries = {n: library_of(document(texts=(f"Cử tri đủ {n} tuổi được bầu cử.",))) for n in (18, 19)}
    numbers = itertools.count(1)
    newest = [Publication(next(numbers), 18, START, 7, "")]

    def opens(version):
        return open_over(libraries[version], means, tmp_path / str(version))

    serving = Serving(opens(18), newest[0], lambda: newest[0], opens)
    stop, failures, answered = threading.Event(), [], []

    def ask():
        while not stop.is_set():
            try:
                outcome = serving.services.assistant.answer(Question("bao nhiêu tuổi được bầu cử", START))
                answered.append(outcome.retrieved)
            except Exception as error:  # noqa: BLE001  whatever fails is a failure
                failures.append(error)

    threads = [threading.Thread(target=ask) for _ in range(3)]
    for thread in threads:
        thread.start()
    for version in (19, 18) * 4:
        newest[0] = Publication(next(numbers), version, START, 7, "")
        assert serving.refresh()
    stop.set()
    for thread in threads:
        thread.join()
    assert failures == []
    assert set(answered) == {("1/2026/QH16#1",)}
    serving.services.assistant.retriever.close()
