"""Text as the rest of the program may take it: NFC, no letter that steers, hides or deceives. What is taken out is counted."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from knowledge.intake.model import Neutralised

_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
# Marks that turn the direction of writing: a line could show other words than it holds.
_DIRECTIONS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
# Letters without width, fillers, variation selectors, tags: words could be hidden in them or cut by them.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e0fff]"
)
_SPACES = re.compile("[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\x0b]+")
_BREAKS = re.compile("\r\n?|[\x0c\x85\u2028\u2029]")
# A tone typed before the letter's own mark is put behind it: NFC cannot join them otherwise.
_SWAPPED = re.compile("([\u0300\u0301\u0303\u0309])([\u0302\u0306])")
_LIGATURES = re.compile("[\ufb00-\ufb06\u0132\u0133]")
# The Icelandic letter that looks like Đ and is often found for it; bullets of symbol fonts.
_LOOKALIKES = {
    0xD0: "Đ",
    0x189: "Đ",
    0xF0: "đ",
    0xF0B7: "•",
    0xF0A7: "▪",
    0xF02D: "-",
    0xF0D8: "➢",
    0xF0FC: "✓",
    0xF0A8: "□",
    0xF06F: "□",
    0xF0E0: "→",
    0x2011: "-",
}
_UNREADABLE = re.compile("[\ufffd\ue000-\uf8ff\U000f0000-\U0010fffd\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")


@dataclass(slots=True)
class Cleaner:
    """Cleans the texts of one file and counts what it takes out."""

    controls: int = 0
    directions: int = 0
    invisible: int = 0

    def clean(self, text: str) -> str:
        """Return the text in NFC without what must not pass; line feeds stay, spaces are folded, ends are stripped."""
        text = _BREAKS.sub("\n", text)
        text, controls = _CONTROLS.subn("", text)
        text, directions = _DIRECTIONS.subn("", text)
        text, invisible = _INVISIBLE.subn("", text)
        self.controls += controls
        self.directions += directions
        self.invisible += invisible
        text = _SWAPPED.sub(r"\2\1", unicodedata.normalize("NFD", _LIGATURES.sub(_plain, text)))
        text = unicodedata.normalize("NFC", text).translate(_LOOKALIKES)
        return "\n".join(_SPACES.sub(" ", line).strip() for line in text.split("\n")).strip()

    def count(self, scripts: int, links: int) -> Neutralised:
        """Return all counts, with those of the reader."""
        return Neutralised(self.controls, self.directions, self.invisible, scripts, links)


def unreadable(text: str) -> int:
    """How many letters of a text cannot be read: replacement characters and codes that no letter has."""
    return len(_UNREADABLE.findall(text))


def readable(text: str) -> str:
    """Return the text with each unreadable letter shown as the replacement character: a lone surrogate could not be stored."""
    return _UNREADABLE.sub("\ufffd", text)


def _plain(ligature: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", ligature[0])
