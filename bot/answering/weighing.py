"""Weigh anew what was found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from knowledge.retrieval import MOST_RANKED, Ranked


def shared_out(weights: Sequence[tuple[Ranked, float]]) -> tuple[Ranked, ...]:
    """Return what was found with scores in the proportion of the weights, best first; they add up to 1."""
    total = sum(weight for _, weight in weights)
    first = sorted(weights, key=lambda weighed: -weighed[1])[:MOST_RANKED]
    return tuple(replace(r, hit=replace(r.hit, score=weight / total)) for r, weight in first)
