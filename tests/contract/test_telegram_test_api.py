"""The application by long polling, on telegram-test-api (npm)."""

import asyncio

import pytest

from bot.moderating.audit import CONSOLE
from tests.contract.conversation_contract import ConversationContract, ask, running
from tests.contract.moderating_contract import BINH, ModeratingContract, NodeLine
from tests.contract.servers import GROUP, eventually

pytestmark = [pytest.mark.contract, pytest.mark.timeout(60)]


class TestTelegramTestApi(ConversationContract):
    """Keeps the promises, and those that only a server with groups can try."""

    @pytest.fixture
    def server(self, telegram_test_api):
        """The server."""
        return telegram_test_api

    @pytest.mark.usefixtures("bot")
    async def test_group_is_answered_only_when_the_bot_is_named(self, server):
        """Of two questions in a group, the one that names the bot is answered, as a reply with its sources as only buttons."""
        await server.say("Bao nhiêu tuổi thì được bầu cử?", chat=GROUP)
        named = f"@{server.bot_name} Bao nhiêu tuổi thì được bầu cử?"
        await server.say(named, chat=GROUP, entities=[{"type": "mention", "offset": 0, "length": len(server.bot_name) + 1}])
        (answer,) = await eventually(lambda: server.sent(GROUP))
        assert "18 tuổi" in answer.text
        assert {b["text"][0] for b in answer.buttons} == {"📖"}
        assert "reply_parameters" in answer.raw
        await asyncio.sleep(0.2)
        assert await server.sent(GROUP) == []

    async def test_what_was_sent_while_it_was_down_is_answered(self, server, quick_services, tmp_path):
        """Questions from before the start are answered, in their order."""
        await server.say("/help")
        await server.say("Bao nhiêu tuổi thì được bầu cử?")
        sent = []
        async with running(server, quick_services, tmp_path):
            while len(sent) < 2:
                sent += await eventually(server.sent)
        assert "hỏi tôi thế nào" in sent[0].text
        assert "18 tuổi" in sent[1].text

    @pytest.mark.usefixtures("bot")
    async def test_commands_are_announced(self, server):
        """The start tells Telegram the commands, in two languages."""
        await ask(server, "/help")
        assert (await server.methods()).count("setMyCommands") == 2


@pytest.mark.slow
@pytest.mark.timeout(240)
class TestModeratingOnTelegramTestApi(ModeratingContract):
    """Keeps the promises to moderators."""

    @pytest.fixture
    def line(self, telegram_test_api):
        """The server, for several people."""
        return NodeLine(telegram_test_api)

    @pytest.mark.usefixtures("bot")
    async def test_the_list_of_commands_follows_the_role(self, moderated, telegram_test_api):
        """Whoever is added sees /moderate in the list, whoever is removed does not."""
        people, seen = moderated.moderation.people, []

        async def dropped():
            seen.extend(await telegram_test_api.methods())
            return seen.count("deleteMyCommands") == 2

        people.remove(CONSOLE, BINH.id)
        await eventually(dropped)
        # Those for everybody, and An's and the administrator's; Bình's where the look came before the removal.
        assert seen.count("setMyCommands") in {6, 8}
