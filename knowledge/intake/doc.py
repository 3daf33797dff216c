"""Word documents of the old kind (DOC): by LibreOffice where it is installed and cannot reach a network, else by antiword.

LibreOffice fetches pictures that a document only names, whatever it converts it to; antiword opens nothing but its file.
"""

from __future__ import annotations

import re
import shutil
import struct
import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

import olefile

from knowledge.intake import docx
from knowledge.intake.draft import Draft, Source
from knowledge.intake.errors import FileRefusedError, Refusal
from knowledge.intake.model import Table

_MACROS = ("Macros", "_VBA_PROJECT_CUR", "VBA", "_VBA_PROJECT")
_OBJECTS = "ObjectPool"
_LOCKED = 0x0100
_FLAGS_AT = 0x0A
_CELLS = re.compile(r"^\|(.*)\|\s*$")
_PICTURE = "[pic]"
_CONVERTED = ("--headless", "--norestore", "--nolockcheck", "--convert-to", "docx")


def read(source: Source) -> Draft:
    """Read a DOC.

    Raises:
        FileRefusedError: macros, objects, a password; damaged; or no program that reads it is installed, or may be started.
    """
    _check(source.content)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "file.doc"
        path.write_bytes(source.content)
        office = shutil.which("soffice")
        if office and source.offline:
            return docx.read(replace(source, content=_converted(office, path)))
        if antiword := shutil.which("antiword"):
            return _as_told(antiword, path)
    raise FileRefusedError(Refusal.DOC_NOT_CONFINED if office else Refusal.DOC_READER_MISSING)


def _check(content: bytes) -> None:
    try:
        with olefile.OleFileIO(content) as ole:
            parts = ole.listdir(streams=True, storages=True)
            flags = struct.unpack_from("<H", ole.openstream("WordDocument").read(_FLAGS_AT + 2), _FLAGS_AT)[0]
    except (OSError, struct.error, IndexError, ValueError, TypeError, AttributeError, KeyError) as error:
        raise FileRefusedError(Refusal.DAMAGED, "OLE2") from error
    if any(name in _MACROS for part in parts for name in part):
        raise FileRefusedError(Refusal.MACROS, "DOC")
    if any(len(part) > 1 and part[0] == _OBJECTS for part in parts):
        raise FileRefusedError(Refusal.EMBEDDED, _OBJECTS)
    if flags & _LOCKED:
        raise FileRefusedError(Refusal.ENCRYPTED, "DOC")


def _converted(office: str, path: Path) -> bytes:
    """Return the document as DOCX, which keeps automatic numbers, tables and footnotes."""
    profile = f"-env:UserInstallation=file://{path.parent}/profile"
    ran = subprocess.run([office, profile, *_CONVERTED, "--outdir", str(path.parent), str(path)], capture_output=True, check=False)  # noqa: S603  found on the path
    made = path.with_suffix(".docx")
    if ran.returncode or not made.is_file():
        raise FileRefusedError(Refusal.DAMAGED, "DOC")
    return made.read_bytes()


def _as_told(antiword: str, path: Path) -> Draft:
    """Return what antiword tells: paragraphs and tables, no automatic numbers, which the moderator is told."""
    ran = subprocess.run([antiword, "-w", "0", "-m", "UTF-8.txt", str(path)], capture_output=True, check=False)  # noqa: S603  found on the path
    if ran.returncode:
        raise FileRefusedError(Refusal.DAMAGED, "DOC")
    draft = Draft(notes=["doc-numbers"])
    rows: list[tuple[str, ...]] = []
    for line in [*ran.stdout.decode("utf-8", "replace").replace("\f", "\n").splitlines(), ""]:
        draft.page.pictures += line.count(_PICTURE)
        if cells := _CELLS.match(line):
            rows = _with_row(rows, tuple(cell.strip() for cell in cells[1].split("|")))
            continue
        if rows:
            draft.add(Table(tuple(rows)))
            rows = []
        draft.add(line.replace(_PICTURE, ""))
    return draft


def _with_row(rows: list[tuple[str, ...]], cells: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Add a line of a table; one whose first cell is empty goes on with the cells above it, as antiword wraps them."""
    if rows and not cells[0] and len(cells) == len(rows[-1]):
        return [*rows[:-1], tuple(f"{above} {cell}".strip() for above, cell in zip(rows[-1], cells, strict=True))]
    return [*rows, cells]
