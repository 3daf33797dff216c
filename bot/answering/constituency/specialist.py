"""The specialist for constituencies of the National Assembly: a place in the question, its constituency in the answer."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from bot.answering.constituency import asking
from bot.answering.constituency.asking import Asked, Matter
from bot.answering.constituency.naming import capital, commune
from bot.answering.constituency.replies import Replies
from bot.answering.outcomes import Outcome
from bot.answering.understanding import Understood
from bot.texts import texts_in
from knowledge.constituencies import RESOLUTION, Choice, Constituencies, Finder, Gazetteer, Level, Reading, choose, read_constituencies
from knowledge.documents import Language, Library, Placed

# Where the library has no provision of its own for a province.
_GENERAL: Final = f"{RESOLUTION}#g1"
_WIDE: Final = (Level.FORMER_PROVINCE, Level.PROVINCE)


@dataclass(frozen=True, slots=True)
class PlaceReply:
    """What a place by its name leads to: what to say, and the commune's code where it is a single one."""

    outcome: Outcome
    code: str | None = None


class ConstituencySpecialist:
    """Answers which constituency a place lies in, what it elects and consists of; a `Specialist`. Make it with `open_constituencies`."""

    rule_follows = False

    def __init__(self, read: Constituencies, library: Library) -> None:
        """Look up the provision of every province.

        Raises:
            UnknownReferenceError: the library lacks the resolution's provisions.
        """
        self._read = read
        self._finder = Finder(Gazetteer(read))
        general = library.find(_GENERAL)[0]
        self._sources: dict[int, Placed] = {p.number: library.places.get(f"{RESOLUTION}#{p.number}", general) for p in read.provinces}
        self._general = general

    def answer(self, understood: Understood, moment: datetime) -> Outcome | None:
        """Return the outcome; None where the question is no such question, or was asked before the resolution."""
        if self._general.edition(moment.date()) is None or understood.asks_earlier:
            return None
        language = understood.query.language
        before = understood.before.strip()
        asked = asking.read(understood.said, language)
        if asked is None and not self._finder.may_be_only_places(understood.said):
            return None
        reading = self._finder.read(understood.said)
        asked = asked or self._asked_before(reading, before, language)
        if asked is None:
            return None
        if not reading.mentions and reading.stranger is None and before:
            reading = self._finder.read(before)
        replies = Replies(self._read, self._sources, language, moment.date())
        outcome = self._reply(asked, reading, understood.place, replies)
        return replies.with_councils(outcome) if outcome and asked.unnamed else outcome

    def locate(self, text: str, language: Language, moment: datetime) -> PlaceReply:
        """Look up a place by its name alone."""
        replies = Replies(self._read, self._sources, language, moment.date())
        reading = self._finder.read(text)
        choice = choose(reading)
        if not choice.places:
            name = text.strip()
            return PlaceReply(replies.unknown(name, self._finder.alike(reading.stranger or name)))
        first = choice.places[0]
        if first.level in _WIDE:
            return PlaceReply(replies.which_part(first))
        if len(choice.places) > 1 or choice.elsewhere or len(first.codes) > 1:
            return PlaceReply(replies.which(choice))
        return PlaceReply(replies.of_choice(choice), next(iter(first.codes)))

    def without_home(self, text: str) -> str:
        """Return a text without what it says beside its question of where somebody lives (see `Finder.without_home`); all of one on constituencies."""
        return text if asking.is_on_constituencies(text) else self._finder.without_home(text)

    def show(self, code: str, language: Language, moment: datetime) -> Outcome | None:
        """Say the constituency of a commune; None where no commune has that code."""
        known = code in self._read.communes
        return Replies(self._read, self._sources, language, moment.date()).of_commune(code) if known else None

    def name(self, code: str, language: Language) -> str | None:
        """Return a commune's name with its province; None where no commune has that code."""
        return capital(commune(self._read, code, language)) if code in self._read.communes else None

    def question(self, code: str, language: Language) -> str | None:
        """Return the question for a commune's constituency, as somebody would type it; None where no commune has that code."""
        name = self.name(code, language)
        return texts_in(language)("constituency-question", place=name) if name else None

    def _asked_before(self, reading: Reading, before: str, language: Language) -> Asked | None:
        """What a message asks that only names a place: what the turn before it asked; alone, where it says `phường` or `xã`, which constituency."""
        if not reading.only_places:
            return None
        if before:
            return asking.read(before, language)
        return Asked(Matter.WHICH) if any(m.names_commune for m in reading.mentions) else None

    def _reply(self, asked: Asked, reading: Reading, kept: str | None, replies: Replies) -> Outcome | None:
        choice = choose(reading)
        doubted = reading.mentions and not asked.personal and asked.matter is not Matter.WHICH
        # Without a word on the body the deputies of a council may be meant, whose number the law gives by its population.
        if ((doubted or asked.unnamed) and not reading.is_sure) or (asked.unnamed and not choice.places):
            return None
        if not choice.places:
            return self._without_place(asked, reading, kept, replies)
        first = choice.places[0]
        if asked.council:
            return (
                replies.of_council(choice, national=asked.national)
                if first.level not in _WIDE
                else replies.of_council(None, national=False)
            )
        if first.level in _WIDE and len(choice.places) == 1:
            return self._of_province(asked, choice, replies)
        if asked.matter is Matter.UNITS or (asked.matter is Matter.AREA and first.level is not Level.COMMUNE):
            return None
        return replies.of_choice(choice, seats_first=asked.matter is Matter.SEATS)

    def _of_province(self, asked: Asked, choice: Choice, replies: Replies) -> Outcome:
        there = choice.places[0]
        if asked.number is not None and there.level is Level.PROVINCE:
            return replies.of_unit(there, asked.number)
        return replies.which_part(there) if asked.matter is Matter.WHICH else replies.of_province(there)

    def _without_place(self, asked: Asked, reading: Reading, kept: str | None, replies: Replies) -> Outcome | None:
        if reading.stranger is not None and asked.matter in (Matter.WHICH, Matter.SEATS):
            return replies.unknown(reading.stranger, self._finder.alike(reading.stranger))
        if not asked.personal or asked.matter is Matter.UNITS or asked.number is not None:
            return None
        if asked.council and not asked.national:
            return replies.of_council(None, national=False)
        if kept is None or kept not in self._read.communes:
            return None
        outcome = replies.of_commune(kept, seats_first=asked.matter is Matter.SEATS)
        return (
            replace(outcome, text=f"{outcome.text} {texts_in(outcome.language)('constituency-council-note')}") if asked.council else outcome
        )


def open_constituencies(library: Library) -> ConstituencySpecialist | None:
    """Open the specialist; None where the library does not hold the resolution.

    Raises:
        ConstituencyError: the tables of constituencies cannot be used.
        UnknownReferenceError: the library holds the resolution without its provisions.
    """
    if all(document.number != RESOLUTION for document in library.documents):
        return None
    return ConstituencySpecialist(read_constituencies(), library)
