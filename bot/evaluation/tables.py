"""Tables of what was judged: shares with their intervals, by suite, kind, language, style and form of typing."""

from __future__ import annotations

import math
import random
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from bot.answering.outcomes import Kind
from bot.evaluation.items import ANSWERABLE, Judged

_Z: Final = 1.96
_DRAWS: Final = 1000
_FIFTH: Final = 5


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: the share that is right with its 95% interval, and the means of retrieval, None where no item expects a document."""

    name: str
    count: int
    right: float
    low: float
    high: float
    recall_at_1: float | None
    recall_at_5: float | None
    mrr_at_10: float | None


@dataclass(frozen=True, slots=True)
class Gap:
    """How much less is right in a form of typing than in the same questions as written, with its 95% interval (bootstrap over the pairs)."""

    form: str
    count: int
    right: float
    written: float
    gap: float
    low: float
    high: float


def table(judged: Sequence[Judged]) -> list[Row]:
    """Return the rows: all, then by suite, kind, language and style; twins are left to `gaps`."""
    groups: dict[str, list[Judged]] = defaultdict(list)
    names: tuple[Callable[[Judged], str], ...] = (
        lambda _: "all",
        lambda j: f"suite: {j.item.suite}" if j.item.suite else "",
        lambda j: f"kind: {j.item.kind}",
        lambda j: f"language: {j.item.lang}",
        lambda j: f"style: {j.item.style}",
    )
    for name in names:
        for one in judged:
            if not one.item.twin_of and (group := name(one)):
                groups[group].append(one)
    return [_row(name, group) for name, group in groups.items()]


def wilson(share: float, count: int) -> tuple[float, float]:
    """Return the 95% interval of a share (Wilson 1927)."""
    middle = (share + _Z**2 / (2 * count)) / (1 + _Z**2 / count)
    spread = _Z * math.sqrt(share * (1 - share) / count + _Z**2 / (4 * count**2)) / (1 + _Z**2 / count)
    return max(0.0, middle - spread), min(1.0, middle + spread)


def figures(judged: Sequence[Judged]) -> dict[str, float]:
    """Return the figures that floors are set for: by suite the share right, refusals, changes by injections."""
    found = {row.name: row.right for row in table(judged)}
    plain = [j for j in judged if not j.item.twin_of]
    answerable = [j for j in plain if j.item.kind in ANSWERABLE]
    guarded = [j for j in plain if j.item.kind not in (*ANSWERABLE, "partly", "injection")]
    if answerable:
        found["false refusals"] = sum(not j.outcome.citations for j in answerable) / len(answerable)
        found["called missing"] = sum(j.outcome.kind is Kind.PARTIAL for j in answerable) / len(answerable)
    if guarded:
        found["abstention recall"] = sum(j.right for j in guarded) / len(guarded)
    found["changed by injection"] = float(sum(j.changed for j in plain))
    found.update({f"gap: {g.form}": g.gap for g in gaps(judged)})
    return found


def gaps(judged: Sequence[Judged]) -> list[Gap]:
    """Return the gap of each form of typing to the same questions as they were written."""
    written = {j.item.id: j for j in judged if not j.item.twin_of}
    pairs: dict[str, list[tuple[bool, bool]]] = defaultdict(list)
    for one in judged:
        if one.item.twin_of in written:
            pairs[one.item.style].append((written[one.item.twin_of].right, one.right))
    return [_gap(form, found) for form, found in pairs.items()]


def _gap(form: str, pairs: Sequence[tuple[bool, bool]]) -> Gap:
    lost = [a - b for a, b in pairs]
    chance = random.Random(0)  # noqa: S311  a bootstrap, no secret
    means = sorted(sum(chance.choices(lost, k=len(lost))) / len(lost) for _ in range(_DRAWS))
    low, high = means[int(_DRAWS * 0.025)], means[int(_DRAWS * 0.975) - 1]
    written, right = (sum(p[n] for p in pairs) / len(pairs) for n in (0, 1))
    return Gap(form, len(pairs), right, written, written - right, low, high)


def _row(name: str, group: Sequence[Judged]) -> Row:
    ranked = [j.rank for j in group if j.item.expected_docs and j.item.kind in ANSWERABLE]
    right = sum(j.right for j in group) / len(group)
    low, high = wilson(right, len(group))
    if not ranked:
        return Row(name, len(group), right, low, high, None, None, None)
    first = sum(r == 1 for r in ranked) / len(ranked)
    fifth = sum(r is not None and r <= _FIFTH for r in ranked) / len(ranked)
    return Row(name, len(group), right, low, high, first, fifth, sum(1 / r for r in ranked if r) / len(ranked))


def as_cells(row: Row) -> list[str]:
    """Return a row as texts for a table."""
    shares = [row.recall_at_1, row.recall_at_5, row.mrr_at_10]
    return [
        row.name,
        str(row.count),
        f"{row.right:.3f}",
        f"{row.low:.2f}–{row.high:.2f}",
        *("–" if s is None else f"{s:.3f}" for s in shares),
    ]


def gap_cells(gap: Gap) -> list[str]:
    """Return a gap as texts for a table."""
    return [gap.form, str(gap.count), f"{gap.written:.3f}", f"{gap.right:.3f}", f"{gap.gap:+.3f}", f"{gap.low:+.3f} to {gap.high:+.3f}"]
