"""Cut an instruction into commands: a verb, its words, the quotes that they hold."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from knowledge.amending.doubts import DoubtfulError
from knowledge.amending.operations import Doubt
from knowledge.amending.place_reading import PARAGRAPH, UnreadablePlacesError, read_places
from knowledge.amending.places import Place
from knowledge.amending.sentences import without_base


class Verb(StrEnum):
    """What an amending sentence can order, as its first words."""

    AMEND = "sửa đổi"
    ADD = "bổ sung"
    REPLACE = "thay thế"
    REMOVE = "bỏ"
    REPEAL = "bãi bỏ"
    RENUMBER = "đổi"


_VERBS = {
    "sửa đổi, bổ sung": Verb.AMEND,
    "sửa đổi và bổ sung": Verb.AMEND,
    "sửa đổi": Verb.AMEND,
    "bổ sung thêm": Verb.ADD,
    "bổ sung": Verb.ADD,
    "thay thế": Verb.REPLACE,
    "thay": Verb.REPLACE,
    "bãi bỏ": Verb.REPEAL,
    "hủy bỏ": Verb.REPEAL,
    "huỷ bỏ": Verb.REPEAL,
    "lược bỏ": Verb.REMOVE,
    "bỏ": Verb.REMOVE,
    "đánh lại số thứ tự": Verb.RENUMBER,
    "đánh số lại": Verb.RENUMBER,
    "đổi": Verb.RENUMBER,
    "chuyển": Verb.RENUMBER,
}
# What can be amended. Without it the words are a rule of their own: "Hủy bỏ kết quả bầu cử", "Thay mặt Hội đồng", "Chuyển hồ sơ".
_OBJECT = (
    r"(?:thêm|một số|một phần|các|những|tên|tiêu đề|điểm|khoản|điều|mục|chương|phần|phụ lục|mẫu|biểu|danh mục|cụm từ|cụm số|từ|từ ngữ|chữ|chữ số|số|đoạn"
    r"|câu|dòng|gạch đầu dòng|dấu|nội dung|quy định|toàn bộ|luật|bộ luật|pháp lệnh|nghị quyết|nghị định|thông tư|quyết định)\b"
)
_VERB = re.compile(rf"(?:{'|'.join(_VERBS)})\b(?=\s+{_OBJECT}|\s*⟦)", re.IGNORECASE)
_CUT = re.compile(rf"(?:\s*[;,]\s*(?:và\s+|đồng thời\s+)?|\s+và\s+|\s+đồng thời\s+)(?={_VERB.pattern})", re.IGNORECASE)
_PART = re.compile(rf"\b(?:(?!{PARAGRAPH})đoạn(?! mở đầu)|câu|gạch đầu dòng|dòng|cột|dấu)\b", re.IGNORECASE)
_OTHER_KINDS = re.compile(r"\b(?:phụ lục|mẫu|biểu|danh mục|phần)\b", re.IGNORECASE)
_LEADING = re.compile(r"^(?:(?:tại|trong|ở|của|quy định|nội dung|các quy định|các nội dung|toàn bộ)\s+)+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Command:
    """A verb and what stands behind it, up to the next one; `⟦n⟧` stands for a quote."""

    verb: Verb
    words: str

    @property
    def quoted(self) -> tuple[int, ...]:
        """The numbers of the quotes in it."""
        return tuple(int(n) for n in re.findall(r"⟦(\d+)⟧", self.words))


def verb_of(words: str) -> Verb | None:
    """Return the verb that the words begin with; None where they begin otherwise."""
    match = _VERB.match(words.strip())
    return _VERBS[" ".join(match[0].lower().split())] if match else None


def commands_in(words: str) -> tuple[Command, ...]:
    """Return the commands of an instruction, in their order; none where it begins with no verb."""
    pieces = [piece.strip() for piece in _CUT.split(" ".join(words.split()))]
    # "sửa đổi, bổ sung" is one verb, not two commands.
    merged: list[str] = []
    for piece in pieces:
        if merged and re.fullmatch(r"sửa đổi", merged[-1], re.IGNORECASE):
            merged[-1] = f"{merged[-1]}, {piece}"
        else:
            merged.append(piece)
    return tuple(_command(piece) for piece in merged) if verb_of(merged[0]) else ()


def _command(piece: str) -> Command:
    match = _VERB.match(piece)
    if match is None:
        raise DoubtfulError(Doubt.INSTRUCTION_UNKNOWN)
    return Command(_VERBS[" ".join(match[0].lower().split())], piece[match.end() :].strip(" .;,"))


def places_of(words: str, within: Place | None) -> tuple[Place, ...]:
    """Return the places that the words of a command name.

    Raises:
        DoubtfulError: none, or not with certainty.
    """
    named = _LEADING.sub("", without_base(words).strip(" .;:,"))
    if not named:
        raise DoubtfulError(Doubt.PLACE_MISSING)
    if _PART.search(named):
        raise DoubtfulError(Doubt.PART_OF_PROVISION)
    if _OTHER_KINDS.search(named):
        raise DoubtfulError(Doubt.PLACE_UNREADABLE)
    try:
        return read_places(named, within)
    except UnreadablePlacesError as error:
        raise DoubtfulError(Doubt.PLACE_UNREADABLE) from error
