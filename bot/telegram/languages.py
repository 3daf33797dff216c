"""The language of the assistant's own words where nobody has chosen one."""

from __future__ import annotations

from knowledge.documents import Language


def client_language(code: str | None) -> Language:
    """Return English for a Telegram in any English, else Vietnamese."""
    return "en" if code is not None and code.lower().partition("-")[0] == "en" else "vi"
