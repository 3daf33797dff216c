"""The child process that applies amendments to texts."""

from __future__ import annotations

from collections.abc import Iterator

from knowledge.amending.applying import consolidate
from knowledge.amending.errors import DisorderError
from knowledge.intake.limits import Limits
from knowledge.intake.serving import Tell, serve
from knowledge.intake.wire import Done
from knowledge.studying.model import Job, Late, Outcome
from knowledge.studying.wire import ApplyOrder, Outcomes


def apply(order: ApplyOrder, _limits: Limits, _offline: bool, _tell: Tell) -> Done[Outcomes]:  # noqa: FBT001  the form of all such work
    """Apply the changes of the order."""
    return Done(result=tuple(tuple(_outcomes(job)) for job in order.jobs))


def _outcomes(job: Job) -> Iterator[Outcome]:
    text = job.text
    for change in job.changes:
        try:
            made = consolidate(text, change.amendments, change.in_force_from)
        except DisorderError as error:
            yield Late(error.day, error.latest)
            return
        yield made
        text = made.text


if __name__ == "__main__":
    serve(ApplyOrder, apply)
