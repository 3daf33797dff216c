"""Vietnamese as it was written before Unicode: TCVN3 (ABC) and VNI, recognised by font or by content, and read as Unicode.

Both put Vietnamese letters where Windows-1252 has others, so that such a text looks like `§iÒu 1` (TCVN3) or `Ñieàu 1` (VNI) without its font.
Functions here take text as Windows-1252 shows it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from knowledge.intake.errors import EncodingTableError
from knowledge.syllables import is_syllable

_TABLES = Path(__file__).parent / "encodings"
# Letters that only Unicode text has: a paragraph with one of them is not in a legacy encoding, at least not as a whole.
_UNICODE_ONLY = re.compile("[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u0300-\u036f\u1ea0-\u1ef9]")
_WORD = re.compile(r"[^\s\d!-/:-@\[-`{-~“”‘’…–—]+")
# Symbol fonts show codes in this private block.
_PRIVATE = {0xF000 + code: code for code in range(0x20, 0x100)}


@dataclass(frozen=True)
class LegacyEncoding:
    """One legacy encoding: `letters` maps codes, as Windows-1252 shows them, to Unicode letters."""

    name: str
    letters: dict[str, str]

    def decode(self, text: str) -> str:
        """Return the text in Unicode; what is no code of the encoding stays as it is."""
        shown = text.translate(_PRIVATE)
        read = unicodedata.normalize("NFC", self._pattern.sub(lambda code: self.letters[code[0]], shown))
        # TCVN3 has no capitals with a tone: where all other letters are capitals, those were too.
        plain = [letter for letter in shown if letter.isascii() and letter.isalpha()]
        return read.upper() if len(plain) > 1 and all(map(str.isupper, plain)) else read

    def encode(self, text: str) -> str:
        """Return Unicode text as Windows-1252 would show it; TCVN3 has no capitals with a tone, so those become small letters."""
        codes = {letter: code for code, letter in self.letters.items()}
        return "".join(codes.get(letter) or codes.get(letter.lower()) or letter for letter in unicodedata.normalize("NFC", text))

    @property
    def _pattern(self) -> re.Pattern[str]:
        return _pattern(self.name)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    """The codes of an encoding, the longest first: `oâ` is one letter, not two."""
    return re.compile("|".join(map(re.escape, sorted(encoding(name).letters, key=len, reverse=True))))


@cache
def encoding(name: str) -> LegacyEncoding:
    """Return an encoding by name, `tcvn3` or `vni`.

    Raises:
        EncodingTableError: its table cannot be read.
    """
    path = _TABLES / f"{name}.tsv"
    letters: dict[str, str] = {}
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if line.startswith("#"):
            continue
        try:
            letter, codes = line.split("\t")
            letters[bytes.fromhex(codes).decode("cp1252")] = letter
        except ValueError as error:
            message = f"{path}:{number}: a letter, a tab and hexadecimal codes are expected"
            raise EncodingTableError(message) from error
    if name == "vni":
        # Typists mix the cases of a letter and its mark: `Aù` for `AÙ`.
        letters |= {base.upper() + mark: letter.upper() for (base, mark), letter in _pairs(letters) if base.islower()}
    return LegacyEncoding(name, letters)


def _pairs(letters: dict[str, str]) -> list[tuple[tuple[str, str], str]]:
    return [((code[0], code[1]), letter) for code, letter in letters.items() if len(code) == 2]  # noqa: PLR2004  letter and mark


def by_font(text: str, font: str) -> tuple[str, str]:
    """Return the text of a run in Unicode, and the name of the encoding that its font tells (empty: none)."""
    family = font.strip().strip("'\"").lower()
    if _UNICODE_ONLY.search(text):
        return text, ""
    if family.startswith(".vn"):
        read = encoding("tcvn3").decode(text)
        # A font whose name ends in H shows small letters as capitals.
        return (read.upper() if family.endswith("h") else read), "tcvn3"
    if family.startswith(("vni-", "vni ")):
        return encoding("vni").decode(text), "vni"
    return text, ""


def is_doubtful(text: str) -> bool:
    """Whether a paragraph could be in a legacy encoding: it has letters beyond ASCII, and none that only Unicode has."""
    return not text.isascii() and not _UNICODE_ONLY.search(text)


def by_content(text: str, usual: str = "") -> tuple[str, str]:
    """Return a paragraph in Unicode, and the name of the encoding in which it reads as Vietnamese (empty: as it is).

    `usual` names the encoding of the document as a whole, which decides where a short paragraph reads as well in another.
    """
    if not is_doubtful(text):
        return text, ""
    best, chosen, name = sense(text), text, ""
    for candidate in ("tcvn3", "vni"):
        read = encoding(candidate).decode(text)
        if (reached := sense(read)) > best:
            best, chosen, name = reached, read, candidate
        elif reached == best and candidate == usual:
            chosen, name = read, candidate
    return chosen, name


def sense(text: str) -> int:
    """How far a text reads as Vietnamese: how many words with marks are Vietnamese syllables, less those that are none."""
    return sum(1 if is_syllable(word) else -1 for word in _WORD.findall(text) if not word.isascii())
