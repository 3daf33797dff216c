"""Why a file was not taken, and what to know about one that was, in a language."""

from __future__ import annotations

from bot.texts import texts_in
from knowledge.documents import Language
from knowledge.intake.errors import FileRefusedError


def say(error: FileRefusedError, language: Language) -> str:
    """Return why a file was not taken, and what the moderator can do."""
    return texts_in(language)(f"refusal-{error.refusal.value}", detail=error.detail or "…")


def say_note(code: str, language: Language) -> str:
    """Return what one of `Pages.notes` means.

    Raises:
        TextError: there is no such code.
    """
    return texts_in(language)(f"intake-note-{code}")
