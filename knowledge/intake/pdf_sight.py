"""Whether a person sees the letters of a PDF's page: by how they are drawn, and by a picture of the page."""

from __future__ import annotations

import ctypes
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

import pypdfium2 as pdfium
from pypdfium2 import raw

from knowledge.intake.letters import Box, Letter
from knowledge.intake.limits import Limits

# Pixels a point of the picture that is looked at: the full stop of a small note still leaves a mark on it.
_SCALE = 1.5
# Of 255 grey tones: what parts ink from paper; letters at least so light are white; ground under which white letters are not seen.
_CONTRAST = 18
_WHITE = 240
_DARK = 170
# Letters lower than this, in points, nobody reads.
_LOW = 2.0
# Where so much of the page is a picture, letters without ink are the text of what it shows.
_COVERED = 0.5
# So many letters without a mark may be an accident of drawing.
_STRAY = 2
_WITHOUT_INK = {raw.FPDF_TEXTRENDERMODE_INVISIBLE, raw.FPDF_TEXTRENDERMODE_CLIP}


class Sight(Enum):
    """What is known of a letter."""

    SEEN = auto()
    HIDDEN = auto()
    LAYER = auto()  # without ink, over a picture of the page
    FAINT = auto()  # without a mark on the picture of the page
    UNKNOWN = auto()


@dataclass(frozen=True, slots=True)
class Looked:
    """The letters that are seen, the words of those that are not, and the notes that a moderator should have."""

    seen: tuple[Letter, ...]
    hidden: str
    notes: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Drawn:
    """How the letters of a text object are drawn."""

    mode: int
    white: bool
    clear: bool
    embedded: bool


_NOTES = {Sight.HIDDEN: "hidden-text", Sight.LAYER: "text-layer", Sight.FAINT: "pale-text"}


class Looking:
    """Looks at the letters of one page. `covered` is the share of the page that pictures cover."""

    def __init__(self, page: pdfium.PdfPage, text: pdfium.PdfTextPage, limits: Limits, covered: float) -> None:
        self._width, self._height = page.get_size()
        self._scale = min(_SCALE, (limits.pixels / max(1.0, self._width * self._height)) ** 0.5)
        self._picture = page.render(scale=self._scale, grayscale=True).to_pil()
        self._text = text
        self._covered = covered
        self._drawn: dict[int, _Drawn] = {}

    def look(self, letters: Sequence[tuple[int, Letter]]) -> Looked:
        """Tell the letters apart, each given with its number on the page."""
        sights = [self._sight(at, letter) for at, letter in letters]
        resolved = list(_resolved(sights))
        seen = tuple(letter for (_, letter), sight in zip(letters, resolved, strict=True) if sight is not Sight.HIDDEN)
        unseen = (letter for (_, letter), sight in zip(letters, resolved, strict=True) if sight is Sight.HIDDEN)
        hidden = "".join(f" {letter.text}" if letter.spaced else letter.text for letter in unseen).strip()
        return Looked(seen, hidden, frozenset(note for sight, note in _NOTES.items() if sight in resolved))

    def _sight(self, at: int, letter: Letter) -> tuple[int, Sight]:
        found = raw.FPDFText_GetTextObject(self._text, at)
        if not found:
            return 0, Sight.UNKNOWN
        key = ctypes.addressof(found.contents)
        if key not in self._drawn:
            self._drawn[key] = _drawn(found)
        return key, self._seen(self._drawn[key], letter)

    def _seen(self, drawn: _Drawn, letter: Letter) -> Sight:
        if drawn.mode in _WITHOUT_INK:
            return Sight.LAYER if self._covered > _COVERED else Sight.HIDDEN
        if drawn.clear or self._off(letter.box) or letter.box.height < _LOW:
            return Sight.HIDDEN
        if unicodedata.combining(letter.text[0]):
            return Sight.UNKNOWN  # its box says little
        ground = self._picture.crop(self._pixels(letter.box))
        darkest, lightest = ground.getextrema()
        if drawn.white and ground.resize((1, 1), 4).getpixel((0, 0)) > _DARK:
            return Sight.HIDDEN
        if not (drawn.embedded or letter.text.isascii()):
            return Sight.UNKNOWN  # a font that is not here leaves no mark, though it would where it is
        return Sight.SEEN if lightest - darkest >= _CONTRAST else Sight.FAINT

    def _off(self, box: Box) -> bool:
        across, down = (box.left + box.right) / 2, (box.top + box.bottom) / 2
        return not (0 <= across <= self._width and 0 <= down <= self._height)

    def _pixels(self, box: Box) -> tuple[int, int, int, int]:
        """Return the pixels of a box, at least one, within the picture."""
        wide, high = self._picture.size
        left, top = min(max(int(box.left * self._scale), 0), wide - 1), min(max(int(box.top * self._scale), 0), high - 1)
        right, bottom = int(box.right * self._scale) + 1, int(box.bottom * self._scale) + 1
        return left, top, min(max(right, left + 1), wide), min(max(bottom, top + 1), high)


def _resolved(sights: Sequence[tuple[int, Sight]]) -> Iterator[Sight]:
    """Yield what is known; of what is not, that it is as the other letters drawn together with it.

    Letters that leave no mark are hidden, but for one or two among others that are seen: those may only be small.
    """
    known: dict[int, Counter[Sight]] = defaultdict(Counter)
    for key, sight in sights:
        known[key][sight] += 1
    for key, sight in sights:
        drawn = known[key]
        if sight is Sight.UNKNOWN:
            yield Sight.HIDDEN if key and not drawn[Sight.SEEN] and drawn[Sight.HIDDEN] + drawn[Sight.FAINT] else Sight.SEEN
        elif sight is Sight.FAINT:
            yield Sight.FAINT if drawn[Sight.FAINT] <= _STRAY and drawn[Sight.SEEN] > drawn[Sight.FAINT] else Sight.HIDDEN
        else:
            yield sight


def _drawn(item: raw.FPDF_PAGEOBJECT) -> _Drawn:
    red, green, blue, opacity = (ctypes.c_uint() for _ in range(4))
    coloured = raw.FPDFPageObj_GetFillColor(item, red, green, blue, opacity)
    mode = raw.FPDFTextObj_GetTextRenderMode(item)
    white = bool(coloured) and mode == raw.FPDF_TEXTRENDERMODE_FILL and min(red.value, green.value, blue.value) >= _WHITE
    clear = bool(coloured) and mode == raw.FPDF_TEXTRENDERMODE_FILL and opacity.value == 0
    font = raw.FPDFTextObj_GetFont(item)
    return _Drawn(mode, white, clear, bool(font) and raw.FPDFFont_GetIsEmbedded(font) == 1)
