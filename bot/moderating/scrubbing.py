"""Take out of a question what could tell who asked it: names, numbers of phones and papers, addresses of mail, of the web and of houses.

In doubt it is taken out: a moderator understands "[name] is 17" as well. What a question needs stays: dates, ages, amounts, numbers of documents and
of polling areas, provinces. No list of patterns finds a name that looks like any other word ("an hoi"), so what is scrubbed is still kept
without any id. `marks` are the words put in place of what is taken out; they are found nowhere again, so that to scrub twice changes nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml
from pydantic import BaseModel, ConfigDict, field_validator

from bot.texts import texts_in
from knowledge.documents import Language
from knowledge.folding import fold

LONGEST: Final = 400
"""Characters of a question that are kept: longer ones are mostly forwarded texts, whose rest adds persons, not questions."""

_WORD: Final = r"[^\W\d_]+"
_NOTHING_SEEN: Final = re.compile(r"[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")

_MAIL: Final = re.compile(r"[\w.+%-]+\s?@\s?[\w-]+(?:\s?\.\s?[\w-]{2,})+")
_LINK: Final = re.compile(
    r"(?:https?://|www\.)\S+|\b(?:[\w-]+\.)*(?:facebook|fb|zalo|t|tiktok|instagram)\.(?:com|me|vn)/\S+", re.IGNORECASE
)
_HANDLE: Final = re.compile(r"(?<!\w)@\w{3,}")
# Eight digits or more, however they are set apart: phones, CCCD (12), CMND (9), bank accounts, insurance.
_NUMBER: Final = re.compile(r"(?<!\d)\+?\(?\d(?:[\s().\-–]{0,2}\d){7,}(?!\d)")
_DATE: Final = re.compile(r"(?<!\d)(?:0?[1-9]|[12]\d|3[01])\s?[./-]\s?(?:0?[1-9]|1[0-2])\s?[./-]\s?(?:19|20)\d\d(?!\d)")
# The minutes before a date: `22h30 15.03.2026`.
_MINUTES: Final = 2
_YEARS: Final = re.compile(r"(?:19|20)\d\d(?:\s?[-–,]?\s?(?:19|20)\d\d)+")
_GROUPED: Final = re.compile(r"\d{1,3}(?:[. ]\d{3})+")
_MONEY: Final = re.compile(r"\s*(?:đồng|đ\b|vnđ|vnd|usd|triệu|tỷ|tỉ|nghìn|ngàn|người|cử tri|phiếu)", re.IGNORECASE)
_PAPER: Final = re.compile(
    r"(?<!\w)(?:cccd|cmnd|cmt|căn cước|can cuoc|hộ chiếu|ho chieu|passport)[^\d\n]{0,20}?((?:[a-z]\s?)?\d[\d\s.-]{5,}\d)", re.IGNORECASE
)

_STREET: Final = re.compile(
    r"(?<!\w)(?:số\s+nhà|so\s+nhà|so\s+nha|nhà\s+số|nha\s+so|ngõ|ngách|hẻm|hem|kiệt|căn\s+hộ|chung\s+cư|tòa\s+nhà)\s+(?:số\s+|so\s+)?"
    r"[\w/.-]*\d[\w/.-]*(?:(?:\s*,)?\s+(?P<street>đường|phố|duong|pho)\s+)?"
    r"|(?<!\w)(?:số\s+)?\d+[\w/]*\s+(?P<alley>đường|phố|duong|pho)\s+",
    re.IGNORECASE,
)
_KIND: Final = re.compile(
    r"(?<!\w)(?:đường|(?<!thành )phố|ngõ|phường|xã|thị trấn|thôn|ấp|bản|buôn|làng|xóm|khu phố|tổ dân phố|khu dân cư)\s+", re.IGNORECASE
)
_ENGLISH_KIND: Final = re.compile(rf"(?<!\w){_WORD}(?:\s+{_WORD}){{0,2}}\s+(?:ward|commune|hamlet|street)(?!\w)")
_NUMBERED: Final = re.compile(
    r"(?<!\w)(?:phường|khu phố|tổ dân phố|thôn|ấp|xóm|phuong|khu pho|to dan pho|thon|ap|xom|ward)\s+(?:số\s+|so\s+)?\d{1,3}"
    r"(?!\w|\s+(?:cử tri|hộ|người|nhà|cu tri|ho|nguoi))",
    re.IGNORECASE,
)
_STREET_WORDS: Final = 4


class _Words(BaseModel):
    """The lists of scrubbing.yaml."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    surnames: frozenset[str]
    ambiguous_unmarked: frozenset[str]
    no_persons: frozenset[str]
    offices: frozenset[str]
    sentence_goes_on: frozenset[str]
    never_a_name: frozenset[str]
    not_given: frozenset[str]
    sentence_starts: frozenset[str]

    @field_validator("*", mode="before")
    @classmethod
    def _listed(cls, value: str | list[list[str]]) -> list[str]:
        return value.split() if isinstance(value, str) else [one for line in value for one in line]


