"""Who can tell what the documents do not say, by the situation that a question speaks of."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final

import yaml
from pydantic import BaseModel, ConfigDict, RootModel

from knowledge.documents import Language
from knowledge.folding import folded_syllables, has_marks, syllables
from knowledge.typed.confusions import key

REFERRALS_FILE: Final = Path(__file__).with_name("referrals.yaml")


class _Words(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    vi: tuple[str, ...]
    en: tuple[str, ...]


class _Topics(RootModel[dict[str, _Words]]):
    model_config = ConfigDict(frozen=True)


def referral(question: str, language: Language) -> str:
    """Return the name of the text that says what is missing and who can tell."""
    marked = has_marks(question)
    words = _words(question, marked=marked)
    topic = next((name for name, found in _patterns(language, marked=marked) if found.search(words)), None)
    return f"abstain-{topic.replace('_', '-')}" if topic else "outcome-abstain"


def _words(text: str, *, marked: bool) -> str:
    """The words of a text: with diacritics, wherever the tone stands, since `thẻ`, `thế` and `thể` are one without; or without."""
    return " ".join(map(key, syllables(text)) if marked else folded_syllables(text))


@cache
def _patterns(language: Language, *, marked: bool) -> tuple[tuple[str, re.Pattern[str]], ...]:
    topics = _Topics.model_validate(yaml.load(REFERRALS_FILE.read_text("utf-8"), yaml.CSafeLoader)).root
    return tuple(
        (name, re.compile(rf"(?<!\S)(?:{'|'.join(_words(w, marked=marked) for w in (words.vi if language == 'vi' else words.en))})(?!\S)"))
        for name, words in topics.items()
    )
