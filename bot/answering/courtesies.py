"""What people put around a question: a greeting, whom it is for, a request to be told, thanks. It says nothing of what is asked, and moves how it reads."""

from __future__ import annotations

import re
from typing import Final

from knowledge.documents import Language
from knowledge.folding import fold, folded_syllables

# All folded.
_BODY_VI: Final = r"(?:(?:quy )?(?:co quan|don vi)(?: chuc nang)?|(?:quy )?uy ban(?: bau cu)?|hoi dong bau cu(?: quoc gia)?|(?:quy )?ban)"
_WHO_VI: Final = r"(?:(?:cac |may )?(?:ban|anh chi|anh|chi|co chu|bac)|ad|admin|bot|moi nguoi|mn|ca nha|la phieu|tro ly|ai (?:do )?biet)"
_I_VI: Final = r"minh|em|toi|tui|chau|con"
_ME_VI: Final = rf"(?: (?:{_I_VI}|mk|e|t))?"
_PLEASE_VI: Final = r"(?:(?:kinh|rat|xin|tran trong) )?(?:de nghi|mong|nho|vui long|lam on|phien|xin)"
_EXPLAIN_VI: Final = r"(?:giai dap|giai thich|huong dan|tra loi|tu van|thong tin|chi)(?: giup| gium| cho| ho)?"
_TELL_VI: Final = rf"(?:cho{_ME_VI} (?:biet|hoi|hay)|{_EXPLAIN_VI}{_ME_VI}(?: (?:biet|hieu|duoc biet))?)"
_ASK_VI: Final = rf"{_PLEASE_VI}(?: (?:{_BODY_VI}|{_WHO_VI}))?(?: (?:vui long|giup|hay))? {_TELL_VI}"
_HELLO_VI: Final = (
    rf"(?:da )?(?:(?:em|minh|toi|chau|con|xin|kinh) )*chao(?: {_WHO_VI})*|alo(?: {_WHO_VI})?|{_WHO_VI} oi|kinh (?:gui|hoi)(?: {_BODY_VI})?"
)
_HEAR_VI: Final = rf"{_WHO_VI}(?= cho{_ME_VI} hoi)|(?:xin )?(?:cho|giup){_ME_VI} hoi|xin hoi|(?:{_I_VI}) (?:muon |xin |can )?hoi"
_END_VI: Final = r"(?: (?:a|oi|nha|nhe|voi|chut|xiu|ti|cai|nay|ro|ve viec|rang|la)\b)*[\s,.!:;…-]*"
_WHOM_EN: Final = r"(?: (?:there|all|everyone|everybody|guys|folks|team|sir|madam|bot))*"
_HELLO_EN: Final = (
    rf"(?:hi|hiya|hello|hey|good (?:morning|afternoon|evening|day)|greetings){_WHOM_EN}|dear (?:sir or madam|sir|madam|all|team)"
)
_SORRY_EN: Final = (
    r"(?:just )?(?:a |one )?quick question|(?:sorry|apologies) (?:to bother|for bothering) you|excuse me|i have a question|may i ask"
    r"|i (?:just )?(?:need|want) to know"
)
_PLEASE_EN: Final = (
    r"(?:please|kindly) (?:advise|explain|clarify|help|confirm|let me know|inform me|tell me)|(?:i am |i'm |i was )?just wondering"
)
_ASKED_EN: Final = r"(?=[ ,:]+(?:how|what|when|who|whose|where|which|why|if|whether|can|do|does|is|are|may))"
_TELL_EN: Final = (
    r"(?:(?:could|can|would) you )?(?:please )?(?:tell me|explain|let me know)(?: please)?|(?:i would|i'd) (?:like|love) to (?:know|ask)"
    r"|(?:do you|does any(?:one|body)(?: here)?) know|any (?:idea|clue)"
)
_OPENINGS: Final[dict[Language, re.Pattern[str]]] = {
    "vi": re.compile(rf"(?:(?:{_HELLO_VI}|{_ASK_VI}|{_HEAR_VI})\b{_END_VI})+"),
    "en": re.compile(rf"(?:(?:{_HELLO_EN}|{_SORRY_EN}|{_PLEASE_EN}|(?:{_TELL_EN}){_ASKED_EN})\b[\s,.!:;…-]*)+"),
}
# A last clause is a closing where it holds one of these phrases, and no other words than those below.
_LAST: Final = re.compile(r"[,.;!?…\n)]([^,.;!?…\n]+)[.!…\s]*$")
_CLOSINGS: Final[dict[Language, re.Pattern[str]]] = {
    "vi": re.compile(
        rf"\b(?:cam on|giai dap|tra loi|tu van|huong dan|phan hoi|giup do|chi giup|giup (?:{_I_VI})|giup voi|ngan gon|tran trong)\b"
    ),
    "en": re.compile(r"\b(?:thanks?|cheers|appreciated?|advise|help me|keep it short|short answer|briefly|let me know|regards)\b"),
}
_CLOSING_WORDS: Final[dict[Language, re.Pattern[str]]] = {
    "vi": re.compile(
        r"(?:\W*\b(?:a|ad|admin|ai|anh|ban|bac|biet|bot|cac|cam|chan|chau|chi|chu|chut|co|con|cu|cua|dan|dap|do|da|duoc|em|giai|giup|gium|gon|hay|hieu|ho|hoi|huong|"
        r"kinh|lam|loi|long|minh|moi|mong|ngan|nguoi|nha|nhan|nhe|nhieu|nho|ok|oke|okie|on|phan|phien|quan|qua|quy|rat|ro|roi|som|su|tan|tinh|thanh|the|thi|thoi|toi|tra|tran|trong|"
        r"tot|truoc|tu|tui|va|van|vang|voi|vui|xin)\b)+\W*"
    ),
    "en": re.compile(
        r"(?:\W*\b(?:a|again|advance|advice|advise|all|and|answer|any|appreciated?|assistance|be|best|briefly|bye|cheers|day|everyone|for|from|goodbye|got|great|greatly|guidance|guys|have|help|"
        r"hope|i|if|in|information|is|it|keep|kind|kindly|know|let|lots?|many|me|much|nice|of|ok|okay|please|quick|really|regards|reply|short|so|soon|support|thanks?|the|time|to|"
        r"very|will|would|you|your)\b)+\W*"
    ),
}
# Who asks whether anybody knows asks the thing itself, where that is asked at all.
_KNOWS: Final = re.compile(
    r"(?:co )?(?:ai|(?:ban|anh chi|bac) nao|moi nguoi) (?:co )?biet (?P<asked>.{0,150}\b(?:may|bao|ai|gi|nao|dau|sao)\b.{0,150}?)"
    r" (?:khong|chua)(?: (?:a|vay|the|ta|nhi|nha|ad|oi))*[ ?!.]*"
)
_THANKS: Final[dict[Language, re.Pattern[str]]] = {
    "vi": re.compile(r"\bcam on\b"),
    "en": re.compile(r"\b(?:thanks?|cheers|appreciated?)\b"),
}
_CLAUSE: Final = re.compile(r"[^,.;!?…\n)]+")
# What is left must ask something.
_FEW: Final = 3


