"""What a PDF may not bring along: scripts, programs, attachments, and streams that unfold without end.

The library that reads the text has no script engine and follows no action; this is about what a moderator's colleagues would open next.
"""

from __future__ import annotations

import io
import logging
import re
import zlib
from collections.abc import Iterator

from pypdf import PdfReader
from pypdf.errors import LimitReachedError, PyPdfError
from pypdf.generic import ArrayObject, DictionaryObject, EncodedStreamObject, IndirectObject, PdfObject

from knowledge.intake.errors import FileRefusedError, Refusal
from knowledge.intake.limits import Limits

_ACTIONS = {
    "/JavaScript": Refusal.SCRIPTS,
    "/Launch": Refusal.ACTIONS,
    "/GoToR": Refusal.ACTIONS,
    "/GoToE": Refusal.ACTIONS,
    "/SubmitForm": Refusal.ACTIONS,
    "/ImportData": Refusal.ACTIONS,
    "/Rendition": Refusal.ACTIONS,
    "/Movie": Refusal.ACTIONS,
    "/Sound": Refusal.ACTIONS,
    "/GoTo3DView": Refusal.ACTIONS,
}
_PARTS = {"/FileAttachment", "/RichMedia", "/Screen", "/Movie", "/Sound", "/3D"}
_KEYS = {
    "/JS": Refusal.SCRIPTS,
    "/JavaScript": Refusal.SCRIPTS,
    "/XFA": Refusal.SCRIPTS,
    "/EmbeddedFiles": Refusal.EMBEDDED,
    "/EF": Refusal.EMBEDDED,
    "/RichMediaContent": Refusal.EMBEDDED,
}
# A link to a page or an address to write to is no danger and is stripped anyway.
_PLAIN_LINK = re.compile(r"(?i)^\s*(?:https?:|mailto:|tel:|www\.|[^:]*$)")
_DEEPEST = 40
_CHUNK = 1 << 16
# pypdf reports repairs there; the moderator cannot do anything about them.
logging.getLogger("pypdf").setLevel(logging.CRITICAL)


def check(content: bytes, limits: Limits) -> int:
    """Return how many links a PDF has, which are stripped.

    Raises:
        FileRefusedError: it brings along what it may not, is locked, or unfolds too far.
    """
    try:
        reader = PdfReader(io.BytesIO(content), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise FileRefusedError(Refusal.ENCRYPTED, "PDF")
        return _Check(limits).all(reader)
    except LimitReachedError as error:
        raise FileRefusedError(Refusal.UNPACKED_TOO_BIG, "PDF") from error
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, AssertionError, NotImplementedError, OSError) as error:
        # pypdf raises whatever a damaged file leads it to.
        raise FileRefusedError(Refusal.DAMAGED, "PDF") from error


class _Check:
    """Goes over every object, whether a page reaches it or not."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.left = limits.unpacked_bytes
        self.links = 0

    def all(self, reader: PdfReader) -> int:
        names = _objects(reader)
        if len(names) > self.limits.objects:
            raise FileRefusedError(Refusal.UNPACKED_TOO_BIG, f"{len(names)} objects")
        self._look(reader.trailer, 0)
        for name in names:
            self._look(reader.get_object(name), 0)
        return self.links

    def _look(self, item: PdfObject | None, level: int) -> None:
        """Look at an object and what it holds itself; what it points to has its own turn."""
        if level > _DEEPEST:
            raise FileRefusedError(Refusal.TOO_DEEP, "PDF")
        if isinstance(item, DictionaryObject):
            self._dictionary(item)
            if isinstance(item, EncodedStreamObject):
                self._stream(item)
            for held in item.values():
                self._look(held, level + 1)
        elif isinstance(item, ArrayObject):
            for held in item:
                self._look(held, level + 1)

    def _dictionary(self, item: DictionaryObject) -> None:
        for key, refusal in _KEYS.items():
            if key in item:
                raise FileRefusedError(refusal, key)
        # A value may stand elsewhere in the file, and /Type is what no reader asks for.
        action, kind = _said(item, "/S"), _said(item, "/Subtype")
        if action in _ACTIONS:
            raise FileRefusedError(_ACTIONS[action], action)
        if kind in _PARTS and "/Rect" in item:
            raise FileRefusedError(Refusal.EMBEDDED, kind)
        if _said(item, "/Type") == "/EmbeddedFile":
            raise FileRefusedError(Refusal.EMBEDDED, "/EmbeddedFile")
        if action == "/URI":
            self._link(item)

    def _link(self, item: DictionaryObject) -> None:
        self.links += 1
        if not _PLAIN_LINK.match(_said(item, "/URI")):
            raise FileRefusedError(Refusal.ACTIONS, "/URI")

    def _stream(self, item: EncodedStreamObject) -> None:
        """Unfold what is no picture, as far as it may: a picture's size stands in its own head and is checked there."""
        if item.get("/Subtype") == "/Image":
            return
        data = bytes(item._data)  # noqa: SLF001  the packed bytes have no public name
        filters = item.get("/Filter", ())
        for name in filters if isinstance(filters, ArrayObject) else [filters]:
            if name not in {"/FlateDecode", "/Fl"}:
                break
            data = self._inflated(data)
        self.left -= len(data)

    def _inflated(self, data: bytes) -> bytes:
        """Unfold by pieces; a damaged end gives what stands before it."""
        found = bytearray()
        unpack = zlib.decompressobj()
        try:
            while data and len(found) <= self.left:
                found += unpack.decompress(data, _CHUNK)
                data = unpack.unconsumed_tail
        except zlib.error:
            return bytes(found)
        if len(found) > self.left:
            raise FileRefusedError(Refusal.UNPACKED_TOO_BIG, "PDF")
        return bytes(found)


def _said(item: DictionaryObject, key: str) -> str:
    """Return a name or text of a dictionary, wherever in the file it stands; empty where it is missing or something else."""
    value = item.get(key)
    value = value.get_object() if isinstance(value, IndirectObject) else value
    if isinstance(value, bytes):
        return value.decode("latin-1")
    return str(value) if isinstance(value, str) else ""


def _objects(reader: PdfReader) -> list[IndirectObject]:
    return list(_plain(reader)) + [IndirectObject(number, 0, reader) for number in reader.xref_objStm]


def _plain(reader: PdfReader) -> Iterator[IndirectObject]:
    for generation, numbers in reader.xref.items():
        for number in numbers:
            # Free entries stand in the table too.
            if number and not (generation == 65535 or reader.xref_free_entry.get(generation, {}).get(number)):  # noqa: PLR2004  the mark of the format
                yield IndirectObject(number, generation, reader)
