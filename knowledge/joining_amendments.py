"""Joining an amendment: the consolidated words become the present wordings of what changed, and what they replaced keeps its end.

Never does the plain text of a changed rule stay in force: it moves to the earlier wordings, and the new words are quoted until somebody puts them in
plain words. Where the library tells an article or clause as one, and something in it changed, all of it is quoted anew. Guides that explain a changed
rule end with it. What the library knows of the amendment already is left as it is.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from knowledge.amending.dated_text import DatedText
from knowledge.amending.outcomes import Consolidation
from knowledge.documents import LANGUAGES, Article, Bilingual, Document, Earlier, Library, Placed, Provision, Questions
from knowledge.folding import syllables
from knowledge.joining import attach, key, new_article, numbered, order, place_of, places_told, quoted_provision, words_in
from knowledge.official.model import Node, OfficialText
from knowledge.quotations import quote

_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Amendment:
    """By which document, from which day."""

    number: str
    day: date

    @property
    def eve(self) -> date:
        """The last day of what is replaced."""
        return self.day - _DAY

    def is_known(self, provision: Provision) -> bool:
        """Whether the library tells this provision as the amendment made it."""
        return self.number in provision.amended_by and provision.in_force_from == self.day


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of an article and of what is in it, by place, before the amendment and after."""

    was: Mapping[str, str]
    now: Mapping[str, str]

    def changed(self, place: str) -> bool:
        """Whether a place has other words; where neither text knows the place, whether what it lies in has."""
        if place not in self.was and place not in self.now:
            return bool(place) and self.changed(place.rpartition(".")[0])
        return syllables(self.was.get(place, "")) != syllables(self.now.get(place, ""))


def join_amendment(library: Library, base_number: str, consolidation: Consolidation, amending_number: str, in_force_from: date) -> Library:
    """Return the library with a document as another one amended it: each change from the day that its order names, else from `in_force_from`.

    To join the same amendment again changes nothing.

    Raises:
        UnknownReferenceError: the library has no document of that number.
    """
    days = sorted({a.operation.in_force_from or in_force_from for a in consolidation.applied} or {in_force_from})
    for day in days:
        library = _join(library, library.document(base_number), consolidation.text, _Amendment(amending_number, day))
    return library


def _join(library: Library, base: Document, text: DatedText, amendment: _Amendment) -> Library:
    before = library.articles[base.number]
    articles = _amended(before, text.on(amendment.eve), text.on(amendment.day), amendment)
    changed = frozenset(_changed(base.number, before, articles, amendment))
    documents = tuple(_marked(d, amendment.number) if d is base else d for d in library.documents)
    amended = library.replaced(documents=documents, articles={**library.articles, base.number: articles})
    return _without_stale_guides(amended, changed, amendment) if changed else amended


def _marked(document: Document, number: str) -> Document:
    return document.model_copy(update={"amended_by": tuple(dict.fromkeys((*document.amended_by, number)))})


def _amended(articles: tuple[Article, ...], was: OfficialText, now: OfficialText, amendment: _Amendment) -> tuple[Article, ...]:
    old, new = numbered(was), numbered(now)
    kept = [_amend_article(a, _Words(_words(was, old, a), _words(now, new, a)), amendment) for a in articles]
    whole = [_with_inserted(a, new[a.article], now, amendment) if a.article in new else a for a in kept]
    held, by = {a.article for a in articles}, (amendment.number,)
    added = [a for n, node in new.items() if n not in held and (a := new_article(n, node, now, amendment.day, amended_by=by))]
    return tuple(sorted((*whole, *added), key=order)) if added else tuple(whole)


def _words(text: OfficialText, nodes: Mapping[str, Node], article: Article) -> Mapping[str, str]:
    node = nodes.get(article.article)
    return words_in(text, node, places_told(article.provisions)) if node else {}


def _amend_article(article: Article, words: _Words, amendment: _Amendment) -> Article:
    known = {place_of(p) for p in article.provisions if amendment.is_known(p)}
    return article.model_copy(update={"provisions": tuple(_amend(p, words, known, amendment) for p in article.provisions)})


def _with_inserted(article: Article, node: Node, text: OfficialText, amendment: _Amendment) -> Article:
    """Quote what the article holds now and no provision in force tells."""
    kept = {key(p): p for p in article.provisions}
    live = places_told(p for p in article.provisions if p.is_in_force(amendment.day))
    for quotation in quote(text, node, live):
        new = quoted_provision(quotation, amendment.day, amended_by=(amendment.number,))
        old = kept.get(key(new))
        if old is None or not old.is_in_force(amendment.day):
            kept[key(new)] = _after(old, _asked(new, article.provisions, amendment))
    return article.model_copy(update={"provisions": tuple(kept.values())})


def _amend(provision: Provision, words: _Words, known: Collection[str], amendment: _Amendment) -> Provision:
    place = place_of(provision)
    was, now = words.was.get(place), words.now.get(place)
    if amendment.is_known(provision):
        return _with_words(provision, was, now, amendment)
    if not _concerned(provision, amendment):
        return provision
    if not words.changed(place):
        return _with_words(_continued(provision, amendment), was, now, amendment)
    if now and place in known:
        # Of several pieces of a clause some are told as they were amended: who told them left this one as it was.
        return _replaced(provision, was, now, provision.text, amendment)
    if now is None or provision.part:
        # What has ended; and the pieces of a clause, which are cut anew.
        return _ended(provision, amendment)
    return _replaced(provision, was, now, Bilingual(vi=now, en=now), amendment)


