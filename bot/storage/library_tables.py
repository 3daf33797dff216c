"""The tables of published knowledge: contents by hash, library versions, which of them was published when. Rows are only ever added."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, LargeBinary, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from bot.storage.models import Base
from bot.storage.moments import Moment


class BlobRow(Base):
    """Bytes under their SHA-256 (64 hexadecimal digits), compressed by zlib: original files, parts of libraries. `size`: bytes before that."""

    __tablename__ = "blob"

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    size: Mapped[int] = mapped_column(BigInteger)
    content: Mapped[bytes] = mapped_column(LargeBinary)


class VersionRow(Base):
    """A library as it was at a moment, never changed afterwards.

    `manifest` is JSON that names the blobs of its parts; `fingerprint` the SHA-256 of the manifest: two versions with one fingerprint say the same.
    """

    __tablename__ = "library_version"

    id: Mapped[int] = mapped_column(primary_key=True)
    created: Mapped[datetime] = mapped_column(Moment())
    fingerprint: Mapped[str] = mapped_column(String(64), index=True)
    manifest: Mapped[str] = mapped_column(Text)
    parent: Mapped[int | None] = mapped_column(ForeignKey("library_version.id"))
    draft: Mapped[int | None]
    note: Mapped[str] = mapped_column(Text)


class PublicationRow(Base):
    """From this moment that version serves; the newest row rules. No version: the library that was shipped.

    `audited` and `audit_hash` are the audit entry that was written with it: whoever cuts off the log's end cannot cut before this one unseen.
    """

    __tablename__ = "publication"

    id: Mapped[int] = mapped_column(primary_key=True)
    version: Mapped[int | None] = mapped_column(ForeignKey("library_version.id"))
    since: Mapped[datetime] = mapped_column(Moment())
    by: Mapped[int] = mapped_column(BigInteger)
    why: Mapped[str] = mapped_column(Text)
    audited: Mapped[int] = mapped_column(ForeignKey("audit.id"))
    audit_hash: Mapped[str] = mapped_column(String(64))
