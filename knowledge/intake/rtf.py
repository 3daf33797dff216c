"""RTF: text by runs of a font, so that TCVN3 and VNI are told for sure; tables, footnotes, margins; objects are refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from knowledge.intake.docx_fields import refuse_field, refuse_unnamed
from knowledge.intake.draft import Draft, Source
from knowledge.intake.errors import FileRefusedError, Refusal
from knowledge.intake.legacy import by_font
from knowledge.intake.model import Table
from knowledge.intake.rtf_state import (
    CHARSETS,
    COLOUR_PARTS,
    ENDS,
    GROUNDS,
    KEPT_STARRED,
    LETTERS,
    LOOKS,
    NO_COLOUR,
    OBJECTS,
    PARTS,
    SWITCHES,
    TINY,
    TURNS,
    USUAL_SIZE,
    Part,
    State,
)
from knowledge.intake.txt import western

_TOKEN = re.compile(rb"\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\'([0-9a-fA-F]{2})|\\([^a-zA-Z])|([{}])|[\r\n]+|([^\\{}\r\n]+)|\\")
_SYMBOLS = {"~": "\u00a0", "_": "-", "-": "", "\n": "", "\r": ""}
_WHITE = 240
_REMOTE = re.compile(r"(?i)https?:|ftp:|\\\\|//")


def read(source: Source) -> Draft:
    """Read an RTF.

    Raises:
        FileRefusedError: it holds objects or fields that fetch something, is nested too deep, or breaks off.
    """
    reader = _Reader(source.limits.depth)
    reader.read(source.content)
    return reader.draft


@dataclass
class _Reader:
    """Goes over the tokens once, with the states of the groups that are open."""

    depth: int
    draft: Draft = field(default_factory=Draft)
    state: State = field(default_factory=State)
    stack: list[State] = field(default_factory=list)
    fonts: dict[int, str] = field(default_factory=dict)
    charsets: dict[int, str] = field(default_factory=dict)
    # The colours as far as they are read; None is that of the program that shows them.
    colours: list[list[int] | None] = field(default_factory=lambda: [None])
    codepage: str = "cp1252"
    run: list[str] = field(default_factory=list)
    texts: dict[Part, list[str]] = field(default_factory=lambda: {part: [] for part in Part})
    cells: list[str] = field(default_factory=list)
    rows: list[tuple[str, ...]] = field(default_factory=list)
    # The codes around the field that is being read.
    codes: list[str] = field(default_factory=list)
    in_table: bool = False
    skip: int = 0

    def read(self, content: bytes) -> None:
        """Read all tokens."""
        for word, number, code, symbol, brace, text in _tokens(content):
            if brace:
                self._group(opens=brace == b"{")
            elif word:
                self._word(word.decode("ascii"), int(number) if number else None)
            elif code:
                self._bytes(bytes([int(code, 16)]))
            elif symbol:
                self._symbol(symbol.decode("latin-1"))
            elif text:
                self._bytes(text)
        if self.stack:
            raise FileRefusedError(Refusal.DAMAGED, "RTF")
        self._end_paragraph()
        self._end_table()

    def _group(self, *, opens: bool) -> None:
        self._end_run()
        if opens:
            self.stack.append(self.state)
            self.state = replace(self.state, starred=False)
            if len(self.stack) > self.depth:
                raise FileRefusedError(Refusal.TOO_DEEP, "RTF")
        elif not self.stack:
            raise FileRefusedError(Refusal.DAMAGED, "RTF")
        else:
            ended, fields, self.state = self.state.part, self.state.fields, self.stack.pop()
            for _ in range(fields - self.state.fields):
                self._end_field()
            if ended is not self.state.part and ended is not Part.FIELD:
                self._end_part(ended)

    def _end_part(self, part: Part) -> None:
        """Put aside what a group of its own kind has gathered."""
        if part is Part.BODY:
            return
        text = "".join(self.texts[part]).strip()
        self.texts[part].clear()
        if part is Part.MARGIN and text:
            self.draft.pages[0].margins.append(text)
        elif part is Part.NOTE and text:
            self.draft.page.notes.append(text)
        elif part is Part.TEMPLATE and _REMOTE.search(text):
            raise FileRefusedError(Refusal.EXTERNAL, "template")

    def _open_field(self) -> None:
        """Begin a code of its own; what it lies in waits. Also where nothing is read, as in a comment: Word runs it there too."""
        self._end_run()
        if self.state.part is Part.FIELD:
            refuse_unnamed("".join(self.texts[Part.FIELD]))
            refuse_field("".join(self.texts[Part.FIELD]))
        self.codes.append("".join(self.texts[Part.FIELD]))
        self.texts[Part.FIELD].clear()
        self.state.part = Part.FIELD
        self.state.fields += 1

    def _end_field(self) -> None:
        code = "".join(self.texts[Part.FIELD])
        refuse_field(code)
        self.draft.links += "HYPERLINK" in code.upper()
        self.texts[Part.FIELD] = [self.codes.pop()]

    def _word(self, word: str, number: int | None) -> None:
        if word in OBJECTS:
            raise FileRefusedError(Refusal.EMBEDDED, f"RTF {word}")
        if self.state.starred and word not in KEPT_STARRED and PARTS.get(word, Part.SKIPPED) is Part.SKIPPED:
            self._end_run()
            self.state.part = Part.SKIPPED
        elif word == "fldinst":
            self._open_field()
        elif word in PARTS:
            self._open_part(word)
        elif word in {"f", "fcharset", "ansicpg", "uc", "u", "plain", "pard", "intbl"} or word in LOOKS:
            self._property(word, number)
        elif self.state.part is Part.COLOURS and word in COLOUR_PARTS:
            colour = self.colours[-1] or [0, 0, 0]
            colour[COLOUR_PARTS.index(word)] = number or 0
            self.colours[-1] = colour
        elif self.state.part is not Part.SKIPPED:
            self._layout(word)
        self.state.starred = False

    def _open_part(self, word: str) -> None:
        self._end_run()
        self.draft.page.pictures += word == "pict" and self.state.part is Part.BODY
        if self.state.part is not Part.SKIPPED:
            self.state.part = PARTS[word]

    def _property(self, word: str, number: int | None) -> None:
        match word:
            case "u":
                self._put(chr((number or 0) % 0x10000))
                self.skip = self.state.fallback
            case "uc":
                self.state.fallback = min(max(number or 0, 0), 8)
            case "ansicpg":
                self.codepage = f"cp{number}" if f"cp{number}" in CHARSETS.values() else "cp1252"
            case "fcharset":
                self.charsets[self.state.font] = CHARSETS.get(number or 0, "cp1252")
            case _:
                self._end_run()
                self._look(word, number)

    def _look(self, word: str, number: int | None) -> None:
        """Take a property that parts runs."""
        match word:
            case "f":
                self.state.font = number or 0
            case "plain":
                self.state.hidden = self.state.deleted = self.state.capitals = self.state.struck = False
                self.state.size, self.state.colour = USUAL_SIZE, NO_COLOUR
            case "pard" | "intbl":
                self.in_table = word == "intbl"
                self.state.shaded = self.state.shaded and self.in_table
            case "fs":
                self.state.size = USUAL_SIZE if number is None else number
            case "cf":
                self.state.colour = number or 0
            case _ if word in SWITCHES:
                setattr(self.state, SWITCHES[word], number != 0)
            case "trowd":
                self.state.shaded = False
            case _ if word in GROUNDS:
                self.state.shaded = self.state.shaded or bool(number)
            case _:
                self.state.deleted = word == "deleted" and number != 0
                self.draft.note("tracked-changes")

    def _layout(self, word: str) -> None:
        if word in LETTERS:
            self._put(LETTERS[word])
        elif self.state.part is not Part.BODY:
            if word in ENDS:
                self._put("\n")
        elif word == "cell":
            self._end_run()
            self.cells.append("".join(self.texts[Part.BODY]).strip())
            self.texts[Part.BODY].clear()
        elif word == "row":
            self._end_run()
            self.rows.append(tuple(self.cells))
            self.cells.clear()
        elif word in ENDS and self.in_table:
            self._put("\n")
        elif word in ENDS or word in TURNS:
            self._end_paragraph()
            if word in TURNS:
                self.draft.turn()

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self.state.starred = True
        elif symbol in "\n\r":
            self._layout("par")
        else:
            self._put(_SYMBOLS.get(symbol, symbol))

    def _bytes(self, content: bytes) -> None:
        """Take plain bytes, but those that repeat a letter just given by its number."""
        skipped = min(self.skip, len(content))
        self.skip -= skipped
        content = content[skipped:]
        if content:
            page = self.charsets.get(self.state.font, self.codepage)
            self._put(western(content) if page == "cp1252" else content.decode(page, "replace"))

    def _put(self, text: str) -> None:
        if self.state.part is Part.COLOURS:
            self.colours += [None] * text.count(";")
        elif self.state.part is Part.FONTS:
            self.fonts[self.state.font] = self.fonts.get(self.state.font, "") + text.rstrip(";")
        elif self.state.part is Part.FIELD or (self.state.part is not Part.SKIPPED and not self.state.deleted):
            self.run.append(text)

    def _end_run(self) -> None:
        """Turn what was written in one font into Unicode."""
        text = "".join(self.run).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        self.run.clear()
        if not text:
            return
        if self.state.part is Part.BODY and text.strip() and (note := self._unseen()):
            self.draft.note(note)
            if note != "pale-text":
                self.draft.page.margins.append(text)
                return
        text, encoding = by_font(text, self.fonts.get(self.state.font, ""))
        if encoding:
            self.draft.encodings.add(encoding)
        self.texts[self.state.part].append(text.upper() if self.state.capitals else text)

    def _unseen(self) -> str:
        """Return the note for words that a person may not see, or sees crossed out; empty where they are plain to see."""
        state = self.state
        colour = self.colours[state.colour] if 0 <= state.colour < len(self.colours) else None
        white = colour is not None and min(colour) >= _WHITE
        if state.hidden or state.size <= TINY or (white and not state.shaded):
            return "hidden-text"
        return "struck-text" if state.struck else "pale-text" if white else ""

    def _end_paragraph(self) -> None:
        self._end_run()
        text = "".join(self.texts[Part.BODY])
        self.texts[Part.BODY].clear()
        if text.strip():
            self._end_table()
            self.draft.add(text)

    def _end_table(self) -> None:
        rows = tuple(self.rows)
        self.rows.clear()
        if any(len(row) > 1 for row in rows):
            self.draft.add(Table(rows))
            return
        for row in rows:
            for line in "".join(row).split("\n"):
                self.draft.add(line)


def _tokens(content: bytes) -> Iterator[tuple[bytes | None, ...]]:
    r"""Yield the tokens; the raw bytes that `\bin` announces are passed over."""
    at = 0
    while found := _TOKEN.match(content, at):
        at = found.end()
        if found[1] == b"bin":
            at += max(0, int(found[2] or 0))
        yield found.groups()
