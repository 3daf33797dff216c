"""Write an article a province on its constituencies: python scripts/make_constituency_articles.py [FOLDER].

FOLDER is that of 85/NQ-HĐBCQG in the library, the shipped one by default. Run it again after scripts/make_constituencies.py.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path

import yaml

from knowledge.checks import TEXT_LENGTH
from knowledge.constituencies import Commune, Constituencies, Constituency, Gazetteer, Province, read_constituencies
from knowledge.documents import Language
from knowledge.folding import fold
from knowledge.reading import SHIPPED_LIBRARY

SINCE = "2025-12-15"
MOST_NAMES = 40
KINDS = {"phường": ("ward", "wards"), "xã": ("commune", "communes"), "đặc khu": ("special zone", "special zones")}


def plain(name: str) -> str:
    """Return a name as the library's English texts write it: without diacritics."""
    return " ".join(fold(word).capitalize() if word[:1].isalpha() else word for word in name.split(" "))


def series(names: Sequence[str]) -> list[str]:
    """Return names with those that only a number tells apart as one: `A Lưới 1–5`."""
    numbered = Counter(name.rpartition(" ")[0] for name in names if name[-1].isdecimal())
    said = {}
    for name in names:
        base, _, number = name.rpartition(" ")
        several = number.isdecimal() and numbered[base] > 1
        said.setdefault(base if several else name, []).append(number)
    return [f"{name} {numbers[0]}–{numbers[-1]}" if len(numbers) > 1 else name for name, numbers in said.items()]


def merged(read: Constituencies, codes: AbstractSet[str], province: Province) -> list[str]:
    """Return the provinces of before July 2025, by name, most of whose communes are the province's now, beside the one whose name it kept."""
    all_of: Counter[str] = Counter()
    here: Counter[str] = Counter()
    for commune in read.former_communes:
        name = commune.province.removeprefix("Thành phố ").removeprefix("Tỉnh ")
        all_of[name] += 1
        here[name] += not codes.isdisjoint(commune.became)
    return [name for name in sorted(all_of, key=fold) if here[name] > all_of[name] / 2 and name != province.label.removeprefix("TP ")]


class Writer:
    """Writes the article of one province."""

    def __init__(self, read: Constituencies, province: Province) -> None:
        self.province = province
        self.units = read.of_province(province.number)
        self.seats = sum(unit.seats for unit in self.units)
        codes = {commune.code for unit in self.units for commune in unit.communes}
        self._merged = merged(read, codes, province)
        # What people know best comes first: the communes that are called as a district or town was.
        self._known = {d.name for d in Gazetteer(read).districts if not codes.isdisjoint(d.codes)}

    def article(self) -> dict[str, object]:
        """Return the article as the file holds it."""
        number, label, english = self.province.number, self.province.label, self.province.english
        provision = {
            "in_force_from": SINCE,
            "text": {"vi": self.text("vi"), "en": self.text("en")},
            "questions": {"vi": list(self._questions_vi()), "en": list(self._questions_en())},
            "computed": [str(n) for n in dict.fromkeys((self.seats, len(self.units), *self._counts()))],
        }
        return {
            "article": str(number),
            "title": {"vi": f"Đơn vị bầu cử ở {label}", "en": f"Constituencies in {english}"},
            "label": {"vi": f"Mục {number}", "en": f"Item {number}"},
            "provisions": [provision],
        }

    def text(self, language: Language) -> str:
        """Return the text with as many names a constituency as its length allows."""
        fitting = (self._text(language, names) for names in range(MOST_NAMES, 0, -1))
        return next(text for text in fitting if len(text) <= TEXT_LENGTH[language][1])

    def names(self, unit: Constituency) -> list[Commune]:
        """Return the communes of a constituency, the best known first, else by the alphabet."""
        return sorted(unit.communes, key=lambda c: (c.name not in self._known, fold(c.name)))

    def _text(self, language: Language, most: int) -> str:
        units = "; ".join(self._unit(unit, language, most) for unit in self.units)
        if language == "vi":
            with_former = f" (gồm cả {', '.join(self._merged)} cũ)" if self._merged else ""
            whole = f"{self.province.label}{with_former} bầu {self.seats} đại biểu Quốc hội khóa XVI ở {len(self.units)} đơn vị bầu cử: {units}."
            return whole if self._is_whole(most) else f"{whole} Nơi chưa kể tên: tra theo tên xã, phường."
        with_former = f" (with the former {' and '.join(map(plain, self._merged))})" if self._merged else ""
        whole = f"{self.province.english}{with_former} elects {self.seats} deputies of the 16th National Assembly in {len(self.units)} constituencies: {units}."
        return whole if self._is_whole(most) else f"{whole} For a place not named, look up its commune or ward."

    def _is_whole(self, most: int) -> bool:
        return all(len(unit.communes) <= most for unit in self.units)

    def _unit(self, unit: Constituency, language: Language, most: int) -> str:
        names = series([commune.name for commune in self.names(unit)[:most]])
        if language == "vi":
            return f"số {unit.number}: {unit.seats} người ({self._counted_vi(unit.communes)}: {', '.join(names)}{'…' * (most < len(unit.communes))})"
        said = ", ".join(map(plain, names)) + "…" * (most < len(unit.communes))
        return f"No. {unit.number} elects {unit.seats} ({self._counted_en(unit.communes)}: {said})"

    def _counts(self) -> Iterator[int]:
        for unit in self.units:
            yield from Counter(c.kind for c in unit.communes).values()

    def _counted_vi(self, communes: Sequence[Commune]) -> str:
        return ", ".join(f"{count} {kind}" for kind, count in Counter(c.kind for c in communes).items())

    def _counted_en(self, communes: Sequence[Commune]) -> str:
        return ", ".join(f"{count} {KINDS[kind][count > 1]}" for kind, count in Counter(c.kind for c in communes).items())

    def _questions_vi(self) -> Iterator[str]:
        first, last = self.names(self.units[0])[0], self.names(self.units[-1])[0]
        label = self.province.label
        yield f"{label} được bầu bao nhiêu đại biểu Quốc hội khóa XVI?"
        yield f"Các đơn vị bầu cử Quốc hội ở {label} gồm những nơi nào, mỗi nơi mấy người?"
        yield f"Em ở {first.kind} {first.name}, {label} thì thuộc đơn vị bầu cử số mấy?"
        yield f"{last.kind.capitalize()} {last.name} nằm trong đơn vị nào của {label} khi bầu Quốc hội?"

    def _questions_en(self) -> Iterator[str]:
        there = self.names(self.units[-1])[0]
        yield f"How many National Assembly deputies does {self.province.english} elect?"
        yield f"I live in {plain(there.name)}, which constituency of {self.province.english} is that?"


class _Folding(yaml.SafeDumper):
    """Long texts are folded, as people write them in the library."""


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=">" if len(text) > 150 else None)  # noqa: PLR2004


_Folding.add_representer(str, _text)


def main(folder: Path) -> None:
    """Write the articles."""
    read = read_constituencies()
    for province in read.provinces:
        content = yaml.dump(Writer(read, province).article(), Dumper=_Folding, allow_unicode=True, sort_keys=False, width=120)
        (folder / f"article-{province.number:03}.yaml").write_text(content, "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else SHIPPED_LIBRARY / "85-NQ-HDBCQG")
