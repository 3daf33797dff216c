"""Whether two questions are the same but for how they were typed: the test that an approved answer must pass.

Syllable by syllable, in order: who asks, politeness and punctuation aside, each syllable is the same, or plainly a slip for it. A figure, a "không", a
"trước" for a "sau" is never a slip, for one such syllable turns a rule round. Likeness of whole sentences (shared words, vectors) can't tell those
apart, so it is not asked.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import zip_longest
from typing import Final

from knowledge.documents import Language
from knowledge.folding import fold, has_marks, syllables

# One slip in so many syllables. With fewer, the rest says too little to show that it was one.
_SYLLABLES_A_SLIP: Final = 6
# A slip of the finger in a syllable of two letters may have been any word.
_SHORTEST_SLIP: Final = 3
_POLITE: Final[dict[Language, re.Pattern[str]]] = {
    "vi": re.compile(
        r"^(?:(?:xin )?(?:chào|chao)(?: (?:bạn|ban|bot|ad|admin|anh|chị|chi))?|alo|hello|hi|dạ|da|thưa|thua|ơi|oi|bot|ad|admin|ạ|"
        r"(?:xin |làm ơn |lam on )?(?:cho|cho phép|cho phep) (?:tôi|toi|em|mình|minh|tui|cháu|chau|con|hỏi|hoi)(?: (?:hỏi|hoi|biết|biet))?|"
        r"(?:tôi|em|mình|tui|cháu|toi|minh|chau) (?:muốn|muon|xin) (?:hỏi|hoi|biết|biet)(?: (?:là|la))?)\s+"
        r"|\s+(?:ạ|a|vậy|vay|nhỉ|nhi|nhé|nhe|thế|vậy ạ|vay a|ad|admin|bot|bạn|ban|ơi|oi|hả|ha|với|voi)$"
    ),
    "en": re.compile(
        r"^(?:hi|hello|hey|please|excuse me|can you tell me|could you tell me|tell me|i would like to know|i want to know)\s+|\s+(?:please|thanks|thank you)$"
    ),
}  # fmt: skip


def same_question(asked: str, wanted: str, language: Language, words: Collection[str]) -> bool:
    """Whether `asked` is the question `wanted`; `words` are the syllables in use, folded and not: one of them is no slip for another."""
    typed, meant = plain(asked, language), plain(wanted, language)
    if not typed or len(typed) != len(meant):
        return False
    marked = has_marks(" ".join(typed)) or language == "en"
    differ = [(t, m) for t, m in zip_longest(typed, meant) if t != (m if marked else fold(m))]
    return len(differ) * _SYLLABLES_A_SLIP <= len(meant) and all(_is_slip(t, m, words) for t, m in differ)


def plain(text: str, language: Language) -> list[str]:
    """Return the syllables of a question without greetings and politeness around it."""
    left = " ".join(syllables(text))
    while (shorter := _POLITE[language].sub("", left)) != left:
        left = shorter
    return left.split()


def _is_slip(typed: str, meant: str, words: Collection[str]) -> bool:
    if typed in words or any(c.isdigit() for c in typed + meant) or len(meant) < _SHORTEST_SLIP:
        return False
    return _one_apart(fold(typed), fold(meant))


def _one_apart(a: str, b: str) -> bool:
    """Whether one letter more, less, other, or two swapped make one of the other."""
    if len(a) > len(b):
        a, b = b, a
    same = next((n for n, (x, y) in enumerate(zip(a, b, strict=False)) if x != y), len(a))
    rests = _rests(a, b, same)
    return any(x == y for x, y in rests)


def _rests(a: str, b: str, same: int) -> Sequence[tuple[str, str]]:
    if len(b) == len(a) + 1:
        return [(a[same:], b[same + 1 :])]
    if len(b) > len(a):
        return []
    swapped = a[same : same + 2][::-1] + a[same + 2 :]
    return [(a[same + 1 :], b[same + 1 :]), (swapped, b[same:])]
