"""Word, RTF and PDF files that start or fetch something in a disguise."""

from tests.knowledge.intake import hostile_pdfs as pdfs
from tests.knowledge.intake.hostile_words import W, document, docx, paragraph

_QUOTED = " ".join(str(ord(letter)) for letter in "DDEAUTO")
_SPEC = ["<</Type/Filespec/F(x.exe)/EF<</F 7 0 R>>>>", b"<</Length 2>>stream\nMZ\nendstream"]


def char(kind):
    """Return a mark of a field."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def code(text):
    """Return a piece of a field's code."""
    return f'<w:r><w:instrText xml:space="preserve">{text}</w:instrText></w:r>'


def whole(text):
    """Return a field with its result."""
    return f"{char('begin')}{code(text)}{char('separate')}<w:r><w:t>x</w:t></w:r>{char('end')}"


def fields(inside):
    """Return a DOCX with a line of text and a paragraph that holds this."""
    return docx(main=document(paragraph("Cử tri đi bầu cử") + f"<w:p>{inside}</w:p>"))


def aside(name, inside):
    """Return a DOCX with a further part that holds this paragraph."""
    return docx(parts={name: f'<w:comments xmlns:w="{W}"><w:comment><w:p>{inside}</w:p></w:comment></w:comments>'})


HARMLESS = {
    "a page number and a table of contents": fields(whole(" PAGE ") + whole(' TOC \\\\o "1-3" ')),
    "a field in a condition": fields(char("begin") + code(" IF ") + whole(" PAGE ") + code(' = 1 "a" "b" ') + char("end")),
    "a formula of fields": fields(char("begin") + code("=") + whole(" PAGE ") + code("+1") + char("end")),
}
FIELDS = {
    "behind another field": fields(whole(" PAGE ") + whole(" DDEAUTO cmd ")),
    "over two paragraphs": fields(char("begin") + code("DDEA") + "</w:p><w:p>" + code("UTO cmd") + char("end")),
    "named by another field": fields(char("begin") + whole(f" QUOTE {_QUOTED} ") + code(" c:\\\\cmd.exe ") + char("end")),
    "half named by another field": fields(char("begin") + code("DDE") + whole(" QUOTE AUTO ") + code(" cmd ") + char("end")),
    "inside a harmless one": fields(char("begin") + code(" IF 1 = 1 ") + whole(" DDEAUTO cmd ") + char("end")),
    "behind much white space": fields(char("begin") + code(" " * 9000) + code("DDEAUTO cmd") + char("end")),
    "never ended": fields(char("begin") + code(" IF 1 ") + char("begin") + code(" DDEAUTO cmd ")),
    "deleted": fields(char("begin") + "<w:del><w:r><w:delInstrText>DDEAUTO cmd</w:delInstrText></w:r></w:del>" + char("end")),
    "in comments": aside("word/comments.xml", whole(" DDEAUTO cmd ")),
    "in a part of another name": aside("word/media/picture.png", whole(" DDEAUTO cmd ")),
    "in utf-16": docx(
        parts={"word/comments.xml": f'<?xml version="1.0" encoding="UTF-16"?><w:p xmlns:w="{W}">{whole("DDE a")}</w:p>'.encode("utf-16")}
    ),
    "rtf: named by another field": rb"{\rtf1 Cu tri{\field{\*\fldinst {\field{\*\fldinst { QUOTE 68 68 69 }}} c:\\\\cmd.exe}{\fldrslt x}}}",
    "rtf: inside a harmless one": rb"{\rtf1 Cu tri{\field{\*\fldinst { IF 1 = 1 {\field{\*\fldinst DDEAUTO cmd}}}}}}",
    "rtf: in a comment": rb"{\rtf1 Cu tri{\*\annotation {\field{\*\fldinst DDEAUTO cmd}}}}",
    "rtf: twice in a group": rb"{\rtf1 Cu tri{\field{\*\fldinst DDEAUTO cmd \fldinst PAGE}}}",
}
ACTIONS = {
    "kind elsewhere": pdfs.pdf(catalog="/OpenAction<</S 6 0 R/F(cmd.exe)>>", others=["/Launch"]),
    "another type": pdfs.pdf(catalog="/OpenAction<</Type/Foo/S/Launch/F(cmd.exe)>>"),
    "address elsewhere": pdfs.pdf(page="/Annots[<</Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI 6 0 R>>>>]", others=["(javascript:1)"]),
}
FILES = {
    "attachment whose kind stands elsewhere": pdfs.pdf(page="/Annots[<</Subtype 6 0 R/Rect[0 0 9 9]>>]", others=["/FileAttachment"]),
    "associated file": pdfs.pdf(catalog="/AF[6 0 R]", others=_SPEC),
    "file that nothing points to": pdfs.pdf(others=["<</Type/EmbeddedFile/Length 2>>stream\nMZ\nendstream"]),
    "rtf of a short mark": rb"{\rt {\object\objocx{\*\objdata 0105}} Cu tri di bau cu}",
}
