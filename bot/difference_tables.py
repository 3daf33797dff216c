"""Drafts and their differences on a terminal. Words of documents are shown as they are: nothing in them is markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from rich.console import Console
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from bot.answering.composing import show_day
from bot.clock import VIET_NAM
from bot.moderating.answer_differences import Answer, Compared
from bot.moderating.difference import Difference, Pair, ProvisionChange, Wording
from bot.moderating.draft import Draft
from bot.moderating.marking import Fate, Segment
from bot.moderating.telling import change_of_dates, period_words, scope_words, state_words
from bot.texts import Texts
from knowledge.documents import LANGUAGES, ApprovedAnswer, Document, Notice

_STYLES: Final = {Fate.SAME: "", Fate.REMOVED: "red strike", Fate.ADDED: "green"}
# Words that stay the same, left and right of a change.
_AROUND: Final = 12


def drafts_table(drafts: Iterable[Draft], people: dict[int, str], texts: Texts) -> Table:
    """Return the drafts as a table, the authors by what they are called."""
    names = ("number", "state", "title", "scope", "author", "changed")
    table = Table(*(texts(f"draft-column-{name}") for name in names))
    for draft in drafts:
        author = people.get(draft.author, str(draft.author))
        at = f"{draft.changed.astimezone(VIET_NAM):%d/%m/%Y %H:%M}"
        cells = (str(draft.id), state_words(draft, texts), draft.title, scope_words(draft.scope, texts), author, at)
        table.add_row(*map(Text, cells))
    return table


def print_difference(difference: Difference, console: Console, texts: Texts, most: int | None) -> None:
    """Print what differs, at most so many provisions (None: all)."""
    if difference.is_empty:
        console.print(texts("difference-none"))
        return
    console.print(Text(texts("difference-summary", **_counts(difference)), style="bold"))
    for pair in difference.documents:
        _print_pair(texts("difference-document", number=pair.present.number), _document(pair, texts), console)
    for notice in difference.notices:
        _print_pair(texts("difference-notice", id=notice.present.id), _told(notice, texts), console)
    for answer in difference.approved:
        _print_pair(texts("difference-answer", id=answer.present.id), _told(answer, texts), console)
    shown = difference.provisions if most is None else difference.provisions[:most]
    for change in shown:
        _print_provision(change, _fate(change, difference), console, texts)
    if hidden := len(difference.provisions) - len(shown):
        console.print(Text(texts("difference-more", more=hidden), style="dim"))


def marked(segments: Iterable[Segment], *, whole: bool = True) -> Text:
    """Return a text with its changed words marked; not `whole`: long stretches that stay are shortened to a few words around each change."""
    text = Text()
    pieces = tuple(segments)
    for number, segment in enumerate(pieces):
        first, last = number == 0, number == len(pieces) - 1
        shown = segment.text if whole or segment.fate is not Fate.SAME else _shortened(segment.text, first=first, last=last)
        text.append(shown, style=_STYLES[segment.fate])
    return text


def print_answers(compared: Compared, console: Console, texts: Texts) -> None:
    """Print the answers that differ, before and after side by side."""
    console.print(Rule(Text(texts("answers-asked", asked=compared.asked, changed=len(compared.changes))), align="left"))
    if not compared.changes:
        return
    table = Table(*(texts(f"answers-{name}") for name in ("question", "before", "after")), show_lines=True)
    for change in compared.changes:
        table.add_row(Text(change.question.text), _answer(change.before), _answer(change.after))
    console.print(table)


def _answer(answer: Answer) -> Text:
    return Text(f"[{answer.kind}] {answer.text}\n") + Text(", ".join(answer.citations), style="dim")


def _shortened(words: str, *, first: bool, last: bool) -> str:
    split = words.split(" ")
    if len(split) <= 2 * _AROUND + 1:
        return words
    head = "" if first else " ".join(split[:_AROUND]) + " "
    tail = "" if last else " " + " ".join(split[-_AROUND:])
    return f"{head}…{tail}"


def _counts(difference: Difference) -> dict[str, int]:
    names = ("added", "changed", "ended", "documents", "notices", "approved")
    return {name: len(getattr(difference, name)) for name in names}


def _fate(change: ProvisionChange, difference: Difference) -> str:
    if change.before is None:
        return "added"
    return "ended" if change in difference.ended else "changed"


def _print_provision(change: ProvisionChange, fate: str, console: Console, texts: Texts) -> None:
    console.print(Rule(Text(f"{texts(f'difference-{fate}')}: {change.reference}"), align="left"))
    console.print(Text(change.placed.article.title[texts.language], style="bold"))
    if dates := change_of_dates(change, texts):
        console.print(Text(dates, style="dim"))
    for wording in change.wordings:
        label = _label(wording, texts)
        console.print(Text(f"{label}: ", style="dim") + marked(wording.segments, whole=change.before is None or change.after is None))
    for asked in change.questions:
        console.print(Text(f"{'+' if asked.added else '-'} {asked.text}", style="green" if asked.added else "red"))


def _label(wording: Wording, texts: Texts) -> str:
    name = texts("difference-official" if wording.language is None else f"difference-{wording.language}")
    return texts("difference-over", wording=name, until=show_day(wording.until)) if wording.until else name


def _document(pair: Pair[Document], texts: Texts) -> Iterator[Text]:
    for side, style in ((pair.before, "red"), (pair.after, "green")):
        if side:
            amended = f" · ← {', '.join(side.amended_by)}" if side.amended_by else ""
            yield Text(
                f"{side.title[texts.language]} · {period_words(side, texts)}{amended} · {scope_words(side.scope, texts)}", style=style
            )


def _told(pair: Pair[Notice] | Pair[ApprovedAnswer], texts: Texts) -> Iterator[Text]:
    """Everything that a second person answers for: where, when or on what it rests, and the words in both languages."""
    for side, style in ((pair.before, "red"), (pair.after, "green")):
        if side:
            yield Text(f"{scope_words(side.scope, texts)} · {_bounds(side)}", style=style)
            yield from (Text(side.text[language], style=style) for language in LANGUAGES)
    if pair.after is None:
        yield Text(texts("difference-gone"), style="red")


def _bounds(told: Notice | ApprovedAnswer) -> str:
    if isinstance(told, Notice):
        return " – ".join(f"{moment.astimezone(VIET_NAM):%d/%m/%Y %H:%M}" for moment in (told.valid_from, told.valid_until))
    return " · ".join((*told.questions.vi, *told.questions.en, *told.provisions))


def _print_pair(title: str, lines: Iterable[Text], console: Console) -> None:
    console.print(Rule(Text(title), align="left"))
    for line in lines:
        console.print(line)
