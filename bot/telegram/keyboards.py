"""The buttons below messages. Pure."""

from __future__ import annotations

from typing import Final

from telegram import CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup

from bot.answering.outcomes import Outcome, Suggestion
from bot.telegram.buttons import language_data, place_data, question_data, source_data, thumb_data, ticket_data
from bot.telegram.excerpts import copy_text, share_address
from bot.telegram.markup import shortened
from bot.telegram.rendering import source_line, source_lines
from bot.texts import texts_in
from knowledge.documents import LANGUAGES, Document, Language

LABEL_LIMIT: Final = 96
"""More than a phone shows of a button."""


def sources(outcome: Outcome) -> InlineKeyboardMarkup | None:
    """Return a button a source: what an answer in a group gets."""
    return _markup(_source_rows(outcome))


def answer(outcome: Outcome, bot_link: str) -> InlineKeyboardMarkup | None:
    """Return a button a source, one a question that makes sense next, and those that copy and share the answer with its sources."""
    rows = _source_rows(outcome) + [
        [InlineKeyboardButton(shortened(s.text, LABEL_LIMIT), callback_data=_next_data(s, outcome.language))] for s in outcome.suggestions
    ]
    if outcome.citations:
        rows.append(_passing_on(outcome, bot_link))
    return _markup(rows)


def with_feedback(
    keyboard: InlineKeyboardMarkup | None, outcome: Outcome, *, thumbs: str | None, ticket: str | None
) -> InlineKeyboardMarkup | None:
    """Return the keyboard with what asks for an opinion: first the wish to be told of an answer, last the thumbs, in one row."""
    texts = texts_in(outcome.language)
    rows = [list(row) for row in keyboard.inline_keyboard] if keyboard else []
    if ticket is not None:
        rows.insert(0, [InlineKeyboardButton(texts("button-tell-me"), callback_data=ticket_data(ticket, outcome.language))])
    if thumbs is not None:
        place = outcome.citations[0].reference if outcome.citations else ""
        labels = ((True, "button-thumbs-up"), (False, "button-thumbs-down"))
        rows.append(
            [InlineKeyboardButton(texts(name), callback_data=thumb_data(place, outcome.language, thumbs, up=up)) for up, name in labels]
        )
    return _markup(rows)


def places(outcome: Outcome) -> InlineKeyboardMarkup | None:
    """Return a button a commune that may be meant; its press keeps it."""
    return _markup(
        [
            [InlineKeyboardButton(shortened(s.text, LABEL_LIMIT), callback_data=place_data(s.place, outcome.language, keep=True))]
            for s in outcome.suggestions
            if s.place is not None
        ]
    )


def languages() -> InlineKeyboardMarkup:
    """Return a button a language, each in its own."""
    row = [InlineKeyboardButton(texts_in(known)("button-language"), callback_data=language_data(known)) for known in LANGUAGES]
    return InlineKeyboardMarkup([row])


def official_page(document: Document, language: Language) -> InlineKeyboardMarkup | None:
    """Return a button to the document's official page; none where nobody has seen one."""
    label = texts_in(language)("button-official")
    return _markup([[InlineKeyboardButton(label, url=address)] for address in document.sources[:1]])


def _next_data(suggestion: Suggestion, language: Language) -> str:
    return question_data(suggestion, language) if suggestion.place is None else place_data(suggestion.place, language, keep=False)


def _source_rows(outcome: Outcome) -> list[list[InlineKeyboardButton]]:
    """Two pieces of one clause have one line, and one button: it opens both."""
    buttons = {
        source_line(citation, outcome.language): source_data(citation.reference, outcome.language)
        for citation in reversed(outcome.citations)
    }
    return [[InlineKeyboardButton(shortened(line, LABEL_LIMIT), callback_data=buttons[line])] for line in source_lines(outcome)]


def _passing_on(outcome: Outcome, bot_link: str) -> list[InlineKeyboardButton]:
    texts = texts_in(outcome.language)
    lines = source_lines(outcome)
    return [
        InlineKeyboardButton(texts("button-copy"), copy_text=CopyTextButton(copy_text(outcome.text, lines))),
        InlineKeyboardButton(texts("button-share"), url=share_address(outcome.text, lines, bot_link)),
    ]


def _markup(rows: list[list[InlineKeyboardButton]]) -> InlineKeyboardMarkup | None:
    return InlineKeyboardMarkup(rows) if rows else None
