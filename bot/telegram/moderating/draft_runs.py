"""A draft as blocks: how far it has come, what it is, how well its file was read, what to look at twice, what it changes. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Final

from bot.clock import VIET_NAM
from bot.moderating.audit import CONSOLE
from bot.moderating.correcting import Suspect
from bot.moderating.document_changes import AddDocument, ApplyAmendment
from bot.moderating.draft import Draft, Verdict
from bot.moderating.faults import fidelity_words
from bot.moderating.operations import applied_words, misprint_words
from bot.moderating.telling import attention, change_words, scope_words, state_words
from bot.telegram.markup import Run, Tag
from bot.telegram.moderating import difference_runs
from bot.telegram.moderating.look import Look
from bot.telegram.moderating.marks import said
from bot.telegram.moderating.paging import Block
from bot.texts import Texts
from knowledge.official.model import Part

MOST_MISPRINTS: Final = 20
"""What lists and buttons show of them; as some are set right, others come up."""
_TOGETHER: Final = 8
Labels = Mapping[int, str]
"""What people are called, by their Telegram ids."""


def blocks(look: Look, labels: Labels, texts: Texts) -> Iterator[Block]:
    """Yield what both people look at, the summary first."""
    yield _head(look.draft, labels, texts)
    for document in look.documents:
        yield from _document(document, texts)
    yield [Run(texts("draft-changes"), Tag.BOLD), *_lines(f"{n}. {change_words(c, texts)}" for n, c in enumerate(look.changes, 1))]
    for misfit in look.applied.misfits:
        yield [said("⚠️ " + texts("draft-fits-not", number=misfit.number, why=misfit.error.tell(texts.language)), Tag.BOLD)]
    yield from _list(texts("draft-remarks"), attention(look.changes, look.applied.remarks, texts))
    yield from _list(texts("moderate-misprints"), misprint_lines(look.misprints, texts))
    yield from _list("", [_reviewed(look, number, labels, texts) for number in range(len(look.reviews))])
    yield difference_runs.summary(look.difference, texts)
    for change in look.changes:
        if isinstance(change, ApplyAmendment):
            title = texts("moderate-applied", base=change.base, count=len(change.consolidation.applied))
            yield from _list(title, [applied_words(one, texts) for one in change.consolidation.applied])
    yield from difference_runs.blocks(look.difference, texts)


def misprint_lines(found: Sequence[Suspect], texts: Texts) -> list[str]:
    """Return what may be misprinted, a line each, as many as are shown."""
    return [f"{n}. {misprint_words(s.misprint, texts, s.document)}" for n, s in enumerate(found[:MOST_MISPRINTS], 1)]


def line(draft: Draft, texts: Texts) -> str:
    """Return a draft in a line, for lists and buttons."""
    return texts("moderate-draft-line", draft=draft.id, state=state_words(draft, texts), title=draft.title)


def called(person: int, labels: Labels, texts: Texts) -> str:
    """Return what somebody is called; their Telegram id where they have no role any more."""
    return texts("audit-console") if person == CONSOLE else labels.get(person, str(person))


def moment_words(moment: datetime) -> str:
    """Return a moment in the time of Viet Nam."""
    return f"{moment.astimezone(VIET_NAM):%H:%M %d/%m/%Y}"


def _head(draft: Draft, labels: Labels, texts: Texts) -> Block:
    urgent = [Run("\n" + texts("moderate-draft-urgent"), Tag.BOLD)] if draft.urgent else []
    by = texts(
        "moderate-draft-by",
        author=called(draft.author, labels, texts),
        scope=scope_words(draft.scope, texts),
        at=moment_words(draft.changed),
    )
    return [
        Run(texts("moderate-draft-title", draft=draft.id, state=state_words(draft, texts)), Tag.BOLD),
        Run("\n"), said(draft.title),
        Run("\n"), said(by, Tag.ITALIC),
        *urgent,
    ]  # fmt: skip


def _document(change: AddDocument, texts: Texts) -> Iterator[Block]:
    document = change.document
    yield [
        said(f"{document.number} · {document.title[texts.language]}", Tag.BOLD),
        *_lines(
            (
                texts("moderate-document-issuer", issuer=document.issuer[texts.language]),
                texts("moderate-document-days", adopted=_day(document.adopted), since=_day(document.in_force_from)),
                texts("moderate-document-scope", scope=scope_words(document.scope, texts)),
                texts("moderate-document-file", file=change.name),
            )
        ),
    ]
    missing = ", ".join(texts(f"moderate-field-{name}") for name in change.official.header.missing())
    if missing:
        yield [said(texts("moderate-document-missing", fields=missing))]
    sign = "✅" if change.fidelity.passes else "⛔"
    yield [
        said(f"{sign} {fidelity_words(change.fidelity, texts)}", Tag.BOLD),
        Run("\n"),
        Run(texts("structure-found", **_structure(change))),
    ]


def _structure(change: AddDocument) -> dict[str, int]:
    parts = [node.part for node in change.official]
    counted = {"articles": Part.ARTICLE, "clauses": Part.CLAUSE, "points": Part.POINT}
    return {name: parts.count(part) for name, part in counted.items()} | {"appendices": parts.count(Part.APPENDIX) + parts.count(Part.FORM)}


def _reviewed(look: Look, number: int, labels: Labels, texts: Texts) -> str:
    review = look.reviews[number]
    why = review.why or ("👍" if review.verdict is Verdict.APPROVED else "–")
    return texts("draft-reviewed", who=called(review.reviewer, labels, texts), verdict=review.verdict.value, why=why)


def _list(title: str, lines: Sequence[str]) -> Iterator[Block]:
    """A long list is several blocks, so that it can be cut between them."""
    for start in range(0, len(lines), _TOGETHER):
        head = [Run(title, Tag.BOLD), Run("\n")] if title and start == 0 else []
        yield [*head, said("\n".join(f"• {entry}" for entry in lines[start : start + _TOGETHER]))]


def _lines(lines: Iterable[str]) -> Block:
    runs: Block = []
    for entry in lines:
        runs += [Run("\n"), said(entry)]
    return runs


def _day(day: date) -> str:
    return f"{day:%d/%m/%Y}"
