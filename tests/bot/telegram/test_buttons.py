"""What buttons carry."""

import pytest

from bot.answering.outcomes import Suggestion
from bot.telegram.buttons import Buttons, chosen_language, language_data, question_data, source_data
from knowledge.documents import LANGUAGES
from knowledge.reading import SHIPPED_LIBRARY, read_library
from tests.bot.telegram.conftest import LAW


@pytest.fixture(scope="module")
def shipped():
    """The library that is shipped."""
    return read_library(SHIPPED_LIBRARY)


def test_every_source_of_the_shipped_library_comes_back(shipped):
    """Each provision's button fits in 64 bytes, is unlike all others, and opens that provision in its language."""
    buttons = Buttons(shipped)
    seen = set()
    for reference in shipped.provisions:
        for language in LANGUAGES:
            data = source_data(reference, language)
            press = buttons.source(data)
            assert len(data.encode()) <= 64
            assert press.language == language
            assert reference in {part.reference for part in press.parts}
            seen.add(data)
    assert len(seen) == len(shipped.provisions) * len(LANGUAGES)


def test_every_question_of_the_shipped_library_comes_back(shipped):
    """Each question's button fits in 64 bytes, is unlike all others, and asks that question."""
    buttons = Buttons(shipped)
    count = 0
    seen = set()
    for reference, placed in shipped.provisions.items():
        for language in LANGUAGES:
            for number, text in enumerate(placed.provision.questions[language]):
                data = question_data(Suggestion(reference, number, text), language)
                press = buttons.question(data)
                assert len(data.encode()) <= 64
                assert (press.suggestion.text, press.suggestion.reference, press.language) == (text, reference, language)
                count += 1
                seen.add(data)
    assert len(seen) == count > 1000


def test_parts_of_a_clause_open_together(small_library):
    """A long clause that the library holds in parts opens whole, whichever part was cited."""
    press = Buttons(small_library).source(source_data(f"{LAW}#36.1.c~2", "vi"))
    assert [part.reference for part in press.parts] == [f"{LAW}#36.1.c~1", f"{LAW}#36.1.c~2"]


def test_question_with_other_words_is_another_button(small_library):
    """A button whose question has been reworded since no longer asks anything."""
    assert Buttons(small_library).question(question_data(Suggestion(f"{LAW}#2", 0, "Lời khác?"), "vi")) is None


def test_kinds_are_not_mixed_up(small_library):
    """A source's button is no question's and the other way round."""
    buttons = Buttons(small_library)
    assert buttons.question(source_data(f"{LAW}#2", "vi")) is None
    assert buttons.source(question_data(Suggestion(f"{LAW}#2", 0, "Mấy tuổi đi bầu?"), "vi")) is None


def test_languages_come_back():
    """Each language's button chooses it; any other chooses none."""
    assert [chosen_language(language_data(known)) for known in LANGUAGES] == list(LANGUAGES)
    assert chosen_language("l:fr") is None
