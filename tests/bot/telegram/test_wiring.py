"""Which updates are asked for, and who is before whom."""

from telegram import Update

from bot.telegram import wiring
from bot.telegram.handlers.press_unknown import refuse_press
from bot.telegram.handlers.unknown_command import refuse_command


def test_only_what_is_handled_is_asked_for():
    """Telegram is asked for messages, edits, presses and the bot's own membership, and for nothing else."""
    assert set(wiring.ALLOWED_UPDATES) <= set(Update.ALL_TYPES)
    assert set(wiring.ALLOWED_UPDATES) == {"message", "edited_message", "callback_query", "my_chat_member"}


def test_what_catches_the_rest_stands_last():
    """Among presses and among commands, the handler of unknown ones comes after all others of its kind."""
    callbacks = [handler.callback for handler in wiring.HANDLERS]
    kinds = [type(handler).__name__ for handler in wiring.HANDLERS]
    last_press = len(kinds) - 1 - kinds[::-1].index("CallbackQueryHandler")
    last_command = len(kinds) - 1 - kinds[::-1].index("CommandHandler")
    assert callbacks[last_press] is refuse_press
    assert callbacks[last_command + 1] is refuse_command
