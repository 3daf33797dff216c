"""Make the files of tests/knowledge/intake/files: one invented decision in every format, encoding and condition that is read.

    python scripts/make_intake_files.py

Needs the development dependencies, the font DejaVu Serif (Debian: fonts-dejavu-core), and LibreOffice for the DOC (left as it is without).
The text is invented: no such commune, decision or kite race exists. Files come out the same on the same machine, apart from the DOC.
"""

from __future__ import annotations

import datetime as dt
import io
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

import docx
import pypdfium2 as pdfium
from docx.document import Document as Word
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from fpdf import FPDF
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, NameObject

from knowledge.intake.legacy import encoding

FOLDER = Path(__file__).resolve().parents[1] / "tests" / "knowledge" / "intake" / "files"
FONT = Path("/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf")
WHEN = dt.datetime(2026, 1, 2, 3, 4, 5, tzinfo=dt.UTC)

TITLE = ("QUYẾT ĐỊNH", "Về việc tổ chức hội thả diều xã Mây Trắng")
BASIS = (
    "Căn cứ Quy ước của xã Mây Trắng về các ngày hội trong năm;",
    "Căn cứ biên bản cuộc họp ngày 01 tháng 3 của Ban tổ chức hội thả diều;",
    "Theo đề nghị của Trưởng ban tổ chức hội thả diều xã Mây Trắng,",
)
ARTICLES = (
    "Chương I",
    "QUY ĐỊNH CHUNG",
    "Điều 1. Phạm vi điều chỉnh",
    "Quyết định này quy định về việc tổ chức hội thả diều, thể lệ dự thi, cách chấm điểm và trách nhiệm của các thôn trong những ngày diễn ra hội thả diều.",
    "Điều 2. Đối tượng dự thi",
    "1. Người đủ mười tuổi trở lên đang sinh sống ở xã Mây Trắng được ghi tên dự thi; người dưới mười tuổi dự thi cùng cha, mẹ hoặc người giám hộ.",
    "2. Mỗi người dự thi không quá hai cánh diều, trong đó:",
    "a) Một cánh diều sáo có khung bằng tre, chiều dài không quá ba mét;",
    "b) Một cánh diều giấy do chính người dự thi dán trong vòng bảy ngày trước ngày hội;",
    "c) Dây diều dài không quá 150 mét và không được tẩm bột thủy tinh.",
    "Chương II",
    "THỂ LỆ VÀ CHẤM ĐIỂM",
    "Điều 3. Ghi tên dự thi",
    "1. Việc ghi tên bắt đầu từ 7 giờ 30 phút ngày mồng năm và kết thúc lúc 17 giờ ngày mồng chín tháng ba âm lịch tại nhà văn hóa của thôn người dự thi.",
    "2. Trưởng thôn lập danh sách người dự thi, niêm yết công khai và gửi cho Ban tổ chức chậm nhất là 24 giờ trước khi hội thả diều bắt đầu.",
    "Điều 4. Chấm điểm",
    "1. Mỗi cánh diều được ba giám khảo chấm theo thang điểm 100, gồm độ cao, tiếng sáo và vẻ đẹp của cánh diều.",
    "2. Khi hai cánh diều bằng điểm nhau thì cánh diều có dây ngắn hơn được xếp trên; nếu dây dài bằng nhau thì bốc thăm.",
)
TABLE = (
    ("Giải thưởng", "Số lượng", "Phần thưởng"),
    ("Giải nhất", "01", "Một cuộn dây lụa"),
    ("Giải nhì", "02", "Một bộ sáo trúc"),
    ("Giải ba", "05", "Một xấp giấy dó"),
)
CLOSING = (
    "Điều 5. Hiệu lực thi hành",
    "Quyết định này có hiệu lực kể từ ngày ký. Ban tổ chức hội thả diều và trưởng các thôn chịu trách nhiệm thi hành Quyết định này.",
)
PARAGRAPHS = (*TITLE, *BASIS, *ARTICLES, *CLOSING)


