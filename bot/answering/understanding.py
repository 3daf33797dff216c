"""Understand how a question was typed: its language, whether it carries diacritics, what it leans on.

The words that tell Vietnamese without diacritics from English are counted in the library's own texts: no list to keep.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain

from bot.answering.amendments import speaks_of_change
from bot.answering.courtesies import without_courtesies
from knowledge.documents import LANGUAGES, Language
from knowledge.folding import fold, folded_syllables, has_marks, syllables
from knowledge.passages import Passage
from knowledge.search import Query
from knowledge.typed.english import EnglishSpeller
from knowledge.typed.normalising import Normaliser
from knowledge.typed.numbers import in_figures
from knowledge.typed.restoring import Restorer, lacks_marks
from knowledge.typed.spelling import Speller

# A question of so few words, or one that begins like this or points back, leans on the turn before it.
_SHORT = 7
_LEANS = re.compile(
    r"^(?:(?:ủa|ua|à|ờ|ừ|dạ|da|ok|oh|ah)[ ,]+)*"
    r"(còn|con|thế còn|the con|vậy còn|vay con|thế|the (?:neu|thi|ma|gio|nay)|vậy|vay|nếu|neu|rồi|roi|họ|ho|nó|"
    r"what about|and|how about|what if|but|then|so)\b"
    # A word that points to what was said before.
    r"|(?<!\w)(đó|(?:nguoi|cho|luc|noi|giay|cai|viec) do|ấy|ay|họ|nó|ổng|bả|ảnh|chỉ ấy|vậy thì|vay thi|như vậy|nhu vay|như thế|nhu the|"
    r"he|she|they|them|it|his|her|their|those)(?!\w)",
    re.IGNORECASE,
)
# What somebody passes on, beside the question that they ask; a mark within a word is an apostrophe.
_QUOTED = re.compile(r"“[^”]*”|«[^»]*»|(?<!\w)\"[^\"]*\"(?!\w)|(?<!\w)‘[^’]*’(?!\w)")
_WORDS = re.compile(r"[^\W_]+")
# So many words to each with diacritics: these are a term, "the election board (Ban bầu cử)"; the others tell the language.
_TERM = 2
_ASKS_EARLIER = re.compile(
    r"\b(trước đây|truoc day|hồi trước|hoi truoc|luật cũ|luat cu|quy định cũ|quy dinh cu|trước kia|truoc kia|năm 2015|"
    r"used to be|before 2025|previously|old law|old rule|formerly)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Understood:
    """A question as it will be searched.

    `question` is what was typed, in usual spelling (raw keys read, shorthand written out, slips corrected, diacritics restored); `query` the words to look for,
    with the turn that a follow-up leans on; `asks_earlier`: it asks what the rule was; `of_change`: it speaks of a change of the law; `place`: the code of
    the commune that the person said they live in; `said`: the question with what it says beside it of where somebody lives, its diacritics as they were typed:
    names of places are not guessed.
    """

    question: str
    query: Query
    asks_earlier: bool
    place: str | None = None
    said: str = ""
    of_change: bool = False

    @property
    def before(self) -> str:
        """The turn before that the words to look for begin with; empty for a question that leans on none."""
        return self.query.text.removesuffix(self.question) if self.query.text.endswith(self.question) else ""

    def asking(self, text: str) -> Understood:
        """Return it as asking only the text, a part of it, after the same turn before."""
        return replace(self, question=text, said=self.as_typed(text), query=replace(self.query, text=f"{self.before}{text}"))

    def as_typed(self, text: str) -> str:
        """Return a part of the question without diacritics where it was typed so."""
        return text if has_marks(self.said) or self.query.language == "en" else fold(text)


class Understanding:
    """Reads questions; learns the languages' words from the passages it is given."""

    def __init__(
        self, passages: Iterable[Passage], is_spelled: Callable[[str], bool] | None = None, without_home: Callable[[str], str] | None = None
    ) -> None:
        """`is_spelled` tells whether the diacritics of a text can be trusted, without it those of every text are.

        `without_home` leaves out what a text says beside its question of where somebody lives: names of places lead to whatever else names them.
        """
        self._is_spelled = is_spelled
        self._without_home = without_home
        texts: dict[Language, list[str]] = {language: [] for language in LANGUAGES}
        for passage in passages:
            texts[passage.language].append(passage.text)
        written = {language: Counter(chain.from_iterable(map(syllables, found))) for language, found in texts.items()}
        counts = {language: _fold(found) for language, found in written.items()}
        self._counts = counts
        self._totals = {language: sum(c.values()) for language, c in counts.items()}
        # What stands there once may be a slip: `khoong` is `không`, its keys left raw.
        known = (word for words in (written["vi"], counts["vi"]) for word, n in words.items() if n > 1)
        self._normaliser = Normaliser(set(known), counts["en"])
        self._speller = Speller(texts["vi"], counts["en"])
        self._texts = texts["vi"]

    def read(self, question: str, history: Sequence[str] = (), fallback: Language = "vi") -> Understood:
        """Read a question; `history` holds the person's earlier turns, oldest first; `fallback` is the language where the words don't tell."""
        question = self._normaliser.keyed(self._normaliser.composed(question))
        # "Ok" is said in both languages: a single word tells little.
        tells = not history or has_marks(question) or len(_WORDS.findall(question)) > 1
        language = self.language(question if tells else history[-1], fallback)
        question = self._written_out(question, language)
        if language == "vi" and has_marks(question) and self._is_spelled and not self._is_spelled(question):
            # Diacritics that mislead: typed without tones, or as a phone put them in.
            question = fold(question)
        question = without_courtesies(question, language)
        said, question = question, self._without_home(question) if self._without_home else question
        asks_earlier, of_change = _ASKS_EARLIER.search(question) is not None, speaks_of_change(" ".join((*history[-2:], question)))
        leans = bool(history) and _leans_on_history(question)
        question = self._with_marks(question, language)
        text = f"{self._before(history, language)} {question}" if leans else question
        return Understood(question, Query(text, language, has_marks(question)), asks_earlier, said=said, of_change=of_change)

    def leaning(self, understood: Understood, history: Sequence[str]) -> Understood | None:
        """Return the question with the turn before it, for one that does not say that it leans on it; None where there is nothing to add."""
        query = understood.query
        if not history or query.text != understood.question:
            return None
        text = f"{self._before(history, query.language)} {understood.question}"
        return replace(understood, query=replace(query, text=text))

    def unquoted(self, understood: Understood) -> Understood | None:
        """Return the question without the words that it quotes; None where it quotes nothing, or says too little beside that."""
        query = understood.query
        text = " ".join(_QUOTED.sub(" ", query.text).split())
        says_enough = len(folded_syllables(text)) > _SHORT
        return replace(understood, query=replace(query, text=text)) if says_enough and _QUOTED.search(query.text) else None

    def _before(self, history: Sequence[str], language: Language) -> str:
        """The turn before, in usual spelling; with the one before that where it leans on it itself."""
        turns = history[-2:] if _leans_on_history(history[-1]) else history[-1:]
        written = (self._written_out(self._normaliser.keyed(self._normaliser.composed(turn)), language) for turn in turns)
        return " ".join(self._with_marks(turn, language) for turn in written)

    def _written_out(self, text: str, language: Language) -> str:
        text = in_figures(text, language)
        if language == "vi":
            return self._speller.corrected(self._normaliser.written_out(text))
        return self._english_speller.corrected(self._normaliser.written_out_english(text))

    def _with_marks(self, text: str, language: Language) -> str:
        return self._restorer.restored(text) if language == "vi" and lacks_marks(text) else text

    @cached_property
    def _restorer(self) -> Restorer:
        # Neither this nor the next is needed to answer the first question: most are Vietnamese with diacritics.
        return Restorer(self._texts)

    @cached_property
    def _english_speller(self) -> EnglishSpeller:
        return EnglishSpeller(self._counts["en"], self._counts["vi"])

    def language(self, text: str, fallback: Language = "vi") -> Language:
        """Tell the language: diacritics are Vietnamese, but in names and in a term that an English question holds; else whose words these are."""
        text = unicodedata.normalize("NFC", text)
        marked = [w for w in _WORDS.findall(text) if has_marks(w)]
        if marked:
            fallback = "vi"
            text = _WORDS.sub(lambda m: " " if has_marks(m[0]) else m[0], text)
        if any(w.islower() for w in marked) and len(_WORDS.findall(text)) < _TERM * len(marked):
            return "vi"
        # Acronyms stand in both languages alike.
        spelled = _WORDS.sub(lambda m: " " if sum(map(str.isupper, m[0])) > 1 else m[0], text)
        words = [w for w in folded_syllables(spelled) if any(counts[w] for counts in self._counts.values())]
        # Shorthand is how Vietnamese is typed, even where no other word is Vietnamese.
        score = sum(self._log_share(w, "en") - self._log_share(w, "vi") for w in words) - 2 * self._normaliser.count(text)
        if not score:
            return fallback
        return "en" if score > 0 else "vi"

    def _log_share(self, word: str, language: Language) -> float:
        return math.log((self._counts[language][word] + 0.5) / (self._totals[language] + 1))


def _fold(counts: Counter[str]) -> Counter[str]:
    folded: Counter[str] = Counter()
    for word, count in counts.items():
        for part in folded_syllables(word):
            folded[part] += count
    return folded


def _leans_on_history(question: str) -> bool:
    return len(folded_syllables(question)) <= _SHORT or _LEANS.search(question.strip()) is not None
