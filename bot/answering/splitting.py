"""Split a question that asks several things at once, so that each part is looked up for itself."""

from __future__ import annotations

import re
from typing import Final

from knowledge.documents import Language
from knowledge.folding import fold, folded_syllables

_SENTENCE: Final = re.compile(r"[?;\n]+|(?<=[.!])\s")
_BOUNDARY: Final = re.compile(r"[?;\n]+|,|\s(?:và|va|với lại|and|rồi)\s", re.IGNORECASE)
# A part that asks holds one of these; folded, so that typing without diacritics splits alike.
_ASKS: Final[dict[Language, re.Pattern[str]]] = {
    "vi": re.compile(r"\b(may|bao nhieu|bao lau|ai|gi|nao|dau|sao|co duoc|ntn)\b|\bkhong$"),
    "en": re.compile(r"\b(what|when|who|whom|where|which|how|can|may|must|do|does|is|are|should)\b"),
}
# Shorter pieces are no questions of their own.
_LEAST_SYLLABLES: Final = 3
MOST_PARTS: Final = 3


def split(question: str, language: Language) -> tuple[str, ...]:
    """Return the parts of a question that ask for themselves, in order; the question itself where it asks one thing.

    Sentences are parts before clauses are: where two sentences ask, an `and` within one of them joins. A piece that asks nothing ("Tôi mới chuyển
    nhà, …") belongs to the part that follows it.
    """
    for boundary in (_SENTENCE, _BOUNDARY):
        parts = _parts(question, language, boundary)
        if len(parts) > 1:
            return parts
    return (question,)


def _parts(question: str, language: Language, boundary: re.Pattern[str]) -> tuple[str, ...]:
    parts: list[str] = []
    pending = ""
    for piece in boundary.split(question):
        if parts and not pending and 0 < len(folded_syllables(piece)) < _LEAST_SYLLABLES and not _ASKS[language].search(fold(piece)):
            # "When do polls open and close": a word that is left over belongs to what stands before it.
            parts[-1] = f"{parts[-1]} {piece.strip()}"
            continue
        pending = f"{pending} {piece.strip()}".strip()
        if len(folded_syllables(pending)) >= _LEAST_SYLLABLES and _ASKS[language].search(fold(pending)):
            parts.append(pending)
            pending = ""
    if len(parts) < 2:  # noqa: PLR2004  one thing
        return (question,)
    last = " ".join([*parts[MOST_PARTS - 1 :], pending]).strip()
    return (*parts[: MOST_PARTS - 1], last) if len(parts) >= MOST_PARTS else (*parts[:-1], f"{parts[-1]} {pending}".strip())
