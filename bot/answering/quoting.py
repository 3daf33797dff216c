"""Show a document's own words as a quotation: where they stand, then the words, with nothing in them that acts.

A document is no more than text to us. What makes text something else on a reader's screen (letters that turn its direction, that hide, that clients
turn into links, names or commands) is taken out or broken with a sign that nobody sees.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import groupby, pairwise
from typing import Final

from bot.texts import texts_in
from knowledge.documents import Edition, Language, Placed
from knowledge.folding import folded_syllables

# A word joiner: no width, no break. Within an address or after `@`, `/` and `#` it keeps clients from making a link of what follows.
_JOINER: Final = "\u2060"
_CUT: Final = "…"
_HIDDEN: Final = frozenset({"Cc", "Cf", "Co", "Cs", "Cn"})
_KEPT: Final = "\n"
_BREAKS: Final = re.compile(r"[\t\v\f\x1c-\x1f\x85\u2028\u2029]|\r\n?")
# What Telegram, and most that show text, turn into something to press: addresses, `@name`, `/command`, `#tag`, `$TAG`, numbers to call.
_ACTS: Final = (
    (re.compile(r"(?<=[^\W_])\.(?=[^\W\d_])"), f".{_JOINER}"),
    (re.compile(r"://"), f":{_JOINER}//"),
    (re.compile(r"@(?=\w)"), f"@{_JOINER}"),
    (re.compile(r"(?<![\w/])/(?=[A-Za-z])"), f"/{_JOINER}"),
    (re.compile(r"([#$＃])(?=\w)"), rf"\1{_JOINER}"),
    (re.compile(r"(?<=[A-Za-z]):(?=[^\s\W])"), f":{_JOINER}"),
    (re.compile(r"(?<=\d)\.(?=\d{1,3}\.\d)"), f".{_JOINER}"),
    (re.compile(r"(\+\d{2,4}|\b0\d{2,3})(?=[\d .-]{5,})"), rf"\1{_JOINER}"),
)
# As rules write them, whatever somebody asks with; Vietnamese ones mean too much else without diacritics.
_FIGURES: Final = {word: str(n) for n, word in enumerate(("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), 2)}
_SENTENCE_END: Final = re.compile(r"[.!?…;][\"”’)\]]*(?=\s)|\n")


def harmless(words: str) -> str:
    """Return the words as they read, without what hides, turns or acts."""
    lines = unicodedata.normalize("NFC", _BREAKS.sub("\n", words))
    text = "".join(c for c in lines if c in _KEPT or unicodedata.category(c) not in _HIDDEN)
    for acts, broken in _ACTS:
        text = acts.sub(broken, text)
    return text.strip()


def shortened(text: str, room: int) -> str:
    """Return the text, or as many whole sentences as fit in `room` characters, else whole words, then an ellipsis."""
    if len(text) <= room:
        return text
    start = text[: max(room - len(_CUT) - 1, 0)]
    ends = [match.end() for match in _SENTENCE_END.finditer(f"{start} ") if match.end() <= len(start)]
    if ends and ends[-1] > len(start) // 3:
        return f"{start[: ends[-1]].rstrip()} {_CUT}"
    word = start if text[len(start) : len(start) + 1].isspace() else start.rpartition(" ")[0]
    return f"{word.rstrip(' ,;:')}{_CUT}"


def least_shortened(text: str) -> int:
    """Return the room that the first sentence of a text takes, shortened to it."""
    end = _SENTENCE_END.search(f"{text} ")
    return min(len(text), (end.end() if end else len(text)) + len(_CUT) + 1)


def extracted(text: str, room: int, asked: str) -> str:
    """Return the text, or its first sentence and those further ones that share most words with what is asked, in their order, in `room` characters.

    The first sentence answers most directly and says what the others are about; an ellipsis stands for what is left out. Words that many of the
    text's sentences hold tell little.
    """
    if len(text) <= room:
        return text
    ends = [match.end() for match in _SENTENCE_END.finditer(f"{text} ")]
    sentences = [text[start:end].strip() for start, end in pairwise([0, *ends])]
    words = [_words(sentence) for sentence in sentences]
    holding = Counter(word for found in words for word in found)
    wanted = _words(asked)
    worth = [sum(1 / holding[word] for word in found & wanted) for found in words]
    chosen = {0}
    for number in sorted(range(1, len(sentences)), key=lambda n: -worth[n]):
        if len(_joined(sentences, {*chosen, number})) <= room:
            chosen.add(number)
    return _joined(sentences, chosen) if len(chosen) > 1 else shortened(text, room)


def _words(text: str) -> frozenset[str]:
    """The syllables of a text without their diacritics, small English numbers in figures, and their pairs."""
    single = [_FIGURES.get(word, word) for word in folded_syllables(text)]
    return frozenset((*single, *map(" ".join, pairwise(single))))


def _joined(sentences: Sequence[str], chosen: Collection[int]) -> str:
    """The chosen sentences, with an ellipsis where others are left out."""
    shown = [sentence if number in chosen else _CUT for number, sentence in enumerate(sentences)]
    return " ".join(part for part, _ in groupby(shown))


def quotation(placed: Placed, edition: Edition, language: Language, room: int) -> str:
    """Return the words of an edition that nobody has put in plain words, as a quotation of at most `room` characters where its source leaves any."""
    texts = texts_in(language)
    where = _where(placed, language)
    frame = len(texts("quote-said", place=where, document=placed.document.number, words=""))
    words = shortened(harmless(edition.official or ""), room - frame)
    return texts("quote-said", place=where, document=placed.document.number, words=words)


def _where(placed: Placed, language: Language) -> str:
    """Return `Điều 5, khoản 2`, as a sentence begins."""
    texts, rule, label = texts_in(language), placed.provision, placed.article.label
    parts = [label[language] if label else texts("quote-article", number=placed.article.article)]
    parts += [texts("quote-clause", number=rule.clause)] if rule.clause else []
    parts += [texts("quote-point", letter=rule.point)] if rule.point else []
    return ", ".join(parts)
