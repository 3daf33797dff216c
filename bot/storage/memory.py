"""Preferences without a disk: the double for tests, and for who wants nothing kept at all."""

from __future__ import annotations

from knowledge.documents import Language


class MemoryPreferences:
    """Keeps choices until the process ends."""

    def __init__(self) -> None:
        self._languages: dict[int, Language] = {}
        self._places: dict[int, str] = {}

    def language(self, chat: int) -> Language | None:
        """Return the language that the chat chose; None where it has not."""
        return self._languages.get(chat)

    def choose(self, chat: int, language: Language) -> None:
        """Keep the choice in place of an earlier one."""
        self._languages[chat] = language

    def place(self, chat: int) -> str | None:
        """Return the code of the commune that the chat named; None where it has not."""
        return self._places.get(chat)

    def keep_place(self, chat: int, code: str) -> None:
        """Keep the code in place of an earlier one."""
        self._places[chat] = code

    def forget(self, chat: int) -> None:
        """Drop everything that is kept of the chat."""
        self._languages.pop(chat, None)
        self._places.pop(chat, None)

    def close(self) -> None:
        """Nothing is open."""
