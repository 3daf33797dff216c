"""The application over the library that is shipped, with an encoder that needs no model."""

import itertools

import pytest
from telegram import Update

from bot.answering.assistant import Question
from bot.settings import TelegramSettings
from bot.storage import MemoryPreferences
from bot.telegram import keyboards
from bot.telegram.application import build_application
from bot.telegram.buttons import Buttons
from tests.bot.telegram import updates
from tests.bot.telegram.conftest import TOKEN


async def test_question_source_and_next_question(quick_services, api, clock):
    """A voter's question is answered from the law with its article, whose text opens, and the next question is answered too."""
    application = build_application(
        TOKEN, TelegramSettings(), quick_services, MemoryPreferences(), now=clock, request=api, updates_request=api
    )
    async with application:

        async def gets(raw):
            await application.process_update(Update.de_json(raw, application.bot))
            return api.calls[-1]

        answer = await gets(updates.text("Bao nhiêu tuổi thì được đi bầu cử?"))
        assert "18 tuổi" in answer.text
        opened = await gets(updates.press(answer.pressed("📖 Điều 2 ")))
        assert opened.text.startswith("Điều 2. ")
        suggested = next(b for b in answer.buttons if b.get("callback_data", "").startswith("q:"))
        assert (await gets(updates.press(suggested["callback_data"]))).text.startswith(suggested["text"])


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_button_of_real_answers_is_understood(quick_services, clock, language):
    """Whatever the assistant answers, each button below can be pressed."""
    buttons = Buttons(quick_services.library)
    provisions = itertools.islice(quick_services.library.provisions.values(), 0, None, 15)
    for placed in provisions:
        for text in placed.provision.questions[language][:1]:
            outcome = quick_services.assistant.answer(Question(text, clock(), (), language))
            markup = keyboards.answer(outcome, "https://t.me/LaPhieuBot")
            for button in itertools.chain.from_iterable(markup.inline_keyboard if markup else ()):
                data = button.callback_data
                assert data is None or buttons.source(data) or buttons.question(data)
