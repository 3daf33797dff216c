"""Retrieval of this project and its peers, side by side in one run."""

from __future__ import annotations

import argparse
import tempfile
from collections import defaultdict
from pathlib import Path

import peers
from rich.console import Console
from rich.table import Table

from bot import clock
from bot.answering.assistant import Question
from bot.answering.understanding import Understanding
from bot.evaluation.beir import measure, read_collection
from bot.evaluation.items import Item, article, meets
from bot.evaluation.suites import read_suites
from bot.evaluation.twins import twins
from bot.services import Services, open_services
from bot.settings import read_settings
from knowledge.collections import open_collection
from knowledge.embedding import CachedEncoder, open_encoder
from knowledge.embedding.matching import open_matcher
from knowledge.passages import cut

SUITES = Path(__file__).parents[1] / "evaluation" / "suites"
DAY = clock.parse_moment("2026-03-01")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--beir", type=Path)
    options = parser.parse_args()
    if options.beir:
        on_collection(options.beir)
    else:
        on_questions()


def on_questions() -> None:
    """The project's own answerable questions with their twins: the rank of the first expected article."""
    settings = read_settings()
    services = open_services(settings)
    encoder = CachedEncoder(open_encoder(settings.embedding.model, threads=2, batch_size=4), settings.data / "vectors.sqlite")
    passages = cut(services.library)
    article_of = {r: p.article_reference for r, p in services.library.provisions.items()}
    plain = [peers.Text(article_of[p.target], p.text) for p in passages if p.kind == "text"]
    whole = [peers.Text(article_of[p.target], p.text) for p in passages]
    rankings: dict[str, peers.Ranking] = {
        "LangChain + Chroma, texts": peers.template(plain, encoder, "plain"),
        "LangChain + Chroma, texts and questions": peers.template(whole, encoder, "whole"),
        "rank_bm25, folded": peers.rank_bm25(whole),
        "haystack BM25, folded": peers.haystack_bm25(whole),
        "Lá Phiếu, search": _search(services),
        "Lá Phiếu, answer: what governs a provision before it": lambda q: list(services.assistant.answer(Question(q, DAY)).retrieved),
    }
    written = [i for i in read_suites(SUITES) if i.suite == "questions" and not i.history]
    items = [*written, *twins(written, ("unmarked", "shorthand", "slips"))]
    console = Console(width=140)
    result = Table("", "group", "questions", "recall@1", "recall@5", "MRR@10")
    for name, rank in rankings.items():
        for group, ranks in sorted(_ranks(items, rank).items()):
            first, fifth = (sum(r is not None and r <= n for r in ranks) / len(ranks) for n in (1, 5))
            mrr = sum(1 / r for r in ranks if r) / len(ranks)
            result.add_row(name, group, str(len(ranks)), f"{first:.3f}", f"{fifth:.3f}", f"{mrr:.3f}")
    console.print(result)


def _search(services: Services) -> peers.Ranking:
    """The articles in the order of the search; an answer names the rule that governs a guide or a handbook's item before it."""
    understanding = Understanding(cut(services.library), services.assistant.retriever.is_spelled)

    def rank(question: str) -> list[str]:
        ranked = services.assistant.retriever.retrieve(understanding.read(question).query, DAY.date())
        return list(dict.fromkeys(r.placed.article_reference for r in ranked))

    return rank


def _ranks(items: list[Item], rank: peers.Ranking) -> dict[str, list[int | None]]:
    groups: dict[str, list[int | None]] = defaultdict(list)
    for item in items:
        expected = {article(d) for d in item.expected_docs}
        found = next((n for n, name in enumerate(rank(item.question)[:10], 1) if meets(name, expected)), None)
        kind = "twins" if item.twin_of else "written"
        for group in ("all", f"{kind}: {item.style}", f"language: {item.lang}"):
            groups[group].append(found)
    return groups


def on_collection(folder: Path) -> None:
    """A collection in BEIR layout as a library of its own."""
    settings = read_settings()
    collection = read_collection(folder)
    encoder = open_encoder(settings.embedding.model, threads=2, batch_size=4)
    texts = [peers.Text(name, f"{title}. {text}") for name, (title, text) in collection.documents.items()]
    result = Table("", "nDCG@10", "recall@1", "recall@5", "recall@10", "recall@100", "MRR@10")
    with tempfile.TemporaryDirectory() as kept:
        cached = CachedEncoder(encoder, Path(kept) / "vectors.sqlite")
        rankings: dict[str, peers.Ranking] = {
            "LangChain + Chroma": peers.template(texts, cached, "collection"),
            "rank_bm25, folded": peers.rank_bm25(texts),
            "haystack BM25, folded": peers.haystack_bm25(texts),
            "Lá Phiếu": open_collection(collection.documents, encoder, Path(kept), settings.retrieval, open_matcher(encoder)),
        }
        for name, rank in rankings.items():
            result.add_row(name, *(f"{value:.3f}" for value in measure(collection, rank).values()))
    Console(width=140).print(result)


if __name__ == "__main__":
    main()
