"""Floors: what the figures may not fall below, kept in baseline.toml beside the suites."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from pydantic import BaseModel, ConfigDict, ValidationError

from bot.errors import QuestionSetError


class Baseline(BaseModel):
    """`least` and `most`, by the name of a figure as `laphieu evaluate` prints it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    least: dict[str, float] = {}
    most: dict[str, float] = {}

    def broken(self, figures: Mapping[str, float]) -> Iterator[str]:
        """Yield a line for each figure that is worse than its bar; one that was not measured is left out."""
        for name, bar in self.least.items():
            if name in figures and figures[name] < bar:
                yield f"{name}: {figures[name]:.3f} is below {bar:.3f}"
        for name, bar in self.most.items():
            if name in figures and figures[name] > bar:
                yield f"{name}: {figures[name]:.3f} is above {bar:.3f}"


def read_baseline(path: Path) -> Baseline:
    """Read the floors.

    Raises:
        QuestionSetError: the file cannot be read or holds something else.
    """
    try:
        return Baseline.model_validate(tomllib.loads(path.read_text("utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError, ValidationError) as error:
        message = f"{path} cannot be used: {error}"
        raise QuestionSetError(message) from error
