"""A process that publishes a small library, and is killed at a step: `parent DATA STEP TEXT`; its child runs as `child STEP VERSION`.

A step `child: indexed` kills the child there, `parent: indexed` has the child kill its parent there and go on, `built` kills the parent.
"""

import os
import signal
import sys
from pathlib import Path

from bot.moderating import build_child
from bot.moderating.builder import ChildBuilder
from bot.moderating.opening import open_moderation
from bot.settings import Settings
from tests.bot.moderating.hashing import hashing_means
from tests.bot.moderating.small_libraries import document, library_of


def kills(step, process):
    """Return what kills a process once that step is done."""

    def at(done):
        if done.value == step:
            os.kill(process, signal.SIGKILL)

    return at


def publish(data, step, text):
    """Publish in this process, which may be killed."""
    settings = Settings(data=Path(data))
    builder = ChildBuilder(settings, (sys.executable, __file__, "child", step))
    moderation = open_moderation(settings, builder=builder, steps=kills(step, os.getpid()))
    print(moderation.publishing.publish(library_of(document(texts=(text,))), 7, "thử").id)  # noqa: T201  for the test
    moderation.close()


def build(step):
    """Build as the child of such a process."""
    whom, _, at = step.partition(": ")
    process = os.getppid() if whom == "parent" else os.getpid()
    return build_child.run(kills(at, process) if at else build_child.silent, hashing_means)


if __name__ == "__main__":
    if sys.argv[1] == "child":
        sys.exit(build(sys.argv[2]))
    publish(*sys.argv[2:])
