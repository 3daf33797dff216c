"""Publishing, and going back."""

import fcntl
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bot.answering.opening import open_over
from bot.moderating.audit import Verified
from bot.moderating.building import index_name
from bot.moderating.errors import BuildError, BusyError, NeverPublishedError, OutdatedError, UnknownVersionError
from bot.moderating.indexes import Indexes
from bot.moderating.opening import open_moderation
from bot.moderating.publishing import INDEXES_KEPT, Publishing
from bot.settings import Settings
from knowledge.search import Query
from tests.bot.moderating.conftest import START
from tests.bot.moderating.hashing import hashing_means
from tests.bot.moderating.small_libraries import document, library_of

ROOT = Path(__file__).parents[3]
BOSS = 7


class NotingBuilder:
    """A builder that builds nothing and remembers what it was asked for; or fails."""

    def __init__(self):
        self.built = []
        self.fails = False

    def build(self, version, progress=None):
        """Remember."""
        if self.fails:
            raise BuildError(reason="thử")
        self.built.append(version)
        if progress:
            progress(1, 1)


@pytest.fixture
def builder():
    """One that builds nothing."""
    return NotingBuilder()


@pytest.fixture
def publishing(sessions, versions, audit, builder, now, tmp_path):
    """Over an empty database."""
    return Publishing(sessions, versions, audit, builder, now, tmp_path / "data")


@pytest.fixture
def one():
    """A library."""
    return library_of(document(texts=("Một.",)))


@pytest.fixture
def two():
    """Another."""
    return library_of(document(texts=("Một.", "Hai.")))


def test_what_is_published_serves(publishing, versions, audit, builder, one, two):
    """The newest publication rules; each has its entry in the log, and was built before."""
    first = publishing.publish(one, BOSS, "văn bản mới")
    assert versions.current() == (first, one)
    second = publishing.publish(two, BOSS, "sửa", draft=3)
    assert versions.current() == (second, two)
    assert (first.parent, second.parent, second.draft) == (None, first.id, 3)
    assert builder.built == [first.id, second.id]
    assert [(e.actor, e.action, e.why, e.details) for e in audit.entries()] == [
        (BOSS, "version.published", "sửa", {"version": second.id, "before": first.id}),
        (BOSS, "version.published", "văn bản mới", {"version": first.id, "before": None}),
    ]
    assert isinstance(audit.verify(), Verified)


def test_progress_is_told(publishing, one):
    """How far the build is."""
    told = []
    publishing.publish(one, BOSS, "", progress=lambda *step: told.append(step))
    assert told == [(1, 1)]


def test_rolling_back_publishes_an_earlier_version(publishing, versions, audit, shipped, one, two):
    """Also the shipped library; nothing of what was published since is lost."""
    first, second = publishing.publish(one, BOSS, ""), publishing.publish(two, BOSS, "")
    publication = publishing.roll_back(first.id, BOSS, "nhầm")
    assert (publication.version, publication.by, publication.why) == (first.id, BOSS, "nhầm")
    assert versions.current() == (first, one)
    publishing.roll_back(None, BOSS, "lùi hẳn")
    assert versions.current() == (None, shipped)
    assert [p.version for p in versions.publications()] == [None, first.id, second.id, first.id]
    assert audit.entries(1)[0].details == {"version": None, "before": first.id}
    with pytest.raises(UnknownVersionError):
        publishing.roll_back(99, BOSS, "")


def test_a_version_that_never_served_is_no_way_back(publishing, versions, builder, one, two):
    """One whose publication failed is kept, but nobody may bring it out by going back to it."""
    first = publishing.publish(one, BOSS, "")
    builder.fails = True
    with pytest.raises(BuildError):
        publishing.publish(two, BOSS, "")
    builder.fails = False
    kept = versions.list(1)[0]
    with pytest.raises(NeverPublishedError, match=str(kept.id)):
        publishing.roll_back(kept.id, BOSS, "lùi")
    assert versions.current() == (first, one)


def test_a_version_that_cannot_be_built_is_not_published(publishing, versions, builder, one, two):
    """What served goes on; trying again publishes the version that was kept."""
    first = publishing.publish(one, BOSS, "")
    builder.fails = True
    with pytest.raises(BuildError):
        publishing.publish(two, BOSS, "")
    assert versions.current() == (first, one)
    kept = versions.list(1)[0]
    builder.fails = False
    assert publishing.publish(two, BOSS, "") == kept


