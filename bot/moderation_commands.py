"""`laphieu knowledge add | drafts | diff | submit | approve | reject | publish | …`: from a file to a published version."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Final

import typer
from rich.text import Text

from bot import clock
from bot.answering.composing import show_day
from bot.as_of import DAY_FORMATS
from bot.correct_command import correct, print_misprints
from bot.difference_tables import drafts_table, print_answers, print_difference
from bot.moderating.asking import compare_answers
from bot.moderating.bringing import Brought
from bot.moderating.change import Remark
from bot.moderating.changes import AnyChange
from bot.moderating.correcting import suspects
from bot.moderating.difference import difference
from bot.moderating.document_changes import AddDocument
from bot.moderating.draft import Draft, State
from bot.moderating.faults import fidelity_words
from bot.moderating.headers import Corrections
from bot.moderating.refusals import say_note
from bot.moderating.telling import attention, change_words, scope_words, state_words, title_of
from bot.moderating_session import As, In, Sitting, Speaks, sitting
from knowledge.documents import DocumentKind
from knowledge.official.model import OfficialText, Part

Number = Annotated[int, typer.Argument(help="The draft's number.")]
Day = Annotated[datetime | None, typer.Option(formats=DAY_FORMATS, help="YYYY-MM-DD or DD/MM/YYYY, where the file does not say it.")]
_SHOWN: Final = 12


def add_moderation(app: typer.Typer) -> None:
    """Add the commands of drafts."""
    for command in (add, drafts, diff, drop, correct, submit, approve, reject, withdraw, reopen, publish):
        app.command()(command)


def add(  # noqa: PLR0913  what a document may not say about itself
    file: Annotated[Path, typer.Argument(help="PDF, DOCX, DOC, HTML, RTF or TXT.")],
    *,
    number: Annotated[str | None, typer.Option(help="The official number, where the file does not say it.")] = None,
    kind: Annotated[DocumentKind | None, typer.Option(help="What sort of document it is.")] = None,
    title: Annotated[str | None, typer.Option(help="The title in Vietnamese.")] = None,
    title_en: Annotated[str | None, typer.Option(help="The title in English; without it, the Vietnamese one.")] = None,
    issuer: Annotated[str | None, typer.Option(help="Who issued it.")] = None,
    issuer_en: Annotated[str | None, typer.Option(help="Who issued it, in English.")] = None,
    adopted: Day = None,
    in_force_from: Day = None,
    scope: Annotated[str | None, typer.Option(help="nationwide, a province's two digits, or a commune's five.")] = None,
    source: Annotated[str | None, typer.Option(help="The address of its official page, that you have seen.")] = None,
    acting: As = None,
    language: In = Speaks.VI,
) -> None:
    """Bring a document in from a file: it becomes a draft, with what it amends. Nothing is published."""
    with sitting(language, acting) as at:
        person = at.person
        own_scope = scope or (person.scope if person.scope != "nationwide" else None)
        said = Corrections(
            number=number, kind=kind, title=title, title_en=title_en, issuer=issuer, issuer_en=issuer_en,
            adopted=_date(adopted), in_force_from=_date(in_force_from), scope=own_scope, source=source,
        )  # fmt: skip
        with at.bar() as show:
            brought = at.desk.bring(at.content_of(file), file.name, said, lambda stage, done, total: show(stage.value, done, total))
        draft = at.desk.reviewing.propose(person, title_of(brought.changes, at.texts), brought.changes, files=[brought.content])
        _print_brought(brought, draft, at)
        at.say(at.texts("draft-next-diff", draft=draft.id))


def drafts(
    *,
    all_states: Annotated[bool, typer.Option("--all", help="Also those that are published, rejected or withdrawn.")] = False,
    acting: As = None,
    language: In = Speaks.VI,
) -> None:
    """List the drafts within your scope."""
    with sitting(language, acting) as at:
        found = at.desk.reviewing.visible(at.person, State) if all_states else at.desk.reviewing.visible(at.person)
        if not found:
            at.say(at.texts("draft-none"))
            return
        people = {person.id: person.label for person in at.desk.moderation.people.list()}
        at.console.print(drafts_table(found, people, at.texts))


def diff(
    draft: Number,
    *,
    answers: Annotated[
        bool, typer.Option("--answers", help="Also which answers change: asks the library's questions, some minutes.")
    ] = False,
    everything: Annotated[bool, typer.Option("--all", help="Every provision, not only the first ones.")] = False,
    acting: As = None,
    language: In = Speaks.VI,
) -> None:
    """Show what a draft changes in what is published now: provisions with their changed words, and with --answers the answers."""
    with sitting(language, acting) as at:
        _print_draft(at.desk.reviewing.open(at.person, draft), at, everything=everything, answers=answers)


def drop(
    draft: Number,
    change: Annotated[int, typer.Argument(help="The change's number in the draft.")],
    acting: As = None,
    language: In = Speaks.VI,
) -> None:
    """Take a change out of your own draft."""
    with sitting(language, acting) as at:
        _print_state(at.desk.reviewing.drop(at.person, draft, change), at)


def submit(draft: Number, acting: As = None, language: In = Speaks.VI) -> None:
    """Ask for a second person's eyes on your draft."""
    with sitting(language, acting) as at:
        _print_state(at.desk.reviewing.submit(at.person, draft), at)


