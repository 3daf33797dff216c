"""The files that scripts/make_intake_files.py has made."""

import io
from pathlib import Path

FOLDER = Path(__file__).parent / "files"


def content(name, *, opened=False):
    """Return a file's bytes, or a file object over them."""
    found = (FOLDER / name).read_bytes()
    return io.BytesIO(found) if opened else found


def expected():
    """Return the paragraphs that stand in each of them."""
    return (FOLDER / "expected.txt").read_text("utf-8").splitlines()


def found(pages):
    """Return the paragraphs of pages that were read, without tables and without the heads of issuer and state."""
    heads = {"ỦY BAN XÃ MÂY TRẮNG", "Số: 12/QĐ-MT", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"}
    return [block for _, block in pages.blocks() if isinstance(block, str) and block not in heads]
