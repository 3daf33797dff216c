"""`laphieu knowledge answer`: moderators' own answers to a question, with what they rest on. Each becomes a change of a draft."""

from __future__ import annotations

from typing import Annotated

import typer
from rich.table import Table
from rich.text import Text

from bot import clock
from bot.draft_writing import Into, Scope, keep, library_with
from bot.moderating.notice_changes import RemoveApprovedAnswer, SetApprovedAnswer, fingerprint_of
from bot.moderating.telling import scope_words
from bot.moderating_session import As, In, Speaks, sitting
from knowledge.documents import ApprovedAnswer, Bilingual, Questions

answer = typer.Typer(no_args_is_help=True, help="Approved answers: list, set, remove.")


@answer.command("list")
def list_answers(language: In = Speaks.VI) -> None:
    """List the approved answers."""
    with sitting(language) as at:
        _, library = at.desk.moderation.versions.current()
        if not library.approved:
            at.say(at.texts("answer-none"))
            return
        names = ("notice-column-id", "answer-column-questions", "notice-column-text", "answer-column-provisions", "notice-column-scope")
        table = Table(*map(at.texts, names))
        for one in library.approved:
            asked = "\n".join((*one.questions.vi, *one.questions.en))
            cells = (one.id, asked, one.text[at.texts.language], "\n".join(one.provisions), scope_words(one.scope, at.texts))
            table.add_row(*map(Text, cells))
        at.console.print(table)


@answer.command("set")
def set_answer(  # noqa: PLR0913  an answer
    name: Annotated[str, typer.Argument(help="A short name; an answer of the same name is replaced.")],
    *,
    question: Annotated[list[str], typer.Option(help="A question in Vietnamese; give it again for more.")],
    vi: Annotated[str, typer.Option(help="The answer in Vietnamese.")],
    en: Annotated[str, typer.Option(help="The answer in English.")],
    provision: Annotated[
        list[str], typer.Option(help="What it rests on, such as 85/2015/QH13#29.3; three at most, the governing one first.")
    ],
    question_en: Annotated[list[str], typer.Option(help="A question in English.")] = [],  # noqa: B006
    scope: Scope = None,
    draft: Into = None,
    acting: As = None,
    language: In = Speaks.VI,
) -> None:
    """Write the answer to a question, with its provisions: as a draft."""
    with sitting(language, acting) as at:
        person, today = at.person, clock.now().date()
        named = fingerprint_of(library_with(draft, at), provision, today)
        made = at.valid(
            lambda: ApprovedAnswer(
                id=name,
                questions=Questions(vi=tuple(question), en=tuple(question_en)),
                text=Bilingual(vi=vi, en=en),
                provisions=tuple(provision),
                scope=scope or person.scope,
                fingerprint=named,
                in_force_from=today,
            )
        )
        keep((SetApprovedAnswer(answer=made),), draft, at)


@answer.command("remove")
def remove_answer(
    name: Annotated[str, typer.Argument(help="The answer's name.")], *, draft: Into = None, acting: As = None, language: In = Speaks.VI
) -> None:
    """Take an approved answer back: as a draft."""
    with sitting(language, acting) as at:
        keep((RemoveApprovedAnswer(id=name),), draft, at)
