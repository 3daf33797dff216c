"""Split a question that asks several things at once, so that each part is looked up for itself."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final, NamedTuple

from knowledge.documents import Language
from knowledge.folding import fold, folded_syllables, has_marks

_SENTENCE: Final = re.compile(r"(?<=[?;\n])\s*|(?<=[.!])\s")
_AUXILIARY: Final = "can|could|may|might|must|shall|should|will|would|do|does|did|is|are|am|was|were|has|have|had"
# An English clause that says when something is so, and the comma after it: "If she who is ill cannot come, who goes to her".
_CONDITION: Final = re.compile(
    rf"(?:(?:and|but|so|then) )*(?:if|once|while|unless|because|since|what if|should (?:an?|any|there)|(?:when|where)(?! (?:{_AUXILIARY}|to)\b))\b"
)
# What only tells more of somebody or something: "voters who are ill", "the meeting at which voters speak".
_RELATIVE: Final = re.compile(
    r"\b(?:people|persons?|citizens?|candidates?|voters?|someone|anyone|those|man|woman) (?:who|which)\b"
    r"|\b(?:place|office|compan\w+|school|hospital|home|house|village|commune|ward|town|city|province|country|area|room|station) where\b"
    r"|\b(?:day|date|time|year|moment|cases?) when\b"
    r"|(?<=\w )(?:at|in|on|for|of|to|by|with|from|under) which\b(?! \w+ (?:do|does|did|can|may|must)\b)"
)
# How a question goes on whose question word stands before a comma: "By how many, at least, must …"; and what shows that it is whole.
_INVERTED: Final = re.compile(rf"(?:at (?:the )?(?:least|most|latest),? )?(?:{_AUXILIARY})\b")
_VERB: Final = re.compile(rf"\b(?:{_AUXILIARY})\b")
# An alternative, where it does not ask anew: "…, or do I have to ask", but "…, or who decides".
_OR: Final = re.compile(r"or (?!(?:\w+ )?(?:what|when|who|whom|where|which|how|why)\b)")
# What asks the same of something else, after what asks: "…, còn X thì sao", "…, and what about X".
_ANOTHER: Final = re.compile(
    r"(?<!\sand)(?<!\sbut),?\s+(?=(?:còn|con)\s[^?.;\n]{1,60}\s(?:thì|thi)\s(?:sao|thế nào|the nao)\b|(?:(?:and|but)\s)?(?:what|how)\sabout\b)",
    re.IGNORECASE,
)
_BOUNDARY: Final = re.compile(r",|\s(?:và|va|với lại|and|rồi)\s", re.IGNORECASE)
# How a Vietnamese question ends that asks whether; folded.
_WHETHER: Final = r"\b(?:khong|chua)(?: (?:a|ha|ta|nhi|vay|the|ad|nha|anh|chi|em))*"
_WORD: Final = re.compile(r"[^\W\d_]+")
_ASKING: Final = {fold(word): word for word in ("mấy", "ai", "gì", "nào", "đâu", "sao")}
# A part that asks holds one of these; folded, so that typing without diacritics splits alike.
_ASKS: Final[dict[Language, re.Pattern[str]]] = {
    "vi": re.compile(
        rf"\b(may|bao nhieu|bao lau|ai|gi|nao|dau|(?<!\bban )sao(?! (?:y|chep|chup)\b)|co duoc|co phai|ntn)\b|{_WHETHER}$|\bduoc chu$"
    ),
    # "I was born in 2008" tells, "was I born too late" asks.
    "en": re.compile(
        r"\b(what|when|who|whom|where|which|how)\b|^((and|but|so|or|then|also|if so|if not) )*"
        r"(can(?! tho\b)|may|must|do|does|did|is|are|am|was|were|should|would|could|will|(?:has|have)(?! (?:no|not|never|been|\d+)\b))\b|"
        r"\b(can|may|must|do|does|did|is|are|am|was|were|should|would|could|will) (i|we|you|he|she|they|it|there|anyone|anybody|someone|somebody)\b"
    ),
}
# "The deadlines for three bodies: …, … and …": what is asked of each; alternatives ("or") are one question.
_LIST: Final = re.compile(r"(?P<asked>[^:?\n]+):(?P<things>[^:?\n]+)[?.]*")
_THING: Final = re.compile(
    r"[,;]\s*(?:(?:và|va|and)\s)?(?:(?:then|rồi|roi|sau đó|sau do|cuối cùng|cuoi cung|finally)\s)?|\s(?:và|va|and)\s", re.IGNORECASE
)
# What only asks whether the sentence before it is so.
_TAG: Final = re.compile(
    r"(vay |the )?(co |la )?(dung|phai|that|chinh xac|chac)( vay| the| nhu vay| nhu the)?( khong| k| ko| hong| chua)?( a| ha| ta| nhi| vay| ad| nha)*"
    r"|(is (that|this|it)|are they) (so|right|true|correct|legal|allowed)|right|correct|true"
)
# What announces the list: each thing stands in its place.
_ANNOUNCED: Final = re.compile(
    r"(?<=\S)\s+(?:(?:hai|ba|bốn|bon|2|3|4|các|cac|những|nhung)(?:\s+[^\W\d]+){1,3}|(?:(?:these|the following)\s+)?(?:two|three|four)(?:\s+[^\W\d]+){1,2}"
    r"|(?:these|the following)(?:\s+[^\W\d]+s)?)\s*$",
    re.IGNORECASE,
)
# Folded: what stands before the verb in a question that ends with `không`; that ending; and a clause that asks by it alone, without a subject of its own.
_SHARED: Final = re.compile(r"\bco (?:duoc(?: phep)?|the|can|phai|quyen|nen|bi)\b")
_YES_OR_NO: Final = re.compile(rf"{_WHETHER}$")
_ASKS_WHETHER: Final = re.compile(rf"(?!.*\b(?:co|duoc|may|bao|ai|gi|nao|dau|sao)\b).*{_WHETHER}")
# What is compared, folded: "A với B khác nhau thế nào", "A khác B chỗ nào", "A khác gì B", "phân biệt A và B". `khác` also means another.
_LEAD: Final = r"(?:(?:da|ad|oi|cho|minh|em|toi|tui|con|chau|hoi|xin|vay|thi|giup)\b[ ,:]*)*"
_HOW: Final = r"(?: +(?:o|nhu|ra|cho|diem|nao|gi|nhau|sao|the|la|khong|ko|k|hong|vay|v|z|a|ad|ha|nhi|nhe|voi|ta))*[ ?.!]*"
# So many letters at most: a long message is not tried at every place.
_A, _B, _C = (rf"(?P<{name}>[^,.?!]{{1,60}}?)" for name in "abc")
_TWO: Final = rf"{_A}(?:, {_B})? (?:va|voi) {_C}"
_COMPARED: Final[dict[Language, tuple[re.Pattern[str], ...]]] = {
    "vi": (
        re.compile(rf".{{0,30}}?\b(?:phan biet|so sanh|khac (?:nhau|biet) giua) {_TWO}{_HOW}"),
        re.compile(rf"{_LEAD}{_TWO} (?:co )?(?:gi )?khac (?:gi )?nhau{_HOW}"),
        re.compile(rf"{_LEAD}{_A} (?:co )?khac (?:gi|cho nao) (?:so voi |voi )?(?!khong|nhau){_C}{_HOW}"),
        re.compile(
            rf"{_LEAD}{_A}(?<!noi)(?<!cho)(?<!xa)(?<!nguoi)(?<!phuong) khac (?:so voi |voi )?{_C} (?:(?:o )?(?:cho|diem) nao|(?:nhu )?the nao|ra sao){_HOW}"
        ),
    ),
    "en": (
        re.compile(rf".{{0,30}}?\bdifferences? between {_A}(?:, {_B},?)? and {_C}[?.! ]*"),
        re.compile(rf".{{0,20}}?\bhow (?:does|do|is|are) {_A} (?:differ|different) from {_C}[?.! ]*"),
    ),
}
_IS_WHAT: Final[dict[Language, str]] = {"vi": "{} là gì", "en": "what is {}"}
_ASIDE: Final = re.compile(r"\([^)]*\)")
# What somebody numbers: `1) … 2) …`.
_NUMBERED: Final = re.compile(r"(?:(?<!\S)\(?(?P<closed>[1-9])\)|(?:^|(?<=[.:;,?!\n]\s)|(?<=\n))(?P<dotted>[1-9])[.:/])\s*(?=\D)")
_ALTERNATIVE: Final = re.compile(r"\b(hay|hoac|or)\b")
_MOST_SYLLABLES_OF_A_THING: Final = 7
# Shorter pieces are no questions of their own.
_LEAST_SYLLABLES: Final = 3
_SEVERAL: Final = 2
MOST_PARTS: Final = 3
_ENDS: Final = " ?;\n"
# What stands between two sentences where the first is not marked as a question, and where it is.
_BETWEEN_SENTENCES: Final = (" ", "? ")


class _Piece(NamedTuple):
    """A clause or a sentence; what stands between it and the piece before it; whether it may ask at all, and whether it does."""

    before: str
    text: str
    may_ask: bool
    asks: bool


def split(question: str, language: Language) -> tuple[str, ...]:
    """Return the parts of a question that ask for themselves, in order; the question itself where it asks one thing.

    Sentences are parts before clauses are: where two sentences ask, an `and` within one of them joins. A piece that asks nothing ("Tôi mới chuyển
    nhà, …") belongs to the part that follows it.
    """
    if listed := compared(question, language) or _listed(question, language) or _numbered(question):
        return listed
    question = _ANOTHER.sub(lambda found: "? " if asks(question[: found.start()], language) else found[0], question)
    sentences = _parts(question, language, _SENTENCE)
    if len(sentences) > 1:
        return _joined(sentences)
    clauses = _parts(question, language, _BOUNDARY)
    return _joined(_undivided(clauses, question) if language == "vi" else clauses)


def compared(question: str, language: Language) -> tuple[str, ...]:
    """Return, of the two or three things that a question compares, what asks for each; nothing where it compares nothing.

    One text rarely says how two things differ; what each of them is stands in the library.
    """
    folded = fold(question)
    found = next(filter(None, (pattern.fullmatch(folded) for pattern in _COMPARED[language])), None)
    if found is None or len(folded) != len(question):
        return ()
    things = [question[found.start(name) : found.end(name)] for name in ("a", "b", "c") if name in found.re.groupindex and found[name]]
    if not all(0 < len(folded_syllables(thing)) <= _MOST_SYLLABLES_OF_A_THING for thing in things):
        return ()
    asked = _IS_WHAT[language] if has_marks(question) else fold(_IS_WHAT[language])
    return tuple(asked.format(_headed(thing, things[0])) for thing in things)


def _headed(thing: str, first: str) -> str:
    """Return a thing with the words that it shares with the first, which says them once: `hiệp thương lần hai` and `lần ba`."""
    words, own = first.split(), thing.split()
    shared = next((n for n in range(1, len(words)) if fold(words[n]) == fold(own[0])), 0)
    is_short = shared and len(words) - shared == len(own) and fold(" ".join(words[shared:])) != fold(thing)
    return " ".join((*words[:shared], *own)) if is_short else thing


def _listed(question: str, language: Language) -> tuple[str, ...]:
    """Return what is asked of each of the things after a colon; nothing where no such list is there, or one too long to be told."""
    found = _LIST.fullmatch(question)
    if found is None or _ALTERNATIVE.search(fold(found["things"])):
        return ()
    things = [thing.strip() for thing in _THING.split(_ASIDE.sub("", found["things"]))]
    is_list = 1 < len(things) <= MOST_PARTS and all(
        0 < len(folded_syllables(thing)) <= _MOST_SYLLABLES_OF_A_THING and not asks(thing, language) for thing in things
    )
    announced = _ANNOUNCED.search(found["asked"])
    asked = found["asked"][: announced.start()] if announced and not asks(announced[0], language) else found["asked"]
    return tuple(f"{asked} {thing}" for thing in things) if is_list else ()


def _numbered(question: str) -> tuple[str, ...]:
    """Return what somebody numbered, the first with what stands before it; nothing where the numbers do not count up from 1."""
    marks = list(_NUMBERED.finditer(question))
    if len(marks) < _SEVERAL or [int(mark["closed"] or mark["dotted"]) for mark in marks] != [*range(1, len(marks) + 1)]:
        return ()
    ends = [*(mark.start() for mark in marks[1:]), len(question)]
    texts = [question[mark.end() : end] for mark, end in zip(marks, ends, strict=True)]
    texts[0] = f"{question[: marks[0].start()]} {texts[0]}"
    return _joined([" ".join(text.split()).strip(" ,.;:?") for text in texts])


def _undivided(parts: Sequence[str], question: str) -> tuple[str, ...]:
    """Return clauses, two of them as one where they share what asks: "em có được dự / phát biểu không" asks one thing, and neither asks it alone."""
    joined = [parts[0]]
    for part in parts[1:]:
        is_open = _SHARED.search(fold(joined[-1])) and not _YES_OR_NO.search(fold(joined[-1]))
        if is_open and _ASKS_WHETHER.fullmatch(fold(part)):
            joined[-1] = f"{joined[-1]} {'và' if has_marks(question) else 'va'} {part}"
        else:
            joined.append(part)
    return tuple(joined) if len(joined) >= _SEVERAL else (question,)


def _joined(parts: Sequence[str]) -> tuple[str, ...]:
    """Return the parts, the last ones together where they are too many."""
    return tuple(parts) if len(parts) <= MOST_PARTS else (*parts[: MOST_PARTS - 1], " ".join(parts[MOST_PARTS - 1 :]))


def _parts(question: str, language: Language, boundary: re.Pattern[str]) -> tuple[str, ...]:
    parts: list[str] = []
    pending, pending_asks = "", False
    for piece in _pieces(question, language, boundary):
        if parts and not pending and _TAG.fullmatch(fold(piece.text)):
            parts[-1] = f"{parts[-1]}? {piece.text}"
        elif parts and not pending and _goes_on(parts[-1], piece, language):
            parts[-1] = f"{parts[-1]}{piece.before}{piece.text}"
        else:
            pending = f"{pending}{piece.before}{piece.text}" if pending else piece.text
            pending_asks = pending_asks or piece.asks
            if piece.may_ask and pending_asks and len(folded_syllables(pending)) >= _LEAST_SYLLABLES:
                parts.append(pending)
                pending, pending_asks = "", False
    return (*parts[:-1], f"{parts[-1]} {pending}".strip()) if len(parts) >= _SEVERAL else (question,)


def _goes_on(question: str, piece: _Piece, language: Language) -> bool:
    """Whether a piece belongs to the question before it: a word that is left over ("when do polls open and close"), in English what `and` or `or` adds.

    A sentence of two words asks more of the same ("By when?").
    """
    is_new = piece.before in _BETWEEN_SENTENCES
    if (is_new or not piece.asks) and 0 < len(folded_syllables(piece.text)) < _LEAST_SYLLABLES:
        return True
    if language == "vi":
        return False
    text = fold(piece.text)
    is_added = (not is_new and _OR.match(text)) or (not piece.asks and piece.before == " and ")
    return bool(is_added or (piece.before == ", " and _INVERTED.match(text) and not _VERB.search(fold(question))))


def _pieces(question: str, language: Language, boundary: re.Pattern[str]) -> Iterator[_Piece]:
    """Yield the pieces between the boundaries.

    Who marks what they ask tells the rest ("I was sent this: …. Is it so?"). The mark belongs to a whole sentence: of its clauses any may ask.
    """
    was_marked, between = False, " "
    for sentence in _SENTENCE.split(question):
        is_marked = "?" in sentence
        # A semicolon ends no sentence: the mark may follow later. What follows a marked question, and does not end as a statement, may go on asking.
        may_ask = (
            "?" not in question
            or is_marked
            or sentence.rstrip().endswith(";")
            or (was_marked and not sentence.rstrip().endswith((".", "!")))
        )
        was_marked = was_marked or is_marked
        cut = list(_cut(sentence, boundary, between)) if may_ask else [(between, sentence.strip(_ENDS))]
        between = _BETWEEN_SENTENCES[is_marked]
        for (before, text), (after, _) in pairwise([*cut, ("", "")]):
            asks = (is_marked and len(cut) == 1) or _clause_asks(text, after, language)
            yield _Piece(before, text, may_ask, may_ask and asks)


def _clause_asks(text: str, after: str, language: Language) -> bool:
    """Whether a clause asks; `after` stands between it and the next one."""
    is_condition = language == "en" and after == ", " and _CONDITION.match(fold(text)) is not None
    return not is_condition and asks(text, language)


def asks(text: str, language: Language) -> bool:
    """Whether words ask something, be it without a question mark: a word that asks, or the form of a question."""
    if language == "vi":
        return _ASKS["vi"].search(fold(_WORD.sub(lambda word: "" if _looks_like_asking(word[0]) else word[0], text))) is not None
    return _ASKS["en"].search(_RELATIVE.sub(" ", fold(text))) is not None


def _looks_like_asking(word: str) -> bool:
    """Whether a word only looks like one that asks, once folded: `đầu` and `dấu` are no `đâu`; a mark on the wrong letter (`mâý`) is a slip."""
    folded = fold(word)
    return folded in _ASKING and word.lower() != folded and _letters(word.lower()) != _letters(_ASKING[folded])


def _letters(word: str) -> list[str]:
    """Return the letters and marks of a word, sorted."""
    return sorted(unicodedata.normalize("NFD", word))


def _cut(sentence: str, boundary: re.Pattern[str], before: str) -> Iterator[tuple[str, str]]:
    """Yield the pieces of a sentence, each with what stands before it: `before` the first, then `, ` or a word between spaces."""
    start = 0
    for found in (*boundary.finditer(sentence), None):
        if text := sentence[start : found.start() if found else None].strip(_ENDS):
            yield before, text
            before = " "
        if found:
            before, start = (f"{before.rstrip()}{found[0].rstrip()} " if found[0].strip() == "," else found[0]), found.end()
