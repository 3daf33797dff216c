"""A question as computations read it, and what they give back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from bot.answering.understanding import Understood
from bot.texts import Texts, texts_in
from knowledge.documents import Language
from knowledge.folding import fold

# A follow-up that may borrow from the turn before it says so: by how it begins, or by how it ends.
_BORROWS: Final = re.compile(
    r"^\W*(con|the|vay|neu|con neu|rui|lo|nhung|and|what about|how about|what if|but|then)\b|\b(thi sao|thi the nao|sao|nua)\W*$"
)
_FIGURES: Final = re.compile(r"\S*\d\S*")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, folded.

    `own` is what was typed; `text` is that, or with the turn before it where it leans on one. `whole`: the figures of that turn are there
    beside the question's own. `moment` is when it is asked.
    """

    text: str
    own: str
    language: Language
    moment: datetime
    whole: bool = False

    @property
    def texts(self) -> Texts:
        """Return the texts of its language."""
        return texts_in(self.language)

    @property
    def leans(self) -> bool:
        """Whether `text` holds more than the question itself."""
        return self.text != self.own


@dataclass(frozen=True, slots=True)
class Computed:
    """A result in words, and the provisions that it rests on, the governing one first."""

    text: str
    references: tuple[str, ...]


def ways_to_read(understood: Understood, moment: datetime) -> tuple[Asked, ...]:
    """Return the question alone, and with the turn before it where it is a follow-up: first without that turn's figures, then with them."""
    own, query = _fold(understood.question), _fold(understood.query.text)
    language = understood.query.language
    alone = Asked(own, own, language, moment)
    before = query.removesuffix(own).strip()
    if not before or not _BORROWS.search(own):
        return (alone,)
    whole = Asked(f"{before} ; {own}", own, language, moment, whole=True)
    if not _FIGURES.search(own):
        return alone, whole
    return alone, Asked(f"{_FIGURES.sub(' ', before)} ; {own}", own, language, moment), whole


def _fold(text: str) -> str:
    return re.sub(r"\s+", " ", fold(text)).replace("’", "'").strip()
