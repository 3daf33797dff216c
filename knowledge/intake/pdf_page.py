"""One page of a PDF: its letters with their places, its ruled lines, its pictures; by pdfium."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pypdfium2 as pdfium
from pypdfium2 import raw

from knowledge.intake.cleaning import unreadable
from knowledge.intake.errors import FileRefusedError, Refusal
from knowledge.intake.letters import Box, Letter
from knowledge.intake.limits import Limits
from knowledge.intake.pdf_sight import Looking

# Ruled lines are thinner than this, and no shorter, in points.
_THIN = 3.0
_SHORT = 6.0
_MOST_PATHS = 20_000
_SURROGATES = range(0xD800, 0xDC00)


@dataclass(frozen=True, slots=True)
class PageContent:
    """What pdfium tells of a page; `rules` are thin boxes, `covered` is the share of the page that pictures cover.

    `letters` are those that a person sees, `hidden` holds the words of the others; `notes` are those of `pdf_sight`.
    """

    width: float
    height: float
    letters: tuple[Letter, ...]
    rules: tuple[Box, ...]
    pictures: int
    covered: float
    hidden: str = ""
    notes: frozenset[str] = frozenset()


def content_of(page: pdfium.PdfPage, limits: Limits) -> PageContent:
    """Read a page.

    Raises:
        FileRefusedError: the page or a picture on it is larger than it may be.
    """
    width, height = page.get_size()
    if max(width, height) > limits.page_points:
        raise FileRefusedError(Refusal.PAGE_TOO_LARGE, f"{width:.0f} x {height:.0f}")
    place = _placing(page)
    rules: list[Box] = []
    pictures: list[Box] = []
    for at, item in enumerate(page.get_objects(max_depth=3)):
        if at > _MOST_PATHS:
            break
        if item.type == raw.FPDF_PAGEOBJ_IMAGE:
            _check_picture(item, limits)
            pictures.append(place(*item.get_bounds()))
        elif item.type == raw.FPDF_PAGEOBJ_PATH:
            rules += _rules(place(*item.get_bounds()))
    covered = sum(box.width * box.height for box in pictures) / max(1.0, width * height)
    text = page.get_textpage()
    looked = Looking(page, text, limits, covered).look(list(_letters(text, place)))
    return PageContent(width, height, looked.seen, tuple(rules), len(pictures), covered, looked.hidden, looked.notes)


def _check_picture(item: pdfium.PdfObject, limits: Limits) -> None:
    across, down = ctypes.c_uint(), ctypes.c_uint()
    if raw.FPDFImageObj_GetImagePixelSize(item, across, down) and across.value * down.value > limits.pixels:
        raise FileRefusedError(Refusal.PICTURE_TOO_LARGE, f"{across.value} x {down.value}")


def _placing(page: pdfium.PdfPage) -> Callable[[float, float, float, float], Box]:
    """Return what turns a box of the PDF (from the bottom left corner, before the page is turned) into one of the page as it is seen."""
    left, bottom, right, top = page.get_bbox()
    turned = page.get_rotation()

    def place(x0: float, y0: float, x1: float, y1: float) -> Box:
        match turned:
            case 90:
                return Box(y0 - bottom, x0 - left, y1 - bottom, x1 - left)
            case 180:
                return Box(right - x1, y0 - bottom, right - x0, y1 - bottom)
            case 270:
                return Box(top - y1, right - x1, top - y0, right - x0)
            case _:
                return Box(x0 - left, top - y1, x1 - left, top - y0)

    return place


def _rules(box: Box) -> Iterator[Box]:
    """Yield a path as lines: itself where it is thin, its four sides where it is a frame."""
    if box.width <= _THIN or box.height <= _THIN:
        if max(box.width, box.height) >= _SHORT:
            yield box
    elif min(box.width, box.height) >= _SHORT:
        yield Box(box.left, box.top, box.right, box.top)
        yield Box(box.left, box.bottom, box.right, box.bottom)
        yield Box(box.left, box.top, box.left, box.bottom)
        yield Box(box.right, box.top, box.right, box.bottom)


def _letters(text: pdfium.PdfTextPage, place: Callable[[float, float, float, float], Box]) -> Iterator[tuple[int, Letter]]:
    x, y = ctypes.c_double(), ctypes.c_double()
    box = raw.FS_RECTF()
    spaced = False
    high = 0
    for at in range(raw.FPDFText_CountChars(text)):
        code = raw.FPDFText_GetUnicode(text, at)
        if code in _SURROGATES:
            high = code
            continue
        if high and 0xDC00 <= code < 0xE000:  # noqa: PLR2004  low surrogates
            code = 0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00)
        high = 0
        broken = raw.FPDFText_HasUnicodeMapError(text, at) == 1
        if not broken and (code <= 0x20 or chr(code).isspace()):  # noqa: PLR2004  a space
            spaced = True
            continue
        if not raw.FPDFText_GetLooseCharBox(text, at, box) or not raw.FPDFText_GetCharOrigin(text, at, x, y):
            continue
        shown = chr(code) if code and not 0xD800 <= code < 0xE000 else "\ufffd"  # noqa: PLR2004  surrogates
        around = place(box.left, min(box.bottom, box.top), box.right, max(box.bottom, box.top))
        base = place(x.value, y.value, x.value, y.value).top
        yield at, Letter("\ufffd" if broken else shown, around, base, spaced, broken or unreadable(shown) > 0)
        spaced = False
