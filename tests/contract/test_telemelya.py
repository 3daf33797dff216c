"""The application by webhook, on telemelya (PyPI)."""

import pytest

from tests.contract.conversation_contract import ConversationContract

pytestmark = [pytest.mark.contract, pytest.mark.timeout(60)]


class TestTelemelya(ConversationContract):
    """Keeps the promises."""

    @pytest.fixture
    def server(self, telemelya):
        """The server."""
        return telemelya
