"""The press of a page's number: it only says which page this is."""

from __future__ import annotations

from bot.telegram.moderating.buttons import Press
from bot.telegram.moderating.visit import Visit


async def stay(_visit: Visit, _press: Press) -> None:
    """Do nothing; the press has been answered."""
