"""The double without a disk."""

import pytest

from bot.storage import MemoryPreferences
from tests.bot.storage.preferences_contract import PreferencesContract


class TestMemoryPreferences(PreferencesContract):
    """Keeps the promises."""

    @pytest.fixture
    def preferences(self):
        """Empty ones."""
        kept = MemoryPreferences()
        yield kept
        kept.close()
