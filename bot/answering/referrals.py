"""Who can tell what the documents do not say, by the situation that a question speaks of."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Final

import yaml
from pydantic import BaseModel, ConfigDict, RootModel

from knowledge.documents import Language
from knowledge.folding import folded_syllables

REFERRALS_FILE: Final = Path(__file__).with_name("referrals.yaml")


class _Words(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")

    vi: tuple[str, ...]
    en: tuple[str, ...]


class _Topics(RootModel[dict[str, _Words]]):
    model_config = ConfigDict(frozen=True)


def referral(question: str, language: Language) -> str:
    """Return the name of the text that says what is missing and who can tell."""
    folded = " ".join(folded_syllables(question))
    topic = next((name for name, found in _patterns(language) if found.search(folded)), None)
    return f"abstain-{topic.replace('_', '-')}" if topic else "outcome-abstain"


@cache
def _patterns(language: Language) -> tuple[tuple[str, re.Pattern[str]], ...]:
    topics = _Topics.model_validate(yaml.load(REFERRALS_FILE.read_text("utf-8"), yaml.CSafeLoader)).root
    return tuple(
        (name, re.compile(rf"\b(?:{'|'.join(' '.join(folded_syllables(w)) for w in (words.vi if language == 'vi' else words.en))})\b"))
        for name, words in topics.items()
    )
