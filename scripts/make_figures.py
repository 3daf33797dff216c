"""Write the figures.tsv of every document whose official text is in ../shared: python scripts/make_figures.py [LIBRARY].

LIBRARY is the folder of the library, the shipped one if left out. A document that is not in it is passed over.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from pathlib import Path
from typing import NamedTuple

from knowledge.checks import FIGURES_FILE, OfficialFigures, write_figures
from knowledge.figures import figures
from knowledge.reading import SHIPPED_LIBRARY

TEXTS = Path(__file__).resolve().parents[2] / "shared" / "official" / "text"


class Source(NamedTuple):
    """The official files of a document: its text in force (several where it has parts), as it was before, and a law that amends it, where held."""

    present: tuple[str, ...]
    earlier: str | None = None
    amending: str | None = None


# The folder of a document in the library, and where its official text is. The nationality law is left out: 79/2025/QH15, which amends it, is not held.
SOURCES = {
    "85-2015-QH13": Source(("law85_2015_consolidated_2025",), earlier="law85_2015_original"),
    "100-2015-QH13": Source(("blhs_160_161",)),
    "101-2025-UBTVQH15": Source(("nq101_2025_ubtvqh15",)),
    "102-2025-NQLT": Source(("nqlt102_2025",)),
    "40-NQ-HDBCQG": Source(("nq40_hdbcqg", "nq40_hdbcqg_forms")),
    "57-2014-QH13": Source(("law57_2014_tcqh_phapdien_consolidated",), amending="law62_2025_amend_tcqh"),
    "68-2020-QH14": Source(("law68_2020_cutru",)),
    "72-2025-QH15": Source(("law72_2025_tccqdp",)),
    "93-2015-QH13": Source(("law93_2015_tthc_voterlist_articles",)),
    "hien-phap-2013": Source(("constitution_2013_original",)),
}


def read_official(source: Source) -> dict[str, OfficialFigures]:
    """Read the figures of every article of a document; `earlier` is None where the text before an amendment is not held.

    Raises:
        OSError: a text is not there.
    """
    present = {number: text for name in source.present for number, text in _articles(name).items()}
    if source.amending:
        present |= _amendments(source.amending)
    earlier = _articles(source.earlier) if source.earlier else None
    return {
        number: OfficialFigures(
            hashlib.sha256(text.encode()).hexdigest(), figures(text), None if earlier is None else figures(earlier.get(number, ""))
        )
        for number, text in present.items()
    }


def _articles(name: str) -> dict[str, str]:
    """Return the texts of a file by article number, of forms by `m1`, `m2`, …: the name that a form has in the library."""
    records = json.loads((TEXTS / f"{name}.json").read_text("utf-8"))
    return {f"m{int(re.findall(r'[0-9]+', r['form'])[0])}" if "form" in r else str(r["article"]): r["text"] for r in records}


def _amendments(name: str) -> dict[str, str]:
    """Return the articles that a law replaces as a whole, by number; an article of which it changes a clause only stays as it is."""
    clauses = re.split(r"(?m)^(?=\d+\. (?:Sửa đổi|Bổ sung|Thay|Bỏ|Bãi bỏ))", _articles(name)["1"])
    found = (re.match(r"\d+\. (?:Sửa đổi, bổ sung|Bổ sung) Điều (\d+[a-z]?)", clause) for clause in clauses)
    return {m[1]: m.string for m in found if m}


def main(library: Path) -> None:
    """Write every table whose document is in the library."""
    for folder, source in SOURCES.items():
        if (library / folder).is_dir():
            table = read_official(source)
            write_figures(library / folder / FIGURES_FILE, table)
            print(f"{folder}: {len(table)} articles")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else SHIPPED_LIBRARY)
