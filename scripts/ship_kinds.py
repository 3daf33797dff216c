"""Fit and write the weights of the kinds that are shipped: `python scripts/ship_kinds.py`, after every change of the library or the examples."""

from __future__ import annotations

from bot.answering.examples import labelled
from bot.answering.kinds import SHIPPED_KINDS, KindModel, file_name
from knowledge.reading import SHIPPED_LIBRARY, read_library


def main() -> None:
    """Fit, write, drop the old file."""
    examples = labelled(read_library(SHIPPED_LIBRARY))
    path = SHIPPED_KINDS / file_name(examples)
    KindModel.fit(examples).save(path)
    for old in SHIPPED_KINDS.glob("kinds-*.npz"):
        if old != path:
            old.unlink()
    print(f"{path}, {path.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
