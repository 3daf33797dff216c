"""Examples of what no provision answers, indexed beside the library so that the same search tells the kind of a question."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import yaml
from pydantic import BaseModel, ConfigDict, ValidationError

from bot.answering.outcomes import Kind
from bot.errors import SettingsError
from knowledge.documents import Questions
from knowledge.passages import Passage, PassageKind

EXAMPLES_FILE: Final = Path(__file__).parent / "examples.yaml"
_PREFIX: Final = "kind:"


class _Examples(BaseModel):
    model_config = ConfigDict(extra="forbid")

    abstain: Questions
    decline: Questions
    out_of_scope: Questions
    smalltalk: Questions


def example_passages(path: Path = EXAMPLES_FILE) -> tuple[Passage, ...]:
    """Read the examples as passages whose target names their kind.

    Raises:
        SettingsError: the file cannot be read, or holds something else.
    """
    try:
        examples = _Examples.model_validate(yaml.load(path.read_text("utf-8"), yaml.CSafeLoader))
    except (OSError, yaml.YAMLError, ValidationError) as error:
        message = f"{path} cannot be used: {error}"
        raise SettingsError(message) from error
    return tuple(
        Passage(f"{_PREFIX}{kind}|{language}|{number}", _PREFIX + kind, PassageKind.EXAMPLE, language, text)
        for kind in _Examples.model_fields
        for language in ("vi", "en")
        for number, text in enumerate(getattr(examples, kind)[language])
    )


def kind_of(target: str) -> Kind:
    """Return the kind that an example's target names."""
    return Kind(target.removeprefix(_PREFIX))
