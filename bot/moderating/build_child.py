"""`python -m bot.moderating.build_child VERSION`: build a version's index in a process of low priority, so that questions go on being answered.

The settings come as JSON on standard input (`VERSION` is a number, or `shipped`). Standard output says how far it is, a JSON object a line:
`{"done": 128, "total": 900}`, `{"step": "indexed"}`, and `{"error": "…"}` before it ends with 1.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from typing import Final, TextIO

from bot import clock
from bot.answering.opening import Means, open_means
from bot.errors import AssistantError
from bot.moderating.builder import SHIPPED, noted
from bot.moderating.building import build
from bot.moderating.indexes import Indexes
from bot.moderating.opening import open_moderation
from bot.moderating.steps import Step, Steps, silent
from bot.settings import Settings
from knowledge.errors import KnowledgeError

# Nineteen is the least that there is: the child gets what the assistant leaves.
_PATIENT: Final = 19


def main(version: str, settings: Settings, out: TextIO, steps: Steps = silent, opens: Callable[[Settings], Means] = open_means) -> int:
    """Build the index of that version; return the process's exit status. `steps` is told of every step too; `opens` loads the encoder."""

    def say(**said: str | int) -> None:
        out.write(json.dumps(said) + "\n")
        out.flush()

    def told(step: Step) -> None:
        say(step=step.value)
        steps(step)

    number = None if version == SHIPPED else int(version)
    try:
        moderation = open_moderation(settings)
        library = moderation.versions.read(number)
        moderation.close()
        means, indexes = opens(settings), Indexes(settings.data)
        name = build(library, means, indexes, moment=clock.now(), progress=lambda done, total: say(done=done, total=total), steps=told)
        indexes.note(name, noted(number, settings))
    except (AssistantError, KnowledgeError, OSError) as error:
        say(error=str(error))
        return 1
    return 0


def run(steps: Steps = silent, opens: Callable[[Settings], Means] = open_means) -> int:
    """Read the command line and standard input, lower the priority, build."""
    os.nice(_PATIENT - os.nice(0))
    read = Settings.model_validate_json(sys.stdin.read())
    # One thread: two would take turns with the assistant's on a small machine.
    settings = read.model_copy(update={"embedding": read.embedding.model_copy(update={"threads": 1})})
    return main(sys.argv[-1], settings, sys.stdout, steps, opens)


if __name__ == "__main__":
    sys.exit(run())
