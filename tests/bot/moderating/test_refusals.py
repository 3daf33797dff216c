"""What a moderator is told about a file that was not taken."""

import re
from pathlib import Path

import pytest

from bot.moderating.refusals import say, say_note
from knowledge.documents import LANGUAGES
from knowledge.intake.errors import FileRefusedError, Refusal

# Noted by tables of the modules that tell what a person sees.
LOOKS = {"hidden-text", "struck-text", "turned-text", "pale-text", "hidden-style", "outside-style", "text-layer", "words-missed"}
INTAKE = Path(__file__).resolve().parents[3] / "knowledge" / "intake"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("refusal", list(Refusal))
def test_every_refusal_has_its_words(refusal, language):
    """Each reason is said in each language, with its detail where the sentence has room for one, and in its own words."""
    said = say(FileRefusedError(refusal, "CHI TIẾT"), language)
    assert len(said) > 30
    assert "{" not in said
    assert sum(said == say(FileRefusedError(other, "CHI TIẾT"), language) for other in Refusal) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_refusal_without_detail_reads_well(language):
    """An empty detail leaves no empty brackets."""
    assert "()" not in say(FileRefusedError(Refusal.DAMAGED), language)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_note_has_its_words(language):
    """Each code that a reader notes is said in each language."""
    codes = {
        code for path in INTAKE.glob("*.py") for code in re.findall(r'\.note\("([a-z-]+)"\)|notes=\["([a-z-]+)"\]', path.read_text("utf-8"))
    }
    named = {code for pair in codes for code in pair if code} | LOOKS
    assert len(named) >= 8
    assert all(say_note(code, language) for code in named)
