"""A provision as a moderator edits it: its words in both languages, its questions, what can be done."""

from __future__ import annotations

from bot.rendering import place_of
from bot.telegram.markup import Run, Tag
from bot.telegram.moderating.buttons import Verb, button, short_digest
from bot.telegram.moderating.draft_buttons import Row
from bot.telegram.moderating.errors import InputError, InputFault
from bot.telegram.moderating.marks import said
from bot.telegram.moderating.visit import Visit
from bot.texts import Texts
from knowledge.documents import LANGUAGES, Library, Placed

EDITS = (("vi", "en"), ("both",), ("qvi", "qen"))
"""What a button edits, a row each: a text in one language or in both, or the list of questions in a language."""


async def show_provision(visit: Visit, reference: str) -> None:
    """Show a provision with its buttons."""
    placed = visit.context.desk.services.library.provisions[reference]
    await visit.show(_runs(placed, visit.texts), _rows(placed, visit.texts))


def provision_of(library: Library, mark: str) -> str:
    """Return the reference of that digest.

    Raises:
        InputError: the library has no such provision any more.
    """
    found = next((reference for reference in library.provisions if short_digest(reference) == mark), None)
    if found is None:
        raise InputError(InputFault.NO_PROVISION, reference="…")
    return found


def _runs(placed: Placed, texts: Texts) -> list[Run]:
    rule = placed.provision
    place = place_of(placed.document.number, placed.article.article, rule.clause, rule.point, texts.language)
    runs = [said(placed.reference, Tag.BOLD), Run("\n"), said(place), Run("\n"), said(placed.article.title[texts.language], Tag.ITALIC)]
    if rule.official:
        runs += [Run(f"\n\n{texts('difference-official')}:\n", Tag.ITALIC), said(rule.official, Tag.FOLDED_QUOTE)]
    for language in LANGUAGES:
        if not rule.quoted:
            runs += [Run(f"\n\n{texts(f'difference-{language}')}:\n", Tag.ITALIC), said(rule.text[language])]
    questions = "\n".join(f"• {question}" for language in LANGUAGES for question in rule.questions[language])
    return [*runs, Run("\n\n" + texts("moderate-questions") + "\n", Tag.ITALIC), said(questions or "–")]


def _rows(placed: Placed, texts: Texts) -> list[Row]:
    mark = short_digest(placed.reference)
    edits = [[button(texts(f"moderate-button-edit-{edit}"), Verb.EDIT, mark, edit) for edit in row] for row in EDITS]
    return [*edits, [button(texts("moderate-button-remove-question"), Verb.EDIT, mark, "x")]]
