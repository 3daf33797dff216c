"""The lists of words."""

import re
from pathlib import Path

import pytest

import bot.answering.computing
from bot.answering.computing.words import read_words, said, words
from bot.errors import SettingsError

SOURCE = "\n".join(path.read_text("utf-8") for path in Path(bot.answering.computing.__file__).parent.glob("*.py"))


def test_every_list_is_used():
    """No list stands there that nothing reads."""
    used = set(re.findall(r'"(\w+\.\w+)"', SOURCE))
    sections = set(re.findall(r'f"(\w+)\.\{', SOURCE))
    assert {name for name in read_words() if name not in used and name.split(".")[0] not in sections} == set()


def test_every_list_that_code_names_exists():
    """No code names a list that is not there."""
    assert set(re.findall(r'said\("(\w+\.\w+)"', SOURCE)) <= set(read_words())


def test_whole_words_count():
    """A word matches as a whole."""
    assert said("ages.vote", "di bau cu")
    assert not said("ages.vote", "bautest")


def test_an_unknown_list_is_an_error():
    """A name that does not exist is an error."""
    with pytest.raises(SettingsError, match=r"no\.list"):
        words("no.list")


@pytest.mark.parametrize("content", ["a: [", "ages: {vote: 3}", "ages: {vote: ['(']}"])
def test_a_damaged_file_is_an_error(tmp_path, content):
    """A file that holds something else is an error that names it."""
    path = tmp_path / "words.yaml"
    path.write_text(content, "utf-8")
    with pytest.raises(SettingsError, match="words"):
        read_words(path)
