"""What a button carries: a kind, and a short digest that is looked up in the library.

Nothing is kept of the messages that were sent, so a button works after a restart, and it stops working, politely, when what it
stood for is no longer in the library. Telegram allows 64 bytes.
"""

from __future__ import annotations

import base64
import hashlib
import re
from collections import defaultdict
from dataclasses import dataclass
from typing import Final

from bot.answering.outcomes import Suggestion
from knowledge.documents import LANGUAGES, Language, Library, Placed

SOURCE: Final = "s"
QUESTION: Final = "q"
LANGUAGE: Final = "l"
PLACE: Final = "p"
KEPT_PLACE: Final = "k"
CALENDAR: Final = "c"
THUMBS_UP: Final = "u"
THUMBS_DOWN: Final = "d"
TICKET: Final = "t"
_THUMB: Final = re.compile(
    rf"(?P<kind>[{THUMBS_UP}{THUMBS_DOWN}]):(?P<language>\w\w):(?P<place>[\w-]*):(?P<token>[0-9a-f]{{12}})", re.ASCII
)
_TICKET: Final = re.compile(rf"{TICKET}:(?P<language>\w\w):(?P<question>[0-9a-f]{{16}})", re.ASCII)
_DIGEST_BYTES: Final = 9  # 12 characters; a test proves that no two of the library are the same


@dataclass(frozen=True, slots=True)
class SourcePress:
    """Somebody wants to read a provision: all pieces of it, where it is a long clause that the library holds in parts."""

    parts: tuple[Placed, ...]
    language: Language


@dataclass(frozen=True, slots=True)
class QuestionPress:
    """Somebody asks a question that was suggested."""

    suggestion: Suggestion
    language: Language


@dataclass(frozen=True, slots=True)
class PlacePress:
    """Somebody chooses a commune, by its code; `keep`: as the place they live in."""

    code: str
    language: Language
    keep: bool


@dataclass(frozen=True, slots=True)
class ThumbPress:
    """Somebody found an answer good (`up`) or not; `place` is the provision that it rests on, empty where the library no longer has it."""

    up: bool
    language: Language
    place: str
    token: str


@dataclass(frozen=True, slots=True)
class TicketPress:
    """Somebody wants to be told when a question of the queue has been answered; `question` is its name there."""

    question: str
    language: Language


class Buttons:
    """The buttons of one library: what they carry, and what it stands for."""

    def __init__(self, library: Library) -> None:
        places: defaultdict[str, list[Placed]] = defaultdict(list)
        for reference, placed in library.provisions.items():
            places[_whole(reference)].append(placed)
        self._sources = {_digest(reference): tuple(places[_whole(reference)]) for reference in library.provisions}
        self._questions = {
            _question_digest(suggestion, language): QuestionPress(suggestion, language)
            for placed in library.provisions.values()
            for language in LANGUAGES
            for number, text in enumerate(placed.provision.questions[language])
            for suggestion in (Suggestion(placed.reference, number, text),)
        }

    def source(self, data: str) -> SourcePress | None:
        """Return what a source's button stands for; None where nobody understands it any more."""
        kind, _, rest = data.partition(":")
        language, _, digest = rest.partition(":")
        parts = self._sources.get(digest)
        known = next((known for known in LANGUAGES if known == language), None)
        return SourcePress(parts, known) if kind == SOURCE and parts and known else None

    def thumb(self, data: str) -> ThumbPress | None:
        """Return what a thumb stands for; None where nobody understands it."""
        found = _THUMB.fullmatch(data)
        known = next((known for known in LANGUAGES if found and known == found["language"]), None)
        if found is None or known is None:
            return None
        parts = self._sources.get(found["place"])
        return ThumbPress(found["kind"] == THUMBS_UP, known, parts[0].reference if parts else "", found["token"])

    def question(self, data: str) -> QuestionPress | None:
        """Return the question that a button asks; None where the library no longer has it in these words."""
        kind, _, digest = data.partition(":")
        return self._questions.get(digest) if kind == QUESTION else None


def source_data(reference: str, language: Language) -> str:
    """Return what a source's button carries."""
    return f"{SOURCE}:{language}:{_digest(reference)}"


def question_data(suggestion: Suggestion, language: Language) -> str:
    """Return what a suggested question's button carries. Its words are in the digest: a button never asks another question than it shows."""
    return f"{QUESTION}:{_question_digest(suggestion, language)}"


def thumb_data(place: str, language: Language, token: str, *, up: bool) -> str:
    """Return what a thumb carries: a digest of the provision that the answer rests on (or none), and a random token."""
    return f"{THUMBS_UP if up else THUMBS_DOWN}:{language}:{_digest(place) if place else ''}:{token}"


def ticket_data(question: str, language: Language) -> str:
    """Return what the button carries by which one waits for an answer: the question's random name in the queue."""
    return f"{TICKET}:{language}:{question}"


def chosen_ticket(data: str) -> TicketPress | None:
    """Return what somebody waits for; None where nobody understands the button."""
    found = _TICKET.fullmatch(data)
    known = next((known for known in LANGUAGES if found and known == found["language"]), None)
    return TicketPress(found["question"], known) if found and known else None


def language_data(language: Language) -> str:
    """Return what a language's button carries."""
    return f"{LANGUAGE}:{language}"


def chosen_language(data: str) -> Language | None:
    """Return the language that a button chooses; None where there is no such language."""
    return next((known for known in LANGUAGES if data == language_data(known)), None)


def calendar_data(language: Language) -> str:
    """Return what the button carries that sends the calendar as a file in that language."""
    return f"{CALENDAR}:{language}"


def calendar_language(data: str) -> Language | None:
    """Return the language of the calendar that a button sends; None where there is no such language."""
    return next((known for known in LANGUAGES if data == calendar_data(known)), None)


def place_data(code: str, language: Language, *, keep: bool) -> str:
    """Return what a commune's button carries: its code."""
    return f"{KEPT_PLACE if keep else PLACE}:{language}:{code}"


def chosen_place(data: str) -> PlacePress | None:
    """Return the commune that a button chooses; None where nobody understands it any more."""
    kind, _, rest = data.partition(":")
    language, _, code = rest.partition(":")
    known = next((known for known in LANGUAGES if known == language), None)
    return PlacePress(code, known, kind == KEPT_PLACE) if kind in (PLACE, KEPT_PLACE) and known else None


def _whole(reference: str) -> str:
    """The name without the part: `85/2015/QH13#24.2` of `85/2015/QH13#24.2~1`."""
    return reference.partition("~")[0]


def _question_digest(suggestion: Suggestion, language: Language) -> str:
    return _digest(f"{suggestion.reference}\n{language}\n{suggestion.number}\n{suggestion.text}")


def _digest(text: str) -> str:
    return base64.urlsafe_b64encode(hashlib.blake2b(text.encode(), digest_size=_DIGEST_BYTES).digest()).decode()
