"""What the model learns from: questions with their provisions, and sentences whose vectors should stay as they are."""

from __future__ import annotations

import hashlib
import random
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from knowledge.documents import Language, Library
from knowledge.passages import Passage, cut
from knowledge.typed import noise

# How often a question is read in each of its forms; the rest of the time as it stands.
_FORMS: Final = (("unmarked", 0.35), ("shorthand", 0.13), ("slips", 0.1), ("half_marked", 0.07))
_ENGLISH_SLIPS: Final = 0.15
_BARE: Final = 0.25
SEED: Final = 20260315
# By name: a twentieth of the questions on the day of the training, and those written since to be tested on. Never drawn anew: the packaged model learned
# from all others.
HELD_OUT_FILE: Final = Path(__file__).with_name("held_out.txt")


@dataclass(frozen=True, slots=True)
class Example:
    """A question, the provision that answers it, and the passage that is this very question (empty where it is none of the library's)."""

    question: str
    language: Language
    target: str
    own_passage: str = ""


def of_library(passages: Iterable[Passage]) -> list[Example]:
    """Return the library's own questions."""
    return [Example(p.text, p.language, p.target, p.id) for p in passages if p.kind == "question"]


def of_asked(library: Library) -> list[Example]:
    """Return the further questions, which the bank does not hold."""
    return [Example(a.text, a.language, a.target) for a in library.asked]


def split(library: Library) -> tuple[list[Example], list[Example]]:
    """Return what the model learns from, and what the packaged model never saw, which held_out.txt names: questions added since are taught."""
    questions = [*of_library(cut(library)), *of_asked(library)]
    random.Random(SEED).shuffle(questions)  # noqa: S311  no secret
    kept_apart = frozenset(HELD_OUT_FILE.read_text("utf-8").split())
    taught: list[Example] = []
    held: list[Example] = []
    for question in questions:
        (held if name_of(question) in kept_apart else taught).append(question)
    return taught, held


def name_of(example: Example) -> str:
    """Return the name of a question in held_out.txt: twelve hexadecimal digits of the hash of its provision and its words."""
    return hashlib.sha256(f"{example.target}\t{example.question}".encode()).hexdigest()[:12]


def kin(library: Library) -> dict[str, set[str]]:
    """Return, for each provision, those that say the same: what it rests on and what rests on it. They are no wrong answers to its questions."""
    related: dict[str, set[str]] = {reference: set() for reference in library.provisions}
    articles: dict[str, list[str]] = {}
    for placed in library.provisions.values():
        articles.setdefault(placed.article_reference, []).append(placed.reference)
    for reference, placed in library.provisions.items():
        for rule in placed.provision.rests_on:
            for other in articles.get(rule, [rule]):
                if other in related:
                    related[reference].add(other)
                    related[other].add(reference)
    return related


def sentences(texts: Iterable[str], least: int = 8, most: int = 28) -> list[str]:
    """Return the sentences of some texts that have a question's length in words."""
    found = (s.strip() for text in texts for s in re.split(r"(?<=[.;:?!])\s+", text))
    return [s for s in found if least <= len(s.split()) <= most]


def library_texts(library: Library) -> list[str]:
    """Return the plain texts as they are indexed."""
    return [p.text for p in cut(library) if p.kind == "text"]


def view(example: Example, chance: random.Random) -> str:
    """Return the question as somebody might type it."""
    text = example.question
    if chance.random() < _BARE:
        text = text.lower().rstrip(" ?.!")
    if example.language == "en":
        return noise.mistyped(text, chance) if chance.random() < _ENGLISH_SLIPS else text
    draw = chance.random()
    for name, share in _FORMS:
        if draw < share:
            return noise.VIETNAMESE[name](text, chance)
        draw -= share
    return text
