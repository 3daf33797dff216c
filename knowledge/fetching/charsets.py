"""Letters as the server says they are written, where the page itself does not say."""

from __future__ import annotations

import codecs
import re
from typing import Final

from knowledge.fetching.reply import Reply

_HEAD: Final = 4096
_SAYS_ITSELF: Final = re.compile(rb"(?i)<meta[^>]+charset|<\?xml[^>]+encoding")
_MARKS: Final = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def in_utf8(reply: Reply) -> bytes:
    """Return a text's bytes in UTF-8 with a mark where only the Content-Type header says how they were written; anything else stays as it came."""
    content, charset = reply.content, reply.charset
    if not charset or not reply.media_type.startswith("text/") or content.startswith(_MARKS) or _SAYS_ITSELF.search(content[:_HEAD]):
        return content
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return _recoded(content, charset)
    return content


def _recoded(content: bytes, charset: str) -> bytes:
    try:
        return content.decode(charset).encode("utf-8-sig")
    except (LookupError, UnicodeError):
        # The server is wrong about it: the reader of files finds out for itself.
        return content
