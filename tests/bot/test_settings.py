"""config.toml and the environment."""

from pathlib import Path

import pytest

from bot.errors import SettingsError
from bot.settings import Settings, read_settings

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch):
    monkeypatch.delenv("TELEGRAM_BOT_TOKEN", raising=False)
    monkeypatch.delenv("LAPHIEU_HOME", raising=False)


def test_shipped_file_holds_the_defaults():
    """config.toml shows every default as it is, so that reading it and leaving it out are the same."""
    shipped = read_settings(ROOT)
    assert shipped.model_copy(update={"data": Path("data")}).model_dump() == Settings().model_dump()


def test_paths_are_relative_to_the_file(tmp_path):
    """A relative data folder lies beside config.toml, wherever the command is called from."""
    (tmp_path / "config.toml").write_text('data = "here"\n')
    assert read_settings(tmp_path).data == tmp_path / "here"


def test_environment_beats_the_file(tmp_path, monkeypatch):
    """A variable overrides the file, nested sections with two underscores."""
    (tmp_path / "config.toml").write_text("[telegram]\nquestions_a_minute = 3\n")
    monkeypatch.setenv("LAPHIEU_TELEGRAM__QUESTIONS_A_MINUTE", "5")
    assert read_settings(tmp_path).telegram.questions_a_minute == 5


@pytest.mark.parametrize(
    "content", ["[telegram]\nquestions_a_minute = 0\n", "[answering]\nmax_characters = 5000\n", "surprise = 1\n", "not toml ="]
)
def test_what_cannot_be_used_is_named(tmp_path, content):
    """A wrong value, an unknown name and a broken file are errors that name the file."""
    (tmp_path / "config.toml").write_text(content)
    with pytest.raises(SettingsError, match=r"config\.toml"):
        read_settings(tmp_path)


def test_token_is_not_shown(tmp_path, monkeypatch):
    """The token comes from its variable and is hidden wherever settings are printed."""
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "123:secret")
    settings = read_settings(tmp_path)
    assert settings.telegram_bot_token.get_secret_value() == "123:secret"
    assert "secret" not in repr(settings)


def test_token_in_the_file_is_refused(tmp_path):
    """A token written into config.toml is refused: that file is committed and shared."""
    (tmp_path / "config.toml").write_text('telegram_bot_token = "123:secret"\n')
    with pytest.raises(SettingsError) as error:
        read_settings(tmp_path)
    assert "secret" not in str(error.value)


def test_how_pages_are_asked(tmp_path):
    """The bounds of fetching are set in their own units; a contact that would end a header's line is refused."""
    (tmp_path / "config.toml").write_text('[fetching]\ncontact = "ubbc@example.org"\nmax_mb = 2\ntotal_seconds = 30\npace_seconds = 2.5\n')
    limits = read_settings(tmp_path).fetching.limits
    assert (limits.max_bytes, limits.total_seconds, limits.pace_seconds) == (2 * 1024 * 1024, 30, 2.5)
    (tmp_path / "config.toml").write_text('[fetching]\ncontact = "x\\r\\nCookie: y"\n')
    with pytest.raises(SettingsError, match="contact"):
        read_settings(tmp_path)
