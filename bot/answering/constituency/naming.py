"""Say places and lists of them, in both languages. Names keep their diacritics in English: that is how they stand on papers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Final

from bot.texts import texts_in
from knowledge.constituencies import Commune, Constituencies, Level, Place
from knowledge.documents import Language

_KEYS: Final = {
    "phường": "kind-ward", "xã": "kind-commune", "đặc khu": "kind-special-zone", "thị trấn": "kind-township", "quận": "kind-urban-district",
    "huyện": "kind-rural-district", "thị xã": "kind-town", "thành phố": "kind-city", "tỉnh": "kind-province",
}  # fmt: skip


_COUNTED: Final = {"phường": "count-wards", "xã": "count-communes", "đặc khu": "count-special-zones"}


def named(kind: str, name: str, language: Language) -> str:
    """Return a name with its kind: `phường Ba Đình`, `Ba Đình ward`."""
    return texts_in(language)(_KEYS[kind], called=name)


def commune(read: Constituencies, code: str, language: Language) -> str:
    """Return a commune with its province: `phường Ba Đình (Hà Nội)`."""
    there = read.communes[code]
    return f"{named(there.kind, there.name, language)} ({province(read, there.province, language)})"


def province(read: Constituencies, number: int, language: Language) -> str:
    """Return the name of a province."""
    there = read.province(number)
    return there.label if language == "vi" else there.english


def place(read: Constituencies, there: Place, language: Language) -> str:
    """Return a place with what it lies in."""
    if there.level is Level.COMMUNE:
        return commune(read, next(iter(there.codes)), language)
    name = named(there.kind, there.name, language)
    if not there.within:
        return name
    *district, last = there.within
    within = [named(*_split(d), language) for d in district]
    present = next((p.number for p in read.provinces if p.short == last), None)
    return f"{name} ({', '.join([*within, last if present is None else province(read, present, language)])})"


def capital(text: str) -> str:
    """Return a text with a capital at its beginning."""
    return text[:1].upper() + text[1:]


def listed(communes: Sequence[Commune], room: int) -> tuple[str, bool]:
    """Return the names of communes as far as `room` characters go, and whether all are there."""
    names = [there.name for there in communes]
    while len(", ".join(names)) > room:
        names.pop()
    return ", ".join(names), len(names) == len(communes)


def counted(communes: Sequence[Commune], language: Language) -> str:
    """Return how many there are of each kind: `5 phường và 7 xã`."""
    texts = texts_in(language)
    counts = Counter(there.kind for there in communes)
    return joined([texts(_COUNTED[kind], count=count) for kind, count in counts.items()], language)


def joined(names: Iterable[str], language: Language) -> str:
    """Return names as a list: `A, B và C`."""
    *first, last = names
    return texts_in(language)("list-and", first=", ".join(first), last=last) if first else last


def numbers(values: Sequence[int], language: Language) -> str:
    """Return numbers in order as a list, three or more in a row as a span: `1–4 và 6`."""
    runs: list[list[int]] = []
    for value in values:
        if runs and runs[-1][-1] == value - 1:
            runs[-1].append(value)
        else:
            runs.append([value])
    return joined([said for run in runs for said in _run(run)], language)


def _run(run: Sequence[int]) -> list[str]:
    return [f"{run[0]}–{run[-1]}"] if len(run) > 2 else [str(n) for n in run]  # noqa: PLR2004  "1–2" is no shorter than "1, 2"


def _split(full: str) -> tuple[str, str]:
    kind = next(k for k in _KEYS if full.startswith(f"{k} "))
    return kind, full.removeprefix(kind).strip()
