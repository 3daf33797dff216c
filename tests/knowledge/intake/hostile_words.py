"""Word and RTF files, archives and OLE files that try something."""

import io
import zipfile

from tests.knowledge.intake.made_files import content

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def paragraph(text):
    """Return a paragraph of one run."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def document(body, head=""):
    """Return the main part."""
    return f'<?xml version="1.0" encoding="UTF-8"?>{head}<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'


def docx(*, main=None, types=TYPES, parts=None):
    """Return a DOCX with a line of text and further parts."""
    files = {"[Content_Types].xml": types, "word/document.xml": main or document(paragraph("Cử tri đi bầu cử"))} | (parts or {})
    return archive(files)


def archive(files, packing=zipfile.ZIP_DEFLATED):
    """Return a zip archive of these parts."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w", packing) as target:
        for name, held in files.items():
            target.writestr(name, held)
    return written.getvalue()


def related(kind, target, mode="External", rels="word/_rels/document.xml.rels"):
    """Return a DOCX with one relation."""
    held = (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="{RELATIONS}/{kind}" '
        f'Target="{target}" TargetMode="{mode}"/></Relationships>'
    )
    return docx(parts={rels: held})


def field(*pieces):
    """Return a DOCX with a field whose code is cut into runs."""
    runs = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in pieces)
    return docx(main=document(f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>{runs}</w:p>'))


def twice():
    """Return a DOCX in which the main part stands twice."""
    return docx(parts={"word/DOCUMENT.xml": document(paragraph("other"))}).replace(b"word/DOCUMENT.xml", b"word/document.xml")


def locked_zip():
    """Return a DOCX whose parts say that they are encrypted."""
    packed = bytearray(docx())
    at = 0
    while (at := packed.find(b"PK\x01\x02", at)) >= 0:
        packed[at + 8] |= 1
        at += 4
    return bytes(packed)


def lying(size):
    """Return a DOCX whose main part says it unpacks to less than it does."""
    main = document(paragraph("x" * size))
    real, told = len(main).to_bytes(4, "little"), (100).to_bytes(4, "little")
    return docx(main=main).replace(real, told)


def renamed_stream(old, new):
    """Return the DOC with one of its streams under another name of at most the same length."""
    before, after = old.encode("utf-16-le"), new.encode("utf-16-le")
    packed = bytearray(content("decision.doc"))
    at = packed.index(before + b"\0\0")
    packed[at : at + 64] = after.ljust(64, b"\0")
    packed[at + 64 : at + 66] = (len(after) + 2).to_bytes(2, "little")
    return bytes(packed)


def locked_doc():
    """Return the DOC with the flag of a password."""
    packed = bytearray(content("decision.doc"))
    at = packed.index(b"\xec\xa5")  # where a Word stream begins
    packed[at + 11] |= 0x01
    return bytes(packed)


def laughs():
    """Return a document type whose entity unfolds to a billion words."""
    lines = '<!ENTITY a0 "ha">' + "".join(f'<!ENTITY a{at} "{f"&a{at - 1};" * 10}">' for at in range(1, 10))
    return f"<!DOCTYPE lolz [{lines}]>"


def nested(times):
    """Return a DOCX with elements nested so deep."""
    return docx(main=document("<w:sdt><w:sdtContent>" * times + paragraph("x") + "</w:sdtContent></w:sdt>" * times))