def approve(
    draft: Number,
    *,
    seen: Annotated[str | None, typer.Option(help="What you looked at, as diff prints it; without it you are shown it and asked.")] = None,
    why: Annotated[str, typer.Option(help="A word to the log.")] = "",
    acting: As = None,
    language: In = Speaks.VI,
) -> None:
    """Approve somebody else's draft."""
    with sitting(language, acting) as at:
        person = at.person
        found = at.desk.reviewing.open(person, draft)
        if seen is None:
            _print_draft(found, at)
            if not typer.confirm(at.texts("draft-approve-confirm", draft=draft)):
                raise typer.Exit(1)
        content = found.content if seen is None or (found.content.startswith(seen.lower()) and len(seen) >= _SHOWN) else seen
        _print_state(at.desk.reviewing.approve(person, draft, content, why), at)
        if found.author == person.id:
            at.say(at.texts("draft-alone"), "yellow")


def reject(
    draft: Number, *, why: Annotated[str, typer.Option(help="What its author should mend.")], acting: As = None, language: In = Speaks.VI
) -> None:
    """Send a draft back, with the reason."""
    with sitting(language, acting) as at:
        _print_state(at.desk.reviewing.reject(at.person, draft, why), at)


def withdraw(
    draft: Number, *, why: Annotated[str, typer.Option(help="A word to the log.")] = "", acting: As = None, language: In = Speaks.VI
) -> None:
    """Give your own draft up; it is kept, and can be opened again."""
    with sitting(language, acting) as at:
        _print_state(at.desk.reviewing.withdraw(at.person, draft, why), at)


def reopen(draft: Number, acting: As = None, language: In = Speaks.VI) -> None:
    """Work again on your own draft that was submitted, approved, rejected or withdrawn."""
    with sitting(language, acting) as at:
        _print_state(at.desk.reviewing.reopen(at.person, draft), at)


def publish(draft: Number, acting: As = None, language: In = Speaks.VI) -> None:
    """Publish an approved draft: builds the index beside the present one, then switches while questions are being answered."""
    with sitting(language, acting) as at:
        with at.bar() as show:
            version = at.desk.publish(at.person, draft, lambda done, total: show("building", done, total))
        at.say(at.texts("draft-published", draft=draft, version=version.id), "green")


def _print_state(draft: Draft, at: Sitting) -> None:
    at.say(at.texts("draft-now", draft=draft.id, state=state_words(draft, at.texts)))


def _print_brought(brought: Brought, draft: Draft, at: Sitting) -> None:
    document = brought.added.document
    since = show_day(document.in_force_from)
    scope = scope_words(document.scope, at.texts)
    at.say(at.texts("header-found", number=document.number, title=document.title.vi, since=since, scope=scope), "bold")
    at.say(at.texts("structure-found", **_structure(brought.added.official)))
    _print_fidelity(brought.added, at)
    for note in brought.pages.notes:
        at.say(say_note(note, at.texts.language), "yellow")
    _print_attention(brought.changes, at.desk.reviewing.applied(draft).remarks, at)
    at.say(at.texts("draft-saved", draft=draft.id, title=draft.title), "green")


def _structure(official: OfficialText) -> dict[str, int]:
    parts = [node.part for node in official]
    counted = {"articles": Part.ARTICLE, "clauses": Part.CLAUSE, "points": Part.POINT}
    return {name: parts.count(part) for name, part in counted.items()} | {"appendices": parts.count(Part.APPENDIX) + parts.count(Part.FORM)}


def _print_fidelity(added: AddDocument, at: Sitting) -> None:
    at.say(fidelity_words(added.fidelity, at.texts), "" if added.fidelity.passes else "red")


def _print_attention(changes: Sequence[AnyChange], remarks: Iterable[Remark], at: Sitting) -> None:
    lines = attention(changes, remarks, at.texts)
    if lines:
        at.say(at.texts("draft-remarks"), "yellow")
    for line in lines:
        at.say(f"  • {line}")


def _print_draft(draft: Draft, at: Sitting, *, everything: bool = False, answers: bool = False) -> None:
    reviewing = at.desk.reviewing
    changes, applied = reviewing.drafts.changes(draft), reviewing.applied(draft)
    at.say(draft.title, "bold")
    _print_state(draft, at)
    at.say(at.texts("draft-changes"))
    for number, change in enumerate(changes, 1):
        at.say(f"  {number}. {change_words(change, at.texts)}")
        if isinstance(change, AddDocument):
            _print_fidelity(change, at)
    for misfit in applied.misfits:
        at.say(at.texts("draft-fits-not", number=misfit.number, why=misfit.error.tell(at.texts.language)), "red")
    _print_attention(changes, applied.remarks, at)
    print_misprints(draft, suspects(changes), at)
    print_difference(difference(applied.before, applied.after), at.console, at.texts, None if everything else _SHOWN)
    for review in reviewing.drafts.reviews(draft):
        at.say(at.texts("draft-reviewed", who=at.called(review.reviewer), verdict=review.verdict.value, why=review.why))
    if answers:
        with at.bar() as show:
            compared = compare_answers(at.settings, draft.id, clock.now(), lambda done, total: show("asking", done, total))
        print_answers(compared, at.console, at.texts)
    at.console.print(Text(at.texts("draft-seen-changed", draft=draft.id, content=draft.content[:_SHOWN]), style="dim"))


def _date(moment: datetime | None) -> date | None:
    return moment.date() if moment else None
