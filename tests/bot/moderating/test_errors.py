"""Errors that a moderator reads."""

import inspect

import pytest

from bot.errors import AssistantError
from bot.moderating import errors
from bot.moderating.errors import CodedError, ModeratingError
from knowledge.documents import LANGUAGES

VARIABLES = {"person": "5", "scope": "77", "version": 3, "part": "x", "reason": "y", "fields": "z", "number": "1/2026", "issuer": "Xã"}
OWN = [c for _, c in inspect.getmembers(errors, inspect.isclass) if issubclass(c, ModeratingError) and not issubclass(c, CodedError)]


@pytest.mark.parametrize("kind", [c for c in OWN if c is not ModeratingError])
def test_each_error_has_its_words_in_both_languages(kind):
    """And its text as an exception is the English one."""
    error = kind(**VARIABLES)
    said = {language: error.tell(language) for language in LANGUAGES}
    assert said["vi"] != said["en"] == str(error)
    assert isinstance(error, AssistantError)


def test_the_tree_is_drawn():
    """The docstring names every error."""
    for name, kind in inspect.getmembers(errors, inspect.isclass):
        if issubclass(kind, AssistantError) and kind is not AssistantError and kind is not CodedError:
            assert name in errors.__doc__
