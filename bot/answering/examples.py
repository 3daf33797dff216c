"""Examples of questions that no provision answers, by the kind of outcome they ask for; a data file that moderators may extend."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from bot.answering.outcomes import Kind
from bot.errors import SettingsError
from knowledge.documents import LANGUAGES, Library, Questions

EXAMPLES_FILE: Final = Path(__file__).parent / "examples.yaml"


class _Examples(BaseModel):
    model_config = ConfigDict(extra="forbid")

    abstain: Questions
    decline: Questions
    out_of_scope: Questions
    smalltalk: Questions
    answer: Questions


def labelled(library: Library, path: Path = EXAMPLES_FILE) -> tuple[tuple[str, Kind], ...]:
    """Return questions with the kind of outcome each should get: the library's own are answered, those of the file as it says.

    Raises:
        SettingsError: the file cannot be read, or holds something else.
    """
    examples = _read(path)
    answered = [q for p in library.provisions.values() for lang in LANGUAGES for q in p.provision.questions[lang]]
    others = [(q, Kind(kind)) for kind in _Examples.model_fields for lang in LANGUAGES for q in getattr(examples, kind)[lang]]
    return (*((q, Kind.ANSWER) for q in (*answered, *(a.text for a in library.asked))), *others)


@cache  # a start reads them to name the index, and to open the model that was fitted to them
def _read(path: Path) -> _Examples:
    try:
        return _Examples.model_validate(yaml.load(path.read_text("utf-8"), yaml.CSafeLoader))
    except (OSError, yaml.YAMLError, ValidationError) as error:
        message = f"{path} cannot be used: {error}"
        raise SettingsError(message) from error
