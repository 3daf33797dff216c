"""What a draft changes, as blocks: documents, notices, answers, then every provision with its words marked. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from bot.clock import VIET_NAM
from bot.moderating.difference import Difference, Pair, ProvisionChange, Wording
from bot.moderating.marking import mark
from bot.moderating.telling import change_of_dates, period_words, scope_words
from bot.rendering import place_of
from bot.telegram.markup import Run, Tag
from bot.telegram.moderating.marks import marked, said
from bot.telegram.moderating.paging import Block
from bot.texts import Texts
from knowledge.documents import LANGUAGES, ApprovedAnswer, Document, Language, Notice


def summary(difference: Difference, texts: Texts) -> Block:
    """Return how much differs, in a line."""
    if difference.is_empty:
        return [Run(texts("difference-none"), Tag.ITALIC)]
    names = ("added", "changed", "ended", "documents", "notices", "approved")
    return [Run(texts("difference-summary", **{name: len(getattr(difference, name)) for name in names}), Tag.BOLD)]


def blocks(difference: Difference, texts: Texts) -> Iterator[Block]:
    """Yield a block a document, notice, approved answer and provision that differs; what ends comes before what is new."""
    for document in difference.documents:
        yield _titled(texts("difference-document", number=document.present.number), _document(document, texts))
    for notice in difference.notices:
        yield _titled(texts("difference-notice", id=notice.present.id), _notice(notice, texts))
    for answer in difference.approved:
        yield _titled(texts("difference-answer", id=answer.present.id), _answer(answer, texts))
    ended = {id(change) for change in difference.ended}
    for change in difference.provisions:
        fate = "added" if change.before is None else "ended" if id(change) in ended else "changed"
        yield _provision(change, fate, texts)


def _titled(title: str, body: Block) -> Block:
    return [said(title, Tag.BOLD), *body]


def _provision(change: ProvisionChange, fate: str, texts: Texts) -> Block:
    placed = change.placed
    rule, article = placed.provision, placed.article
    place = place_of(placed.document.number, article.article, rule.clause, rule.point, texts.language)
    block = [said(f"{texts(f'difference-{fate}')}: {place}", Tag.BOLD), Run("\n"), said(article.title[texts.language], Tag.ITALIC)]
    if dates := change_of_dates(change, texts):
        block.append(Run(f"\n{dates}"))
    for wording in change.wordings:
        block += [
            Run(f"\n{_label(wording, texts)}: ", Tag.ITALIC),
            *marked(wording.segments, whole=change.before is None or change.after is None),
        ]
    for asked in change.questions:
        block += [Run("\n+ " if asked.added else "\n− "), said(asked.text, Tag.BOLD if asked.added else Tag.STRIKE)]
    return block


def _label(wording: Wording, texts: Texts) -> str:
    name = texts("difference-official" if wording.language is None else f"difference-{wording.language}")
    return texts("difference-over", wording=name, until=f"{wording.until:%d/%m/%Y}") if wording.until else name


def _document(pair: Pair[Document], texts: Texts) -> Block:
    told = ["" if side is None else _told(side, texts) for side in (pair.before, pair.after)]
    return _marked(told[0], told[1])


def _told(document: Document, texts: Texts) -> str:
    amended = f" · ← {', '.join(document.amended_by)}" if document.amended_by else ""
    return f"{document.title[texts.language]} · {period_words(document, texts)}{amended} · {scope_words(document.scope, texts)}"


def _notice(pair: Pair[Notice], texts: Texts) -> Block:
    block: Block = []
    for language in LANGUAGES:
        block += _spoken(pair, language, texts)
    present = pair.present
    since, until = (f"{moment.astimezone(VIET_NAM):%H:%M %d/%m/%Y}" for moment in (present.valid_from, present.valid_until))
    where = texts("moderate-notice-when", scope=scope_words(present.scope, texts), since=since, until=until)
    gone = [] if pair.after else [Run("\n" + texts("difference-gone"), Tag.BOLD)]
    return [*block, Run(f"\n{where}"), *gone]


def _answer(pair: Pair[ApprovedAnswer], texts: Texts) -> Block:
    present = pair.present
    block = [Run("\n"), said("\n".join((*present.questions.vi, *present.questions.en)), Tag.ITALIC)]
    for language in LANGUAGES:
        block += _spoken(pair, language, texts)
    gone = [] if pair.after else [Run("\n" + texts("difference-gone"), Tag.BOLD)]
    return [*block, Run("\n"), said(", ".join(present.provisions)), Run(f"\n{scope_words(present.scope, texts)}"), *gone]


def _spoken(pair: Pair[Notice] | Pair[ApprovedAnswer], language: Language, texts: Texts) -> Block:
    before, after = ("" if side is None else side.text[language] for side in (pair.before, pair.after))
    return [Run(f"\n{texts(f'difference-{language}')}:", Tag.ITALIC), *_marked(before, after)]


def _marked(before: str, after: str) -> Block:
    return [Run("\n"), *marked(mark(before, after), whole=not (before and after))]
