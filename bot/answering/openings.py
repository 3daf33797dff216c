"""How messages are opened: a greeting, whom it is for, that something will be asked. It says nothing of what is asked, and moves how a message reads."""

from __future__ import annotations

import re
from typing import Final

from knowledge.documents import Language
from knowledge.folding import fold, folded_syllables

_WHO_VI: Final = r"(?:(?:cac |may )?(?:ban|anh chi|anh|chi|co chu|bac)|ad|admin|bot|moi nguoi|mn|ca nha|la phieu|tro ly)"
_ME_VI: Final = r"(?: (?:minh|em|toi|tui|chau|con|mk|e|t))?"
_END: Final = r"(?: (?:a|oi|nha|nhe|voi|chut|xiu|ti|cai|nay|chut xiu))*[ ,.!:;…-]*"
# Folded; each stands for itself, and one may follow another.
_OPENINGS: Final[dict[Language, re.Pattern[str]]] = {
    "vi": re.compile(
        rf"(?:(?:(?:da )?(?:xin )?chao(?: {_WHO_VI})*|alo(?: {_WHO_VI})?|{_WHO_VI} oi|{_WHO_VI}(?= cho{_ME_VI} hoi)|(?:xin )?(?:cho|giup){_ME_VI} hoi|xin hoi|"
        rf"lam on cho{_ME_VI} (?:hoi|biet)|(?:minh|em|toi|tui|chau|con) (?:muon |xin |can )?hoi)\b{_END})+"
    ),
    "en": re.compile(
        r"(?:(?:(?:hi|hiya|hello|hey|good (?:morning|afternoon|evening|day)|greetings)(?: (?:there|all|everyone|everybody|guys|folks|team|sir|madam|bot))*|"
        r"(?:just )?(?:a |one )?quick question|(?:sorry|apologies) (?:to bother|for bothering) you|excuse me|i have a question|may i ask|"
        r"(?:(?:could|can|would) you )?(?:please )?tell me(?: please)?(?=[ ,:]+(?:how|what|when|who|where|which|if|whether|can|do|does|is|are|may)))"
        r"\b[ ,.!:;…-]*)+"
    ),
}
# What is left must ask something.
_FEW: Final = 3


def without_opening(text: str, language: Language) -> str:
    """Return a message without how it is opened: `Bạn ơi cho mình hỏi, mấy giờ bỏ phiếu?`; all of one that says little else."""
    folded = fold(text)
    found = _OPENINGS[language].match(folded)
    if found is None or len(folded) != len(text):
        return text
    rest = text[found.end() :]
    if len(folded_syllables(rest)) <= _FEW:
        return text
    return f"{rest[0].upper()}{rest[1:]}" if text[0].isupper() else rest
