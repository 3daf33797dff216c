"""Preferences in an SQL database."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from bot.storage import StorageError, StorageUseError, open_preferences
from bot.storage.opening import FILE_NAME, open_engine
from tests.bot.storage.preferences_contract import PreferencesContract


@pytest.fixture
def preferences(tmp_path):
    """Those of an empty file."""
    kept = open_preferences(tmp_path)
    yield kept
    kept.close()


class TestSqlPreferences(PreferencesContract):
    """Keeps the promises."""


def test_choices_survive_a_restart(preferences, tmp_path):
    """What was chosen is there after the file was closed and opened again."""
    preferences.choose(-1001234567890123, "en")
    preferences.close()
    again = open_preferences(tmp_path)
    assert again.language(-1001234567890123) == "en"
    again.close()


@pytest.mark.parametrize(
    "call",
    [lambda p: p.language(1), lambda p: p.choose(1, "en"), lambda p: p.forget(1), lambda p: p.place(1), lambda p: p.keep_place(1, "00004")],
)
def test_errors_of_the_database_become_our_own(preferences, tmp_path, call):
    """Whatever SQLAlchemy raises comes out as a StorageUseError without the statement's parameters."""
    engine = open_engine(tmp_path / FILE_NAME)
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE language_choice"))
        connection.execute(text("DROP TABLE kept_place"))
    engine.dispose()
    with pytest.raises(StorageUseError) as caught:
        call(preferences)
    assert isinstance(caught.value, StorageError)
    assert isinstance(caught.value.__cause__, SQLAlchemyError)
    assert "SELECT" not in str(caught.value)


def test_no_other_language_can_be_stored(preferences):
    """The database itself refuses a value that is no language of ours."""
    with pytest.raises(StorageUseError):
        preferences.choose(1, "Nguyễn Văn An")


def test_no_number_but_a_code_can_be_stored(preferences):
    """The database itself refuses what is no code of five digits."""
    with pytest.raises(StorageUseError):
        preferences.keep_place(1, "123456")
