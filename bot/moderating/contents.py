"""Contents by hash: what is kept is compressed, never changed, and kept once however often it is put in."""

from __future__ import annotations

import hashlib
import zlib

from sqlalchemy.orm import Session

from bot.moderating.errors import DraftError, DraftFault
from bot.storage.library_tables import BlobRow


def keep(session: Session, content: bytes) -> str:
    """Keep the bytes in a writing transaction; return their SHA-256 in hexadecimal digits."""
    name = hashlib.sha256(content).hexdigest()
    if session.get(BlobRow, name) is None:
        session.add(BlobRow(sha256=name, size=len(content), content=zlib.compress(content)))
        session.flush()
    return name


def read(session: Session, name: str) -> bytes:
    """Return the bytes of that hash.

    Raises:
        DraftError: they are not there, or are not what was kept.
    """
    row = session.get(BlobRow, name)
    if row is None:
        raise DraftError(DraftFault.CONTENT_LOST, content=name)
    try:
        content = zlib.decompress(row.content)
    except zlib.error as error:
        raise DraftError(DraftFault.CONTENT_LOST, content=name) from error
    if hashlib.sha256(content).hexdigest() != name:
        raise DraftError(DraftFault.CONTENT_LOST, content=name)
    return content
