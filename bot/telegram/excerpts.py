"""What people copy and share: an answer with its source, as long as fits, cut after a whole sentence."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final
from urllib.parse import quote, urlencode

from bot.telegram.markup import length, shortened

COPY_LIMIT: Final = 256
"""The most that Telegram takes in a button that copies."""
SHARE_LIMIT: Final = 2048
"""The longest address that we put behind a button; Telegram names no limit, and browsers take this one."""

_SENTENCE_END: Final = re.compile(r"[.!?…;][\"”’)\]]*(?=\s|$)|\n")
_LEFT_OUT: Final = " […]"


def copy_text(text: str, sources: Sequence[str]) -> str:
    """Return the text and its source lines in `COPY_LIMIT`: all of it, else the leading whole sentences with the first source."""
    return _excerpt(text, sources, lambda candidate: length(candidate) <= COPY_LIMIT, COPY_LIMIT)


def share_address(text: str, sources: Sequence[str], link: str) -> str:
    """Return the address that opens Telegram's list of chats with the answer, its sources and the bot's `link` ready to be sent."""
    excerpt = _excerpt(text, sources, lambda candidate: len(_share(candidate, link)) <= SHARE_LIMIT, COPY_LIMIT)
    return _share(excerpt, link)


def _share(text: str, link: str) -> str:
    return "https://t.me/share/url?" + urlencode({"url": link, "text": text}, quote_via=quote, errors="replace")


def _excerpt(text: str, sources: Sequence[str], fits: Callable[[str], bool], limit: int) -> str:
    whole = "\n\n".join(filter(None, (text, "\n".join(sources))))
    if fits(whole):
        return whole
    source = shortened(sources[0], limit // 2) if sources else ""
    return next(candidate for candidate in _shorter(text, source, limit) if fits(candidate))


def _shorter(text: str, source: str, limit: int) -> Iterator[str]:
    """Yield shorter and shorter excerpts: fewer sentences, then fewer words of the first one."""
    for end in reversed([match.end() for match in _SENTENCE_END.finditer(text)]):
        left_out = _LEFT_OUT if text[end:].strip() else ""
        yield f"{text[:end].rstrip()}{left_out}\n\n{source}"
    for most in range(limit, 1, -1):
        yield f"{shortened(text, most)}\n\n{source}"
    yield source