def _with_words(provision: Provision, was: str | None, now: str | None, amendment: _Amendment) -> Provision:
    """Give the words of then and of now to the wordings of a provision that the library tells as it was amended."""
    for day, said in ((amendment.eve, was), (amendment.day, now)):
        edition = provision.edition(day)
        if edition and said:
            provision = attach(provision, edition, said)
    return provision


def _concerned(provision: Provision, amendment: _Amendment) -> bool:
    """Whether it applied up to the amendment, and nobody has said what became of it."""
    applied = provision.in_force_from < amendment.day and provision.is_in_force(amendment.eve)
    return applied and (provision.in_force_until != amendment.eve or (provision.quoted and amendment.number not in provision.amended_by))


def _continued(provision: Provision, amendment: _Amendment) -> Provision:
    """A quotation that was trusted up to the amendment only holds on, since its words are the same."""
    ends_there = provision.quoted and provision.in_force_until == amendment.eve
    return provision.model_copy(update={"in_force_until": None}) if ends_there else provision


def _ended(provision: Provision, amendment: _Amendment) -> Provision:
    return provision.model_copy(update={"in_force_until": amendment.eve, "amended_by": _named(provision, amendment)})


def _replaced(provision: Provision, was: str | None, now: str, text: Bilingual, amendment: _Amendment) -> Provision:
    """Return the provision with a present wording from the amendment on; `was` and `now` are its official words."""
    official = provision.official or was
    earlier = Earlier(in_force_from=provision.in_force_from, in_force_until=amendment.eve, text=provision.text, official=official)
    update = {
        "in_force_from": amendment.day,
        "in_force_until": None,
        "text": text,
        "official": now.strip(),
        "computed": (),
        "amended_by": _named(provision, amendment),
        "before": (earlier, *provision.before),
    }
    return provision.model_copy(update=update)


def _after(old: Provision | None, new: Provision) -> Provision:
    """Return the new words of a place with what stood there before."""
    if old is None or old.in_force_until is None or old.in_force_from >= new.in_force_from:
        return new
    was = Earlier(in_force_from=old.in_force_from, in_force_until=old.in_force_until, text=old.text, official=old.official)
    amended_by = tuple(dict.fromkeys((*old.amended_by, *new.amended_by)))
    return new.model_copy(update={"before": (was, *old.before), "amended_by": amended_by, "rests_on": old.rests_on})


def _asked(new: Provision, others: Iterable[Provision], amendment: _Amendment) -> Provision:
    """Return the new words with the questions of what they replace, there or below, where they are not a further piece."""
    if new.part not in {None, 1}:
        return new
    place = place_of(new)
    ended = [p for p in others if p.in_force_until == amendment.eve and f"{place_of(p)}.".startswith(f"{place}." if place else "")]
    vi, en = (tuple(dict.fromkeys(q for p in ended for q in p.questions[language])) for language in LANGUAGES)
    return new.model_copy(update={"questions": Questions(vi=vi, en=en)})


def _named(provision: Provision, amendment: _Amendment) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*provision.amended_by, amendment.number)))


def _changed(number: str, before: tuple[Article, ...], after: tuple[Article, ...], amendment: _Amendment) -> Iterator[str]:
    """The places of the document whose words of before are in force no longer, by this amendment, joined now."""
    told = {a.article: {key(p): p for p in a.provisions} for a in after}
    for article in before:
        for old in article.provisions:
            new = told[article.article][key(old)]
            was, now = old.edition(amendment.eve), new.edition(amendment.day)
            if new is not old and not amendment.is_known(old) and was and (now is None or now.text != was.text):
                yield ".".join(filter(None, (f"{number}#{article.article}", place_of(old))))


def _without_stale_guides(library: Library, changed: Collection[str], amendment: _Amendment) -> Library:
    """End what only explains a rule that has changed: nobody has looked whether it is still so."""
    articles = {
        document.number: tuple(_without_stale(document, article, changed, amendment) for article in library.articles[document.number])
        if document.kind.explains
        else library.articles[document.number]
        for document in library.documents
    }
    return library.replaced(articles=articles)


def _without_stale(document: Document, article: Article, changed: Collection[str], amendment: _Amendment) -> Article:
    def outlived(p: Provision) -> bool:
        began = p.in_force_from < amendment.day and Placed(document=document, article=article, provision=p).edition(amendment.eve) is p
        return began and any(_rests(reference, place) for reference in p.rests_on for place in changed)

    provisions = tuple(_ended(p, amendment) if outlived(p) else p for p in article.provisions)
    return article if provisions == article.provisions else article.model_copy(update={"provisions": provisions})


def _rests(reference: str, place: str) -> bool:
    bare = reference.partition("~")[0]
    return bare == place or bare.startswith(f"{place}.") or place.startswith(f"{bare}.")
