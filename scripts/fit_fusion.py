"""Fit how the legs of the search are fused: `python scripts/fit_fusion.py`, after every change of the model or the library.

Writes knowledge/fusion.yaml. Fitted on the questions that were held out of the training, with the index as it is but for them; each Vietnamese
one also without diacritics.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import torch
import yaml

from bot.answering.understanding import Understanding
from bot.services import library_folder
from bot.settings import read_settings
from knowledge.dense import open_dense
from knowledge.embedding import CachedEncoder, open_encoder
from knowledge.embedding.matching import open_matcher
from knowledge.embedding.shipped import ShippedVectors
from knowledge.embedding.training.examples import kin, split
from knowledge.fusion import FIGURES, FUSION_FILE, Typing, read_fusion
from knowledge.passages import cut, read_by_meaning
from knowledge.reading import SHIPPED_TOKENS, SHIPPED_VECTORS, read_library
from knowledge.retrieval import fingerprint
from knowledge.search import Search
from knowledge.tokens import open_tokens
from knowledge.typed.noise import abbreviated, unmarked

# Keeps weights small where few questions speak for them.
PENALTY = 0.003
TYPINGS: tuple[Typing, ...] = ("marked", "unmarked", "english")


class Case(NamedTuple):
    """A question: the figures of its candidates, and which of them are right."""

    figures: np.ndarray
    right: np.ndarray


def main() -> None:
    """Fit, tell, write."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dry", action="store_true", help="print only")
    options = parser.parse_args()
    cases = gather()
    weights = {typing: fit(cases[typing]) for typing in TYPINGS}
    for typing in TYPINGS:
        first, third = (np.mean([rank(c, weights[typing]) <= n for c in cases[typing]]) for n in (1, 3))
        print(f"{typing}: {len(cases[typing])} questions, recall@1 {first:.3f}, recall@3 {third:.3f}")
    if not options.dry:
        content = {typing: dict(zip(FIGURES, np.round(w, 3).tolist(), strict=True)) for typing, w in weights.items()}
        FUSION_FILE.write_text(
            "# Written by scripts/fit_fusion.py; see knowledge/fusion.py.\n" + yaml.safe_dump(content, sort_keys=False), "utf-8"
        )


def gather() -> dict[Typing, list[Case]]:
    """Search for every held-out question; those whose provision no leg put forward teach nothing."""
    settings = read_settings()
    library = read_library(library_folder(settings))
    held = [e for e in split(library)[1] if not e.own_passage]
    hidden = {(e.target, e.question) for e in held}
    passages = cut(library.model_copy(update={"asked": tuple(a for a in library.asked if (a.target, a.text) not in hidden)}))
    meant = read_by_meaning(passages)
    model = open_encoder(settings.embedding.model)
    encoder, matcher = ShippedVectors(model, SHIPPED_VECTORS), open_matcher(model)
    cached = CachedEncoder(encoder, settings.data / "vectors.sqlite")
    dense = open_dense(settings.data / "chroma", fingerprint(meant, encoder), meant, cached)
    tokens = open_tokens(settings.data, meant, matcher, SHIPPED_TOKENS) if matcher else None
    search = Search(passages, dense, read_fusion(), settings.retrieval, tokens=tokens)
    understanding, related, chance = Understanding(passages, search.is_spelled), kin(library), random.Random(0)  # noqa: S311  no secret
    cases: dict[Typing, list[Case]] = {typing: [] for typing in TYPINGS}
    for example in held:
        forms = [example.question]
        if example.language == "vi":
            forms += [unmarked(example.question, chance), abbreviated(example.question, chance)]
        for form in forms:
            query = understanding.read(form).query
            found = search.candidates(query)
            right = np.array([t in {example.target, *related[example.target]} for t in found.targets])
            if right.any():
                cases[query.typing].append(Case(search.compared(query, found, len(found.targets)), right))
    return cases


def fit(cases: Sequence[Case]) -> np.ndarray:
    """Return the weights under which the right provisions are most probable."""
    figures = [torch.tensor(c.figures) for c in cases]
    right = [torch.tensor(c.right) for c in cases]
    scale = torch.cat(figures).std(0) + 1e-9
    weights = torch.zeros(len(FIGURES), dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([weights], max_iter=100)

    def loss() -> torch.Tensor:
        optimizer.zero_grad()
        odds = [(f / scale) @ weights for f in figures]
        lost = sum(torch.logsumexp(o, 0) - torch.logsumexp(o[r], 0) for o, r in zip(odds, right, strict=True)) / len(odds)
        lost = lost + PENALTY * (weights**2).sum()
        lost.backward()
        return lost

    optimizer.step(loss)
    return (weights.detach() / scale).numpy()


def rank(case: Case, weights: np.ndarray) -> int:
    """Return the rank, from 1, of the first right provision."""
    odds = case.figures @ weights
    return int((odds > odds[case.right].max()).sum()) + 1


if __name__ == "__main__":
    main()
