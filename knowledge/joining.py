"""Joining: a document's own words come to the provisions of the library that tell it, and what the library does not tell is quoted.

Nothing is told for a time that the words were not written for. Words of the document as it was adopted are those of the wordings of then. Where the
document was amended since, they hold up to the first amendment, and no further, until the amendment is joined as well
(`knowledge.joining_amendments`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta
from typing import Final

from knowledge.documents import Article, Bilingual, Document, Earlier, Edition, Library, Provision, Questions
from knowledge.official.model import Node, OfficialText, Part
from knowledge.quotations import Quotation, quote, words_of

_DAY: Final = timedelta(days=1)
_NO_QUESTIONS: Final = Questions(vi=(), en=())
_ROMAN: Final = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
# How the library numbers what is no article: forms and appendices (`m8`, `p2`).
_LETTERS: Final = {Part.FORM: "m", Part.APPENDIX: "p"}
_LABELS: Final = {Part.FORM: ("Mẫu số", "Form"), Part.APPENDIX: ("Phụ lục", "Appendix"), Part.SECTION: ("Mục", "Section")}


def join(library: Library, document: Document, official: OfficialText) -> Library:
    """Return the library with the document and its own words, as they were when it came into force.

    Each wording in plain text gets the words of its provision; provisions without plain text are added as quotations. A document that is there
    already keeps what it amends, what amended it and where its pages are, beside what `document` says.
    """
    held = next((d for d in library.documents if d.number == document.number), None)
    merged = _merged(held, document)
    until = trusted_until(library, merged)
    articles = _join_articles(library.articles.get(document.number, ()), merged, official, until)
    documents = tuple(merged if d is held else d for d in library.documents) + (() if held else (merged,))
    return library.replaced(documents=documents, articles={**library.articles, document.number: articles})


def trusted_until(library: Library, document: Document) -> date | None:
    """Return the last day on which the document's first words are known to hold everywhere; None where nothing amended it."""
    began = document.in_force_from
    provisions = [p for article in library.articles.get(document.number, ()) for p in article.provisions if p.amended_by]
    dated = {p.amended_by[-1]: p.in_force_from for p in provisions} | {d.number: d.in_force_from for d in library.documents}
    named = [dated.get(number) for number in document.amended_by]
    if None in named:
        return began
    later = [day for day in (*named, *(p.in_force_from for p in provisions)) if day is not None and day > began]
    return min(later) - _DAY if later else None


def numbered(official: OfficialText) -> dict[str, Node]:
    """Return the articles of a text by their number in the library: its articles, else its sections, and its forms and appendices."""
    found: dict[str, Node] = {}
    own = official.articles() or tuple(n for n in official.root if n.part is Part.SECTION)
    apart = tuple(n for n in official if n.part in _LETTERS)
    for node in (*own, *apart):
        if number := _number(node):
            found.setdefault(number, node)
    return found


def _number(node: Node) -> str | None:
    printed = (node.number or "").lower().strip()
    if node.part is Part.ARTICLE:
        return printed if re.fullmatch(r"[1-9][0-9]*[a-zđ]?", printed) else None
    last = re.search(r"([1-9][0-9]*[a-z]?|[ivxlc]+)\W*$", printed)
    value = None if last is None else last[1] if last[1][0].isdigit() else str(_roman(last[1]))
    return None if value is None else f"{_LETTERS.get(node.part, '')}{value}"


def _roman(number: str) -> int:
    values = [_ROMAN[letter] for letter in number]
    return sum(-v if any(v < later for later in values[n + 1 : n + 2]) else v for n, v in enumerate(values))


def _merged(held: Document | None, given: Document) -> Document:
    if held is None:
        return given
    both = {field: tuple(dict.fromkeys((*getattr(held, field), *getattr(given, field)))) for field in ("sources", "amends", "amended_by")}
    return given.model_copy(update=both)


def _join_articles(held: Iterable[Article], document: Document, official: OfficialText, until: date | None) -> tuple[Article, ...]:
    nodes = numbered(official)
    joined = [_join_article(a, nodes.pop(a.article, None), document, official, until) for a in held]
    added = [article for number, node in nodes.items() if (article := new_article(number, node, official, document.in_force_from, until))]
    return tuple(sorted((*joined, *added), key=order)) if added else tuple(joined)


def _join_article(article: Article, node: Node | None, document: Document, official: OfficialText, until: date | None) -> Article:
    if node is None:
        return article
    words = words_in(official, node, places_told(article.provisions))
    kept = tuple(_with_words(p, words, document.in_force_from, until) for p in article.provisions)
    quoted = [quoted_provision(q, document.in_force_from, until) for q in quote(official, node, places_told(article.provisions))]
    return article.model_copy(update={"provisions": (*kept, *quoted)})


