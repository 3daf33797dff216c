"""Read the tables of this folder, and hold them to what the resolution says of itself: 34 provinces, 182 constituencies, 500 deputies.

`constituencies.tsv` and `former.tsv` are written by scripts/make_constituencies.py; `provinces.tsv` by hand.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from knowledge.constituencies.units import Commune, Constituencies, Constituency, FormerCommune, Province
from knowledge.errors import ConstituencyError

DATA: Final = Path(__file__).parent
PROVINCES: Final = 34
CONSTITUENCIES: Final = 182
SEATS: Final = 500
_FEWEST_SEATS: Final = 2
_MOST_SEATS: Final = 3
_CODED = re.compile(r"(?P<name>.*?) ?(?P<codes>\d{5}(?: \d{5})*)")
_KINDS = ("phường", "xã", "đặc khu", "thị trấn", "")


def read_constituencies(folder: Path = DATA) -> Constituencies:
    """Read the tables.

    Raises:
        ConstituencyError: a table cannot be read, or its numbers do not add up.
    """
    try:
        read = Constituencies(
            tuple(_provinces(folder)),
            tuple(_constituencies(folder)),
            tuple(_former(folder)),
        )
    except (OSError, KeyError, ValueError) as error:
        message = f"the tables of constituencies in {folder} cannot be read: {error}"
        raise ConstituencyError(message) from error
    if wrong := list(check(read)):
        message = f"the tables of constituencies in {folder} do not add up: {'; '.join(wrong)}"
        raise ConstituencyError(message)
    return read


def check(read: Constituencies) -> Iterator[str]:
    """Say what does not add up: the counts of the resolution, seats within Article 10 of the election law, each commune once, former names."""
    counts = (
        ("provinces", len(read.provinces), PROVINCES),
        ("constituencies", len(read.constituencies), CONSTITUENCIES),
        ("deputies", sum(c.seats for c in read.constituencies), SEATS),
        ("communes named once", len(read.communes), sum(len(c.communes) for c in read.constituencies)),
    )
    yield from (f"{there} {what}, not {right}" for what, there, right in counts if there != right)
    for province in read.provinces:
        numbers = [c.number for c in read.of_province(province.number)]
        if not numbers or numbers != list(range(1, len(numbers) + 1)):
            yield f"the constituencies of {province.name} are not numbered 1, 2, …"
    yield from (
        f"{c.seats} deputies in constituency {c.number} of province {c.province}"
        for c in read.constituencies
        if not _FEWEST_SEATS <= c.seats <= _MOST_SEATS
    )
    lost = {code for former in read.former_communes for code in former.became} ^ set(read.communes)
    if lost:
        yield f"communes that no former one became, or that do not exist: {', '.join(sorted(lost))}"


def _provinces(folder: Path) -> Iterator[Province]:
    for row in _rows(folder / "provinces.tsv"):
        aliases = tuple(filter(None, row["aliases"].split("; ")))
        yield Province(int(row["number"]), row["name"], row["label"], row["english"], aliases, row["code"])


def _constituencies(folder: Path) -> Iterator[Constituency]:
    for row in _rows(folder / "constituencies.tsv"):
        province, number = int(row["province"]), int(row["number"])
        communes = tuple(Commune(code, *_kind(name), province, number) for name, (code,) in map(_coded, row["communes"].split("; ")))
        yield Constituency(province, number, int(row["seats"]), communes)


def _former(folder: Path) -> Iterator[FormerCommune]:
    for row in _rows(folder / "former.tsv"):
        for name, codes in map(_coded, row["communes"].split("; ")):
            yield FormerCommune(*_kind(name), row["district"], row["province"], tuple(codes))


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, dialect="excel-tab")


def _coded(cell: str) -> tuple[str, list[str]]:
    match = _CODED.fullmatch(cell)
    if match is None:
        message = f"{cell!r} does not end with a code of five digits"
        raise ValueError(message)
    return match["name"], match["codes"].split()


def _kind(name: str) -> tuple[str, str]:
    kind = next(k for k in _KINDS if name.startswith(k))
    return kind, name.removeprefix(kind).strip()
