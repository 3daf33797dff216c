"""From an amending document to what it orders: `read_amendments`.

What cannot be read with certainty becomes an `Unclear` with its sentence; nothing is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import replace
from itertools import chain

from knowledge.amending.commands import Command, Verb, commands_in, places_of, verb_of
from knowledge.amending.dates import read_dates
from knowledge.amending.doubts import DoubtfulError
from knowledge.amending.ending import partly_left, read_endings
from knowledge.amending.operations import Amendments, Base, Doubt, Operation, Unclear
from knowledge.amending.phrase_reading import IS_PHRASE, Origin, read_phrases
from knowledge.amending.places import Place
from knowledge.amending.sentences import Sentence, Told, told
from knowledge.amending.text_reading import read_renumbering, read_repeal, read_texts
from knowledge.official.model import OfficialText

_SPEAKS_OF_AMENDING = re.compile(
    r"(?:sửa đổi|bổ sung|thay thế|bãi bỏ|bỏ)\b.*\b(?:luật|bộ luật|nghị quyết|pháp lệnh|nghị định|thông tư|quyết định|điều|khoản|điểm|cụm từ)\b",
    re.IGNORECASE,
)
# What points to another document's words: a place, a quote, a document's number.
_POINTS_AT = re.compile(r"\b(?:điều|khoản|điểm)\s+(?:\d|[a-zđ]\b)|⟦\d+⟧|\d+/\d{4}/[A-ZĐ]", re.IGNORECASE)
_SOME_OF = re.compile(
    r"\b(?:một số|các)\s+(?:nội dung|quy định|khoản|điểm)(?:,\s*(?:khoản|điểm))*\s+(?:của|tại)\s+(?P<place>.+)$", re.IGNORECASE | re.DOTALL
)
_AS_FOLLOWS = re.compile(
    r"(?:\s*\b(?:tại|vào|ở)\b)?(?:\s*\bcác\b)?(?:[,\s]*(?:\bvà\b\s*)?\b(?:điều|khoản|điểm|quy định|nội dung|văn bản)\b)*"
    r"\s*(?:sau đây|như sau|dưới đây|sau)?\s*:?\s*$",
    re.IGNORECASE,
)


def read_amendments(official: OfficialText) -> Amendments:
    """Return what a document orders of others. A document that amends nothing gives no operations and nothing unclear."""
    tree = tuple(told(official))
    dates, undated = read_dates([(t.clause, t.sentence.words) for t in tree], official.header.in_force_from, official.header.adopted)
    left = partly_left(tree)
    read = tuple(chain.from_iterable(_read(t, left) for t in tree))
    operations = tuple(replace(o, in_force_from=o.in_force_from or dates.of(o.clause)) for o in read if not isinstance(o, Unclear))
    unclear = tuple(u for u in read if isinstance(u, Unclear))
    return Amendments(official.header.number, operations, unclear + (undated if operations or unclear else ()))


def _read(part: Told, left: Collection[str]) -> Iterator[Operation | Unclear]:
    """Yield what one article, clause or point orders by itself."""
    ends = tuple(read_endings(part, left))
    yield from ends
    if (ends and not verb_of(part.sentence.words.strip())) or (not part.leaf and not part.sentence.quotes):
        return
    sentence = _completed(part)
    if sentence is None:
        if part.leaf and _is_expected(part):
            yield Unclear(part.clause, part.sentence.printed(), Doubt.INSTRUCTION_UNKNOWN)
        return
    if not part.leaf and _is_phrase_group(sentence):
        return
    try:
        yield from _ordered(sentence, part)
    except DoubtfulError as error:
        if _is_expected(part) or _POINTS_AT.search(sentence.words):
            yield Unclear(part.clause, sentence.printed(), error.doubt)


def _completed(part: Told) -> Sentence | None:
    """Return the sentence with its verb, taken from the sentence above where that says it for all its points; None where there is none."""
    own = part.sentence
    words = own.words.strip()
    if verb_of(words):
        return own
    above = part.above.sentence if part.above else None
    if above is None or not verb_of(above.words) or not part.leaf:
        return None
    verb = verb_of(above.words)
    if verb in {Verb.REPEAL, Verb.REMOVE} or _is_phrase_group(above):
        return _joined(above, own)
    return None


def _joined(above: Sentence, own: Sentence) -> Sentence:
    """Return one sentence of the verb above and the places, or the phrases, of a point."""
    stem = _AS_FOLLOWS.sub("", above.words.strip())
    shifted = re.sub(r"⟦(\d+)⟧", lambda m: f"⟦{int(m[1]) + len(above.quotes)}⟧", own.words.strip())
    if not above.quotes and own.quotes:  # "Thay thế các cụm từ sau đây: a) cụm từ “…” bằng …"
        stem = re.split(r"\s+(?:một số|các)\s+", stem)[0]
    link = " tại " if above.quotes and not re.match(r"tại\b", shifted, re.IGNORECASE) else " "
    return Sentence(f"{stem}{link}{shifted}", (*above.quotes, *own.quotes), above.whole and own.whole)


def _is_phrase_group(sentence: Sentence) -> bool:
    """Whether the sentence orders something of phrases and leaves what, or where, to its points."""
    words = sentence.words.strip()
    return words.endswith(":") and bool(re.search(r"\b(?:cụm từ|từ ngữ|từ)\b", words))


def _is_expected(part: Told) -> bool:
    """Whether an order is expected here: the article above speaks of amending, so a sentence without a verb of amending is no rule of its own."""
    above = part
    while above.above is not None:
        above = above.above
    return bool(_SPEAKS_OF_AMENDING.match(above.sentence.words.split("\n")[0]))


def _ordered(sentence: Sentence, part: Told) -> Iterator[Operation]:
    if not sentence.whole:
        raise DoubtfulError(Doubt.QUOTE_UNREADABLE)
    origin = Origin(part.clause, part.base, sentence.quotes, _context(part))
    waiting: list[Command] = []
    commands = commands_in(sentence.words)
    if not commands:
        raise DoubtfulError(Doubt.INSTRUCTION_UNKNOWN)
    if part.base == Base():
        raise DoubtfulError(Doubt.BASE_UNKNOWN)
    for command in commands:
        if IS_PHRASE.match(command.words):
            yield from read_phrases(command, origin)
        elif command.verb in {Verb.REPEAL, Verb.REMOVE}:
            yield read_repeal(command, origin)
        elif command.verb is Verb.RENUMBER and not command.quoted:
            yield from read_renumbering(command, origin)
        else:
            waiting.append(command)
            if command.quoted:
                yield from read_texts(waiting, origin)
                waiting = []
    if waiting:
        raise DoubtfulError(Doubt.TEXT_MISSING)


def _context(part: Told) -> Place | None:
    """Return the place that the sentences above hold fast: `Sửa đổi, bổ sung một số khoản của Điều 11 như sau:`."""
    above = part.above
    if above is None:
        return None
    within = _context(above)
    words = _AS_FOLLOWS.sub("", above.sentence.words)
    commands = commands_in(words)
    if len(commands) != 1 or IS_PHRASE.match(commands[0].words) or commands[0].verb is not Verb.AMEND:
        return within
    some = _SOME_OF.search(commands[0].words)
    try:
        places = places_of(some["place"] if some else commands[0].words, within)
    except DoubtfulError:
        return within
    return places[0] if len(places) == 1 and not places[0].paragraph else within
