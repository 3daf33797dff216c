"""An album arrives as a message for each picture; one reply is enough."""

from __future__ import annotations

from collections import OrderedDict
from typing import Final

_KEPT: Final = 256


class Albums:
    """Remembers the latest albums by Telegram's own id of each."""

    def __init__(self) -> None:
        self._seen: OrderedDict[str, None] = OrderedDict()

    def is_new(self, album: str | None) -> bool:
        """Whether nothing of that album has been seen before; a message outside any album is always new."""
        if album is None:
            return True
        if album in self._seen:
            return False
        self._seen[album] = None
        if len(self._seen) > _KEPT:
            self._seen.popitem(last=False)
        return True
