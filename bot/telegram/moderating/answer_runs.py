"""Which answers a draft changes, as blocks: the question, the answer before and after. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from bot.moderating.answer_differences import Answer, AnswerChange, Compared
from bot.moderating.marking import mark
from bot.telegram.markup import Run, Tag
from bot.telegram.moderating.marks import marked, said
from bot.telegram.moderating.paging import Block
from bot.texts import Texts


def blocks(compared: Compared, texts: Texts) -> Iterator[Block]:
    """Yield how many differ, then each, those about what changes first."""
    yield [Run(texts("answers-asked", asked=compared.asked, changed=len(compared.changes)), Tag.BOLD)]
    for change in compared.changes:
        yield _change(change, texts)


def _change(change: AnswerChange, texts: Texts) -> Block:
    sign = "🎯" if change.question.near else "•"
    return [
        Run(f"{sign} "), said(change.question.text, Tag.BOLD),
        Run(f"\n{texts('answers-before')}", Tag.ITALIC), Run(f" {_kind(change.before, texts)}\n"), said(change.before.text),
        Run(f"\n{texts('answers-after')}", Tag.ITALIC), Run(f" {_kind(change.after, texts)}\n"),
        *marked(mark(change.before.text, change.after.text), whole=True),
        Run("\n"), said(", ".join(change.after.citations) or "–"),
    ]  # fmt: skip


def _kind(answer: Answer, texts: Texts) -> str:
    name = answer.kind.replace("_", "-")
    return f"({texts(f'statistics-{name}')})"
