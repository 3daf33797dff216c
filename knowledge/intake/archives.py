"""A zip archive that may be hostile: its parts are counted and weighed before one of them is unpacked."""

from __future__ import annotations

import io
import zipfile
import zlib

from knowledge.intake.errors import FileRefusedError, Refusal
from knowledge.intake.limits import Limits

# The format allows more compression for small parts than is suspicious: empty paragraphs, white pictures.
_SMALL = 1024 * 1024
_ENCRYPTED = 0x1
_CHUNK = 1 << 16


class Archive:
    """The parts of a zip archive by name. Nothing is written to the disk, so that a name such as `../x` leads nowhere."""

    def __init__(self, content: bytes, limits: Limits) -> None:
        """Open and weigh it.

        Raises:
            FileRefusedError: damaged, encrypted, or larger unpacked than it may be.
        """
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
        except (zipfile.BadZipFile, ValueError, NotImplementedError, EOFError, UnicodeDecodeError) as error:
            raise FileRefusedError(Refusal.DAMAGED, "ZIP") from error
        self._left = limits.unpacked_bytes
        self._weighed: set[str] = set()
        self._parts = {part.filename: part for part in self._zip.infolist()}
        self._check(limits)

    @property
    def names(self) -> frozenset[str]:
        """The names of all parts."""
        return frozenset(self._parts)

    def read(self, name: str) -> bytes:
        """Unpack a part, never beyond what the archive may have in all, whatever size it declares.

        Raises:
            FileRefusedError: damaged, missing, or too large.
        """
        if name not in self._parts:
            raise FileRefusedError(Refusal.DAMAGED, name)
        found = bytearray()
        # A part that is read again has been paid for.
        pays = name not in self._weighed
        self._weighed.add(name)
        try:
            with self._zip.open(self._parts[name]) as part:
                while chunk := part.read(_CHUNK):
                    found += chunk
                    self._left -= len(chunk) if pays else 0
                    if self._left < 0:
                        raise FileRefusedError(Refusal.UNPACKED_TOO_BIG, name)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError) as error:
            raise FileRefusedError(Refusal.DAMAGED, name) from error
        return bytes(found)

    def _check(self, limits: Limits) -> None:
        parts = self._zip.infolist()
        if len(parts) > limits.parts:
            raise FileRefusedError(Refusal.UNPACKED_TOO_BIG, f"{len(parts)} parts")
        if len(parts) != len(self._parts):
            # Two parts of one name: one reader shows this, another that.
            raise FileRefusedError(Refusal.DAMAGED, "ZIP: a part stands twice")
        if any(part.flag_bits & _ENCRYPTED for part in parts):
            raise FileRefusedError(Refusal.ENCRYPTED, "ZIP")
        if sum(part.file_size for part in parts) > limits.unpacked_bytes:
            raise FileRefusedError(Refusal.UNPACKED_TOO_BIG, "ZIP")
        for part in parts:
            if part.file_size > _SMALL and part.file_size > limits.ratio * max(1, part.compress_size):
                raise FileRefusedError(Refusal.UNPACKED_TOO_BIG, part.filename)
