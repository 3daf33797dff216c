"""A number of the law with its provision, and what all sections of rules.yaml share."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel, ConfigDict

from knowledge.documents import Line


class Section(BaseModel):
    """A part of rules.yaml, of which some values name provisions."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    def references(self) -> Iterator[str]:
        """Yield every provision that the section names."""
        for _, value in self:
            if isinstance(value, Section):
                yield from value.references()
            elif isinstance(value, tuple):
                yield from value
            elif isinstance(value, str):
                yield value


class Figure(Section):
    """A number of the law, with the provision that it comes from."""

    figure: int
    provision: Line
