"""The child process that parses and measures a text, and reads what it amends."""

from __future__ import annotations

from knowledge.amending.reading import read_amendments
from knowledge.fidelity import measure
from knowledge.intake.errors import FileRefusedError, Refusal
from knowledge.intake.limits import Limits
from knowledge.intake.serving import Tell, serve
from knowledge.intake.wire import Done
from knowledge.official.errors import EmptyTextError
from knowledge.official.parsing import parse
from knowledge.studying.model import Step, Study
from knowledge.studying.wire import StudyOrder


def read(order: StudyOrder, _limits: Limits, _offline: bool, tell: Tell) -> Done[Study]:  # noqa: FBT001  the form of all such work
    """Study the pages of the order.

    Raises:
        FileRefusedError: they hold no text.
    """
    steps = len(Step)
    tell(0, steps)
    try:
        official = parse(order.pages)
    except EmptyTextError as error:
        raise FileRefusedError(Refusal.NO_TEXT) from error
    tell(1, steps)
    fidelity = measure(order.pages, official)
    tell(2, steps)
    return Done(result=Study(official, fidelity, read_amendments(official)))


if __name__ == "__main__":
    serve(StudyOrder, read)
