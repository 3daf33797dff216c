"""The message that tells an answer to who waited for it. Pure."""

from __future__ import annotations

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.moderating.tickets import Notice
from bot.rendering import place_of
from bot.telegram.buttons import source_data
from bot.telegram.markup import Run, Tag
from bot.texts import texts_in
from knowledge.documents import Language, Library, Placed


def runs(notice: Notice, library: Library) -> list[Run]:
    """Return the message: the question, the answer, its sources, and that the link has ended."""
    texts = texts_in(notice.language)
    sources = "\n".join(dict.fromkeys(_line(placed, notice.language) for placed in _placed(notice, library)))
    again = [Run(f"\n{texts('notice-again')}", Tag.ITALIC)] if notice.again else []
    told = f"{notice.answer}\n\n{sources}" if sources else notice.answer
    return [
        Run(texts("notice-title"), Tag.BOLD),
        *again,
        Run("\n\n"),
        Run(notice.question, Tag.QUOTE),
        Run(f"\n\n{told}\n\n"),
        Run(texts("notice-end"), Tag.ITALIC),
    ]


def keyboard(notice: Notice, library: Library) -> InlineKeyboardMarkup | None:
    """Return a button a source; none where the library no longer holds what the answer rests on."""
    lines = {
        _line(placed, notice.language): source_data(placed.reference, notice.language) for placed in reversed(_placed(notice, library))
    }
    rows = [[InlineKeyboardButton(line, callback_data=data)] for line, data in reversed(lines.items())]
    return InlineKeyboardMarkup(rows) if rows else None


def _placed(notice: Notice, library: Library) -> list[Placed]:
    return [library.places[reference] for reference in notice.provisions if reference in library.places]


def _line(placed: Placed, language: Language) -> str:
    rule, article = placed.provision, placed.article
    label = article.label[language] if article.label else None
    place = place_of(placed.document.number, article.article, rule.clause, rule.point, language, label)
    return texts_in(language)("answer-source", place=place)