_WORDS: Final = _Words.model_validate(yaml.safe_load(Path(__file__).with_suffix(".yaml").read_text("utf-8")))
_UNMARKED: Final = frozenset(map(fold, _WORDS.surnames)) - _WORDS.ambiguous_unmarked
_WHOSE: Final = "(?:tôi|em|mình|con|cháu|toi|minh|mẹ tôi|ba tôi|bố tôi)"
_INTRODUCED: Final = re.compile(
    rf"(?<!\w)(?:(?:tên|ten)\s+(?:(?:của|cua)\s+)?{_WHOSE}?\s*(?:là|la|:)|(?:họ|ho)\s+(?:(?:và|va)\s+)?(?:tên|ten)\s*(?:là|la|:)"
    rf"|{_WHOSE}\s+(?:tên|ten)(?:\s+(?:là|la))?|my\s+name(?:\s+is|'s))\s+({_WORD}(?:\s+{_WORD}){{0,3}})",
    re.IGNORECASE,
)
_TITLED: Final = re.compile(rf"(?<!\w)(?:[Ôô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác|[Tt]hầy|[Mm](?:r|rs|s)\.?|[Dd]r\.?)\s+({_WORD})")
_SMALL_FULL_NAME: Final = re.compile(
    rf"(?<!\w)(?:{'|'.join(sorted(_WORDS.surnames | _UNMARKED))})\s+(?:văn|thị|van|thi)\s+({_WORD})(?:\s+{_WORD})?(?!\w)", re.IGNORECASE
)
_CAPITAL: Final = re.compile(rf"(?<!\w){_WORD}")
_MOST_OF_A_NAME: Final = 5
_LEAST_OF_A_NAME: Final = 2


@dataclass(frozen=True, slots=True)
class Marks:
    """What is put in place of what is taken out."""

    name: str
    number: str
    mail: str
    link: str
    address: str


def scrub(text: str, language: Language) -> str:
    """Return a question without what could tell who asked it, in one line, composed (NFKC), at most `LONGEST` characters and an ellipsis."""
    texts = texts_in(language)
    marks = Marks(*(texts(f"scrubbed-{what}") for what in ("name", "number", "mail", "link", "address")))
    plain = " ".join(_NOTHING_SEEN.sub("", unicodedata.normalize("NFKC", text)).split())
    return _shortened(_without_names(_without_addresses(_without_numbers(_without_mail(plain, marks), marks), marks), marks))


def _without_mail(text: str, marks: Marks) -> str:
    text = _MAIL.sub(marks.mail, text)
    text = _LINK.sub(marks.link, text)
    return _HANDLE.sub(marks.name, text)


def _without_numbers(text: str, marks: Marks) -> str:
    text = _PAPER.sub(lambda found: found[0].replace(found[1], marks.number), text)
    return _NUMBER.sub(lambda found: _number(found, marks.number), text)


def _number(found: re.Match[str], mark: str) -> str:
    """A date, years, an amount stay; a long number goes."""
    whole = found[0].strip()
    amount = _GROUPED.fullmatch(whole) and _MONEY.match(found.string, found.end())
    rest, dates = _DATE.subn("", whole)
    dated = dates and sum(map(str.isdigit, rest)) <= _MINUTES
    return found[0] if amount or dated or _YEARS.fullmatch(whole) else mark


def _without_addresses(text: str, marks: Marks) -> str:
    text = _NUMBERED.sub(marks.address, _each(_STREET, text, lambda found: _house(found, marks.address)))
    text = _each(_KIND, text, lambda found: _named_place(found, marks.address))
    text = _each(_ENGLISH_KIND, text, lambda found: _english_place(found, marks.address))
    mark = re.escape(marks.address)
    return re.sub(rf"{mark}(?:[\s,]*{mark})+", marks.address, text)


