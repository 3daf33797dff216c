"""What a server packed for the way is unpacked here, a bounded piece at a time: httpx would unpack a whole chunk at once, a thousandfold."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Final

from knowledge.fetching.errors import Fault, FetchFailedError, FetchRefusedError

# The only coding that is asked for; others are refused, since the server was told.
ACCEPTED: Final = "gzip"
_GZIP_NAMES: Final = frozenset({"gzip", "x-gzip"})
_PIECE: Final = 256 * 1024
# zlib's sign for a gzip header.
_GZIP_WINDOW: Final = 31


class Unpacker:
    """Unpacks one body. `coding` is its Content-Encoding.

    Raises:
        FetchRefusedError: a coding that was not asked for.
    """

    def __init__(self, coding: str) -> None:
        name = coding.strip().lower()
        if name not in {"", "identity", *_GZIP_NAMES}:
            raise FetchRefusedError(Fault.CODING, coding)
        self._inflater = zlib.decompressobj(_GZIP_WINDOW) if name in _GZIP_NAMES else None
        self._fed = False

    def feed(self, chunk: bytes) -> Iterator[bytes]:
        """Yield what a chunk unpacks to, in pieces of at most 256 KiB; stop taking them when it is too much.

        Raises:
            FetchFailedError: the body is not what its coding says.
        """
        if self._inflater is None:
            yield chunk
            return
        self._fed = self._fed or bool(chunk)
        while chunk and not self._inflater.eof:
            piece = self._inflate(self._inflater, chunk)
            chunk = self._inflater.unconsumed_tail
            yield piece

    def finish(self) -> None:
        """Say that the body has ended.

        Raises:
            FetchFailedError: the packed body broke off.
        """
        if self._inflater is not None and self._fed and not self._inflater.eof:
            raise FetchFailedError(Fault.BROKEN, "gzip: broke off")

    @staticmethod
    def _inflate(inflater: zlib._Decompress, chunk: bytes) -> bytes:
        try:
            return inflater.decompress(chunk, _PIECE)
        except zlib.error as error:
            raise FetchFailedError(Fault.BROKEN, f"gzip: {error}") from error
