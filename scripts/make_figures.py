"""Write knowledge/library/85-2015-QH13/figures.tsv from the official texts in ../shared: python scripts/make_figures.py."""

import hashlib
import json
from pathlib import Path

from knowledge.checks import FIGURES_FILE, OfficialFigures, write_figures
from knowledge.figures import figures
from knowledge.reading import SHIPPED_LIBRARY

TEXTS = Path(__file__).resolve().parents[2] / "shared" / "official" / "text"


def read_official() -> dict[str, OfficialFigures]:
    """Read the figures of every article of the law, as amended and as adopted."""
    present = {str(a["article"]): a["text"] for a in json.loads((TEXTS / "law85_2015_consolidated_2025.json").read_text("utf-8"))}
    earlier = {str(a["article"]): a["text"] for a in json.loads((TEXTS / "law85_2015_original.json").read_text("utf-8"))}
    return {
        number: OfficialFigures(hashlib.sha256(text.encode()).hexdigest(), figures(text), figures(earlier[number]))
        for number, text in present.items()
    }


if __name__ == "__main__":
    write_figures(SHIPPED_LIBRARY / "85-2015-QH13" / FIGURES_FILE, read_official())
