"""What a file is, told by its content: a name proves nothing."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import PurePath

import olefile

from knowledge.intake.errors import FileRefusedError, Refusal
from knowledge.intake.model import Format

# How far into a file its first mark may stand: a PDF's within the first KiB, as every reader takes it.
_HEAD = 1024

# What is known and not read, by the bytes that it starts with; names that are the same in every language.
_OTHERS = (
    (b"Rar!\x1a\x07", "RAR"),
    (b"7z\xbc\xaf\x27\x1c", "7-Zip"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"MZ", "EXE (Windows)"),
    (b"\x7fELF", "ELF (Linux)"),
    (b"\xca\xfe\xba\xbe", "Mach-O, Java"),
    (b"\xcf\xfa\xed\xfe", "Mach-O (macOS)"),
    (b"#!", "script (#!)"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"II*\x00", "TIFF"),
    (b"MM\x00*", "TIFF"),
    (b"RIFF", "RIFF (WebP, AVI, WAV)"),
    (b"\x00\x00\x01\x00", "ICO"),
    (b"8BPS", "PSD (Photoshop)"),
    (b"%!PS", "PostScript"),
    (b"AT&TFORM", "DjVu"),
    (b"SQLite format 3\x00", "SQLite"),
    (b"ITSF", "CHM"),
    (b"OggS", "Ogg"),
    (b"ID3", "MP3"),
    (b"L\x00\x00\x00\x01\x14\x02\x00", "LNK (Windows)"),
    (b"From ", "MBOX"),
    (b"MIME-Version:", "MHTML"),
    (b"\xdb\xa5-\x00", "Word 2"),
    (b"\x31\xbe\x00\x00", "WRI (Windows Write)"),
)
# Parts that name the kind of a zip archive.
_ZIPS = (
    ("xl/workbook.xml", "XLSX"),
    ("ppt/presentation.xml", "PPTX"),
    ("META-INF/MANIFEST.MF", "JAR"),
    ("AndroidManifest.xml", "APK"),
    ("META-INF/container.xml", "EPUB"),
    ("content.xml", "ODF (ODT, ODS)"),
    ("FixedDocumentSequence.fdseq", "XPS"),
    ("doc.kml", "KMZ"),
)
_OLES = (("Workbook", "XLS"), ("Book", "XLS"), ("PowerPoint Document", "PPT"), ("__properties_version1.0", "MSG (Outlook)"))
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")
_HTML = re.compile(
    rb"(?is)<(!doctype\s+html|html[\s>:]|head[\s>]|body[\s>]|meta\s|title[\s>]|(?:div|table|p|span|script|style|h[1-6]|center|font)(?:\s[^<>]*)?>)"
)
_PAGE = re.compile(rb"(?i)<html[\s>:]")
_XML_WORD = re.compile(rb"(?i)<\?mso-application|<w:wordDocument|<pkg:package")
_NAMES = {".htm": Format.HTML, ".html": Format.HTML, ".xhtml": Format.HTML, ".text": Format.TXT} | {
    f".{kind.value}": kind for kind in Format
}


def kind_of(content: bytes) -> Format:
    """Return the format of a file.

    Raises:
        FileRefusedError: it is none that is read here; the detail names it where it is known.
    """
    head = _without_mark(content)[:_HEAD]
    if b"%PDF-" in head:
        return Format.PDF
    if content.startswith(_ZIP):
        return _zip_kind(content)
    if content.startswith(_OLE):
        return _ole_kind(content)
    # Word opens this much of the mark as RTF.
    if head.lstrip().startswith(b"{\\rt"):
        return Format.RTF
    for start, name in _OTHERS:
        if content.startswith(start):
            raise FileRefusedError(Refusal.TYPE_NOT_READ, name)
    if content[4:8] == b"ftyp":
        raise FileRefusedError(Refusal.TYPE_NOT_READ, "MP4, HEIC")
    return _text_kind(content)


def belies(name: str, kind: Format) -> bool:
    """Whether a file's name promises another format than its content is."""
    promised = _NAMES.get(PurePath(name).suffix.lower())
    return bool(PurePath(name).suffix) and promised is not kind


def _without_mark(content: bytes) -> bytes:
    return content.removeprefix(b"\xef\xbb\xbf")


def _zip_kind(content: bytes) -> Format:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = set(archive.namelist())
    except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, UnicodeDecodeError) as error:
        raise FileRefusedError(Refusal.DAMAGED, "ZIP") from error
    if "word/document.xml" in parts or ("[Content_Types].xml" in parts and any(part.startswith("word/") for part in parts)):
        return Format.DOCX
    raise FileRefusedError(Refusal.TYPE_NOT_READ, next((name for part, name in _ZIPS if part in parts), "ZIP"))


def _ole_kind(content: bytes) -> Format:
    try:
        with olefile.OleFileIO(content) as ole:
            if ole.exists("WordDocument"):
                return Format.DOC
            if ole.exists("EncryptedPackage"):
                raise FileRefusedError(Refusal.ENCRYPTED, "OOXML")
            raise FileRefusedError(Refusal.TYPE_NOT_READ, next((name for part, name in _OLES if ole.exists(part)), "OLE2"))
    except (OSError, IndexError, ValueError, TypeError, AttributeError, KeyError) as error:
        raise FileRefusedError(Refusal.DAMAGED, "OLE2") from error


def _text_kind(content: bytes) -> Format:
    """Tell HTML from plain text, and text from bytes that are none."""
    head = _readable_head(content)
    if b"\x00" in head or _controls(head) > len(head) // 50:
        raise FileRefusedError(Refusal.TYPE_UNKNOWN)
    start = head.lstrip()
    # A page that Word saved holds such words too, in its head.
    if start.startswith(b"<?xml") and _XML_WORD.search(head):
        raise FileRefusedError(Refusal.TYPE_NOT_READ, "Word XML")
    if start.startswith((b"<?xml", b"<svg")) and not _PAGE.search(head):
        _refuse_entities(content)
        raise FileRefusedError(Refusal.TYPE_NOT_READ, "SVG" if b"<svg" in head else "XML")
    if start.startswith(b"<") and _HTML.search(head):
        return Format.HTML
    if start.startswith((b"<!DOCTYPE", b"<!doctype")):
        _refuse_entities(content)
        raise FileRefusedError(Refusal.TYPE_NOT_READ, "XML")
    return Format.TXT


def _refuse_entities(content: bytes) -> None:
    if b"<!ENTITY" in content:
        raise FileRefusedError(Refusal.ENTITIES)


def _readable_head(content: bytes) -> bytes:
    """Return the first part of a text in a form where markup is ASCII, whatever the bytes a letter takes."""
    head = content[: 64 * _HEAD]
    for mark, codec in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if head.startswith(mark):
            return head[2:].decode(codec, "replace").encode("utf-8", "replace")
    return _without_mark(head)


def _controls(head: bytes) -> int:
    """How many bytes no text has."""
    return len(head) - len(head.translate(None, bytes(code for code in range(32) if code not in b"\t\n\v\f\r\x1b\x1a\x08") + b"\x7f"))
