"""The numbers that Word writes by itself: `1.`, `a)`, `Điều 3.` stand in numbering.xml and not in the paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from knowledge.intake.word_xml import number, on, value, w

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")
_BULLETS = {"": "•", "\uf0b7": "•", "\uf0a7": "▪", "\uf02d": "-", "\uf0d8": "➢", "o": "○"}
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
# Vietnamese points run a, b, c, d, đ, e, g, h, i, k…; Word's own letters run a to z, and that is what is printed.
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_MOST = 10_000


@dataclass(slots=True)
class _Level:
    start: int = 1
    format: str = "decimal"
    text: str = ""
    restart: int | None = None
    legal: bool = False


@dataclass(slots=True)
class _List:
    levels: dict[int, _Level] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Counts through a document: asked paragraph by paragraph, in their order."""

    def __init__(self, root: etree._Element | None) -> None:
        """Read the definitions; without numbering.xml no paragraph has a number."""
        self._lists: dict[int, _List] = {}
        self._overrides: dict[tuple[int, int], int] = {}
        # The style that a numbering is linked to, for paragraphs that only name the style.
        self.by_style: dict[str, tuple[int, int]] = {}
        if root is not None:
            self._read(root)

    def label(self, list_id: int, level: int) -> str:
        """Return the number that stands before the next paragraph of a list, empty where it has none."""
        found = self._lists.get(list_id)
        if found is None or not 0 <= level < _LEVELS or level not in found.levels:
            return ""
        rule = found.levels[level]
        if (list_id, level) in self._overrides:
            found.counts[level] = self._overrides.pop((list_id, level))
        else:
            found.counts[level] = found.counts[level] + 1 if level in found.counts else rule.start
        for deeper in [at for at in found.counts if at > level]:
            restart = found.levels[deeper].restart if deeper in found.levels else None
            if restart != 0 and (restart is None or level < restart):
                del found.counts[deeper]
        return self._written(found, rule)

    @staticmethod
    def _written(found: _List, rule: _Level) -> str:
        if rule.format == "bullet":
            return _BULLETS.get(rule.text, rule.text)
        if rule.format == "none":
            return _PLACE.sub("", rule.text)

        def place(code: re.Match[str]) -> str:
            at = int(code[1]) - 1
            of = found.levels.get(at, _Level())
            return formatted(found.counts.get(at, of.start), "decimal" if rule.legal else of.format)

        return _PLACE.sub(place, rule.text)

    def _read(self, root: etree._Element) -> None:
        abstract = {number(item, "abstractNumId", -1): item for item in root.iter(w("abstractNum"))}
        links = {value(item.find(w("styleLink"))): item for item in abstract.values() if item.find(w("styleLink")) is not None}
        shared: dict[int, _List] = {}
        for num in root.iter(w("num")):
            own = number(num, "numId", -1)
            key = number(num.find(w("abstractNumId")), default=-1)
            if key not in abstract:
                continue
            source = links.get(value(abstract[key].find(w("numStyleLink"))), abstract[key])
            # Lists that share a definition go on counting where the other has stopped, unless they override it.
            found = shared.setdefault(key, _List(_levels(source)))
            replaced = {number(item, "ilvl", -1): item for item in num.iter(w("lvlOverride"))}
            if any(item.find(w("lvl")) is not None for item in replaced.values()):
                found = _List(
                    _levels(source) | {at: _level(item.find(w("lvl"))) for at, item in replaced.items() if item.find(w("lvl")) is not None}
                )
            self._lists[own] = found
            self._overrides |= {
                (own, at): number(item.find(w("startOverride")), default=1)
                for at, item in replaced.items()
                if item.find(w("startOverride")) is not None
            }
            for item in source.iter(w("lvl")):
                if style := value(item.find(w("pStyle"))):
                    self.by_style.setdefault(style, (own, number(item, "ilvl")))


def _levels(source: etree._Element) -> dict[int, _Level]:
    return {number(item, "ilvl"): _level(item) for item in source.findall(w("lvl"))}


def _level(item: etree._Element | None) -> _Level:
    if item is None:
        return _Level()
    restart = item.find(w("lvlRestart"))
    return _Level(
        start=number(item.find(w("start")), default=1),
        format=value(item.find(w("numFmt"))) or "decimal",
        text=value(item.find(w("lvlText"))),
        restart=None if restart is None else number(restart),
        legal=on(item.find(w("isLgl"))),
    )


def formatted(count: int, form: str) -> str:
    """Return a number as Word writes it in a form such as `lowerLetter` or `upperRoman`; an unknown form gives digits."""
    if not 0 < count < _MOST:
        return str(count)
    match form:
        case "lowerLetter" | "upperLetter":
            letters = _LETTERS[(count - 1) % 26] * ((count - 1) // 26 + 1)
            return letters.upper() if form == "upperLetter" else letters
        case "lowerRoman" | "upperRoman":
            return roman(count).upper() if form == "upperRoman" else roman(count)
        case "decimalZero":
            return f"{count:02}"
        case _:
            return str(count)


def roman(count: int) -> str:
    """Return a number in small Roman numerals."""
    written = ""
    for worth, numeral in _ROMAN:
        times, count = divmod(count, worth)
        written += numeral * times
    return written
