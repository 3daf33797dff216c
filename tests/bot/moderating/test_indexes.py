"""Folders of indexes."""

import os

import pytest

from bot.moderating.indexes import Indexes

NAMES = ("aa", "bb", "cc", "dd")


@pytest.fixture
def indexes(tmp_path):
    """None yet."""
    return Indexes(tmp_path)


def built(indexes, *names):
    """Build an index of each name, used one after the other."""
    for number, name in enumerate(names):
        with indexes.building() as part:
            (part / "chroma").write_text(name)
            indexes.adopt(part, name)
        os.utime(indexes.path(name) / "lease", (number, number))


def test_what_was_built_is_there_whole(indexes):
    """Its name says what it is; the folder that it was built in is gone."""
    assert not indexes.has("aa")
    built(indexes, "aa")
    assert indexes.has("aa")
    assert (indexes.path("aa") / "chroma").read_text() == "aa"
    assert [path.name for path in indexes.path("aa").parent.iterdir()] == ["aa"]


def test_what_fails_leaves_nothing(indexes):
    """A build that raises is no index."""
    with pytest.raises(KeyError), indexes.building():
        raise KeyError
    assert list(indexes.path("aa").parent.iterdir()) == []


def test_the_quicker_of_two_builds_stays(indexes):
    """Whoever comes second with the same index drops their own."""
    with indexes.building() as part:
        built(indexes, "aa")
        (part / "chroma").write_text("later")
        indexes.adopt(part, "aa")
    assert (indexes.path("aa") / "chroma").read_text() == "aa"


def test_old_ones_are_dropped(indexes):
    """The last used stay."""
    built(indexes, *NAMES)
    indexes.drop_old(2)
    assert [name for name in NAMES if indexes.has(name)] == ["cc", "dd"]
    indexes.drop_old(2)
    assert [name for name in NAMES if indexes.has(name)] == ["cc", "dd"]


def test_to_lease_is_to_use(indexes):
    """A lease counts as a use, and keeps the index while it is held; the lease of what is not there is none."""
    built(indexes, *NAMES)
    lease = indexes.lease("aa")
    built(indexes, "ee")
    indexes.drop_old(0)
    assert [name for name in (*NAMES, "ee") if indexes.has(name)] == ["aa"]
    lease.release()
    lease.release()
    indexes.drop_old(0)
    assert not indexes.has("aa")
    assert indexes.lease("aa") is None


def test_a_lease_ends_with_its_holder(indexes):
    """Nobody has to remember to release it."""
    built(indexes, "aa")
    lease = indexes.lease("aa")
    del lease
    indexes.drop_old(0)
    assert not indexes.has("aa")


def test_what_killed_processes_left_is_dropped(indexes):
    """Halves of builds and of deletions; but not what is being built now."""
    built(indexes, "aa")
    folder = indexes.path("aa").parent
    (folder / "part-killed").mkdir()
    (folder / "gone-bb").mkdir()
    with indexes.building() as part:
        indexes.drop_old(1)
        assert {path.name for path in folder.iterdir()} == {"aa", part.name}


def test_a_version_is_known_by_its_note(indexes):
    """As long as its index is there."""
    assert not indexes.knows("7-x")
    built(indexes, "aa")
    indexes.note("aa", "7-x")
    indexes.note("bb", "8-x")
    assert indexes.knows("7-x")
    assert not indexes.knows("8-x")
    assert not indexes.knows("7")
    indexes.drop_old(0)
    assert not indexes.knows("7-x")


def test_nothing_to_drop(indexes):
    """A folder that is not there holds no old index."""
    indexes.drop_old(0)
