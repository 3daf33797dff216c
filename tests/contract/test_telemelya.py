"""The application by webhook, on telemelya (PyPI)."""

import pytest

from tests.contract.conversation_contract import ConversationContract
from tests.contract.moderating_contract import FileContract, HookLine

pytestmark = [pytest.mark.contract, pytest.mark.timeout(60)]


class TestTelemelya(ConversationContract):
    """Keeps the promises."""

    @pytest.fixture
    def server(self, telemelya):
        """The server."""
        return telemelya


@pytest.mark.slow
@pytest.mark.timeout(240)
class TestModeratingOnTelemelya(FileContract):
    """Keeps the promises to moderators."""

    @pytest.fixture
    def line(self, telemelya):
        """The server, for several people."""
        return HookLine(telemelya)
