"""Read commands on phrases: `thay thế cụm từ “…” bằng cụm từ “…” tại …`, `bỏ cụm từ “…” tại …`, `bổ sung cụm từ “…” vào sau cụm từ “…” tại …`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge.amending.commands import Command, Verb, places_of
from knowledge.amending.doubts import DoubtfulError
from knowledge.amending.operations import AddPhrase, Base, Doubt, Phrase, RemovePhrase, ReplacePhrase, Side
from knowledge.amending.places import WHOLE_DOCUMENT, Place
from knowledge.amending.sentences import without_base

_NAMES = r"(?:các\s+|một số\s+)?(?:cụm từ và dấu câu|cụm từ|từ ngữ|cụm số|từ|chữ số|chữ|số)"
IS_PHRASE = re.compile(rf"^(?:thêm\s+)?(?:{_NAMES}\s*)⟦", re.IGNORECASE)
_QUOTE = re.compile(r"⟦(\d+)⟧")
_CONNECTOR = re.compile(rf"[\s,;]*(?:\bvà\b)?[\s,;]*(?:{_NAMES})?\s*$", re.IGNORECASE)
_WHERE = re.compile(r"^(?:được quy định\s+|quy định\s+)?(?:tại|trong|ở)\s+(?P<places>.+)$", re.IGNORECASE | re.DOTALL)
_EXCEPT = re.compile(
    r",?\s*\b(?:trừ|ngoại trừ)\s+(?:trường hợp\s+|cụm từ này\s+)?(?:quy định\s+)?(?:tại\s+)?(?P<places>.+)$", re.IGNORECASE | re.DOTALL
)
_TIMES = re.compile(r"\(\s*0?(?P<times>\d+)\s+(?:lần|chỗ|vị trí)\s*\)", re.IGNORECASE)
_EVERYWHERE = re.compile(
    r"^(?:(?:toàn bộ|toàn văn|cả)(?:\s+(?:văn bản|các điều, khoản, điểm|các điều khoản|các điều|nội dung))?"
    r"|(?:tất cả\s+)?các\s+(?:điều, khoản, điểm|điều, khoản|điều khoản|quy định))"
    r"(?:\s+(?:của|trong|có liên quan)\b.*)?$",
    re.IGNORECASE,
)
_EVERY_LAW = re.compile(r"^(?:toàn bộ|toàn văn|cả)?\s*(?:Luật|Bộ luật|Nghị quyết|Nghị định|Pháp lệnh|Thông tư|Quyết định)\b")
_PAIRED = re.compile(r"[,\s]*\b(?:một cách\s+)?(?:tương ứng|lần lượt)\b", re.IGNORECASE)
_PAIR = re.compile(rf"⟦(?P<old>\d+)⟧(?P<between>[^⟦]*?)\s+bằng\s+(?:{_NAMES}\s*)?⟦(?P<new>\d+)⟧(?P<behind>[^⟦]*)", re.IGNORECASE)
_ADDED = re.compile(
    rf"^(?:thêm\s+)?{_NAMES}\s*⟦(?P<new>\d+)⟧\s*(?:vào\s+)?(?:ngay\s+|liền\s+|phía\s+)?(?P<side>trước|sau)\s+{_NAMES}\s*⟦(?P<anchor>\d+)⟧(?P<where>[^⟦]*)$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Where:
    places: tuple[Place, ...]
    exceptions: tuple[Place, ...] = ()
    times: int | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """What every operation of a clause shares, and the words that its quotes stand for."""

    clause: str
    base: Base
    quotes: tuple[str, ...]
    within: Place | None


def read_phrases(command: Command, origin: Origin) -> tuple[Phrase, ...]:
    """Return the operations of a command on phrases; their day is filled in later.

    Raises:
        DoubtfulError: it is not certain which words, by which, or where.
    """
    if command.verb is Verb.ADD:
        return (_added(command, origin),)
    if command.verb in {Verb.REMOVE, Verb.REPEAL}:
        return tuple(
            RemovePhrase(origin.clause, origin.base, None, origin.quotes[q], where.places, where.exceptions, where.times)
            for q, where in _located(_groups(command.words, origin), None)
        )
    return tuple(_replaced(command, origin))


def _added(command: Command, origin: Origin) -> AddPhrase:
    match = _ADDED.match(command.words)
    if match is None:
        raise DoubtfulError(Doubt.POSITION_UNCLEAR)
    where = _where(match["where"], origin)
    if where is None:
        raise DoubtfulError(Doubt.PLACE_MISSING)
    side = Side.BEFORE if match["side"].lower() == "trước" else Side.AFTER
    new, anchor = origin.quotes[int(match["new"])], origin.quotes[int(match["anchor"])]
    return AddPhrase(origin.clause, origin.base, None, new, anchor, side, where.places, where.exceptions, where.times)


def _replaced(command: Command, origin: Origin) -> Iterator[ReplacePhrase]:
    paired = bool(_PAIRED.search(command.words))
    old, separator, new = _PAIRED.sub("", command.words).partition(" bằng ")
    if not separator:
        raise DoubtfulError(Doubt.PAIRS_UNCLEAR)
    if " bằng " in new:
        yield from _one_by_one(command.words, origin)
        return
    replacements = _groups(new, origin)
    located = _located(_groups(old, origin), replacements[-1][1])
    if len(replacements) == 1:
        replacements *= len(located)
    elif not paired or len(replacements) != len(located):
        raise DoubtfulError(Doubt.PAIRS_UNCLEAR)
    for (q, where), (by, _) in zip(located, replacements, strict=True):
        yield _replacement(origin, q, by, where)


def _one_by_one(words: str, origin: Origin) -> tuple[ReplacePhrase, ...]:
    """Return the replacements of `“A” bằng “B”, “C” bằng “D” tại …`: places hold for their pair, or for all before them that name none."""
    pairs = list(_PAIR.finditer(words))
    if 2 * len(pairs) != len(_QUOTE.findall(words)):
        raise DoubtfulError(Doubt.PAIRS_UNCLEAR)
    following: _Where | None = None
    found: list[ReplacePhrase] = []
    for at, pair in reversed(list(enumerate(pairs))):
        tail = pair["behind"] if at == len(pairs) - 1 else _CONNECTOR.sub("", pair["behind"])
        between, behind = _where(pair["between"], origin), _where(tail, origin)
        if between and behind:
            raise DoubtfulError(Doubt.PAIRS_UNCLEAR)
        following = between or behind or following
        if following is None:
            raise DoubtfulError(Doubt.PLACE_MISSING)
        found.append(_replacement(origin, int(pair["old"]), int(pair["new"]), following))
    return tuple(reversed(found))


def _replacement(origin: Origin, old: int, new: int, where: _Where) -> ReplacePhrase:
    old_words, new_words = origin.quotes[old], origin.quotes[new]
    return ReplacePhrase(origin.clause, origin.base, None, old_words, new_words, where.places, where.exceptions, where.times)


def _groups(words: str, origin: Origin) -> list[tuple[int, _Where | None]]:
    """Return each quote with the places that are named right behind it."""
    found = list(_QUOTE.finditer(words))
    if not found:
        raise DoubtfulError(Doubt.QUOTE_UNREADABLE)
    ends = [*(m.start() for m in found[1:]), None]
    behind = [words[m.end() : end] if end is None else _CONNECTOR.sub("", words[m.end() : end]) for m, end in zip(found, ends, strict=True)]
    return [(int(m[1]), _where(text, origin)) for m, text in zip(found, behind, strict=True)]


def _located(groups: Sequence[tuple[int, _Where | None]], common: _Where | None) -> list[tuple[int, _Where]]:
    """Return each quote with its places: named behind it, behind a later one, or behind all."""
    located: list[tuple[int, _Where]] = []
    following = common
    for quote, where in reversed(groups):
        if where is not None and common is not None:
            raise DoubtfulError(Doubt.PAIRS_UNCLEAR)
        following = where or following
        if following is None:
            raise DoubtfulError(Doubt.PLACE_MISSING)
        located.append((quote, following))
    return located[::-1]


def _where(words: str, origin: Origin) -> _Where | None:
    """Return the places that the words behind a quote name; None where there are none."""
    text = words.strip(" .;,:")
    if not text:
        return None
    times = _TIMES.search(text)
    text = _TIMES.sub("", text).strip(" ,")
    exceptions: tuple[Place, ...] = ()
    if match := _EXCEPT.search(text):
        exceptions = places_of(match["places"], origin.within)
        text = text[: match.start()]
    match = _WHERE.match(text)
    if match is None:
        raise DoubtfulError(Doubt.PLACE_UNREADABLE)
    count = int(times["times"]) if times else None
    if _EVERY_LAW.match(match["places"]) or _EVERYWHERE.match(without_base(match["places"]).strip(" .,;")):
        return _Where((WHOLE_DOCUMENT,), exceptions, count)
    return _Where(places_of(match["places"], origin.within), exceptions, count)
