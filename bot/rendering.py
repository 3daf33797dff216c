"""How a source is named in one line, the same on Telegram, in the terminal and in what people copy."""

from __future__ import annotations

from bot.answering.composing import show_day
from bot.answering.outcomes import Citation
from bot.texts import texts_in
from knowledge.documents import Language


def place(citation: Citation, language: Language) -> str:
    """Return where it stands: `điểm a khoản 1 Điều 36 Luật 85/2015/QH13`-like, in the reader's language."""
    texts = texts_in(language)
    parts = [texts("place-article", number=citation.article)]
    if citation.clause:
        parts.append(texts("place-clause", number=citation.clause))
    if citation.point:
        parts.append(texts("place-point", letter=citation.point))
    return f"{', '.join(parts)} – {citation.document}"


def source_line(citation: Citation, language: Language) -> str:
    """Return the source with its title and since when it is in force."""
    return texts_in(language)("source-line", place=place(citation, language), title=citation.title, since=show_day(citation.in_force_from))
