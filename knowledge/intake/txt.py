"""Plain text: the encoding from the bytes, paragraphs from the lines."""

from __future__ import annotations

import re
import unicodedata
from statistics import quantiles

from knowledge.intake.draft import Draft, Source
from knowledge.intake.errors import FileRefusedError, Refusal
from knowledge.intake.legacy import by_content, encoding, sense
from knowledge.intake.lines import ends, starts

_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe\x00\x00", "utf-32-le"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
# A text is wrapped by hand where hardly a line is longer than this and many come near to it.
_WRAPPED = range(45, 101)
_WESTERN = [bytes([code]).decode("cp1252", "ignore") or chr(code) for code in range(256)]
_NEARLY = 0.7
_FEW = 4


def read(source: Source) -> Draft:
    """Read plain text; a form feed ends a page.

    Raises:
        FileRefusedError: it holds bytes that no text has.
    """
    text, encoding = decoded(source.content)
    draft = Draft()
    if encoding:
        draft.encodings.add(encoding)
    for number, page in enumerate(text.split("\f")):
        if number:
            draft.turn()
        for paragraph in paragraphs(page):
            draft.add(paragraph)
    return draft


def decoded(content: bytes) -> tuple[str, str]:
    """Return text and the name of its encoding where that is not UTF-8 (empty); TCVN3 and VNI come out as Unicode.

    Raises:
        FileRefusedError: it holds bytes that no text has.
    """
    found = unicode_of(content)
    if found is None:
        return _single_byte(content)
    if "\x00" in found[0]:
        raise FileRefusedError(Refusal.TYPE_UNKNOWN)
    return found


def unicode_of(content: bytes) -> tuple[str, str] | None:
    """Return a text in a form of Unicode and the name of the form where it is not UTF-8; None where it is in none."""
    for mark, codec in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(codec, "replace"), "" if codec == "utf-8" else codec.rpartition("-")[0]
    try:
        return content.decode("utf-8"), ""
    except UnicodeDecodeError:
        return None


def western(content: bytes) -> str:
    """Return bytes as Windows-1252 shows them, with Latin-1 for the five codes that it leaves free."""
    return "".join(map(_WESTERN.__getitem__, content))


def _single_byte(content: bytes) -> tuple[str, str]:
    """Read a code of one byte a letter: the one in which it reads as Vietnamese, else Windows-1252."""
    shown = western(content)
    name = by_content(shown)[1]
    if name:
        # Line by line: a heading in capitals is told by its other letters.
        return "\n".join(map(encoding(name).decode, shown.splitlines())), name
    vietnamese = unicodedata.normalize("NFC", content.decode("cp1258", "replace"))
    return (vietnamese, "windows-1258") if sense(vietnamese) > sense(shown) else (shown, "windows-1252")


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a text; lines that were wrapped by hand are joined again."""
    lines = [line.strip() for line in re.split("\r\n|[\n\r\x85\u2028\u2029]", text)]
    full = [len(line) for line in lines if line]
    if len(full) < _FEW:
        return [line for line in lines if line]
    longest = quantiles(full, n=20)[-1]
    return _joined(lines, longest * _NEARLY) if round(longest) in _WRAPPED else [line for line in lines if line]


def _joined(lines: list[str], near: float) -> list[str]:
    """Join a line to the one before where that one is nearly full and this one begins nothing."""
    found: list[str] = []
    before = ""
    for line in lines:
        if line and len(before) >= near and not starts(line) and (line[0].islower() or not ends(before)):
            found[-1] = f"{found[-1]} {line}"
        elif line:
            found.append(line)
        before = line
    return found
