"""PDF files that try something, built object by object."""

import io
import zlib

from pypdf import PdfReader, PdfWriter

from tests.knowledge.intake.made_files import content

_PAGES = "<</Type/Pages/Kids[3 0 R]/Count 1>>"
_PAGE = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>{more}>>"
_FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"
_WORDS = b"BT /F 12 Tf 72 700 Td (Cu tri bau cu ngay hom nay) Tj ET"


def pdf(*, catalog="", page="", pages=_PAGES, words=_WORDS, filters="", others=()):
    """Return a PDF of one page with a line of text; what is given is put into its parts."""
    stream = b"<</Length %d%s>>stream\n%s\nendstream" % (len(words), filters.encode(), words)
    bodies = [
        f"<</Type/Catalog/Pages 2 0 R{catalog}>>".encode(),
        pages.encode(),
        _PAGE.replace("{more}", page).encode(),
        stream,
        _FONT.encode(),
        *(other if isinstance(other, bytes) else other.encode() for other in others),
    ]
    return _written(bodies)


def _written(bodies):
    written, places = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(bodies, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(written)
    written += b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1)
    written += b"".join(b"%010d 00000 n \n" % place for place in places)
    written += b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(bodies) + 1, start)
    return bytes(written)


def locked():
    """Return a PDF with a password."""
    writer = PdfWriter(clone_from=PdfReader(content("decision.pdf", opened=True)))
    writer.encrypt("bí mật", algorithm="AES-256")
    return saved(writer)


def saved(writer):
    """Return what a writer of pypdf holds."""
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def picture(across, down):
    """Return a PDF with a picture that declares so many pixels."""
    packed = zlib.compress(b"\0" * 1000)
    head = f"<</Type/XObject/Subtype/Image/Width {across}/Height {down}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode/Length {len(packed)}>>"
    image = head.encode() + b"stream\n" + packed + b"\nendstream"
    return pdf(words=b"q 500 0 0 700 40 40 cm /I Do Q", others=[image]).replace(b"/Font<</F 5 0 R>>", b"/XObject<</I 6 0 R>>   ")


def bomb(times):
    """Return a PDF whose page unfolds to so many MiB."""
    packed = zlib.compress(b"q Q " * (times * 262144), 9)
    return pdf(words=packed, filters="/Filter/FlateDecode")


def double_bomb(times):
    """Return a PDF whose page is packed twice, so that a small file unfolds to so many MiB."""
    packed = zlib.compress(zlib.compress(b" " * (times << 20), 9), 9)
    return pdf(words=packed, filters="/Filter[/FlateDecode/FlateDecode]")
