"""`python -m bot.moderating.answers_child`: ask the standing questions before and after a draft, in a process of low priority.

One JSON object comes on standard input: settings, draft, moment. Standard output says how far it is, a JSON object a line: `{"done": 40, "total": 900}`,
then `{"compared": {…}}`, or `{"error": "…"}` before it ends with 1. The index of the library with the draft stays, so that publishing it is quick.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Final, TextIO

from pydantic import BaseModel, TypeAdapter, ValidationError

from bot.answering.opening import Means, open_means, open_over
from bot.errors import AssistantError
from bot.moderating.answer_differences import Answer, Compared, Progress, Standing, ask, compare, standing_questions
from bot.moderating.building import build
from bot.moderating.desk import open_desk
from bot.moderating.difference import difference
from bot.moderating.indexes import Indexes
from bot.moderating.opening import open_moderation
from bot.moderating.remembering import RememberingEncoder
from bot.settings import Settings
from knowledge.documents import NATIONWIDE, Library
from knowledge.errors import KnowledgeError

FOLDER: Final = "answers"
QUESTIONS: Final = "questions.sqlite"
_PATIENT: Final = 19
_KEPT: Final = 6
_PART: Final = "part-"
_ANSWERS: Final = TypeAdapter(dict[str, Answer])


class Order(BaseModel):
    """What the child is to do."""

    settings: Settings
    draft: int
    moment: datetime


def main(order: Order, out: TextIO) -> int:
    """Ask, and say the result; return the process's exit status."""

    def say(**said: object) -> None:
        out.write(json.dumps(said, ensure_ascii=False) + "\n")
        out.flush()

    try:
        compared = compare_draft(order, lambda done, total: say(done=done, total=total))
    except (AssistantError, KnowledgeError, OSError) as error:
        say(error=str(error))
        return 1
    say(compared=compared.model_dump(mode="json"))
    return 0


def compare_draft(order: Order, progress: Progress, opens: Callable[[Settings], Means] = open_means) -> Compared:
    """Ask before and after the draft, as of that moment; what a library answers on a day is kept, so that it is asked once.

    Raises:
        AssistantError: the draft or the database cannot be used.
        KnowledgeError: the index cannot be built.
    """
    settings = order.settings
    moderation = open_moderation(settings)
    try:
        desk = open_desk(settings, moderation)
        draft = desk.drafts.find(order.draft)
        applied = desk.reviewing.applied(draft)
    finally:
        moderation.close()
    place = None if draft.scope == NATIONWIDE else draft.scope
    questions = standing_questions(applied.before, applied.after, difference(applied.before, applied.after))
    means = opens(settings)
    remembering = replace(means, encoder=RememberingEncoder(means.encoder, settings.data / FOLDER / QUESTIONS))
    asking = _Asking(remembering, settings.data, order.moment, place)
    sides = [(library, asking.kept(library)) for library in (applied.before, applied.after)]
    missing = [[q for q in questions if q.text not in known] for _, known in sides]
    total, done = sum(map(len, missing)), 0
    answers: list[dict[str, Answer]] = []
    for (library, known), lacking in zip(sides, missing, strict=True):
        answers.append(known | asking.ask(library, lacking, _from(done, total, progress)))
        asking.keep(library, answers[-1])
        done += len(lacking)
    return compare(questions, *answers)


def _from(before: int, total: int, progress: Progress) -> Progress:
    """Return the progress of a part, told as that of the whole."""
    return lambda done, _: progress(before + done, total)


@dataclass(frozen=True, slots=True)
class _Asking:
    """Asks as of a moment, as somebody who lives in `place`; indexes are kept in `data`."""

    means: Means
    data: Path
    moment: datetime
    place: str | None

    def ask(self, library: Library, questions: Sequence[Standing], progress: Progress) -> dict[str, Answer]:
        if not questions:
            return {}
        indexes = Indexes(self.data)
        name = build(library, self.means, indexes)
        lease = indexes.lease(name)
        assistant = open_over(library, self.means, indexes.path(name)).assistant
        try:
            return ask(assistant, questions, self.moment, self.place, progress)
        finally:
            assistant.retriever.close()
            if lease:
                lease.release()

    def kept(self, library: Library) -> dict[str, Answer]:
        """Return what was answered from that library on that day; nothing where it was never asked, and what cannot be read is asked anew."""
        try:
            return _ANSWERS.validate_json(self._file(library).read_bytes())
        except (OSError, ValidationError):
            return {}

    def keep(self, library: Library, answers: dict[str, Answer]) -> None:
        """Write beside and rename, and keep the newest few files only."""
        path = self._file(library)
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=_PART, delete=False) as part:
            part.write(_ANSWERS.dump_json(answers))
        Path(part.name).replace(path)
        for old in sorted(path.parent.glob("*.json"), key=lambda p: p.stat().st_mtime, reverse=True)[_KEPT:]:
            old.unlink(missing_ok=True)

    def _file(self, library: Library) -> Path:
        named = f"{library.model_dump_json()} {self.place} {self.means.encoder.fingerprint}"
        return self.data / FOLDER / f"{hashlib.sha256(named.encode()).hexdigest()[:24]}-{self.moment:%Y%m%d}.json"


if __name__ == "__main__":
    os.nice(_PATIENT - os.nice(0))
    read = Order.model_validate_json(sys.stdin.read())
    one_thread = read.settings.embedding.model_copy(update={"threads": 1})
    sys.exit(main(read.model_copy(update={"settings": read.settings.model_copy(update={"embedding": one_thread})}), sys.stdout))
