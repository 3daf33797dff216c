"""Orders and reports of the two children, as JSON."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, TypeAdapter

from knowledge.intake.model import Pages
from knowledge.intake.wire import Done, Line, Progress, Refused
from knowledge.studying.model import Job, Outcome, Study


class StudyOrder(Line):
    """Study these pages."""

    pages: Pages


class ApplyOrder(Line):
    """Apply these changes to these texts."""

    jobs: tuple[Job, ...]


# For each job the outcome of each of its changes.
Outcomes = tuple[tuple[Outcome, ...], ...]
STUDIED: TypeAdapter[Progress | Refused | Done[Study]] = TypeAdapter(
    Annotated[Progress | Refused | Done[Study], Field(discriminator="kind")]
)
APPLIED: TypeAdapter[Progress | Refused | Done[Outcomes]] = TypeAdapter(
    Annotated[Progress | Refused | Done[Outcomes], Field(discriminator="kind")]
)
