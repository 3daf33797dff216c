"""Twins: the questions of a set as they are otherwise typed.

Vietnamese ones without diacritics, in shorthand, with slips of the finger, with keys left raw, in capitals, or in English; English ones with slips of
the finger.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from bot.evaluation.items import ANSWERABLE, Item
from knowledge.typed.noise import VIETNAMESE, mistyped

# The form of an English question with slips.
ENGLISH_SLIPS: Final = "english_slips"
# Styles that are noisy as they were written.
_NOISY = frozenset({"teencode", "typo", "no_diacritics"})


def twins(items: Iterable[Item], forms: Sequence[str] = tuple(VIETNAMESE)) -> Iterator[Item]:
    """Yield each answerable Vietnamese question in each form, and in English where that is given, and each English one with slips.

    The same items give the same twins.
    """
    for item in items:
        if item.english:
            asked = {"question": item.english.question, "history": item.english.history, "expected_facts": item.english.facts, "lang": "en"}
            yield item.model_copy(update={**asked, "id": f"{item.id}~english", "style": "english", "twin_of": item.id})
        if item.kind in ANSWERABLE and item.style not in _NOISY:
            noises = {form: VIETNAMESE[form] for form in forms} if item.lang == "vi" else {ENGLISH_SLIPS: mistyped}
            for form, noise in noises.items():
                # A seed of its own: one item more changes no other's twins.
                chance = random.Random(f"{item.question}{form}")  # noqa: S311  no secret
                typed = {"question": noise(item.question, chance), "history": tuple(noise(turn, chance) for turn in item.history)}
                yield item.model_copy(update={**typed, "id": f"{item.id}~{form}", "style": form, "twin_of": item.id})
