"""What is kept of a chat: the language that it chose."""

from __future__ import annotations

from typing import Protocol

from knowledge.documents import Language


class Preferences(Protocol):
    """The language choice of each chat, by the chat's id. Every method may be called from any thread.

    Raises:
        StorageUseError: (every method) what is kept cannot be read or written.
    """

    def language(self, chat: int) -> Language | None:
        """Return the language that the chat chose; None where it has not."""
        ...

    def choose(self, chat: int, language: Language) -> None:
        """Keep the choice in place of an earlier one."""
        ...

    def forget(self, chat: int) -> None:
        """Drop the choice, where there is one."""
        ...

    def close(self) -> None:
        """Let go of what is open. Nothing else may be called afterwards."""
        ...