def without_courtesies(text: str, language: Language) -> str:
    """Return a message without what stands around its question: `Bạn ơi cho mình hỏi, mấy giờ bỏ phiếu? Cảm ơn ạ`; all of one that says little else."""
    folded = fold(text)
    if len(folded) != len(text):
        return text
    opening = _OPENINGS[language].match(folded)
    start, end = opening.end() if opening else 0, len(text)
    while (last := _LAST.search(folded, start, end)) and _closes(last[1], language):
        end = len(folded[: last.start(1)].rstrip(" ,;\n"))
    knows = _KNOWS.fullmatch(folded, start, end) if language == "vi" else None
    start, end = knows.span("asked") if knows else (start, end)
    rest = text[start:end].rstrip(" ,;\n")
    if rest == text or len(folded_syllables(rest)) <= _FEW or _CLOSING_WORDS[language].fullmatch(fold(rest)):
        return text
    return f"{rest[0].upper()}{rest[1:]}" if text[0].isupper() else rest


def is_thanks(text: str, language: Language) -> bool:
    """Whether a message thanks, and says nothing else."""
    clauses = [clause for clause in _CLAUSE.findall(fold(text)) if clause.strip()]
    return any(map(_THANKS[language].search, clauses)) and all(map(_CLOSING_WORDS[language].fullmatch, clauses))


def _closes(clause: str, language: Language) -> bool:
    return _CLOSINGS[language].search(clause) is not None and _CLOSING_WORDS[language].fullmatch(clause) is not None
