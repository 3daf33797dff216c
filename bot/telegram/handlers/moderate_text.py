"""The plain text and the questions of a provision: corrected by a reply, each becomes a draft."""

from __future__ import annotations

from typing import Final

from bot.moderating.change import placed_at
from bot.moderating.text_changes import EditQuestions, EditText
from bot.telegram.moderating.buttons import Press, Verb, button, short_digest
from bot.telegram.moderating.drafting import propose
from bot.telegram.moderating.errors import InputError, InputFault
from bot.telegram.moderating.prompts import Prompt, Wanted
from bot.telegram.moderating.provision_view import provision_of
from bot.telegram.moderating.reading import line
from bot.telegram.moderating.visit import Visit
from knowledge.documents import LANGUAGES, Bilingual, Library, Questions

_WANTED: Final = {"vi": Wanted.TEXT_VI, "en": Wanted.TEXT_EN, "both": Wanted.BOTH_VI, "qvi": Wanted.QUESTION_VI, "qen": Wanted.QUESTION_EN}
_MOST_BUTTONS: Final = 30


async def edit(visit: Visit, press: Press) -> None:
    """Ask for the new words, or which question is to go."""
    reference = provision_of(visit.context.desk.services.library, press.about)
    wanted = _WANTED.get(press.mark)
    if wanted is None:
        await _offer_questions(visit, reference)
        return
    asked = Wanted.TEXT_VI if wanted is Wanted.BOTH_VI else wanted
    await visit.ask(visit.texts(f"moderate-write-{asked.value}", reference=reference), wanted, reference)


async def take_text(visit: Visit, prompt: Prompt, text: str) -> None:
    """Propose another plain text; the other language stays as it is."""
    (reference,) = prompt.given
    language, words = "vi" if prompt.wanted is Wanted.TEXT_VI else "en", line(text)

    def change(library: Library) -> tuple[EditText]:
        former = placed_at(library, reference).provision.text
        return (EditText.model_validate({"reference": reference, "text": former.model_dump() | {language: words}}),)

    await propose(visit, change)


async def take_both_vi(visit: Visit, prompt: Prompt, text: str) -> None:
    """Ask for the English words, so that both become one draft."""
    (reference,) = prompt.given
    await visit.ask(visit.texts("moderate-write-text-en", reference=reference), Wanted.BOTH_EN, reference, line(text))


async def take_both_en(visit: Visit, prompt: Prompt, text: str) -> None:
    """Propose another plain text in both languages."""
    reference, vi = prompt.given
    change = EditText(reference=reference, text=Bilingual(vi=vi, en=line(text)))
    await propose(visit, lambda _library: (change,))


async def take_question(visit: Visit, prompt: Prompt, text: str) -> None:
    """Propose one more question."""
    (reference,) = prompt.given
    language, words = "vi" if prompt.wanted is Wanted.QUESTION_VI else "en", line(text)

    def change(library: Library) -> tuple[EditQuestions]:
        former = placed_at(library, reference).provision.questions.model_dump()
        former[language] = (*former[language], words)
        return (EditQuestions(reference=reference, questions=Questions.model_validate(former)),)

    await propose(visit, change)


async def remove_question(visit: Visit, press: Press) -> None:
    """Propose that a question goes."""
    reference = provision_of(visit.context.desk.services.library, press.about)

    def change(library: Library) -> tuple[EditQuestions]:
        former = placed_at(library, reference).provision.questions
        left = {language: tuple(q for q in former[language] if short_digest(q) != press.mark) for language in LANGUAGES}
        return (EditQuestions(reference=reference, questions=Questions.model_validate(left)),)

    await propose(visit, change)


async def _offer_questions(visit: Visit, reference: str) -> None:
    questions = visit.context.desk.services.library.provisions[reference].provision.questions
    asked = [question for language in LANGUAGES for question in questions[language]]
    if not asked:
        raise InputError(InputFault.EMPTY)
    rows = [[button(q, Verb.REMOVE_QUESTION, short_digest(reference), short_digest(q))] for q in asked[:_MOST_BUTTONS]]
    await visit.say(visit.texts("moderate-which-question"), rows)