def main() -> int:
    """Make every file."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    _write("expected.txt", "\n".join(PARAGRAPHS).encode() + b"\n")
    for name, content in {**pdfs(), **texts(), **words()}.items():
        _write(name, content)
    if shutil.which("soffice"):
        _write("decision.doc", old_word(FOLDER / "decision.docx"))
    return 0


def _write(name: str, content: bytes) -> None:
    (FOLDER / name).write_bytes(content)
    print(f"{name}: {len(content)} bytes")


def texts() -> dict[str, bytes]:
    """Plain text, RTF and HTML, in Unicode and in the legacy encodings."""
    plain = "\r\n".join(PARAGRAPHS)
    return {
        "decision.rtf": rtf(PARAGRAPHS, "Times New Roman", lambda text: text),
        "decision-tcvn3.rtf": rtf(PARAGRAPHS, ".VnTime", encoding("tcvn3").encode),
        "decision-tcvn3.txt": encoding("tcvn3").encode(plain).encode("cp1252"),
        "decision-vni.txt": encoding("vni").encode(plain).encode("cp1252"),
        "decision-utf16.txt": plain.encode("utf-16"),
        "decision.html": page().encode(),
    }


def rtf(paragraphs: Sequence[str], font: str, written) -> bytes:  # noqa: ANN001  a function of text
    """An RTF of these paragraphs in one font, with a table."""
    body = "".join(f"\\pard\\plain\\f0\\fs26 {_rtf_text(written(text))}\\par\n" for text in paragraphs)
    rows = "".join(
        "\\trowd\\cellx3000\\cellx5000\\cellx9000\n"
        + "".join(f"\\pard\\intbl\\f0 {_rtf_text(written(cell))}\\cell" for cell in row)
        + "\\row\n"
        for row in TABLE
    )
    return f"{{\\rtf1\\ansi\\ansicpg1252\\deff0{{\\fonttbl{{\\f0\\froman\\fcharset0 {font};}}}}\n{body}{rows}\\pard\\par}}".encode("ascii")


def _rtf_text(text: str) -> str:
    def letter(character: str) -> str:
        code = ord(character)
        if character in "\\{}":
            return f"\\{character}"
        if code < 128:  # noqa: PLR2004  ASCII
            return character
        try:
            return "".join(f"\\'{byte:02x}" for byte in character.encode("cp1252"))
        except UnicodeEncodeError:
            return f"\\u{code if code < 32768 else code - 65536}?"  # noqa: PLR2004  a signed number of 16 bits

    return "".join(map(letter, text))


def page() -> str:
    """The decision as a legal site publishes it: among menus, scripts, links and a footer."""
    menu = "".join(f'<li><a href="/muc/{number}">Chuyên mục số {number}</a></li>' for number in range(12))
    body = "".join(f"<p>{text}</p>\n" for text in PARAGRAPHS)
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in TABLE)
    return f"""<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Hội thả diều</title><script>var theo_doi = 1;</script></head>
