"""Write the vectors that are shipped with the library: `python scripts/ship_vectors.py`, after every change of the models or the library.

Those of its passages, and those of its texts' words. Some minutes on two cores; a vector that the last file holds for the same text and model is kept.
"""

from __future__ import annotations

from knowledge.embedding import open_encoder
from knowledge.embedding.matching import open_matcher
from knowledge.embedding.shipped import ShippedVectors, write_shipped
from knowledge.passages import PassageKind, cut, read_by_meaning
from knowledge.reading import SHIPPED_LIBRARY, SHIPPED_TOKENS, SHIPPED_VECTORS, read_library
from knowledge.tokens import write_kept


def main() -> None:
    """Encode and write."""
    passages = read_by_meaning(cut(read_library(SHIPPED_LIBRARY)))
    texts = [p.text for p in passages]
    write_shipped(SHIPPED_VECTORS, ShippedVectors(open_encoder(), SHIPPED_VECTORS), texts)
    matcher = open_matcher(open_encoder())
    if matcher is None:
        message = "the projection belongs to another encoder: run scripts/fit_matching.py"
        raise SystemExit(message)
    spoken = [p.text for p in passages if p.kind is PassageKind.TEXT]
    kept = write_kept(SHIPPED_TOKENS, spoken, matcher)
    print(f"the words of {kept} texts in {SHIPPED_TOKENS}, {SHIPPED_TOKENS.stat().st_size / 1e6:.1f} MB")
    print(f"{len(set(texts))} vectors in {SHIPPED_VECTORS}, {SHIPPED_VECTORS.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
