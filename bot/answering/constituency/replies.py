"""The outcomes that say which constituency a place lies in, or ask which place is meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from bot.answering.composing import citation_of
from bot.answering.constituency.naming import capital, commune, counted, joined, listed, named, numbers, place, province
from bot.answering.outcomes import Citation, Kind, Outcome, Suggestion
from bot.texts import Texts, texts_in
from knowledge.constituencies import Choice, Constituencies, Constituency, Level, Place
from knowledge.documents import Language, Placed

MOST_CANDIDATES: Final = 6
# The names of a constituency's communes, in characters: what a phone shows without scrolling.
_ROOM: Final = 420


class Replies:
    """Writes outcomes in one language, for one day; `sources`: the provision of each province by its number."""

    def __init__(self, read: Constituencies, sources: dict[int, Placed], language: Language, day: date) -> None:
        self._read, self._sources, self._language, self._day = read, sources, language, day
        self._texts: Texts = texts_in(language)

    def of_commune(self, code: str, *, seats_first: bool = False) -> Outcome:
        """Say the constituency of a commune."""
        return self._stated(
            "constituency-seats" if seats_first else "constituency-commune", commune(self._read, code, self._language), code
        )

    def of_choice(self, choice: Choice, *, seats_first: bool = False) -> Outcome:
        """Say the constituency of what was chosen, or ask which place is meant where that makes a difference."""
        first = choice.places[0]
        units = self._units(frozenset().union(*(p.codes for p in choice.places)))
        if choice.elsewhere:
            return self._ask("constituency-ask-elsewhere", choice.places)
        if len(choice.places) > 1:
            return self._all_same(choice.places, units[0]) if len(units) == 1 else self._ask_which(choice.places)
        if first.level is Level.COMMUNE:
            return self._with_notes(self.of_commune(next(iter(first.codes)), seats_first=seats_first), choice, units[0])
        if len(units) > 1:
            return self._ask_parts(first, units)
        return self._former(first)

    def which(self, choice: Choice) -> Outcome:
        """Ask which commune is meant, also where all lie in the same constituency."""
        if choice.elsewhere or len(choice.places) > 1:
            return self._ask("constituency-ask-elsewhere", choice.places) if choice.elsewhere else self._ask_which(choice.places)
        return self._ask_parts(choice.places[0], self._units(choice.places[0].codes))

    def of_province(self, there: Place) -> Outcome:
        """Say how many deputies a province elects, and in which constituencies; of a former one, also which of them are its own."""
        number = self._read.communes[next(iter(there.codes))].province
        units = self._read.of_province(number)
        lines = [self._totals(number, units)]
        if there.level is Level.FORMER_PROVINCE:
            mine = numbers([u.number for u in self._units(there.codes)], self._language)
            name = capital(place(self._read, there, self._language))
            lines.insert(0, self._texts("constituency-former-province", place=name, province=self._name(number), numbers=mine))
        return self._outcome(Kind.ANSWER, " ".join(lines), [number])

    def of_unit(self, there: Place, number: int) -> Outcome:
        """Say what a numbered constituency of a province consists of."""
        home = self._read.communes[next(iter(there.codes))].province
        unit = self._read.constituency(home, number)
        if unit is None:
            text = self._texts("constituency-no-unit", province=self._name(home), number=number, units=len(self._read.of_province(home)))
            return self._outcome(Kind.ANSWER, text, [home])
        said, whole = listed(unit.communes, _ROOM + 200)
        text = self._texts(
            "constituency-unit" if whole else "constituency-unit-cut",
            **self._facts(unit), count=counted(unit.communes, self._language), communes=said,
        )  # fmt: skip
        return self._outcome(Kind.ANSWER, text, [home])

    def which_part(self, there: Place) -> Outcome:
        """Ask for the commune, of somebody who named a province or another wide place."""
        return self._ask_parts(there, self._units(there.codes))

    def of_council(self, choice: Choice | None, *, national: bool) -> Outcome:
        """Say that constituencies for the People's Councils are not in the documents; `national`: the National Assembly was asked for too."""
        text = self._texts("constituency-council")
        if choice is None or len(choice.places) != 1 or len(units := self._units(choice.places[0].codes)) > 1:
            return self._outcome(Kind.ABSTAIN, text, [])
        name, facts = place(self._read, choice.places[0], self._language), self._facts(units[0])
        if national:
            first = self._texts("constituency-commune", place=capital(name), **facts)
            return self._outcome(Kind.PARTIAL, f"{first} {self._texts('constituency-council-note')}", [units[0].province])
        more = self._texts("constituency-council-national", place=name, number=facts["number"], province=facts["province"])
        return self._outcome(Kind.ABSTAIN, f"{text} {more}", [units[0].province])

    def with_councils(self, outcome: Outcome) -> Outcome:
        """Add to an answer on the National Assembly that the People's Councils' numbers of deputies are not in the documents."""
        return (
            replace(outcome, text=f"{outcome.text} {self._texts('constituency-council-seats')}") if outcome.kind is Kind.ANSWER else outcome
        )

    def unknown(self, name: str, alike: Sequence[str]) -> Outcome:
        """Say that no place has that name; `alike`: names that are spelled nearly so."""
        if alike:
            return self._outcome(Kind.CLARIFY, self._texts("constituency-unknown-alike", called=name.title(), names=", ".join(alike)), [])
        return self._outcome(Kind.ABSTAIN, self._texts("constituency-unknown", called=name.title()), [])

    def _stated(self, text: str, name: str, code: str) -> Outcome:
        unit = self._read.of_commune(code)
        return self._outcome(
            Kind.ANSWER, f"{self._texts(text, place=capital(name), **self._facts(unit))} {self._area(unit)}", [unit.province]
        )

    def _former(self, there: Place) -> Outcome:
        """A former place that lies whole in one constituency."""
        code = min(there.codes)
        unit = self._read.of_commune(code)
        name = capital(place(self._read, there, self._language)) if self._language == "vi" else place(self._read, there, self._language)
        if len(there.codes) > 1:
            text = self._texts("constituency-former-one", place=name, count=len(there.codes), **self._facts(unit))
        else:
            present = commune(self._read, code, self._language)
            text = self._texts("constituency-former", place=capital(name), present=present, **self._facts(unit))
        return self._outcome(Kind.ANSWER, f"{text} {self._area(unit)}", [unit.province])

    def _all_same(self, places: Sequence[Place], unit: Constituency) -> Outcome:
        names = joined([place(self._read, p, self._language) for p in places], self._language)
        text = self._texts("constituency-all-same", places=capital(names), **self._facts(unit))
        return self._outcome(Kind.ANSWER, f"{text} {self._area(unit)}", [unit.province])

    def _with_notes(self, outcome: Outcome, choice: Choice, unit: Constituency) -> Outcome:
        notes = []
        if choice.district and (others := [u for u in self._units(choice.district.codes) if u != unit]):
            name = named(choice.district.kind, choice.district.name, self._language)
            said = numbers([u.number for u in others], self._language)
            notes.append(self._texts("constituency-district-note", district=name, numbers=said))
        elif choice.others:
            notes.append(self._texts("constituency-others-note"))
        return self._outcome(Kind.ANSWER, " ".join([outcome.text, *notes]), [unit.province])

    def _ask_parts(self, there: Place, units: Sequence[Constituency]) -> Outcome:
        name = capital(place(self._read, there, self._language))
        if there.level is Level.FORMER_COMMUNE:
            return self._ask("constituency-ask-split", [there], place=name)
        said = numbers([u.number for u in units], self._language)
        text = self._texts("constituency-ask-commune", place=name, numbers=said)
        home = [units[0].province]
        if there.level is not Level.FORMER_DISTRICT:
            return self._outcome(Kind.CLARIFY, text, home)
        codes = self._ordered(there.codes)
        lines = [
            self._texts(
                "constituency-candidate",
                place=", ".join(self._read.communes[c].name for c in codes if self._read.of_commune(c) == u),
                number=u.number,
            )
            for u in units
        ]
        candidates = {commune(self._read, code, self._language): code for code in codes[:MOST_CANDIDATES]}
        return self._outcome(Kind.CLARIFY, f"{text} {'; '.join(lines)}.", home, candidates)

    def _ask_which(self, places: Sequence[Place]) -> Outcome:
        many = len(places) > MOST_CANDIDATES
        return self._ask("constituency-ask-many" if many else "constituency-ask-several", places, count=len(places))

    def _ask(self, text: str, places: Sequence[Place], **variables: str | int) -> Outcome:
        if len(places) == 1:
            candidates = {commune(self._read, c, self._language): c for c in self._ordered(places[0].codes)[:MOST_CANDIDATES]}
        else:
            # One that was split among several is asked about again when its name has been given.
            candidates = {place(self._read, p, self._language): min(p.codes) if len(p.codes) == 1 else "" for p in places[:MOST_CANDIDATES]}
        return self._outcome(Kind.CLARIFY, self._texts(text, candidates="; ".join(candidates), **variables), [], candidates)

    def _totals(self, number: int, units: Sequence[Constituency]) -> str:
        total = self._texts("constituency-province", province=self._name(number), seats=sum(u.seats for u in units), units=len(units))
        three, two = ([u.number for u in units if u.seats == seats] for seats in (3, 2))
        if three and two:
            three_said, two_said = numbers(three, self._language), numbers(two, self._language)
            return f"{total} {self._texts('constituency-province-mixed', three=three_said, two=two_said)}"
        return f"{total} {self._texts('constituency-province-all', seats=units[0].seats)}"

    def _area(self, unit: Constituency) -> str:
        said, whole = listed(unit.communes, _ROOM)
        return self._texts(
            "constituency-area" if whole else "constituency-area-cut", count=counted(unit.communes, self._language), communes=said
        )

    def _facts(self, unit: Constituency) -> dict[str, str | int]:
        return {"number": unit.number, "province": self._name(unit.province), "seats": unit.seats}

    def _name(self, number: int) -> str:
        return province(self._read, number, self._language)

    def _units(self, codes: Iterable[str]) -> list[Constituency]:
        found = {self._read.of_commune(code) for code in codes}
        return sorted(found, key=lambda unit: (unit.province, unit.number))

    def _ordered(self, codes: frozenset[str]) -> list[str]:
        return [code for code in self._read.communes if code in codes]

    def _outcome(self, kind: Kind, text: str, provinces: Sequence[int], candidates: Mapping[str, str] | None = None) -> Outcome:
        cited = tuple(self._cite(number) for number in provinces)
        asked = tuple(Suggestion("", 0, capital(name), code) for name, code in (candidates or {}).items() if code)
        return Outcome(kind, self._language, text, cited, (), asked)

    def _cite(self, number: int) -> Citation:
        source = self._sources[number]
        return citation_of(source, source.edition(self._day) or source.provision, self._language)
