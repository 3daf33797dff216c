"""Errors of the assistant that its user can mend.

AssistantError
├── SettingsError    config.toml or the environment holds something that cannot be used
├── TextError        a text is missing in the locale files
├── CalendarFileError the calendar cannot be written to a file
├── QuestionSetError a question set for the evaluation cannot be read
└── TelegramError    Telegram refuses the bot: a wrong token, above all (bot.telegram raises it)
"""

from __future__ import annotations


class AssistantError(Exception):
    """Anything that stops the assistant; its message says what to do."""


class SettingsError(AssistantError):
    """config.toml or the environment holds something that cannot be used."""


class TextError(AssistantError):
    """A text is missing in the locale files."""


class CalendarFileError(AssistantError):
    """The calendar cannot be written to a file."""


class QuestionSetError(AssistantError):
    """A question set for the evaluation cannot be read."""


class TelegramError(AssistantError):
    """Telegram refuses the bot."""
