"""The child process that builds, as its parent hears it."""

import sys

import pytest

from bot.moderating.builder import ChildBuilder, noted
from bot.moderating.errors import BuildError
from bot.moderating.indexes import Indexes
from bot.settings import Settings

READS = "import sys, json; said = json.load(sys.stdin); "


@pytest.fixture
def settings(tmp_path):
    """Those of an empty copy, with a token."""
    return Settings(data=tmp_path / "data", library=tmp_path / "library", TELEGRAM_BOT_TOKEN="1:secret")  # noqa: S106  nobody has this token


def child(settings, code):
    """Return a builder whose child runs that code."""
    return ChildBuilder(settings, (sys.executable, "-c", READS + code))


def test_the_child_gets_the_version_and_the_settings_without_the_token(settings):
    """What it says of its progress is told on; what else it prints is not."""
    told = []
    code = (
        "assert said['telegram_bot_token'] is None if 'telegram_bot_token' in said else True; "
        "assert said['data'].endswith('data') and 'secret' not in str(said) and sys.argv[1] == '7'; "
        """print('warning: something'); print('[1]'); print('{"step": "indexed"}'); print('{"done": 3, "total": 9}')"""
    )
    child(settings, code).build(7, lambda *step: told.append(step))
    assert told == [(3, 9)]


def test_the_shipped_library_has_a_word(settings):
    """It has no number."""
    child(settings, "assert sys.argv[1] == 'shipped'").build(None)


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ("""print('{"error": "the disk is full"}'); sys.exit(1)""", "the disk is full"),
        ("sys.exit(3)", "exit 3"),
        ("import os; os.kill(os.getpid(), 9)", "exit -9"),
        ("""print('{"error": "odd"}')""", "odd"),
    ],
)
def test_a_child_that_fails_is_an_error(settings, code, reason):
    """Whether it says why, ends, or is killed."""
    with pytest.raises(BuildError, match=reason):
        child(settings, code).build(7)


def test_a_child_that_ends_at_once_is_an_error(settings):
    """Also one that never reads what it is sent."""
    with pytest.raises(BuildError, match="exit 5"):
        ChildBuilder(settings, (sys.executable, "-c", "import sys; sys.exit(5)")).build(7)


@pytest.mark.parametrize("version", [7, None])
def test_a_version_whose_index_is_there_needs_no_child(settings, version):
    """That is what makes going back quick; with another model it is another index."""
    settings.library.mkdir()
    indexes = Indexes(settings.data)
    with indexes.building() as part:
        indexes.adopt(part, "aa")
    indexes.note("aa", noted(version, settings))
    child(settings, "sys.exit(1)").build(version)
    other = settings.model_copy(update={"embedding": settings.embedding.model_copy(update={"model": "other"})})
    with pytest.raises(BuildError):
        child(other, "sys.exit(1)").build(version)
    (settings.library / "new.yaml").write_text("x")
    assert (noted(None, settings) != noted(None, other)) is True
