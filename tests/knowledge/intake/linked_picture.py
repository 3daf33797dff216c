"""A DOCX whose picture stands elsewhere: what shows it asks for it there."""

from tests.knowledge.intake.hostile_words import RELATIONS, TYPES, document, docx, paragraph

_A = "http://schemas.openxmlformats.org/drawingml/2006"


def linked(address):
    """Return the file."""
    blip = f'<pic:blipFill><a:blip xmlns:r="{RELATIONS}" r:link="r9"/></pic:blipFill>'
    shape = '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="914400" cy="914400"/></a:xfrm><a:prstGeom prst="rect"/></pic:spPr>'
    picture = (
        f'<pic:pic xmlns:pic="{_A}/picture"><pic:nvPicPr><pic:cNvPr id="0" name="p"/><pic:cNvPicPr/></pic:nvPicPr>{blip}{shape}</pic:pic>'
    )
    graphic = f'<a:graphic xmlns:a="{_A}/main"><a:graphicData uri="{_A}/picture">{picture}</a:graphicData></a:graphic>'
    inline = f'<wp:inline xmlns:wp="{_A}/wordprocessingDrawing"><wp:extent cx="914400" cy="914400"/><wp:docPr id="1" name="p"/>{graphic}</wp:inline>'
    main = relation("officeDocument", "word/document.xml", "Internal")
    parts = {"_rels/.rels": main, "word/_rels/document.xml.rels": relation("image", address, "External")}
    body = paragraph("Cử tri đi bầu cử") + f"<w:p><w:r><w:drawing>{inline}</w:drawing></w:r></w:p>"
    types = TYPES.replace(
        "<Default", '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default', 1
    )
    return docx(main=document(body), types=types, parts=parts)


def relation(kind, target, mode):
    """Return a part that holds one relation."""
    held = f'<Relationship Id="r9" Type="{RELATIONS}/{kind}" Target="{target}" TargetMode="{mode}"/>'
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{held}</Relationships>'
