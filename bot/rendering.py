"""How a source is named in one line, the same on Telegram, in the terminal and in what people copy."""

from __future__ import annotations

from bot.answering.composing import show_day
from bot.answering.outcomes import Citation
from bot.answering.quoting import harmless
from bot.texts import texts_in
from knowledge.documents import Language


def place(citation: Citation, language: Language) -> str:
    """Return where it stands, in the reader's language: `Điều 36, khoản 1, điểm a – 85/2015/QH13`."""
    return place_of(citation.document, citation.article, citation.clause, citation.point, language, citation.label)


def place_of(document: str, article: str, clause: str | None, point: str | None, language: Language, label: str | None = None) -> str:
    """Return the same for a place that nobody has cited yet; `label` is what it is called where it is no article."""
    texts = texts_in(language)
    parts = [label or texts("place-article", number=article)]
    if clause:
        parts.append(texts("place-clause", number=clause))
    if point:
        parts.append(texts("place-point", letter=point))
    return f"{', '.join(parts)} – {document}"


def source_line(citation: Citation, language: Language) -> str:
    """Return the source with its title and since when it is in force."""
    return texts_in(language)(
        "source-line", place=place(citation, language), title=harmless(citation.title), since=show_day(citation.in_force_from)
    )