<body><header><h1>Trang tin xã Mây Trắng</h1><nav><ul>{menu}</ul></nav></header>
<div class="khung"><div class="trai"><ul>{menu}</ul></div>
<div class="noi-dung"><table><tr><td>ỦY BAN XÃ MÂY TRẮNG<br>Số: 12/QĐ-MT</td>
<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</td></tr></table>
{body}<table border="1">{rows}</table></div></div>
<footer>Bản quyền của trang tin. <a href="/lien-he">Liên hệ</a><script src="/dem.js"></script></footer></body></html>
"""


def words() -> dict[str, bytes]:
    """Word documents: with automatic numbers, and in TCVN3."""
    return {"decision.docx": _saved(_numbered()), "decision-tcvn3.docx": _saved(_tcvn3())}


def _numbered() -> Word:
    document = docx.Document()
    numbering = document.part.numbering_part.element
    numbering.insert(0, parse_xml(_ABSTRACT))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    for text in PARAGRAPHS:
        _numbered_paragraph(document, text)
    table = document.add_table(len(TABLE), len(TABLE[0]))
    for row, cells in zip(TABLE, table.rows, strict=True):
        for text, cell in zip(row, cells.cells, strict=True):
            cell.text = text
    section = document.sections[0]
    section.header.paragraphs[0].text = "Văn bản của xã Mây Trắng"
    section.footer.paragraphs[0].text = "Trang"
    return document


_LEVELS = (("decimal", "Điều %1."), ("decimal", "%2."), ("lowerLetter", "%3)"))
_ABSTRACT = f"""<w:abstractNum {nsdecls("w")} w:abstractNumId="77"><w:multiLevelType w:val="multilevel"/>{
    "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (form, text) in enumerate(_LEVELS)
    )
}
</w:abstractNum>"""


def _numbered_paragraph(document: Word, text: str) -> None:
    """Add a paragraph; what is written as `Điều 3.`, `2.` or `b)` becomes an automatic number."""
    head, _, rest = text.partition(" ")
    level = None
    if head == "Điều":
        level, rest = 0, rest.partition(" ")[2]
    elif head.endswith(".") and head[:-1].isdigit():
        level = 1
    elif head.endswith(")") and len(head) == 2:  # noqa: PLR2004  a letter and a bracket
        level = 2
    paragraph = document.add_paragraph(text if level is None else rest)
    if level is not None:
        paragraph._p.get_or_add_pPr().append(  # noqa: SLF001  python-docx has no numbers
            parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="77"/></w:numPr>')
        )


def _tcvn3() -> Word:
    document = docx.Document()
    for text in PARAGRAPHS:
        # What is in capitals is set in the font of capitals, as was usual.
        run = document.add_paragraph().add_run(encoding("tcvn3").encode(text.lower() if text.isupper() else text))
        run.font.name = ".VnTimeH" if text.isupper() else ".VnTime"
    return document


def _saved(document: Word) -> bytes:
    """Return the bytes of a document, with the same time on each part and in its properties."""
    document.core_properties.created = document.core_properties.modified = WHEN
    packed, clean = io.BytesIO(), io.BytesIO()
    document.save(packed)
    with zipfile.ZipFile(packed) as source, zipfile.ZipFile(clean, "w", zipfile.ZIP_DEFLATED) as target:
        for part in source.infolist():
            if "thumbnail" not in part.filename:
                target.writestr(
                    zipfile.ZipInfo(part.filename, WHEN.timetuple()[:6]), _without_thumbnail(source.read(part)), zipfile.ZIP_DEFLATED
                )
    return clean.getvalue()


def _without_thumbnail(part: bytes) -> bytes:
    before, found, after = part.partition(b"metadata/thumbnail")
    if not found:
        return part
    return before[: before.rindex(b"<Relationship ")] + after[after.index(b"/>") + 2 :]


def old_word(path: Path) -> bytes:
    """A DOC, which LibreOffice makes from a DOCX."""
    with tempfile.TemporaryDirectory() as folder:
        command = [
            "soffice",
            f"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--convert-to",
            "doc",
            "--outdir",
            folder,
            str(path),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=120)  # noqa: S603  found on the path
        return (Path(folder) / f"{path.stem}.doc").read_bytes()


def pdfs() -> dict[str, bytes]:
    """PDF files: plain, with margins and a table, in columns, with broken font maps, scanned."""
    plain = _pdf(PARAGRAPHS)
    return {
        "decision.pdf": plain,
        "decision-margins.pdf": _pdf(PARAGRAPHS * 3, header=True, table=True),
        "decision-columns.pdf": _pdf(PARAGRAPHS, columns=2),
        "decision-no-map.pdf": _remapped(plain, None),
        "decision-wrong-map.pdf": _remapped(plain, 3),
        "scan.pdf": scanned(plain),
    }


class _Sheets(FPDF):
    """Pages with a running header and numbers, where `header_text` is set."""

    header_text = ""

    def header(self) -> None:
        """Write the running header."""
        if self.header_text:
            self.set_font("Serif", size=9)
            self.set_y(8)
            self.cell(0, 5, self.header_text, align="C")
            self.set_y(25)

    def footer(self) -> None:
        """Write the page's number."""
        if self.header_text:
            self.set_y(-15)
            self.set_font("Serif", size=9)
            self.cell(0, 5, f"Trang {self.page_no()}", align="C")


