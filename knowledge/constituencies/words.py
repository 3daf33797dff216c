"""The words around names of places, from words.yaml: those for kinds of places, and those that are no names."""

from __future__ import annotations

from functools import cache, cached_property
from pathlib import Path
from typing import Final

import yaml
from pydantic import ValidationError

from knowledge.documents import Record
from knowledge.errors import ConstituencyError

WORDS_FILE: Final = Path(__file__).with_name("words.yaml")
COMMUNE_KINDS: Final = frozenset(("phường", "xã", "đặc khu", "thị trấn"))
DISTRICT_KINDS: Final = frozenset(("quận", "huyện", "thị xã"))


class Words(Record):
    """The words, folded; the comments of the file say what each list is for."""

    kinds_before: dict[str, tuple[str, ...]]
    kinds_behind: dict[str, tuple[str, ...]]
    streets: frozenset[str]
    phrases: frozenset[str]
    no_names: frozenset[str]
    filling: frozenset[str]

    @cached_property
    def beside_names(self) -> frozenset[str]:
        """Return every word that may stand beside a name in a message that says where somebody lives: filling, and the parts of kinds."""
        kinds = (word for words in (*self.kinds_before.values(), *self.kinds_behind.values()) for word in words)
        return self.filling.union(*(word.split() for word in kinds))

    def kind_before(self, said: str) -> str | None:
        """Return the kind that a word before a name says; None where it says none."""
        return next((kind for kind, words in self.kinds_before.items() if said in words), None)

    def kind_behind(self, said: str) -> str | None:
        """Return the kind that a word behind a name says; None where it says none."""
        return next((kind for kind, words in self.kinds_behind.items() if said in words), None)


@cache
def read_words(path: Path = WORDS_FILE) -> Words:
    """Read the words, once.

    Raises:
        ConstituencyError: the file cannot be used.
    """
    try:
        return Words.model_validate(yaml.load(path.read_text("utf-8"), yaml.CSafeLoader))
    except (OSError, yaml.YAMLError, ValidationError) as error:
        message = f"{path} cannot be used: {error}"
        raise ConstituencyError(message) from error
