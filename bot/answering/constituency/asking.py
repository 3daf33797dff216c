"""What a question asks about constituencies, read from its folded words; None where it is about something else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from bot.answering.splitting import split
from knowledge.documents import Language
from knowledge.folding import folded_syllables


class Matter(Enum):
    """What is asked: the constituency of a place, the deputies of a place, the constituencies of a province, what a numbered one consists of."""

    WHICH = auto()
    SEATS = auto()
    UNITS = auto()
    AREA = auto()


@dataclass(frozen=True, slots=True)
class Asked:
    """What a question asks; `number` of the constituency it names; `council`: of a People's Council; `national`: of the National Assembly by name.

    `personal`: it is about who asks or where they live; `unnamed`: it asks for deputies without a word that tells of which body.
    """

    matter: Matter
    number: int | None = None
    council: bool = False
    national: bool = False
    personal: bool = False
    unnamed: bool = False


_UNIT: Final = r"(?:don vi bau cu|dvbc|constituency|constituencies|(?:electoral|voting) (?:unit|district)s?)"
_A_UNIT: Final = re.compile(rf"\b{_UNIT}\b")
_WHICH: Final = re.compile(
    rf"\b{_UNIT}(?: dai bieu| dbqh| hdnd| hoi dong nhan dan| quoc hoi| qh)*(?: xa| phuong| tinh)?(?: so)? (?:nao|may|gi|bao nhieu)\b"
    r"|\b(?:bau|bau cu|bo phieu|thuoc|nam)(?: dai bieu)?(?: quoc hoi| qh| dbqh)?(?: o| tai| trong| vao)? (?:don vi|dv) (?:so )?(?:nao|may)\b"
    rf"|\b(?:thuoc|nam) (?:o |trong )?(?:{_UNIT}|don vi so)\b|\b(?:which|what)(?: is| s)?(?: my| our| the| na| national assembly)* {_UNIT}\b"
    rf"|\bwhat {_UNIT}\b|\b{_UNIT} (?:number|no)\b|\b{_UNIT} (?:am i|do i|are we|do we)\b"
)
_SEATS: Final = re.compile(
    r"\b(?:may|bao nhieu|bn|bnh|so luong|how many)(?: [a-z]+){0,3}? (?:dai bieu|dbqh|dbqhs|ghe|suat|nguoi|vi|deputies|seats|mps|members|representatives)\b"
)
_DEPUTIES: Final = re.compile(r"\b(?:dai bieu|deputies|representatives)\b")
_UNITS: Final = re.compile(rf"\b(?:may|bao nhieu|bn|how many)(?: national assembly| na)? {_UNIT}\b|\bmay don vi bau\b")
_AREA: Final = re.compile(
    rf"\b{_UNIT}.*\b(?:gom|bao gom|co nhung|gom co|phuong nao|xa nao|nhung dau|o dau|consists?|includes?|covers?|which wards|which communes|made up)\b"
    rf"|\bco {_UNIT} so \d+ khong\b"
    rf"|\bnhung (?:xa|phuong|noi)\b.*\b(?:thuoc|trong|o) {_UNIT}\b|\b(?:wards|communes)\b.*\bin {_UNIT}\b"
)
_NUMBER: Final = re.compile(rf"\b(?:{_UNIT}|don vi)(?: dai bieu)?(?: quoc hoi)?(?: so| number| no| thu)? (\d{{1,2}})\b")
_COUNCIL: Final = re.compile(r"\b(?:hdnd|hoi dong nhan dan|hoi dong|council|councils)\b")
_NATIONAL: Final = re.compile(r"\b(?:quoc hoi|dbqh|qh|national assembly|na|mps?)\b")
_PERSONAL: Final = re.compile(r"\b(?:toi|em|minh|tui|chau|nha|t|my|i|we|our|us|o day|cho nay|noi nay|noi o|cho o)\b")
# Polling places, candidates, results, shares, bounds, other elections, who decides and how to look it up: the library's, or nobody's.
# Names of communes hold some of these words: Chợ Mới, Đất Mới, Vô Tranh, Ia Chia, Chuyên Mỹ.
_OTHER: Final = re.compile(
    r"\b(?:khu vuc|diem|phong|noi|dia diem) (?:bo phieu|bau cu)\b|\bbo phieu o (?:dau|cho nao|truong nao)\b"
    r"|\b(?:to|ban|uy ban) bau cu\b|\bung (?:cu|vien)\b|\b(?:de cu|hiep thuong|trung cu|dac cu|ket qua|tai cu|mien nhiem|bai nhiem)\b"
    r"|\b(?:so|bao nhieu|may|may la|phan) phieu\b|\bphieu bau\b|\b(?:ti|ty) le\b|\bcu tri\b|\bdan so\b|\bnguoi dan\b|\bdi bau\b"
    r"|\b(?:khoa (?:xv|xiv|xiii|15|14|13)|201\d|202[0-5])\b|\b(?:nu|dan toc thieu so|tre tuoi|chuyen trach|trung uong|ngoai dang)\b"
    r"|\b(?:danh sach (?:cu tri|ung|nguoi|dai bieu)|nhiem vu|nhiem ky|la ai|ai la|nhung ai|gap|lien he|tiep xuc|toi da|toi thieu|it nhat|nhieu nhat)\b"
    r"|\b(?:lam sao|lam the nao|cach nao|tra cuu|xem o dau|ai (?:chia|quyet|an dinh))\b"
    r"|\b(?:khi nao|bao gio|the nao|(?<!ia )chia|tieu chi|can cu|doi duoc|chuyen(?! my))\b|\b(?:(?<!cho )(?<!dat )moi|(?<!vo )tranh|cong bo|dong y)\b"
    r"|\b(?:candidates?|polling|results?|won|winner|each|every|at most|maximum|minimum|who|when|how do i|how can i|how to|where|women|turnout|per)\b"
    r"|\b(?:hanh chinh|vu trang|quan doi|bo doi|cong tac|su nghiep|bau (?:cu )?(?:bo sung|lai|them)|by elections?)\b"
)

_BEYOND: Final = re.compile(
    r"\b(?:vi sao|tai sao|nguyen nhan|ly do|li do|sao lai|why|how come|reasons?)\b"
    r"|\b(?:ung cu vien|ung vien|nguoi ung cu)(?: (?:quoc hoi|la|gom|nhung))* (?:nao|ai|gom)\b|\bai (?:ra )?(?:ung cu|tranh cu)\b"
    r"|\b(?:which|what|who) (?:are |is )?(?:the |all )*candidates\b|\bwho (?:is|are) (?:running|standing)\b|\bnames? of (?:the |all )*candidates\b"
)


def read(question: str, language: Language) -> Asked | None:
    """Return what a question asks about constituencies; None where it, or a part of it, asks for something else."""
    parts = [_part(part) for part in split(question, language)]
    whole = _part(question)
    return whole if all(parts) or len(parts) == 1 else None


def is_beyond_lists(text: str) -> bool:
    """Whether a text asks for what no list of constituencies says: a reason, or who stands there."""
    return _BEYOND.search(" ".join(folded_syllables(text))) is not None


def is_on_constituencies(text: str) -> bool:
    """Whether a text speaks of constituencies, or asks for a number of deputies, be it beside something else."""
    folded = " ".join(folded_syllables(text))
    return re.search(rf"\b(?:{_UNIT}|don vi)\b", folded) is not None or _matter(folded) is not None


def _part(text: str) -> Asked | None:
    folded = " ".join(folded_syllables(text))
    matter = _matter(folded)
    if matter is None or _OTHER.search(folded):
        return None
    number = _NUMBER.search(folded)
    council, national = _COUNCIL.search(folded) is not None, _NATIONAL.search(folded) is not None
    if council and matter is not Matter.WHICH:
        return None
    unnamed = matter is Matter.SEATS and not _names_whose(folded)
    return Asked(matter, int(number[1]) if number else None, council, national, _PERSONAL.search(folded) is not None, unnamed)


def _matter(folded: str) -> Matter | None:
    seats = _SEATS.search(folded)
    if _AREA.search(folded) and _NUMBER.search(folded):
        return Matter.AREA
    if _UNITS.search(folded):
        return Matter.UNITS
    if _WHICH.search(folded):
        return Matter.WHICH
    if seats and (_names_whose(folded) or (_DEPUTIES.search(seats[0]) and not _COUNCIL.search(folded))):
        return Matter.SEATS
    return None


def _names_whose(folded: str) -> bool:
    """Whether it says whose seats are meant: the National Assembly's, or those of a constituency."""
    return any(pattern.search(folded) for pattern in (_NATIONAL, _NUMBER, _A_UNIT))