def _pdf(paragraphs: Sequence[str], *, header: bool = False, table: bool = False, columns: int = 1) -> bytes:
    sheets = _Sheets(format="A4")
    sheets.set_creation_date(WHEN)
    sheets.set_margin(25)
    sheets.set_auto_page_break(auto=True, margin=25)
    for style in ("", "B"):
        sheets.add_font("Serif", style, FONT if not style else FONT.with_stem("DejaVuSerif-Bold"))
    sheets.header_text = "CÔNG BÁO XÃ MÂY TRẮNG" if header else ""
    sheets.add_page()
    sheets.set_font("Serif", size=12)
    if columns == 1:
        _heads(sheets)
    with sheets.text_columns(ncols=columns, gutter=10, text_align="J", line_height=1.3) as area:
        for text in paragraphs:
            with area.paragraph(bottom_margin=2, text_align="C" if text.isupper() or text.startswith("Chương") else "J") as paragraph:
                paragraph.write(text)
    if table:
        with sheets.table() as grid:
            for row in TABLE:
                cells = grid.row()
                for cell in row:
                    cells.cell(cell)
    return bytes(sheets.output())


def _heads(sheets: FPDF) -> None:
    """The heads of issuer and state, side by side."""
    for left, right in (("ỦY BAN XÃ MÂY TRẮNG", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), ("Số: 12/QĐ-MT", "Độc lập - Tự do - Hạnh phúc")):
        sheets.set_font_size(10)
        sheets.cell(65, 6, left, align="C")
        sheets.cell(95, 6, right, align="C", new_x="LMARGIN", new_y="NEXT")
    sheets.ln(6)
    sheets.set_font_size(12)


def _remapped(content: bytes, shift: int | None) -> bytes:
    """Return a PDF whose font says nothing about its letters, or says each `shift` letters too far."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(content)))
    for page_object in writer.pages:
        for font in page_object["/Resources"]["/Font"].values():
            _remap(writer, font.get_object(), shift)
    written = io.BytesIO()
    writer.write(written)
    return written.getvalue()


def _remap(writer: PdfWriter, font, shift: int | None) -> None:  # noqa: ANN001  a dictionary of pypdf
    if "/ToUnicode" not in font:
        return
    if shift is None:
        del font["/ToUnicode"]
        return
    lines = []
    for line in font["/ToUnicode"].get_data().decode("latin-1").splitlines():
        codes = line.split()
        if len(codes) == 2 and codes[1].startswith("<") and len(codes[1]) == 6:  # noqa: PLR2004  <0041> <1EA0>
            codes[1] = f"<{int(codes[1][1:-1], 16) + shift:04X}>"
            lines.append(" ".join(codes))
        else:
            lines.append(line)
    stream = DecodedStreamObject()
    stream.set_data("\n".join(lines).encode("latin-1"))
    font[NameObject("/ToUnicode")] = writer._add_object(stream)  # noqa: SLF001  there is no public name


def scanned(content: bytes) -> bytes:
    """A PDF of pictures of the pages: 200 dots an inch, grey, slightly turned, as an office scanner gives."""
    sheets = FPDF(format="A4")
    sheets.set_creation_date(WHEN)
    with pdfium.PdfDocument(content) as document:
        for page_object in document:
            picture = page_object.render(scale=200 / 72, grayscale=True).to_pil()
            sheets.add_page()
            sheets.image(picture.rotate(0.3, fillcolor=255, resample=3).quantize(8).convert("L"), 0, 0, 210, 297)
    return bytes(sheets.output())


if __name__ == "__main__":
    sys.exit(main())
