"""Split a question that asks several things at once, so that each part is looked up for itself."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from knowledge.documents import Language
from knowledge.folding import fold, folded_syllables

_SENTENCE: Final = re.compile(r"(?<=[?;\n])\s*|(?<=[.!])\s")
_BOUNDARY: Final = re.compile(r",|\s(?:và|va|với lại|and|rồi)\s", re.IGNORECASE)
# A part that asks holds one of these; folded, so that typing without diacritics splits alike.
_ASKS: Final[dict[Language, re.Pattern[str]]] = {
    "vi": re.compile(r"\b(may|bao nhieu|bao lau|ai|gi|nao|dau|sao|co duoc|ntn)\b|\bkhong$"),
    "en": re.compile(r"\b(what|when|who|whom|where|which|how|can|may|must|do|does|is|are|should)\b"),
}
# "The deadlines for three bodies: …, … and …": what is asked of each; alternatives ("or") are one question.
_LIST: Final = re.compile(r"(?P<asked>[^:?\n]+):(?P<things>[^:?\n]+)[?.]*")
_THING: Final = re.compile(r",\s*(?:(?:và|va|and)\s)?|\s(?:và|va|and)\s", re.IGNORECASE)
_ASIDE: Final = re.compile(r"\([^)]*\)")
_ALTERNATIVE: Final = re.compile(r"\b(hay|hoac|or)\b")
_MOST_SYLLABLES_OF_A_THING: Final = 6
# Shorter pieces are no questions of their own.
_LEAST_SYLLABLES: Final = 3
MOST_PARTS: Final = 3


def split(question: str, language: Language) -> tuple[str, ...]:
    """Return the parts of a question that ask for themselves, in order; the question itself where it asks one thing.

    Sentences are parts before clauses are: where two sentences ask, an `and` within one of them joins. A piece that asks nothing ("Tôi mới chuyển
    nhà, …") belongs to the part that follows it.
    """
    if listed := _listed(question, language):
        return listed
    for boundary in (_SENTENCE, _BOUNDARY):
        parts = _parts(question, language, boundary)
        if len(parts) > 1:
            return parts
    return (question,)


def _listed(question: str, language: Language) -> tuple[str, ...]:
    """Return what is asked of each of the things after a colon; nothing where no such list is there, or one too long to be told."""
    found = _LIST.fullmatch(question)
    if found is None or _ALTERNATIVE.search(fold(found["things"])):
        return ()
    things = [thing.strip() for thing in _THING.split(_ASIDE.sub("", found["things"]))]
    is_list = 1 < len(things) <= MOST_PARTS and all(
        0 < len(folded_syllables(thing)) <= _MOST_SYLLABLES_OF_A_THING and not _ASKS[language].search(fold(thing)) for thing in things
    )
    return tuple(f"{found['asked']} {thing}" for thing in things) if is_list else ()


def _parts(question: str, language: Language, boundary: re.Pattern[str]) -> tuple[str, ...]:
    parts: list[str] = []
    pending = ""
    for piece, may_ask in _pieces(question, boundary):
        asks = may_ask and _ASKS[language].search(fold(piece)) is not None
        if parts and not pending and not asks and 0 < len(folded_syllables(piece)) < _LEAST_SYLLABLES:
            # "When do polls open and close": a word that is left over belongs to what stands before it.
            parts[-1] = f"{parts[-1]} {piece}"
            continue
        pending = f"{pending} {piece}".strip()
        if may_ask and len(folded_syllables(pending)) >= _LEAST_SYLLABLES and _ASKS[language].search(fold(pending)):
            parts.append(pending)
            pending = ""
    if len(parts) < 2:  # noqa: PLR2004  one thing
        return (question,)
    last = " ".join([*parts[MOST_PARTS - 1 :], pending]).strip()
    return (*parts[: MOST_PARTS - 1], last) if len(parts) >= MOST_PARTS else (*parts[:-1], f"{parts[-1]} {pending}".strip())


def _pieces(question: str, boundary: re.Pattern[str]) -> Iterator[tuple[str, bool]]:
    """Yield the pieces between the boundaries, and whether they may ask: who marks what they ask tells the rest ("I was sent this: …. Is it so?")."""
    for sentence in _SENTENCE.split(question):
        may_ask = "?" not in question or "?" in sentence
        for piece in boundary.split(sentence) if may_ask else (sentence,):
            yield piece.strip(" ?;\n"), may_ask
