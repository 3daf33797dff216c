"""A file that a moderator sends: a document for the library."""

from __future__ import annotations

import shlex

from bot.moderating.headers import Corrections
from bot.telegram.moderating.fields import corrected
from bot.telegram.moderating.files import MOST_BYTES, Sent, bring_later
from bot.telegram.moderating.prompts import Prompt
from bot.telegram.moderating.visit import Visit


async def take_file(visit: Visit) -> None:
    """Bring the file in, or say how a large one is."""
    sent = visit.context.message.document
    if sent is None:
        return
    name = sent.file_name or sent.file_unique_id
    if (sent.file_size or 0) > MOST_BYTES:
        await visit.say(visit.texts("moderate-file-too-big", file=name, most=MOST_BYTES // 10**6, command=_command(visit, name)))
        return
    await bring_later(visit, Sent(sent.file_id, name, Corrections()))


def _command(visit: Visit, name: str) -> str:
    return shlex.join(["laphieu", "knowledge", "add", name, "--as", str(visit.person.id)])


async def take_field(visit: Visit, prompt: Prompt, text: str) -> None:
    """Read the file again with what the moderator says of it."""
    file, name, said, field = prompt.given
    await bring_later(visit, Sent(file, name, corrected(Corrections.model_validate_json(said), field, text)))
