"""Letters that were lost on the way: signs that no Vietnamese text has."""

from __future__ import annotations

import re

# Replacement characters, private use, the control block that wrong decoding leaves, noncharacters. Bullets of symbol fonts stand alone and are no letters.
_LOST = re.compile("[\ufffd\ufffe\uffff\x00-\x08\x0b\x0c\x0e-\x1f\x80-\x9f]")
_PRIVATE = re.compile("[\ue000-\uf8ff]")
_BULLET = re.compile("(?m)(?:^|(?<=\\s))[\uf000-\uf0ff](?=\\s)")
# UTF-8 read as a one-byte encoding ("Ä‘iá»u"), and letters that became question marks inside a word ("Qu?c h?i").
_MOJIBAKE = re.compile(
    "[ÃÂ][\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|á[º»][\x80-\xbf\x20-\x2f€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|Ä[‘\x91]|Æ[°¡\xb0]|â€."
)
_QUESTION = re.compile(r"(?<=[^\W\d_])\?(?=[^\W\d_])")


def count_broken(text: str) -> int:
    """Return how many letters of the text are broken."""
    bullets = len(_BULLET.findall(text))
    return sum(len(pattern.findall(text)) for pattern in (_LOST, _PRIVATE, _MOJIBAKE, _QUESTION)) - bullets


def first_broken(text: str) -> int | None:
    """Return where the first broken letter stands; None where there is none."""
    without = _BULLET.sub(" ", text)
    found = [match.start() for pattern in (_LOST, _PRIVATE, _MOJIBAKE, _QUESTION) if (match := pattern.search(without))]
    return min(found, default=None)
