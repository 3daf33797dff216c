"""Compose an answer without a language model: choose plain texts, join them, cite them."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from itertools import chain, zip_longest
from typing import Final

from bot.answering.outcomes import Citation, Kind, Outcome, Suggestion
from bot.answering.quoting import extracted, least_shortened, quotation
from bot.texts import texts_in
from knowledge.documents import Edition, Language, Placed
from knowledge.retrieval import Ranked

MOST_CITATIONS: Final = 3
MOST_RETRIEVED: Final = 10
# Who issues the guides that we write ourselves, to lead groups of people into the provisions: a path, not a source.
_OURS: Final = "Lá Phiếu"
MOST_SUGGESTIONS: Final = 3
# So probable that it is the one asked for, a provision is told beside the first (docs/evaluation.md says how it was chosen).
_WORTH: Final = 0.06
# What is less probable than that comes last, where there is room left: the texts of neighbours hold what the first one lacks.
_MAYBE: Final = 0.02
_LOOKED_AT: Final = 6
GAP: Final = "\n\n"
"""What stands between two parts of an answer."""
# Characters: a quotation cut shorter tells nothing; what an earlier wording's dates take.
_SHORTEST_QUOTE: Final = 200
_EARLIER_LABEL: Final = 60


def choose(ranked: Sequence[Ranked]) -> list[Ranked]:
    """Return what answers a question that asks one thing: the first, and up to two more that may have been meant, what is new before what says the same."""
    chosen: list[Ranked] = [ranked[0]]
    again: list[Ranked] = []
    last: list[Ranked] = []
    for candidate in ranked[1:_LOOKED_AT]:
        if candidate.hit.score >= _WORTH:
            (again if any(says_the_same(candidate, other) for other in chosen) else chosen).append(candidate)
        elif candidate.hit.score >= _MAYBE:
            last.append(candidate)
    return [*chosen, *again, *last][:MOST_CITATIONS]


def says_the_same(one: Ranked, other: Ranked) -> bool:
    """Whether one explains what the other rules, or both explain the same rule: what is new comes first."""
    rules, others = ({g.placed.article_reference for g in r.governing} for r in (one, other))
    return bool(rules & others) or one.placed.article_reference in others or other.placed.article_reference in rules


@dataclass(frozen=True, slots=True)
class Manner:
    """How something is told.

    With `asks_earlier` the wordings before the present one come along, with their dates. `several`: the words of what the first provisions answer,
    another thing each; these come before what governs the first, where they are too long together with the sentences that these words ask for.
    `note` closes the text where there is room for it.
    """

    language: Language
    asks_earlier: bool = False
    several: tuple[str, ...] = ()
    note: str = ""


def compose(ranked: Sequence[Ranked], chosen: Sequence[Ranked], most_characters: int, manner: Manner) -> Outcome:
    """Join the plain text of what was chosen, each with the rule that governs it, within the length; `ranked` is all that was found.

    What nobody has put in plain words is quoted, and cut where it is too long.
    """
    parts: dict[str, str] = {}
    # What the moment means for the rule told first matters more than a further rule, but not more than what else was asked.
    room = most_characters - (len(manner.note) + len(GAP) if manner.note and not manner.several else 0)
    for reference, tell in _tellings(chosen, manner, room):
        text = tell(room - len(GAP.join([*parts.values(), ""])))
        if not parts or len(GAP.join([*parts.values(), text])) <= room:
            parts.setdefault(reference, text)
    used = [r for r in chosen if r.placed.reference in parts]
    return Outcome(
        kind=Kind.ANSWER,
        language=manner.language,
        text=_closed(GAP.join(parts.values()), manner.note, most_characters),
        citations=cite(used, manner.language),
        retrieved=articles(ranked),
        suggestions=suggest(ranked, parts, manner.language),
    )


def followed(lead: Outcome, rest: Outcome, most_characters: int) -> Outcome:
    """Return an outcome with another one after it, where there is room for it; both are cited."""
    text = f"{lead.text}{GAP}{rest.text}"
    if len(text) > most_characters:
        return lead
    ordered = (*lead.citations[:1], *rest.citations[:1], *lead.citations[1:], *rest.citations[1:])
    citations = tuple({c.reference: c for c in ordered}.values())[:MOST_CITATIONS]
    return replace(lead, text=text, citations=citations)


def _closed(text: str, note: str, most_characters: int) -> str:
    closed = f"{text}{GAP}{note}"
    return closed if note and len(closed) <= most_characters else text


def cite(chosen: Sequence[Ranked], language: Language) -> tuple[Citation, ...]:
    """Return the citations of the provisions chosen, what governs one before it, three at most; our own guides only point to others.

    All that is told is cited: the first citation of each comes before the second of any.
    """
    groups = [list(_citations(ranked, language)) for ranked in chosen]
    found: dict[str, Citation] = {}
    for citation in filter(None, chain.from_iterable(zip_longest(*groups))):
        found.setdefault(citation.reference, citation)
    return tuple(found.values())[:MOST_CITATIONS]


def _citations(ranked: Ranked, language: Language) -> Iterator[Citation]:
    governing = [citation_of(g.placed, g.edition, language, whole_article=g.whole_article) for g in ranked.governing]
    yield from governing[:1]
    if not (governing and ranked.placed.document.issuer.vi == _OURS):
        yield citation_of(ranked.placed, ranked.edition, language)
    yield from governing[1:]


def citation_of(placed: Placed, edition: Edition, language: Language, *, whole_article: bool = False) -> Citation:
    """Return the citation of a provision in one of its wordings, or of its whole article."""
    label = placed.article.label
    return Citation(
        reference=placed.reference,
        document=placed.document.number,
        article=placed.article.article,
        clause=None if whole_article else placed.provision.clause,
        point=None if whole_article else placed.provision.point,
        title=placed.article.title[language],
        url=next(iter(placed.document.sources), None),
        in_force_from=edition.in_force_from,
        in_force_until=edition.in_force_until,
        label=label[language] if label else None,
    )


def articles(ranked: Sequence[Ranked]) -> tuple[str, ...]:
    """Return the articles that were found, best first, each once; what governs a provision comes before it."""
    found = (p.article_reference for r in ranked for p in (*(g.placed for g in r.governing[:1]), r.placed))
    return tuple(dict.fromkeys(found))[:MOST_RETRIEVED]


def suggest(ranked: Sequence[Ranked], used: Container[str], language: Language) -> tuple[Suggestion, ...]:
    """Return questions that make sense next: of the provisions that came close but were not used, the shortest of each."""
    others = [
        r.placed
        for r in ranked[: MOST_CITATIONS + MOST_SUGGESTIONS]
        if r.placed.reference not in used and r.placed.provision.questions[language]
    ]
    return tuple(_shortest(placed, language) for placed in others[:MOST_SUGGESTIONS])


def _shortest(placed: Placed, language: Language) -> Suggestion:
    number, text = min(enumerate(placed.provision.questions[language]), key=lambda q: len(q[1]))
    return Suggestion(placed.reference, number, text)


_Telling = tuple[str, Callable[[int], str]]
"""A provision's reference, and what makes its text in so many characters."""


