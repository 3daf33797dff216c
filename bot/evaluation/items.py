"""Evaluate the assistant on a question set: what it finds, what it answers right, by kind, language and style.

A set is JSON lines: `id`, `lang`, `style`, `question`, `kind`, and optionally `history`, `as_of`, `expected_docs` (`85/2015/QH13#Điều 2`),
`expected_facts` (a list inside means that any one will do), `must_not`. Right means: answered in its own language, every fact in the
text, nothing that only a wrong answer holds, an expected provision among the citations; or, for a question that the documents don't
answer, one of the outcomes that its kind allows.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from pydantic import BaseModel, ConfigDict, ValidationError

from bot import clock
from bot.answering.assistant import Assistant, Question
from bot.answering.outcomes import Kind, Outcome
from bot.errors import QuestionSetError
from knowledge.documents import Language
from knowledge.folding import fold

# The outcomes that do no harm, by the kind of a question; the first is the one asked for.
_FITTING: Final = {
    "answerable": (Kind.ANSWER, Kind.PARTIAL),
    "time_sensitive": (Kind.ANSWER, Kind.PARTIAL),
    "unanswerable": (Kind.ABSTAIN, Kind.OUT_OF_SCOPE, Kind.DECLINE),
    "out_of_scope": (Kind.OUT_OF_SCOPE, Kind.ABSTAIN, Kind.DECLINE, Kind.SMALLTALK),
    "political_advice": (Kind.DECLINE, Kind.ABSTAIN, Kind.OUT_OF_SCOPE),
    "injection": (Kind.DECLINE, Kind.ABSTAIN, Kind.OUT_OF_SCOPE),
}
_ANSWERABLE: Final = ("answerable", "time_sensitive")


class Item(BaseModel):
    """One question of a set, with what a right answer holds."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    id: str
    question: str
    kind: str = "answerable"
    lang: Language = "vi"
    style: str = "formal"
    history: tuple[str, ...] = ()
    as_of: str | None = None
    expected_docs: tuple[str, ...] = ()
    expected_facts: tuple[str | tuple[str, ...], ...] = ()
    must_not: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Judged:
    """An item with its outcome: whether it is right, and the rank (from 1) of the first expected article among those retrieved."""

    item: Item
    outcome: Outcome
    right: bool
    rank: int | None


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: means over a group of items; the figures of retrieval are None where no item expects a document."""

    name: str
    count: int
    right: float
    recall_at_1: float | None
    recall_at_5: float | None
    mrr_at_10: float | None


def read_items(path: Path) -> list[Item]:
    """Read a question set.

    Raises:
        QuestionSetError: with the line that is not an item.
    """
    items = []
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        message = f"{path} cannot be read: {error}"
        raise QuestionSetError(message) from error
    for number, line in enumerate(lines, 1):
        try:
            if line.strip():
                items.append(Item.model_validate(json.loads(line)))
        except (ValidationError, ValueError) as error:
            message = f"{path}:{number}: not a question: {error}"
            raise QuestionSetError(message) from error
    return items


def judge_all(assistant: Assistant, items: Iterable[Item], as_of: datetime | None) -> list[Judged]:
    """Ask every question and judge its outcome."""
    return [_judge(item, _ask(assistant, item, as_of)) for item in items]


def table(judged: Sequence[Judged]) -> list[Row]:
    """Return the rows: all, then by kind, language and style."""
    groups: dict[str, list[Judged]] = defaultdict(list)
    names: tuple[Callable[[Judged], str], ...] = (
        lambda _: "all",
        lambda j: f"kind: {j.item.kind}",
        lambda j: f"language: {j.item.lang}",
        lambda j: f"style: {j.item.style}",
    )
    for name in names:
        for one in judged:
            groups[name(one)].append(one)
    return [_row(name, group) for name, group in groups.items()]


def _ask(assistant: Assistant, item: Item, as_of: datetime | None) -> Outcome:
    moment = clock.parse_moment(item.as_of) if item.as_of else as_of or clock.now()
    return assistant.answer(Question(item.question, moment, item.history))


def _judge(item: Item, outcome: Outcome) -> Judged:
    expected = {_article(d) for d in item.expected_docs}
    rank = next((n for n, reference in enumerate(outcome.retrieved, 1) if _meets(reference, expected)), None)
    right = outcome.kind in _FITTING.get(item.kind, ()) and not any(_holds(outcome.text, m) for m in item.must_not)
    if item.kind in _ANSWERABLE:
        cited = not expected or any(_meets(f"{c.document}#{c.article}", expected) for c in outcome.citations)
        held = all(any(_holds(outcome.text, f) for f in ((fact,) if isinstance(fact, str) else fact)) for fact in item.expected_facts)
        right = right and cited and held and outcome.language == item.lang
    return Judged(item, outcome, right, rank)


def _article(reference: str) -> str:
    """Bring `85/2015/QH13#Điều 2` and `85/2015/QH13#2` to one form."""
    document, _, place = reference.partition("#")
    number = re.search(r"\d+[a-z]?", place)
    return f"{document}#{number[0]}" if number else document


def _meets(reference: str, expected: set[str]) -> bool:
    return reference in expected or reference.partition("#")[0] in expected


def _holds(text: str, fact: str) -> bool:
    """Whether the text holds the fact as whole words, whatever the case and the diacritics."""
    return re.search(rf"(?<!\w){re.escape(fold(fact))}(?!\w)", re.sub(r"\s+", " ", fold(text))) is not None


def _row(name: str, group: Sequence[Judged]) -> Row:
    ranked = [j.rank for j in group if j.item.expected_docs and j.item.kind in _ANSWERABLE]
    right = sum(j.right for j in group) / len(group)
    if not ranked:
        return Row(name, len(group), right, None, None, None)
    first = sum(r == 1 for r in ranked) / len(ranked)
    fifth = sum(r is not None and r <= 5 for r in ranked) / len(ranked)  # noqa: PLR2004  recall at 5
    return Row(name, len(group), right, first, fifth, sum(1 / r for r in ranked if r) / len(ranked))


def as_cells(row: Row) -> list[str]:
    """Return a row as texts for a table."""
    figures: list[Any] = [row.right, row.recall_at_1, row.recall_at_5, row.mrr_at_10]
    return [row.name, str(row.count), *("–" if f is None else f"{f:.3f}" for f in figures)]
