"""Try how what a part of a message finds is weighed by what the whole message finds: `python scripts/fit_parts.py`.

Asks every message of scripts/compounds.tsv (language, message, then for each of its parts the provisions that answer it, best first, with ` | `
between them) and prints, for each weight and floor, how often the provision that is told first for a part is one of them, and how probable those
are held to be (mean log); then, for each factor of what stands beside something told and of what says the same, for how many of the parts one of
the three provisions told answers it. The constants of `bot/answering/several.py` are set by hand from that. A message that is split into another number of
parts than were written down teaches nothing, and is counted.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import product
from pathlib import Path
from typing import Final, NamedTuple

from bot.answering import several
from bot.answering.composing import MOST_CITATIONS, choose
from bot.answering.splitting import split
from bot.services import open_services
from bot.settings import read_settings
from knowledge.retrieval import Ranked

COMPOUNDS: Final = Path(__file__).with_name("compounds.tsv")
DAY: Final = date(2026, 3, 1)
WEIGHTS: Final = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8)
FLOORS: Final = (1e-5, 1e-4, 1e-3, 1e-2)
NEIGHBOURS: Final = (1.0, 2.0, 3.0, 4.0)
AGAIN: Final = (1.0, 0.8, 0.6, 0.4)


class Case(NamedTuple):
    """A part of a message: whether it is the first, what the whole (of the first: without the others) and it alone found, what answers it."""

    is_first: bool
    whole: tuple[Ranked, ...]
    alone: tuple[Ranked, ...]
    right: frozenset[str]


def main() -> None:
    """Search, weigh, tell."""
    cases = list(gather())
    kept = several._WEIGHT, several._FLOOR  # noqa: SLF001  what is tried
    for weight, floor in product(WEIGHTS, FLOORS):
        several._WEIGHT, several._FLOOR = weight, floor  # type: ignore[misc]  # noqa: SLF001  what is tried
        told = [f"{name} {recall:.3f} ({probable:.2f})" for name, recall, probable in (tell(cases, first=True), tell(cases, first=False))]
        print(f"weight {weight}, floor {floor}: {', '.join(told)}")
    several._WEIGHT, several._FLOOR = kept  # type: ignore[misc]  # noqa: SLF001  what is tried
    for neighbour, again in product(NEIGHBOURS, AGAIN):
        several._NEIGHBOUR, several._AGAIN = neighbour, again  # type: ignore[misc]  # noqa: SLF001  what is tried
        print(f"neighbour {neighbour}, again {again}: {answered(cases):.3f} of the parts told")


def gather() -> Iterator[Case]:
    """Yield every part of the messages that are split as they were written."""
    assistant = open_services(read_settings()).assistant
    retriever, understanding = assistant.retriever, assistant._understanding  # noqa: SLF001  the same that answers
    lines = [line.split("\t") for line in COMPOUNDS.read_text("utf-8").splitlines()]
    apart = 0
    for language, message, *answers in lines:
        understood = understanding.read(message)
        parts = split(understood.query.text, understood.query.language)
        if len(parts) != len(answers) or understood.query.language != language:
            apart += 1
            continue
        whole = retriever.retrieve(understood.query, DAY)
        own = [retriever.retrieve(understood.asking(part).query, DAY) for part in parts]
        for number, (alone, references) in enumerate(zip(own, answers, strict=True)):
            yield Case(number == 0, whole if number else several.without_others(whole, own), alone, frozenset(references.split(" | ")))
    print(f"{len(lines)} messages, {apart} split otherwise than they were written")


def tell(cases: Sequence[Case], *, first: bool) -> tuple[str, float, float]:
    """Return what the parts are, how often what is told first is right, and the mean log of how probable all that is right is held to be."""
    chosen = [c for c in cases if c.is_first is first]
    found = [[(r.placed.reference in c.right, r.hit.score) for r in several.in_light_of(c.whole, c.alone)] for c in chosen]
    recall = sum(ranked[0][0] for ranked in found) / len(found)
    probable = sum(math.log(sum(score for is_right, score in ranked if is_right) + 1e-6) for ranked in found) / len(found)
    return "first parts" if first else "later parts", recall, probable


def answered(cases: Sequence[Case]) -> float:
    """Return for how many parts one of the three provisions that the whole message is told answers it."""
    found = total = 0
    for parts in messages(cases):
        told: list[Ranked] = []
        for part in parts:
            told.append(several.after(told, several.in_light_of(part.whole, part.alone))[0])
        named = list(dict.fromkeys(r.placed.reference for r in (*told, *choose(parts[0].whole))))[:MOST_CITATIONS]
        found += sum(not part.right.isdisjoint(named) for part in parts)
        total += len(parts)
    return found / total


def messages(cases: Sequence[Case]) -> list[list[Case]]:
    """Return the parts of each message."""
    starts = [n for n, case in enumerate(cases) if case.is_first]
    return [list(cases[start:end]) for start, end in zip(starts, [*starts[1:], len(cases)], strict=True)]


if __name__ == "__main__":
    main()