def test_one_publication_at_a_time(publishing, one, tmp_path):
    """While another process publishes, one is told so."""
    (tmp_path / "data").mkdir(exist_ok=True)
    other = os.open(tmp_path / "data" / "publishing.lock", os.O_RDWR | os.O_CREAT)
    fcntl.flock(other, fcntl.LOCK_EX)
    with pytest.raises(BusyError):
        publishing.publish(one, BOSS, "")
    os.close(other)
    publishing.publish(one, BOSS, "")


def test_what_was_made_from_something_else_is_not_published(publishing, versions, one, two):
    """Publishing it would undo what was published meanwhile."""
    first = publishing.publish(one, BOSS, "", onto=None)
    with pytest.raises(OutdatedError):
        publishing.publish(two, BOSS, "", onto=None)
    assert versions.current() == (first, one)
    publishing.publish(two, BOSS, "", onto=first)


def test_what_belongs_to_it_is_written_with_it_or_nothing_is(publishing, versions, audit, one, two):
    """What fails in the transaction of the switch undoes the switch."""
    first = publishing.publish(one, BOSS, "", also=lambda session, version: audit.append(session, BOSS, "draft.published", f"{version.id}"))
    assert [e.action for e in audit.entries()] == ["draft.published", "version.published"]

    def fail(_session, _version):
        raise BuildError(reason="thử")

    with pytest.raises(BuildError):
        publishing.publish(two, BOSS, "", also=fail)
    assert versions.current() == (first, one)
    assert len(audit.entries()) == 2


def run(data, step, text):
    """Publish in another process; return its exit status."""
    command = [sys.executable, "-m", "tests.bot.moderating.publishing_process", "parent", str(data), step, text]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=300, check=False)  # noqa: S603  ours


def answers(data):
    """Open what is published as whoever serves would; return the text that it finds, after seeing that the index is there and the log whole."""
    settings = Settings(data=data)
    moderation, means, indexes = open_moderation(settings), hashing_means(settings), Indexes(data)
    _, library = moderation.versions.current()
    assert isinstance(moderation.audit.verify(), Verified)
    moderation.close()
    name = index_name(library, means.encoder)
    assert indexes.has(name)
    services = open_over(library, means, indexes.path(name))
    (found, *_) = services.assistant.retriever.retrieve(Query("câu hỏi", "vi", marked=True), START.date())
    services.assistant.retriever.close()
    return found.edition.text.vi


# Text, the step at which the process is killed that publishes it, the exit status of the one that publishes, the text that serves afterwards.
BUILD_FAILED, KILLED = 1, -signal.SIGKILL
STORY = [
    ("Bản đầu.", "none", 0, "Bản đầu."),
    ("Bản hai.", "stored", KILLED, "Bản đầu."),
    ("Bản hai.", "child: build began", BUILD_FAILED, "Bản đầu."),
    ("Bản hai.", "child: indexed", BUILD_FAILED, "Bản đầu."),
    ("Bản hai.", "child: checked", BUILD_FAILED, "Bản đầu."),
    ("Bản hai.", "child: named", BUILD_FAILED, "Bản đầu."),
    ("Bản hai.", "built", KILLED, "Bản đầu."),
    ("Bản hai.", "appended", KILLED, "Bản đầu."),
    ("Bản hai.", "none", 0, "Bản hai."),
    ("Bản ba.", "parent: indexed", KILLED, "Bản hai."),
    ("Bản ba.", "switched", KILLED, "Bản ba."),
    ("Bản bốn.", "none", 0, "Bản bốn."),
]


@pytest.mark.slow
def test_a_killed_publication_loses_nothing(tmp_path):
    """Whoever is killed at whatever step (SIGKILL): the last published version serves, and publishing again works. Only after the switch it is the new one."""
    data = tmp_path / "data"
    for text, step, status, serves in STORY:
        process = run(data, step, text)
        assert process.returncode == status, (step, process.stderr)
        assert answers(data) == serves, step
    left = [path.name for path in (data / "indexes").iterdir()]
    assert len(left) <= INDEXES_KEPT
    assert not [name for name in left if name.startswith(("gone-", "part-"))]
