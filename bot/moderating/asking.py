"""Have another process ask the standing questions before and after a draft, and hear how far it is."""

from __future__ import annotations

import json
import logging
import subprocess
import sys
import threading
from datetime import datetime
from typing import Any, Final

from bot.moderating.answer_differences import Compared, Progress
from bot.moderating.errors import AskingError
from bot.settings import Settings

log = logging.getLogger(__name__)

COMMAND: Final = (sys.executable, "-m", "bot.moderating.answers_child")
# Seconds: many times what a whole library takes on two slow cores.
_LONGEST: Final = 1800.0


def compare_answers(settings: Settings, draft: int, moment: datetime, progress: Progress) -> Compared:
    """Return which answers a draft changes. Takes a minute or two, at low priority: call it in a thread.

    Raises:
        AskingError: the other process could not do it.
    """
    order = {
        # The token is nobody's business but Telegram's.
        "settings": settings.model_dump(mode="json", exclude={"telegram_bot_token"}),
        "draft": draft,
        "moment": moment.isoformat(),
    }
    with subprocess.Popen(COMMAND, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8") as child:  # noqa: S603  our own module
        watchdog = threading.Timer(_LONGEST, child.kill)
        watchdog.start()
        try:
            return _hear(child, json.dumps(order), progress)
        finally:
            watchdog.cancel()
            child.kill()


def _hear(child: subprocess.Popen[str], order: str, progress: Progress) -> Compared:
    if child.stdin is None or child.stdout is None:
        message = "the child has no pipes"
        raise RuntimeError(message)
    try:
        with child.stdin as pipe:
            pipe.write(order)
    except BrokenPipeError:
        log.warning("the child that asks ended at once")
    error = ""
    for line in child.stdout:
        said = _read(line)
        if "compared" in said:
            return Compared.model_validate(said["compared"])
        error = str(said.get("error", error))
        if "done" in said:
            progress(int(said["done"]), int(said["total"]))
    raise AskingError(reason=error or f"exit {child.wait()}")


def _read(line: str) -> dict[str, Any]:
    """What a library beneath prints is no message of the child's."""
    try:
        said = json.loads(line)
    except ValueError:
        log.debug("the child that asks printed: %s", line.rstrip())
        return {}
    return said if isinstance(said, dict) else {}
