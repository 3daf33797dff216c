"""`laphieu knowledge edit`: plain texts, questions, the end of a document. Each becomes a change of a draft."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

import typer

from bot.as_of import DAY_FORMATS
from bot.draft_writing import Into, keep, library_with
from bot.moderating.change import placed_at
from bot.moderating.document_changes import EndDocument
from bot.moderating.text_changes import EditQuestions, EditText
from bot.moderating_session import As, In, Speaks, sitting
from knowledge.documents import Bilingual, Questions

edit = typer.Typer(no_args_is_help=True, help="Change a plain text or questions, or end a document: as a draft.")

Reference = Annotated[str, typer.Argument(help="Such as 85/2015/QH13#29.3.")]
Vi = Annotated[str | None, typer.Option("--vi", help="In Vietnamese.")]
En = Annotated[str | None, typer.Option("--en", help="In English.")]
Asked = Annotated[list[str], typer.Option(help="A question; give it again for more.")]


@edit.command("text")
def edit_text(
    reference: Reference, *, vi: Vi = None, en: En = None, draft: Into = None, acting: As = None, language: In = Speaks.VI
) -> None:
    """Correct the plain text of a provision; the language that is not given stays as it is."""
    with sitting(language, acting) as at:
        former = placed_at(library_with(draft, at), reference).provision.text
        text = at.valid(lambda: Bilingual(vi=vi or former.vi, en=en or former.en))
        keep((EditText(reference=reference, text=text),), draft, at)


@edit.command("questions")
def edit_questions(
    reference: Reference,
    *,
    vi: Asked = [],  # noqa: B006  Typer's way to say "none"
    en: Asked = [],  # noqa: B006
    draft: Into = None,
    acting: As = None,
    language: In = Speaks.VI,
) -> None:
    """Set the questions of a provision; the language that is not given stays as it is."""
    with sitting(language, acting) as at:
        former = placed_at(library_with(draft, at), reference).provision.questions
        questions = at.valid(lambda: Questions(vi=tuple(vi) or former.vi, en=tuple(en) or former.en))
        keep((EditQuestions(reference=reference, questions=questions),), draft, at)


@edit.command("end")
def edit_end(
    number: Annotated[str, typer.Argument(help="The document's official number.")],
    *,
    last_day: Annotated[datetime, typer.Option(formats=DAY_FORMATS, help="The last day on which it applies: YYYY-MM-DD.")],
    draft: Into = None,
    acting: As = None,
    language: In = Speaks.VI,
) -> None:
    """End a document: its provisions answer questions about the time before only."""
    with sitting(language, acting) as at:
        keep((EndDocument(number=number, last_day=last_day.date()),), draft, at)
