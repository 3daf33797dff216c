"""Scanned pages read by Tesseract with its Vietnamese model, where Debian's packages are installed."""

from __future__ import annotations

import csv
import io
import os
import shutil
import subprocess
from functools import cache
from itertools import pairwise
from statistics import median

import pypdfium2 as pdfium
from PIL import Image

from knowledge.intake.errors import FileRefusedError, Refusal
from knowledge.intake.letters import Box, Segment, around
from knowledge.intake.limits import Limits

_DPI = 300
_POINTS = 72
# Tesseract's certainty in percent below which the letters of a word count as broken.
_UNCERTAIN = 30.0
_WORD = "5"
_LANGUAGE = "vie"
# In heights of a line: the gap that parts two columns, and what makes a line one of larger letters.
_WIDE = 1.8
_LARGER = 1.6
# Letters that Vietnamese does not have, and what they are read from.
_FOREIGN = str.maketrans("Ïï", "Ii")


@cache
def available() -> bool:
    """Whether Tesseract and its Vietnamese model are installed."""
    program = shutil.which("tesseract")
    if program is None:
        return False
    listed = subprocess.run([program, "--list-langs"], capture_output=True, text=True, check=False)  # noqa: S603  found on the path
    return _LANGUAGE in listed.stdout.split()


def read_page(page: pdfium.PdfPage, limits: Limits) -> list[Segment]:
    """Return the lines of a page as drawn, in points.

    Raises:
        FileRefusedError: Tesseract fails, or Pillow finds the picture too large.
    """
    width, height = page.get_size()
    scale = min(_DPI / _POINTS, (limits.pixels / max(1.0, width * height)) ** 0.5)
    picture = page.render(scale=scale, grayscale=True).to_pil()
    return read_picture(picture, scale)


def read_picture(picture: Image.Image, scale: float = _DPI / _POINTS) -> list[Segment]:
    """Return the lines of a picture with `scale` pixels a point, in Tesseract's order of reading.

    Raises:
        FileRefusedError: Tesseract fails.
    """
    program = shutil.which("tesseract")
    if program is None:
        raise FileRefusedError(Refusal.OCR_MISSING)
    packed = io.BytesIO()
    picture.save(packed, "PNG", compress_level=1)
    command = [program, "stdin", "stdout", "-l", _LANGUAGE, "--dpi", str(round(scale * _POINTS)), "--psm", "3", "tsv"]
    ran = subprocess.run(command, input=packed.getvalue(), capture_output=True, check=False, env=os.environ | {"OMP_THREAD_LIMIT": "1"})  # noqa: S603  found on the path
    if ran.returncode:
        raise FileRefusedError(Refusal.READER_CRASHED, "tesseract")
    return _segments(ran.stdout.decode("utf-8", "replace"), scale)


def _segments(table: str, scale: float) -> list[Segment]:
    lines: dict[tuple[str, ...], list[dict[str, str]]] = {}
    for row in csv.DictReader(io.StringIO(table), delimiter="\t", quoting=csv.QUOTE_NONE):
        if row["level"] == _WORD and (row["text"] or "").strip():
            lines.setdefault((row["block_num"], row["par_num"], row["line_num"]), []).append(row)
    return _parted([[_Word(word, scale) for word in words] for words in lines.values()])


class _Word:
    """A word as Tesseract reports it."""

    def __init__(self, row: dict[str, str], scale: float) -> None:
        self.text = row["text"].strip().translate(_FOREIGN)
        self.broken = len(self.text) if float(row["conf"]) < _UNCERTAIN else 0
        left, top = int(row["left"]) / scale, int(row["top"]) / scale
        self.box = Box(left, top, left + int(row["width"]) / scale, top + int(row["height"]) / scale)


def _parted(lines: list[list[_Word]]) -> list[Segment]:
    """Cut lines where a wide gap parts two columns that Tesseract took for one.

    The height of a line hangs on which letters it has, so that all lines count as of the usual height but those far larger.
    """
    usual = median([around(word.box for word in line).height for line in lines] or [0.0])
    found = []
    for line in lines:
        height = around(word.box for word in line).height
        size = height if height > _LARGER * usual else usual
        part = [line[0]]
        for before, word in pairwise(line):
            if word.box.left - before.box.right > _WIDE * size:
                found.append(_segment(part, size))
                part = []
            part.append(word)
        found.append(_segment(part, size))
    return found


def _segment(words: list[_Word], size: float) -> Segment:
    box = around(word.box for word in words)
    return Segment(" ".join(word.text for word in words), box, size, sum(word.broken for word in words), words[0].box.width)
