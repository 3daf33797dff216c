"""What the beginning of each part of an official text looks like."""

from __future__ import annotations

import re

from knowledge.official.letters import LOWER, UPPER
from knowledge.official.model import Part

_DASH = r"[.:\-–—]"
PATTERNS: tuple[tuple[Part, re.Pattern[str]], ...] = (
    (
        Part.PART,
        re.compile(
            rf"^(?:PHẦN|Phần)\s+(?P<number>(?:(?:THỨ|thứ|Thứ)\s+)?(?:[IVXLC]+|\d+|[{UPPER}{LOWER}]+))\s*(?:{_DASH}\s*(?P<rest>.*)|(?P<bare>))$"
        ),
    ),
    (Part.CHAPTER, re.compile(rf"^(?:CHƯƠNG|Chương)\s+(?P<number>[IVXLC]+|\d+[a-zđ]?)\b\s*{_DASH}?\s*(?P<rest>.*)$")),
    (Part.SUBSECTION, re.compile(rf"^(?:TIỂU MỤC|Tiểu mục)\s+(?P<number>[IVXLC]+|\d+[a-zđ]?)\b\s*{_DASH}?\s*(?P<rest>.*)$")),
    (Part.SECTION, re.compile(rf"^(?:MỤC|Mục)\s+(?P<number>[IVXLC]+|\d+[a-zđ]?)\b\s*{_DASH}?\s*(?P<rest>.*)$")),
    (Part.ARTICLE, re.compile(r"^(?:[ĐÐ]IỀU|[ĐÐ]iều)\s+(?P<number>\d+[a-zđ]?)\s*(?:(?:[.:\-–](?!\d))\s*(?P<rest>.*)|(?P<bare>))$")),
    (Part.CLAUSE, re.compile(r"^(?P<number>\d{1,3}[a-zđ]?)\s*(?:\.(?!\d)|[-–](?=\s))\s*(?P<rest>\S.*)$")),
    (Part.POINT, re.compile(r"^(?P<number>[a-zđ]\d?)\s?\)\s*(?P<rest>\S.*)$")),
)
# Levels below a numbered clause, "1.2." or "1.2.1"; and the first level of a text without articles, "I." or "I-".
DECIMAL = re.compile(r"^(?P<number>\d{1,2}(?:\.\d{1,2}){1,3})\.?\s+(?P<rest>\S.*)$")
LEVEL = re.compile(r"^(?P<number>[IVXL]+)\s*[.\-–]\s*(?P<rest>\S.*)$")

ANNEX_WORDS = r"PHỤ LỤC|QUY CHẾ|QUY ĐỊNH|QUY TRÌNH|NỘI QUY|ĐIỀU LỆ|DANH MỤC|DANH SÁCH|KẾ HOẠCH|CHƯƠNG TRÌNH|HƯỚNG DẪN|BẢNG|BIỂU"
APPENDIX = re.compile(
    r"^(?:PHỤ LỤC|Phụ lục|PHU LUC)(?:\s+(?:SỐ|số))?(?:\s*:?\s*(?P<number>[IVXLC]+|\d+[A-Za-z]?))?\s*(?:[.:\-–]\s*(?P<rest>.*)|(?P<bare>))$"
)
ANNEX = re.compile(rf"^(?:{ANNEX_WORDS})\b")
ISSUED_WITH = re.compile(
    r"^\(?\s*(?:Ban hành\s+)?kèm theo\s+(?:Luật|Nghị quyết|Nghị định|Quyết định|Thông tư|Chỉ thị|Công văn|Hướng dẫn|Kế hoạch)\b",
    re.IGNORECASE,
)
FORM = re.compile(
    r"^(?P<number>(?:Mẫu|MẪU|Biểu mẫu|BIỂU MẪU|Biểu số|BIỂU SỐ)(?:\s+(?:số|SỐ))?\s*:?\s*\d+[A-Za-z]?(?:\s*[/.\-–]\s*[^\s.,;:/\-–]+)*)\s*$"
)

CLOSING = re.compile(
    rf"^(?:(?:Bộ luật|Luật|Hiến pháp|Pháp lệnh|Nghị quyết)(?: liên tịch)? này (?:đã )?được .{{4,200}} thông qua"
    rf"|N[ơo]i nhận\s*(?::|$)|(?:TM|KT|TL|TUQ|Q|T/M|K/T)\.\s*[{UPPER}]{{2}}"
    r"|\(?[ĐÐ]ã ký\b"
    r"|(?:PHÓ )?(?:CHỦ TỊCH|CHỦ NHIỆM|BỘ TRƯỞNG|THỦ TƯỚNG|TỔNG BÍ THƯ|BÍ THƯ|GIÁM ĐỐC|CHÁNH ÁN|VIỆN TRƯỞNG|THƯỜNG TRỰC|TRƯỞNG BAN)\b[^.;:]{0,120}$)"
)
DECISION_WORD = re.compile(r"^(?:QUYẾT NGHỊ|QUYẾT ĐỊNH|NGHỊ QUYẾT|QUYẾT NGHỊ LIÊN TỊCH|LỆNH|CHỈ THỊ)\s*:\s*$")

# Where a new part begins inside a line: after the end of a sentence, before a capital letter.
_END = r"(?<=[.;:!?”\"…])"
INLINE = re.compile(
    rf"{_END}\s*(?P<article>[ĐÐ]iều\s+(?P<a>\d+[a-zđ]?)\s*[.:]\s+(?=[{UPPER}]))"
    rf"|{_END}\s+(?P<clause>(?P<c>\d{{1,3}}[a-zđ]?)\.\s+(?=[{UPPER}]))"
    r"|(?<=[.;:,”\"…])\s+(?P<point>(?P<p>[a-zđ]\d?)\)\s+(?=\S))"
)
INLINE_FIRST = re.compile(rf"\s(?P<clause>1\.\s+(?=[{UPPER}]))")
SENTENCE_END = re.compile(r"[.;:!?”\"…/)]\s*$")
