"""What is kept of a chat: the language that it chose, the code of the commune that it named."""

from __future__ import annotations

from typing import Protocol

from knowledge.documents import Language


class Preferences(Protocol):
    """The choices of each chat, by the chat's id. Every method may be called from any thread.

    Raises:
        StorageUseError: (every method) what is kept cannot be read or written.
    """

    def language(self, chat: int) -> Language | None:
        """Return the language that the chat chose; None where it has not."""
        ...

    def choose(self, chat: int, language: Language) -> None:
        """Keep the choice in place of an earlier one."""
        ...

    def place(self, chat: int) -> str | None:
        """Return the code of the commune that the chat named, five digits; None where it has not."""
        ...

    def keep_place(self, chat: int, code: str) -> None:
        """Keep the code in place of an earlier one."""
        ...

    def forget(self, chat: int) -> None:
        """Drop everything that is kept of the chat, where there is something."""
        ...

    def close(self) -> None:
        """Let go of what is open. Nothing else may be called afterwards."""
        ...
