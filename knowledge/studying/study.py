"""Study and apply in a confined child: `study`, `apply_changes`. A small file can be made to keep a reader of sentences busy for hours."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from knowledge.intake.confined import run
from knowledge.intake.limits import Limits
from knowledge.intake.model import Pages
from knowledge.studying.model import Job, Outcome, Step, Study
from knowledge.studying.wire import APPLIED, STUDIED, ApplyOrder, StudyOrder

STEPS = tuple(Step)


def study(pages: Pages, limits: Limits | None = None, progress: Callable[[Step], None] | None = None) -> Study:
    """Return the text of a file that was read, how true it is to the file, and what it orders of others.

    `progress` is called with each step as it begins. Blocks until done; call it in a thread from asyncio code.

    Raises:
        FileRefusedError: there is no text, or it takes more time or memory than it may; no process is left.
    """

    def told(done: int, _total: int) -> None:
        if progress:
            progress(STEPS[min(done, len(STEPS) - 1)])

    with tempfile.TemporaryDirectory(prefix="laphieu-study-") as folder:
        return run("knowledge.studying.study_child", StudyOrder(pages=pages), limits or Limits(), STUDIED, Path(folder), told)


def apply_changes(jobs: Sequence[Job], limits: Limits | None = None) -> tuple[tuple[Outcome, ...], ...]:
    """Return for each text what became of each of its changes; none that is behind one that came too late is applied.

    Raises:
        FileRefusedError: it takes more time or memory than it may; no process is left.
    """
    if not jobs:
        return ()
    with tempfile.TemporaryDirectory(prefix="laphieu-study-") as folder:
        return run("knowledge.studying.apply_child", ApplyOrder(jobs=tuple(jobs)), limits or Limits(), APPLIED, Path(folder))