def words_in(official: OfficialText, article: Node, told: Collection[str] = ()) -> Mapping[str, str]:
    """Return the words of an article and of each clause and point in it, by place: the empty one, `3`, `1.a`.

    `told` are the places that the library tells: where it tells everything in a place apart, what it tells of the place itself is what introduces that.
    """
    found = {"": _words_at(official, article, "", told)}
    for clause in article.children:
        if clause.number and clause.part in {Part.CLAUSE, Part.POINT}:
            found.setdefault(clause.number, _words_at(official, clause, clause.number, told))
            for point in clause.children:
                if point.number and point.part is Part.POINT:
                    found.setdefault(f"{clause.number}.{point.number}", words_of(official, point))
    return {place: words for place, words in found.items() if words}


def _words_at(official: OfficialText, node: Node, place: str, told: Collection[str]) -> str:
    within = [".".join(filter(None, (place, child.number))) for child in node.children if child.number]
    apart = within and all(any(t == inner or t.startswith(f"{inner}.") for t in told) for inner in within)
    return (node.text.strip() if apart else "") or words_of(official, node)


def place_of(provision: Provision) -> str:
    """Return where a provision stands in its article: empty for the whole, `3`, `1.a`."""
    return ".".join(filter(None, (provision.clause, provision.point)))


def key(provision: Provision) -> tuple[str | None, str | None, int | None]:
    """Return what tells a provision from the others of its article."""
    return provision.clause, provision.point, provision.part


def places_told(provisions: Iterable[Provision]) -> Collection[str]:
    """Return the places of an article that its provisions tell."""
    return {place_of(p) for p in provisions}


def new_article(
    number: str, node: Node, official: OfficialText, since: date, until: date | None = None, amended_by: tuple[str, ...] = ()
) -> Article | None:
    """Return an article of quotations; None where it has no words."""
    quoted = tuple(quoted_provision(q, since, until, amended_by) for q in quote(official, node))
    label = _label(node, number)
    heading = " ".join(node.heading.split()) or (label.vi if label else f"Điều {number}")
    return Article(article=number, title=Bilingual(vi=heading, en=heading), label=label, provisions=quoted) if quoted else None


def _label(node: Node, number: str) -> Bilingual | None:
    if node.part not in _LABELS:
        return None
    vi, en = _LABELS[node.part]
    bare = number.lstrip("mp")
    return Bilingual(vi=f"{vi} {bare}", en=f"{en} {bare}")


def quoted_provision(quotation: Quotation, since: date, until: date | None = None, amended_by: tuple[str, ...] = ()) -> Provision:
    """Return a provision that is told by the document's own words."""
    return Provision(
        clause=quotation.clause,
        point=quotation.point,
        part=quotation.part,
        in_force_from=since,
        in_force_until=until,
        amended_by=amended_by,
        text=Bilingual(vi=quotation.words, en=quotation.words),
        official=quotation.words,
        questions=_NO_QUESTIONS,
    )


def _with_words(provision: Provision, words: Mapping[str, str], since: date, until: date | None) -> Provision:
    """Give the wording of that day the words of its provision; a provision whose wording of then is not known is quoted for that time.

    A wording that goes on after `until` is left: an amendment may have changed its words.
    """
    said = words.get(place_of(provision))
    if said is None:
        return provision
    if provision.amended_by and not provision.before and provision.in_force_from > since:
        return provision.model_copy(update={"before": _then(provision, said, since)})
    oldest = (provision, *provision.before)[-1]
    fits = oldest.is_in_force(since) or not provision.amended_by
    ends = until is None or (oldest.in_force_until is not None and oldest.in_force_until <= until)
    return attach(provision, oldest, said) if fits and ends else provision


def _then(provision: Provision, said: str, since: date) -> tuple[Earlier, ...]:
    """The wording before the first that is known; a piece of a clause was another piece then, so it is left out."""
    if provision.part is not None:
        return ()
    text = Bilingual(vi=said, en=said)
    return (Earlier(in_force_from=since, in_force_until=provision.in_force_from - _DAY, text=text, official=text.vi),)


def attach(provision: Provision, edition: Edition, said: str) -> Provision:
    """Return the provision with the official words of one of its wordings; a quotation keeps the words that it has."""
    if edition.quoted:
        return provision
    if edition is provision:
        return provision.model_copy(update={"official": said})
    before = tuple(e.model_copy(update={"official": said}) if e is edition else e for e in provision.before)
    return provision.model_copy(update={"before": before})


def order(article: Article) -> tuple[str, int, str]:
    """Return where an article stands among others: those with a letter in front come last."""
    letter = article.article[:1] if article.article[:1].isalpha() else ""
    digits = "".join(c for c in article.article if c.isdigit())
    return letter, int(digits), article.article