def _tellings(chosen: Sequence[Ranked], manner: Manner, room: int) -> Iterator[_Telling]:
    """Yield what is told, in order: of each provision its own text, with its earlier wordings if asked for, and that of the rule it rests on."""
    language = manner.language

    def telling(placed: Placed, edition: Edition, *, earlier: bool) -> _Telling:
        return placed.reference, partial(_with_earlier, placed, edition, language, asks_earlier=earlier and manner.asks_earlier)

    own = [telling(r.placed, r.edition, earlier=r is chosen[0]) for r in chosen]
    rules = [[telling(g.placed, g.edition, earlier=r is chosen[0]) for g in r.governing[:1] if not g.whole_article] for r in chosen]
    if not manner.several:
        yield from chain.from_iterable([one, *its] for one, its in zip(own, rules, strict=True))
        return
    first = own[: len(manner.several)]
    for (reference, _), text in zip(first, _fitted([tell(room) for _, tell in first], manner.several, room), strict=True):
        yield reference, partial(_whole, text)
    yield from [*own[len(first) :], *chain.from_iterable(rules)]


def _whole(text: str, _: int) -> str:
    """What was made to fit already."""
    return text


def _fitted(texts: Sequence[str], asked: Sequence[str], room: int) -> list[str]:
    """Return texts that fit together: of those that are too long the sentences that are asked for; never less than the first."""
    left, share = room - len(GAP) * (len(texts) - 1), 0
    for number, length in enumerate(sorted(map(len, texts))):
        share = left // (len(texts) - number)
        if length > share:
            break
        left -= length
    return [extracted(text, max(share, least_shortened(text)), words) for text, words in zip(texts, asked, strict=True)]


def _with_earlier(placed: Placed, edition: Edition, language: Language, room: int, *, asks_earlier: bool) -> str:
    earlier = [e for e in placed.provision.before if e.in_force_from < edition.in_force_from] if asks_earlier else []
    share = max(room // (1 + len(earlier)) - _EARLIER_LABEL * bool(earlier), _SHORTEST_QUOTE)
    return GAP.join([_told(placed, edition, language, share), *(_labelled(placed, e, language, share) for e in earlier)])


def _told(placed: Placed, edition: Edition, language: Language, room: int) -> str:
    """Return a wording as it is told: in plain words where there are any, else quoted, in `room` characters."""
    return quotation(placed, edition, language, room) if edition.quoted else edition.text[language]


def _labelled(placed: Placed, edition: Edition, language: Language, room: int) -> str:
    return texts_in(language)(
        "earlier-rule",
        since=show_day(edition.in_force_from),
        until=show_day(edition.in_force_until) if edition.in_force_until else "",
        text=_told(placed, edition, language, room),
    )


def show_day(day: date) -> str:
    """Write a day as Vietnamese people do: 1/7/2025."""
    return f"{day.day}/{day.month}/{day.year}"
