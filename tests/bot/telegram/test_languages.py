"""The language where nobody has chosen one."""

import pytest

from bot.telegram.languages import client_language


@pytest.mark.parametrize(
    ("code", "language"), [("en", "en"), ("EN-gb", "en"), ("vi", "vi"), ("vi-VN", "vi"), ("fr", "vi"), ("eno", "vi"), (None, "vi")]
)
def test_english_clients_get_english(code, language):
    """Any English is English, everything else Vietnamese."""
    assert client_language(code) == language
