"""What a DOCX may not bring along: macros, programs, objects, and parts that would be fetched from elsewhere."""

from __future__ import annotations

import re
from posixpath import dirname, join, normpath

from knowledge.intake.archives import Archive
from knowledge.intake.docx_fields import check_fields
from knowledge.intake.errors import FileRefusedError, Refusal
from knowledge.intake.limits import Limits
from knowledge.intake.word_xml import parsed

_MACROS = re.compile(r"(?i)vba(?:project|data)|macrosheets|\.xlm$")
_OBJECTS = re.compile(
    r"(?i)^word/(?:embeddings|activex|controls)/|\.(?:exe|dll|scr|js|vbs|hta|bat|cmd|ps1|jar|lnk|sct|wsf)$|oleobject\d*\.bin$"
)
_CHUNKS = ("/aFChunk", "/subDocument", "/oleObject", "/package", "/control")
# What an XML part with fields holds, in any encoding that Word reads.
_FIELD_MARKS = re.compile(rb"(?i)instrText|fldSimple")
_SCHEME = re.compile(r"(?i)^\s*(https?|mailto|ftp|tel|sms|news):|^#")
# A drive of the author's own machine: Word notes there from which template a document was made, and nobody else can reach it.
_DRIVE = re.compile(r"(?i)^file:///[a-z]:[\\/]|^[a-z]:[\\/]|^[^:/\\]+\.dotx?$")
_PICTURES = re.compile(r"(?i)^word/media/")


def check(archive: Archive, limits: Limits) -> int:
    """Return how many links to elsewhere a document has, which are stripped.

    Raises:
        FileRefusedError: it brings along or fetches what it may not.
    """
    for name in archive.names:
        if _MACROS.search(name):
            raise FileRefusedError(Refusal.MACROS, name)
        if _OBJECTS.search(name):
            raise FileRefusedError(Refusal.EMBEDDED, name)
    if "[Content_Types].xml" not in archive.names:
        raise FileRefusedError(Refusal.DAMAGED, "[Content_Types].xml")
    types = archive.read("[Content_Types].xml")
    parsed(types, "[Content_Types].xml", limits)
    if b"macroenabled" in types.lower() or b"vbaproject" in types.lower():
        raise FileRefusedError(Refusal.MACROS, "[Content_Types].xml")
    if sum(_PICTURES.search(name) is not None for name in archive.names) > limits.pictures:
        raise FileRefusedError(Refusal.TOO_MANY_PICTURES, str(limits.pictures))
    for name in sorted(archive.names):
        content = archive.read(name)
        if _FIELD_MARKS.search(content.replace(b"\x00", b"")):
            check_fields(parsed(content, name, limits))
    return sum(_links(archive, name, limits) for name in sorted(archive.names) if name.endswith(".rels"))


def _links(archive: Archive, name: str, limits: Limits) -> int:
    links = 0
    for relation in parsed(archive.read(name), name, limits):
        kind, target = str(relation.get("Type", "")), str(relation.get("Target", ""))
        if kind.endswith(_CHUNKS):
            raise FileRefusedError(Refusal.EMBEDDED, kind.rpartition("/")[2])
        if str(relation.get("TargetMode", "")).lower() == "external" or "://" in target:
            _check_target(kind.rpartition("/")[2], target)
            links += kind.endswith("/hyperlink")
    return links


def _check_target(kind: str, target: str) -> None:
    """Let a plain link and the name of a template pass; refuse what would be fetched when the document is opened."""
    if kind == "hyperlink":
        if (not _SCHEME.match(target) and ":" in target.partition("/")[0]) or target.startswith("\\\\"):
            raise FileRefusedError(Refusal.EXTERNAL, kind)
    elif kind != "attachedTemplate" or not _DRIVE.match(target):
        raise FileRefusedError(Refusal.EXTERNAL, kind)


def related(archive: Archive, part: str, limits: Limits) -> dict[str, tuple[str, str]]:
    """Return the internal relations of a part: id to (kind, name of the part that it leads to)."""
    rels = join(dirname(part), "_rels", f"{part.rpartition('/')[2]}.rels")
    if rels not in archive.names:
        return {}
    found = {}
    for relation in parsed(archive.read(rels), rels, limits):
        target = str(relation.get("Target", ""))
        path = target.lstrip("/") if target.startswith("/") else normpath(join(dirname(part), target))
        found[str(relation.get("Id", ""))] = (str(relation.get("Type", "")).rpartition("/")[2], path)
    return found
