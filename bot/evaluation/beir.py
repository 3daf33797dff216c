"""Retrieval alone on a collection in BEIR layout (Thakur et al. 2021): corpus.jsonl, queries.jsonl, qrels.tsv.

The same search as the assistant's, the legs and their weights included, over whatever documents the collection holds.
"""

from __future__ import annotations

import csv
import json
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bot.errors import QuestionSetError

_CUT: Final = 10
_DEPTHS: Final = (1, 5, 10, 100)
Ranking = Callable[[str], Sequence[str]]
"""A query in, the ids of documents out, best first, a hundred at most."""


@dataclass(frozen=True, slots=True)
class Collection:
    """Documents (title, text) and queries by id; `relevant`: the gain of each document for each query that has any."""

    documents: Mapping[str, tuple[str, str]]
    queries: Mapping[str, str]
    relevant: Mapping[str, Mapping[str, int]]


def read_collection(folder: Path) -> Collection:
    """Read a collection; the judgements may also lie in qrels/test.tsv.

    Raises:
        QuestionSetError: a file is missing or is not in BEIR's layout.
    """
    qrels = next((p for p in (folder / "qrels.tsv", folder / "qrels" / "test.tsv") if p.exists()), folder / "qrels.tsv")
    try:
        documents = {str(d["_id"]): (d.get("title", ""), d["text"]) for d in _lines(folder / "corpus.jsonl")}
        queries = {str(q["_id"]): q["text"] for q in _lines(folder / "queries.jsonl")}
        relevant: dict[str, dict[str, int]] = {}
        with qrels.open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file, delimiter="\t"):
                if int(row["score"]) > 0:
                    relevant.setdefault(row["query-id"], {})[row["corpus-id"]] = int(row["score"])
    except (OSError, ValueError, KeyError, TypeError) as error:
        message = f"{folder} is not in BEIR layout (corpus.jsonl, queries.jsonl, qrels.tsv with query-id, corpus-id, score): {error!r}"
        raise QuestionSetError(message) from error
    return Collection(documents, queries, {q: r for q, r in relevant.items() if q in queries})


def measure(collection: Collection, rank: Ranking) -> dict[str, float]:
    """Return nDCG@10, recall@1, 5, 10 and 100, and MRR@10, means over the queries that have a relevant document."""
    rows = [_measure_one(rank(collection.queries[query]), gains) for query, gains in collection.relevant.items()]
    return {name: sum(row[name] for row in rows) / max(1, len(rows)) for name in _names()}


def _names() -> Iterable[str]:
    return ("nDCG@10", *(f"recall@{depth}" for depth in _DEPTHS), "MRR@10")


def _measure_one(found: Sequence[str], gains: Mapping[str, int]) -> dict[str, float]:
    reached = [gains.get(document, 0) for document in found]
    best = sorted(gains.values(), reverse=True)
    first = next((n for n, gain in enumerate(reached[:_CUT], 1) if gain), None)
    recalls = {f"recall@{depth}": sum(g > 0 for g in reached[:depth]) / len(gains) for depth in _DEPTHS}
    return {"nDCG@10": _dcg(reached[:_CUT]) / _dcg(best[:_CUT]), **recalls, "MRR@10": 1 / first if first else 0.0}


def _dcg(gains: Sequence[int]) -> float:
    return sum((2.0**gain - 1.0) / math.log2(rank + 1) for rank, gain in enumerate(gains, 1))


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
