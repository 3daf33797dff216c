"""Compose an answer without a language model: choose plain texts, join them, cite them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from bot.answering.outcomes import Citation, Kind, Outcome, Suggestion
from bot.texts import texts_in
from knowledge.documents import Edition, Language, Placed
from knowledge.retrieval import Ranked

MOST_CITATIONS: Final = 3
MOST_RETRIEVED: Final = 10
MOST_SUGGESTIONS: Final = 3
# Of the first score: above it, two provisions are answered together.
_CLOSE: Final = 0.97


def compose(ranked: Sequence[Ranked], language: Language, most_characters: int, *, asks_earlier: bool) -> Outcome:
    """Join the plain text of what fits best: the first, and up to two more that come close to it and fit in the length.

    With `asks_earlier` the wordings before the present one come along, with their dates.
    """
    chosen: list[Ranked] = []
    parts: list[str] = []
    for candidate in ranked[:MOST_CITATIONS]:
        if chosen and candidate.hit.score < _CLOSE * ranked[0].hit.score:
            break
        part = _part(candidate, language, asks_earlier=asks_earlier and not chosen)
        if chosen and len("\n\n".join([*parts, part])) > most_characters:
            continue
        chosen.append(candidate)
        parts.append(part)
    return Outcome(
        kind=Kind.ANSWER,
        language=language,
        text="\n\n".join(parts),
        citations=tuple(cite(r, language) for r in chosen),
        retrieved=articles(ranked),
        suggestions=suggest(ranked, chosen, language),
    )


def cite(ranked: Ranked, language: Language) -> Citation:
    """Return the citation of a provision in the wording that was used."""
    placed, edition = ranked.placed, ranked.edition
    return Citation(
        reference=placed.reference,
        document=placed.document.number,
        article=placed.article.article,
        clause=placed.provision.clause,
        point=placed.provision.point,
        title=placed.article.title[language],
        url=next(iter(placed.document.sources), None),
        in_force_from=edition.in_force_from,
        in_force_until=edition.in_force_until,
    )


def articles(ranked: Sequence[Ranked]) -> tuple[str, ...]:
    """Return the articles that were found, best first, each once."""
    return tuple(dict.fromkeys(r.placed.article_reference for r in ranked))[:MOST_RETRIEVED]


def suggest(ranked: Sequence[Ranked], used: Sequence[Ranked], language: Language) -> tuple[Suggestion, ...]:
    """Return questions that make sense next: of the provisions that came close but were not used, the shortest of each."""
    references = {r.placed.reference for r in used}
    others = [r.placed for r in ranked[: MOST_CITATIONS + MOST_SUGGESTIONS] if r.placed.reference not in references]
    return tuple(_shortest(placed, language) for placed in others[:MOST_SUGGESTIONS])


def _shortest(placed: Placed, language: Language) -> Suggestion:
    number, text = min(enumerate(placed.provision.questions[language]), key=lambda q: len(q[1]))
    return Suggestion(placed.reference, number, text)


def _part(ranked: Ranked, language: Language, *, asks_earlier: bool) -> str:
    text = ranked.edition.text[language]
    if not asks_earlier:
        return text
    earlier = (e for e in ranked.placed.provision.before if e.in_force_from < ranked.edition.in_force_from)
    return "\n\n".join([text, *(_labelled(e, language) for e in earlier)])


def _labelled(edition: Edition, language: Language) -> str:
    return texts_in(language)(
        "earlier-rule",
        since=show_day(edition.in_force_from),
        until=show_day(edition.in_force_until) if edition.in_force_until else "",
        text=edition.text[language],
    )


def show_day(day: date) -> str:
    """Write a day as Vietnamese people do: 1/7/2025."""
    return f"{day.day}/{day.month}/{day.year}"
