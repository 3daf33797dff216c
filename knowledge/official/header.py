"""What a document says about itself: number, kind, title, issuer, days, legal basis, signers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from knowledge.official.assembling import assemble_text
from knowledge.official.dates import day_in
from knowledge.official.letters import LOWER, UPPER, is_capitals
from knowledge.official.model import Header, Node, Part
from knowledge.official.patterns import DECISION_WORD
from knowledge.official.quoting import quotes_in

_KINDS = (
    "HIẾN PHÁP", "BỘ LUẬT", "LUẬT", "PHÁP LỆNH", "NGHỊ QUYẾT LIÊN TỊCH", "NGHỊ QUYẾT", "NGHỊ ĐỊNH", "QUYẾT ĐỊNH", "THÔNG TƯ LIÊN TỊCH", "THÔNG TƯ",
    "CHỈ THỊ", "LỆNH", "KẾ HOẠCH LIÊN TỊCH", "KẾ HOẠCH", "HƯỚNG DẪN LIÊN TỊCH", "HƯỚNG DẪN", "THÔNG BÁO", "THÔNG TRI", "KẾT LUẬN", "CÔNG ĐIỆN",
    "QUY ĐỊNH", "QUY CHẾ", "VĂN BẢN HỢP NHẤT",
)  # fmt: skip
_KIND = re.compile(rf"^(?P<kind>{'|'.join(_KINDS)})(?:\s+(?P<rest>.+))?$")
# An official number: figures, then groups of letters and figures parted by strokes and dashes, with at least one letter.
_NUMBER = rf"\d{{1,5}}[{UPPER}]?\s?(?:[/\-–]\s?(?=[{UPPER}\d])[{UPPER}{LOWER}\d]+)+"
_NUMBERED = re.compile(
    rf"(?:^|[*\s])(?:(?:Bộ luật|Luật|Nghị quyết|Nghị định|Quyết định|Thông tư|Chỉ thị|Pháp lệnh)\s+)?[Ss][Ốố]\s*:?\s*(?P<number>{_NUMBER})"
)
_MOTTO = re.compile(
    r"C[ỘO]NG H[OÒ][AÀ] X[ÃA] H[ỘO]I CH[ỦU] NGH[ĨI]A VI[ỆE]T NAM|ĐẢNG CỘNG SẢN VIỆT NAM|Đ[ộo]c l[ậa]p\s*[-–]\s*T[ựu] do\s*[-–]\s*H[ạa]nh ph[úu]c",
    re.IGNORECASE,
)
_RULE = re.compile(r"(?:[-–—_=*.…]\s*){3,}")
_BASIS = re.compile(r"^(?:-\s*)?(?:Căn cứ|Xét|Theo đề nghị)\b")
_PREAMBLE_END = re.compile(
    r"\bban hành\b.{0,200}\b(?:Luật|Bộ luật|Nghị quyết|Nghị định|Thông tư|Pháp lệnh|Quyết định|Chỉ thị)\b", re.DOTALL
)
_SELF = (
    r"(?:Bộ luật|Luật|Hiến pháp|Pháp lệnh|Nghị quyết(?: liên tịch)?|Nghị định|Thông tư(?: liên tịch)?|Quyết định|Chỉ thị|Quy chế|Quy định"
    r"|Kế hoạch|Hướng dẫn)"
)
_IN_FORCE = re.compile(
    rf"\b{_SELF}\s+này\s+(?:có\s+)?(?:hiệu\s+lực|được thi hành)(?:\s+thi\s+hành)?\s*(?:,?\s*kể)?\s*từ\s+(?P<when>[^.;\n]{{3,80}})",
    re.IGNORECASE,
)
_ADOPTED = re.compile(
    rf"\b{_SELF}\s+này\s+(?:đã\s+)?được\s.{{4,250}}?thông\s+qua\s+(?P<when>ngày[^.;\n]{{5,40}})", re.IGNORECASE | re.DOTALL
)
_PLACE_AND_DAY = re.compile(r"(?:^|[,\t])\s*(?P<when>ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})", re.MULTILINE)
_NAME = re.compile(
    rf"^(?:\(?[ĐÐ]ã ký\)?\s*:?\s*)?(?:(?:GS|PGS|TS|ThS|BS)\.?\s*)*(?P<name>(?:[{UPPER}][{LOWER}]+)(?:\s+[{UPPER}][{LOWER}]*){{1,5}})\s*$"
)


def read_header(body: str, root: Sequence[Node]) -> Header:
    """Return what was found; a field that the text does not state in a known form stays empty."""
    head = next((body[node.start : node.end] for node in root if node.part is Part.HEADER), "")
    closing = next((body[node.start : node.end] for node in root if node.part is Part.CLOSING), "")
    lines = [" ".join(line.split()) for line in re.split(r"[\n\t]", head) if line.strip()]
    at = _kind_line(lines)
    kind = _KIND.match(lines[at]) if at is not None else None
    adopted = _adopted(head, closing)
    issuer = _issuer(lines if at is None else lines[:at])
    day, on_adoption = _in_force(body)
    return Header(
        number=_number(head),
        kind=kind["kind"].lower() if kind else None,
        title=_recased(_title(lines, at, issuer), body) if at is not None else None,
        issuer=" - ".join(filter(None, (_recased(name, body) for name in re.split(r"\s+[-–]\s+", issuer)))) if issuer else None,
        adopted=adopted,
        in_force_from=adopted if on_adoption else day,
        signers=_signers(closing),
        legal_basis=tuple(line.strip(" -;.,") for line in lines if _BASIS.match(line)),
        in_force_on_adoption=on_adoption,
    )


def _kind_line(lines: Sequence[str]) -> int | None:
    for index, line in enumerate(lines):
        if is_capitals(line) and _KIND.match(line) and not DECISION_WORD.match(line):
            return index
    return None


def _number(head: str) -> str | None:
    # A document of law is cited by number in its legal basis too: only what stands before the first basis counts.
    before = re.split(r"(?m)^(?:-\s*)?Căn cứ\b", head, maxsplit=1)[0]
    for found in _NUMBERED.finditer(before.replace("\t", "\n")):
        number = re.sub(r"\s+", "", found["number"]).replace("–", "-")
        if re.search(rf"[{UPPER}]", number):
            return number
    return None


def _title(lines: Sequence[str], at: int | None, issuer: str | None) -> str | None:
    if at is None:
        return None
    kind = _KIND.match(lines[at])
    words = [kind["rest"]] if kind and kind["rest"] else []
    for line in lines[at + 1 :]:
        if _ends_title(line, words, issuer):
            break
        words.append(line)
    return " ".join(words) or None


def _ends_title(line: str, words: Sequence[str], issuer: str | None) -> bool:
    if _BASIS.match(line) or DECISION_WORD.match(line) or _RULE.fullmatch(line) or _PREAMBLE_END.search(line):
        return True
    if issuer and _squeezed(line) == _squeezed(issuer):
        return True
    # A title in capitals has ended where small letters begin; a mixed one is a single paragraph.
    return bool(words) and (not is_capitals(line) or not is_capitals(words[0]))


def _issuer(lines: Sequence[str]) -> str | None:
    kept = []
    for line in lines:
        rest = _RULE.sub(" ", _MOTTO.sub(" ", line)).strip(" *-_")
        if rest and is_capitals(rest) and not _NUMBERED.search(rest) and re.search(r"[^\W\d]{2}", rest):
            kept.append(rest)
    return " ".join(" ".join(kept).split()) or None


def _recased(words: str | None, body: str) -> str | None:
    """Return words printed in capitals as the text itself writes them elsewhere; unchanged where it does not."""
    if words is None or not is_capitals(words) or len(words) > _LONGEST_NAME:
        return words
    pattern = re.compile(r"\s+".join(re.escape(word) for word in words.split()), re.IGNORECASE)
    for found in pattern.finditer(body):
        said = " ".join(found[0].split())
        if not is_capitals(said) and not is_capitals(said.split()[0]):
            return said[0].upper() + said[1:]
    return words


# Longer than any title: a text all in capitals is not looked for in itself.
_LONGEST_NAME = 1000


def _squeezed(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).lower()


def _adopted(head: str, closing: str) -> date | None:
    said = _ADOPTED.search(closing)
    if said and (day := day_in(said["when"])):
        return day
    before = re.split(r"(?m)^(?:-\s*)?Căn cứ\b", head, maxsplit=1)[0]
    found = _PLACE_AND_DAY.search(before)
    return day_in(found["when"]) if found else None


def _in_force(body: str) -> tuple[date | None, bool]:
    """Return the day that it says, or that it is the day of adoption."""
    quotes = quotes_in(assemble_text(body).lines)
    for found in _IN_FORCE.finditer(body):
        if quotes.inside(found.start()):
            continue
        when = found["when"]
        if re.match(r"(?:ngày\s+)?(?:được\s+)?(?:ký|thông qua|ban hành|Quốc hội thông qua)|ngày\s+được\s+.*thông qua", when, re.IGNORECASE):
            return None, True
        if day := day_in(when):
            return day, False
    return None, False


def _signers(closing: str) -> tuple[str, ...]:
    """Return the names under the text: lines that are a name, behind a line in capitals that says who signs."""
    names: list[str] = []
    signing = False
    for line in re.split(r"[\n\t]", closing):
        said = " ".join(line.split())
        signing = signing or (is_capitals(said) and len(said) > _SHORTEST_OFFICE)
        found = _NAME.match(said)
        if signing and found:
            names.append(found["name"])
    return tuple(dict.fromkeys(names))


_SHORTEST_OFFICE = 5
