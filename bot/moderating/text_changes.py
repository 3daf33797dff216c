"""Changes to what is said of a provision in our own words: its plain text, its questions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final, Literal

from bot.moderating.change import Change, Remark, placed_at, with_provision
from knowledge.documents import LANGUAGES, Bilingual, Library, Questions
from knowledge.figures import Figure, figures, stated_figures, supports

# Characters (docs/library.md): what fits a phone's screen.
_LONGEST: Final = 700
# Questions of one provision, in one language: more push other provisions' aside.
_MOST_QUESTIONS: Final = 12


class EditText(Change):
    """Another plain text for a provision. The law stays as it is, so the days of the wording stay too."""

    change: Literal["edit-text"] = "edit-text"
    reference: str
    text: Bilingual

    def applied_to(self, library: Library) -> Library:
        """Return the library with that plain text."""
        placed = placed_at(library, self.reference)
        return with_provision(library, placed, placed.provision.model_copy(update={"text": self.text}))

    def scope_in(self, library: Library) -> str:
        """Return the scope of its document."""
        return placed_at(library, self.reference).document.scope

    @property
    def subject(self) -> str:
        """The provision."""
        return self.reference

    def remarks(self, library: Library) -> Iterable[Remark]:
        """Return the figures that came and went, a text too long, and a language that was left as it was."""
        former = placed_at(library, self.reference).provision
        yield from self._figures(former.text, former.official or "")
        for language in LANGUAGES:
            if len(self.text[language]) > _LONGEST:
                yield Remark("text-long", self.reference, str(len(self.text[language])))
        changed = [language for language in LANGUAGES if self.text[language] != former.text[language]]
        if len(changed) == 1 and not former.quoted:
            yield Remark("other-language-kept", self.reference, changed[0])

    def _figures(self, former: Bilingual, official: str) -> Iterator[Remark]:
        """A figure that neither the document nor the former text holds is new; one that the former text stated may have been lost."""
        carried = figures(official) | figures(former.vi) | figures(former.en)
        new = {f for language in LANGUAGES for f in stated_figures(self.text[language]) if not supports(carried, f)}
        now = figures(self.text.vi) | figures(self.text.en)
        quoted = former.vi == official
        gone = set() if quoted else {f for language in LANGUAGES for f in stated_figures(former[language]) if not supports(now, f)}
        yield from (Remark("figure-new", self.reference, _shown(f)) for f in sorted(new))
        yield from (Remark("figure-gone", self.reference, _shown(f)) for f in sorted(gone))


class EditQuestions(Change):
    """Other questions for a provision."""

    change: Literal["edit-questions"] = "edit-questions"
    reference: str
    questions: Questions

    def applied_to(self, library: Library) -> Library:
        """Return the library with those questions."""
        placed = placed_at(library, self.reference)
        return with_provision(library, placed, placed.provision.model_copy(update={"questions": self.questions}))

    def scope_in(self, library: Library) -> str:
        """Return the scope of its document."""
        return placed_at(library, self.reference).document.scope

    @property
    def subject(self) -> str:
        """The provision."""
        return self.reference

    def remarks(self, library: Library) -> Iterable[Remark]:
        """Return questions that another provision already claims, and a list too long."""
        asked = {q.casefold(): key for key, p in library.provisions.items() for q in (*p.provision.questions.vi, *p.provision.questions.en)}
        for question in (*self.questions.vi, *self.questions.en):
            other = asked.get(question.casefold(), self.reference)
            if other != self.reference:
                yield Remark("question-elsewhere", other, question)
        for language in LANGUAGES:
            if len(self.questions[language]) > _MOST_QUESTIONS:
                yield Remark("questions-many", self.reference, str(len(self.questions[language])))


def _shown(figure: Figure) -> str:
    """Write a figure as people do: a date by day, month and year."""
    if figure.unit == "date":
        digits = f"{int(figure.value):08}"
        return f"{int(digits[6:])}/{int(digits[4:6])}/{digits[:4]}"
    return str(figure)
