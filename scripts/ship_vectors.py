"""Write the vectors that are shipped with the library: `python scripts/ship_vectors.py`, after every change of the model or the library.

Some minutes on two cores; a vector that the last file holds for the same text and model is kept.
"""

from __future__ import annotations

from knowledge.embedding import open_encoder
from knowledge.embedding.shipped import ShippedVectors, write_shipped
from knowledge.passages import cut, read_by_meaning
from knowledge.reading import SHIPPED_LIBRARY, SHIPPED_VECTORS, read_library


def main() -> None:
    """Encode and write."""
    texts = [p.text for p in read_by_meaning(cut(read_library(SHIPPED_LIBRARY)))]
    write_shipped(SHIPPED_VECTORS, ShippedVectors(open_encoder(), SHIPPED_VECTORS), texts)
    print(f"{len(set(texts))} vectors in {SHIPPED_VECTORS}, {SHIPPED_VECTORS.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
