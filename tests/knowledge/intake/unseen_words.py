"""Files with words that nobody sees, or that are seen otherwise than they are written; each says UNSEEN there and SEEN where all can see it."""

from tests.knowledge.intake import hostile_pdfs as pdfs
from tests.knowledge.intake.hostile_words import RELATIONS, W, docx

SEEN = "Điều 1. Cử tri đủ 18 tuổi được bầu cử."
UNSEEN = "Điều 2. Không ai thấy câu này."
PLAIN = "2. Khong ai thay cau nay"
_LINE = b"BT /F 12 Tf 72 700 Td (1. Cu tri bau cu ngay hom nay) Tj ET "
_WORDS = PLAIN.encode()
_RELATED = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'
_STYLES = f'<Relationship Id="r1" Type="{RELATIONS}/styles" Target="styles.xml"/>'
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"


def body(inside):
    """Return a main part with these elements behind a line that all see."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{W}" xmlns:mc="{_MC}"><w:body><w:p><w:r><w:t>{SEEN}</w:t></w:r></w:p>'
        f"{inside}</w:body></w:document>"
    )


def run(properties, text=UNSEEN, paragraph=""):
    """Return a paragraph of one run with these properties."""
    return f"<w:p><w:pPr>{paragraph}</w:pPr><w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def styled(kind, reference):
    """Return a DOCX whose style hides."""
    styles = (
        f'<w:styles xmlns:w="{W}"><w:style w:type="{kind}" w:styleId="Base"><w:rPr><w:vanish/></w:rPr></w:style>'
        f'<w:style w:type="{kind}" w:styleId="Ghost"><w:basedOn w:val="Base"/></w:style></w:styles>'
    )
    return docx(main=body(reference), parts={"word/styles.xml": styles, "word/_rels/document.xml.rels": _RELATED.format(_STYLES)})


def row(properties):
    """Return a DOCX with a table whose second row has these properties."""
    cells = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>x</w:t></w:r></w:p></w:tc>"
    rows = f"<w:tr>{cells.format('a')}</w:tr><w:tr><w:trPr>{properties}</w:trPr>{cells.format(UNSEEN)}</w:tr>"
    return docx(main=body(f"<w:tbl>{rows}</w:tbl>"))


def page(words, catalog="", others=(), resources=b""):
    """Return a PDF with a line that all see and these words."""
    made = pdfs.pdf(words=_LINE + words, catalog=catalog, others=others)
    return made.replace(b"/Resources<<", b"/Resources<<" + resources) if resources else made


def html(inside, head=""):
    """Return a page with a line that all see."""
    return f"<html><head><meta charset=utf-8>{head}</head><body><p>{SEEN} Luật này và các văn bản khác có liên quan.</p>{inside}</body></html>".encode()


WORD_FILES = {
    "vanish": docx(main=body(run("<w:vanish/>"))),
    "a character style that hides": styled("character", run('<w:rStyle w:val="Ghost"/>')),
    "a paragraph style that hides": styled("paragraph", run("", paragraph='<w:pStyle w:val="Ghost"/>')),
    "white letters": docx(main=body(run('<w:color w:val="FFFFFF"/>'))),
    "letters of the colour of the page": docx(main=body(run('<w:color w:val="auto" w:themeColor="background1"/>'))),
    "letters of one point": docx(main=body(run('<w:sz w:val="2"/>'))),
    "letters pressed together": docx(main=body(run('<w:w w:val="1"/>'))),
    "lines without height": docx(main=body(run("", paragraph='<w:spacing w:line="1" w:lineRule="exact"/>'))),
    "a hidden row": row("<w:hidden/>"),
    "a row without height": row('<w:trHeight w:val="1" w:hRule="exact"/>'),
    "crossed out": docx(main=body(run("<w:strike/>"))),
}
PDF_FILES = {
    "letters without ink": page(b"BT 3 Tr /F 12 Tf 72 650 Td (%s) Tj ET" % _WORDS),
    "white letters": page(b"1 1 1 rg BT /F 12 Tf 72 650 Td (%s) Tj ET" % _WORDS),
    "off the page": page(b"BT /F 12 Tf 72 -700 Td (%s) Tj ET" % _WORDS),
    "tiny letters": page(b"BT /F 0.5 Tf 72 650 Td (%s) Tj ET" % _WORDS),
    "under a white sheet": page(b"BT /F 12 Tf 72 650 Td (%s) Tj ET 1 1 1 rg 60 640 400 30 re f" % _WORDS),
    "a layer that is off": page(
        b"/OC /L BDC BT /F 12 Tf 72 650 Td (%s) Tj ET EMC" % _WORDS,
        catalog="/OCProperties<</OCGs[6 0 R]/D<</OFF[6 0 R]>>>>",
        others=["<</Type/OCG/Name(x)>>"],
        resources=b"/Properties<</L 6 0 R>>",
    ),
}
HTML_FILES = {
    "opacity": html(f'<p style="opacity:0">{UNSEEN}</p>'),
    "off the screen": html(f'<p style="position:absolute;left:-9999px">{UNSEEN}</p>'),
    "white letters": html(f'<p style="color:#fff">{UNSEEN}</p>'),
    "white letters by a tag": html(f'<p><font color="white">{UNSEEN}</font></p>'),
    "a closed dialog": html(f"<dialog><p>{UNSEEN}</p></dialog>"),
    "letters without size": html(f'<p style="font-size:0.1px">{UNSEEN}</p>'),
    "crossed out": html(f"<p><del>{UNSEEN}</del></p>"),
    "in a cell": html(
        f'<table><tr><td>a</td><td style="display:none">{UNSEEN}</td></tr><tr><td>b</td><td>c<i hidden>{UNSEEN}</i></td></tr></table>'
    ),
}
_RTF = rb"{\rtf1\ansi{\colortbl;\red255\green255\blue255;}1. Cu tri bau cu ngay hom nay.\par %s}"
RTF_FILES = {
    "hidden": _RTF % (rb"{\v %s}" % _WORDS),
    "white letters": _RTF % (rb"{\cf1 %s}" % _WORDS),
    "tiny letters": _RTF % (rb"{\fs2 %s}" % _WORDS),
    "crossed out": _RTF % (rb"{\strike %s}" % _WORDS),
}
UNSEEN_FILES = {
    f"{kind}: {name}": made
    for kind, files in (("docx", WORD_FILES), ("pdf", PDF_FILES), ("html", HTML_FILES), ("rtf", RTF_FILES))
    for name, made in files.items()
}
# What the file alone does not tell: the words stay, and the moderator is told.
DOUBTFUL_FILES = {
    "html: a class that hides": (html(f"<p class=g>{UNSEEN}</p>", "<style>.g{display:none}</style>"), "hidden-style"),
    "html: a class that adds words": (
        html(
            "<p class=b>được bầu cử đại biểu Hội đồng nhân dân theo luật này</p>",
            '<style>p.b::before{content:"Không "}</style>',
        ),
        "hidden-style",
    ),
    "html: styles from elsewhere": (html("<p>a</p>", '<link rel="stylesheet" href="https://example.invalid/a.css">'), "outside-style"),
    "html: white on a ground": (html(f'<div style="background:#036"><p style="color:#fff">{UNSEEN}</p></div>'), "pale-text"),
    "docx: white on a ground": (docx(main=body(run('<w:color w:val="FFFFFF"/><w:shd w:fill="003366"/>'))), "pale-text"),
}
TURNED = html("<p>Điều 2. Đủ <bdo dir=rtl>81</bdo> tuổi.</p>")
CORRECTED = html("<p>Điều 2. Đủ <del>18</del><ins>21</ins> tuổi.</p>")
_TEXT = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
ALTERNATIVES = docx(
    main=body(
        '<mc:AlternateContent><mc:Choice Requires="wps">'
        + _TEXT.format("Điều 2. Trừ người bị tước quyền.")
        + "</mc:Choice><mc:Fallback>"
        + _TEXT.format("Dạng cũ")
        + "</mc:Fallback></mc:AlternateContent>"
    )
)
UNKNOWN_WRAPPER = docx(main=body('<x:frame xmlns:x="urn:x">' + _TEXT.format("Điều 2. Trừ người bị tước quyền.") + "</x:frame>"))
MISSED = docx(main=body("<w:p><w:r><w:ruby><w:rubyBase><w:r><w:t>Điều 2</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>"))
