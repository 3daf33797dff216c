"""The sentences of an amending document: quotes lifted out of them, what is amended named, the clauses above them told."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from knowledge.amending.operations import Base
from knowledge.official.assembling import assemble_text
from knowledge.official.model import Node, OfficialText
from knowledge.official.quoting import quotes_in

KINDS = r"(?:Luật|Bộ luật|Pháp lệnh|Nghị quyết liên tịch|Nghị quyết|Nghị định|Thông tư liên tịch|Thông tư|Quyết định|Hiến pháp|Quy chế)"
NUMBER = r"\d+(?:/\d{4})?/[A-ZĐ][A-ZĐ0-9-]*"
# A comma inside a name ("Luật Phòng, chống …"), not one between places.
_COMMA = r",(?=\s[a-zà-ỹđ])(?!\s(?:khoản|điểm|điều|mục|chương|các|tên|sửa|bổ|bãi|thay|bỏ|được|đã|số|trừ|ngày)\b)"
# What stands behind a number: "ngày 24 tháng 6 năm 2023 của Quốc hội về thí điểm một số cơ chế, chính sách …".
_BEHIND = r"(?:\s+ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}(?:\s+của\s+[^,;:⟦]+?(?=\s+về\b|[,;:⟦.]|$))?(?:\s+về\s+[^;:⟦]*)?)"
_BASE = re.compile(
    rf"(?:\bcủa\s+|\btrong\s+|\btại\s+)?\b(?P<kind>{KINDS})\s+(?!này\b|nêu trên\b)(?P<name>(?:[^,;:.(⟦]|{_COMMA})*?)"
    rf"(?:\s*,?\s*(?:số\s+)?(?P<number>{NUMBER})(?:{_BEHIND}|[^;:⟦,]*?))?(?=\s+(?:như sau|sau đây|đã được|được)\b|[;:(⟦.,]|$)"
)
_ITSELF = re.compile(rf"\s*(?:của|trong|tại)\s+{KINDS}\s+(?:này|nêu trên)\b")
_PLACEHOLDER = re.compile(r"⟦(\d+)⟧")
_SPACES = re.compile(r"\s{2,}")
_EDGES = re.compile(r"^[“”„‟«»\"\s]|[“”„‟«»\"\s]$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words with the quotes lifted out: `⟦0⟧` stands for `quotes[0]`. `whole` is False where a quote is opened and never closed."""

    words: str
    quotes: tuple[str, ...]
    whole: bool = True

    def printed(self) -> str:
        """Return it as it was printed, for a person to read; long quotes are cut."""
        return " ".join(_PLACEHOLDER.sub(lambda m: f"“{_cut(self.quotes[int(m[1])])}”", self.words).split())


@dataclass(frozen=True, slots=True)
class Told:
    """A node of the amending document: its clause (`1.5.a`), its own sentence, what document it speaks of, the sentence above it."""

    clause: str
    sentence: Sentence
    base: Base
    above: Told | None
    leaf: bool


def lift_quotes(text: str) -> Sentence:
    """Return the words with every outermost quote lifted out of them."""
    found = quotes_in(assemble_text(text).lines)
    words, quotes, at = list[str](), list[str](), 0
    for start, end in found.spans:
        words += [text[at:start], f"⟦{len(quotes)}⟧"]
        quotes.append(_EDGES.sub("", text[start:end]).strip())
        at = end
    # Patterns that allow white space anywhere would try each part of a long run of it.
    said = _SPACES.sub(lambda run: "\n" if "\n" in run[0] else " ", "".join([*words, text[at:]]))
    return Sentence(said, tuple(quotes), not found.open_at)


def _cut(quote: str, longest: int = 160) -> str:
    return quote if len(quote) <= longest else f"{quote[:longest].rsplit(' ', 1)[0]} …"


def told(official: OfficialText) -> Iterator[Told]:
    """Yield the articles of an amending document with their clauses and points, in order, each knowing what it amends."""
    articles = official.articles()
    namer = _Namer(official.header.number, " ".join(official.body[: articles[0].start].split()) if articles else "")
    first = namer.named(official.header.title or "") or namer.named(_enacting(namer.intro)) or Base()
    for article in articles:
        yield from _told(article, "", first, None, namer)


def _enacting(intro: str) -> str:
    """Return the sentence that enacts: `Quốc hội ban hành Luật sửa đổi, bổ sung một số điều của Luật …`."""
    found = re.search(r"ban hành\s+\S+(?:\s\S+)?\s+sửa đổi.*", intro, re.IGNORECASE)
    return found[0] if found else ""


def _told(node: Node, above: str, base: Base, parent: Told | None, namer: _Namer) -> Iterator[Told]:
    clause = f"{above}.{node.number}" if above else node.number or ""
    sentence = lift_quotes("\n".join(filter(None, (node.heading, node.text))))
    own = Told(clause, sentence, namer.named(sentence.words) or base, parent, not node.children)
    yield own
    for child in node.children:
        yield from _told(child, clause, own.base, own, namer)


@dataclass(frozen=True, slots=True)
class _Namer:
    """Finds which document a sentence amends. `intro`, all before the first article, gives the number to a name; `own` is the amending document's."""

    own: str | None
    intro: str

    def named(self, words: str) -> Base | None:
        """Return the document that the words say they amend; None where they name none."""
        found = (
            m for m in _BASE.finditer(words) if (m["name"].strip() or m["number"]) and not re.match(r"sửa đổi", m["name"], re.IGNORECASE)
        )
        # The first that is no amending law: "Luật sửa đổi … của Luật X đã được sửa đổi theo Luật số 65/2020/QH14" is on X.
        first = next(found, None)
        if first is None:
            return None
        name = " ".join(f"{first['kind']} {first['name']}".lower().removesuffix(" số").split())
        number = first["number"] if first["number"] != self.own else None
        return Base(number or self._number_of(name), name)

    def _number_of(self, name: str) -> str | None:
        found = re.findall(rf"{re.escape(name)}\s+số\s+({NUMBER})", self.intro, re.IGNORECASE)
        return next((number for number in found if number != self.own), None)


def without_base(words: str) -> str:
    """Return the words without the name of the document that they amend."""
    return _ITSELF.sub("", _BASE.sub(" ", words))
