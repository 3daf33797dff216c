"""The library is in our own words."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from knowledge.folding import syllables
from knowledge.reading import SHIPPED_LIBRARY, read_library

RUN = 12
NAMES = sorted(
    (n for n in (Path(__file__).parent / "official_names.txt").read_text("utf-8").splitlines() if not n.startswith("#")),
    key=len,
    reverse=True,
)


def runs(text: str) -> set[tuple[str, ...]]:
    """Return every run of twelve syllables; an official name counts as one."""
    plain = f" {' '.join(syllables(text))} ".replace("uỷ", "ủy")
    for name in NAMES:
        plain = plain.replace(f" {name} ", f" {name.replace(' ', '_')} ")
    words = plain.split()
    return {tuple(words[i : i + RUN]) for i in range(len(words) - RUN + 1)}


def strings(value: object) -> Iterator[str]:
    """Yield every text in a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | dict):
        for child in value.values() if isinstance(value, dict) else value:
            yield from strings(child)


@pytest.fixture(scope="module")
def source_runs(shared):
    """Every run of twelve syllables of the official texts and of the facts."""
    found: set[tuple[str, ...]] = set()
    for path in sorted((shared / "official" / "text").glob("*.json")):
        for text in strings(json.loads(path.read_text("utf-8"))):
            found |= runs(text)
    for path in sorted((shared / "facts").glob("*.md")):
        found |= runs(path.read_text("utf-8"))
    return found


@pytest.mark.shared
def test_no_sentence_of_a_source(source_runs):
    """No plain text, earlier wording or question shares twelve syllables in a row with a source."""
    for reference, placed in read_library(SHIPPED_LIBRARY).provisions.items():
        p = placed.provision
        for text in (
            p.text.vi,
            p.text.en,
            *p.questions.vi,
            *p.questions.en,
            *(e.text.vi for e in p.before),
            *(e.text.en for e in p.before),
        ):
            shared_runs = runs(text) & source_runs
            assert not shared_runs, f"{reference}: {' '.join(min(shared_runs))}"