def _house(found: re.Match[str], mark: str) -> tuple[str, int]:
    """A house's number and the street behind it: its capitals, or two words where all is typed in small letters."""
    if not (found["street"] or found["alley"]):
        return mark, found.end()
    count, end = _capitals(found.string, found.end(), _STREET_WORDS)
    two = re.compile(r"\w+(?:\s+\w+)?").match(found.string, found.end())
    return mark, end if count or two is None else two.end()


def _named_place(found: re.Match[str], mark: str) -> tuple[str, int] | None:
    """A kind of place and the capitals behind it; `phường tôi`, `cấp xã` and `xã đặc biệt khó khăn` name none."""
    count, end = _capitals(found.string, found.end(), _STREET_WORDS)
    return (mark, end) if count else None


def _english_place(found: re.Match[str], mark: str) -> tuple[str, int] | None:
    """The capitals before `ward`; `my ward` and `the ward` name none."""
    words = list(re.finditer(_WORD, found[0]))
    kind = words.pop()
    named = [word for word in words if word[0][0].isupper() and word[0].lower() not in _WORDS.sentence_starts]
    if not named or named[-1] is not words[-1]:
        return None
    return found[0][: named[0].start()] + mark + found[0][kind.start() - 1 :], found.end()


def _without_names(text: str, marks: Marks) -> str:
    text = _each(_INTRODUCED, text, lambda found: _introduced(found, marks.name))
    text = _SMALL_FULL_NAME.sub(lambda found: found[0] if fold(found[1]) in _WORDS.not_given else marks.name, text)
    text = _each(_TITLED, text, lambda found: _titled(found, marks.name))
    return _each(_CAPITAL, text, lambda found: _full_name(found, marks.name))


def _introduced(found: re.Match[str], mark: str) -> tuple[str, int] | None:
    """The words behind "my name is", up to one that goes on with the sentence."""
    end = found.start(1)
    for number, word in enumerate(re.finditer(_WORD, found[1])):
        if fold(word[0]) in (_WORDS.sentence_goes_on if number else _WORDS.never_a_name):
            break
        end = found.start(1) + word.end()
    return (found[0][: found.start(1) - found.start()] + mark, end) if end > found.start(1) else None


def _titled(found: re.Match[str], mark: str) -> tuple[str, int] | None:
    count, end = _capitals(found.string, found.start(1), _MOST_OF_A_NAME)
    first = fold(found[1].split()[0])
    if not count or len(first) == 1 or first in _WORDS.offices or fold(" ".join(found[0].split()[:2])) in _WORDS.no_persons:
        return None
    return found[0][: found.start(1) - found.start()] + mark, end


def _full_name(found: re.Match[str], mark: str) -> tuple[str, int] | None:
    """A surname with capitals behind it."""
    word = found[0]
    if not word[0].isupper() or (word.lower() not in _WORDS.surnames and word.lower() not in _UNMARKED):
        return None
    count, end = _capitals(found.string, found.start(), _MOST_OF_A_NAME)
    said = fold(found.string[found.start() : end]).split()
    if count < _LEAST_OF_A_NAME or any(" ".join(said[:size]) in _WORDS.no_persons for size in (2, 3)):
        return None
    return mark, end


def _capitals(text: str, start: int, most: int) -> tuple[int, int]:
    """Count the words from `start` that begin with a capital, and say where the last of them ends."""
    count, end = 0, start
    for word in re.finditer(rf"\s*({_WORD})", text[start:]):
        if count == most or word.start() + start != end or not word[1][0].isupper():
            break
        count, end = count + 1, start + word.end()
    return count, end


def _each(pattern: re.Pattern[str], text: str, replaced: Callable[[re.Match[str]], tuple[str, int] | None]) -> str:
    """Replace what a pattern finds by what `replaced` makes of it, up to where it says; None leaves it."""
    parts, place = [], 0
    while found := pattern.search(text, place):
        new = replaced(found)
        parts += [text[place : found.start()], new[0] if new else found[0]]
        place = new[1] if new else found.end()
    return "".join((*parts, text[place:]))


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST else text[:LONGEST].rsplit(" ", 1)[0].rstrip("… ") + "…"
