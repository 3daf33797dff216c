"""Versions: which serve since when, the way back; and the log of who did what."""

from __future__ import annotations

from telegram import InlineKeyboardButton

from bot.moderating.audit import Broken
from bot.moderating.errors import NotAllowedError
from bot.telegram.markup import Run, Tag
from bot.telegram.moderating.audit_runs import entry_runs
from bot.telegram.moderating.buttons import Press, Verb, button
from bot.telegram.moderating.draft_runs import moment_words
from bot.telegram.moderating.draft_view import labels
from bot.telegram.moderating.errors import InputError, InputFault
from bot.telegram.moderating.look import publication_of, served_versions
from bot.telegram.moderating.marks import said
from bot.telegram.moderating.prompts import Prompt, Wanted
from bot.telegram.moderating.publication import roll_back_later
from bot.telegram.moderating.reading import line
from bot.telegram.moderating.step_words import version_name
from bot.telegram.moderating.visit import Visit

_SHOWN = 8
_ENTRIES = 10


async def show_versions(visit: Visit, _press: Press) -> None:
    """List the newest versions; who may go back gets a button for the way back to each."""
    versions = visit.desk.moderation.versions
    kept, newest = await visit.in_thread(lambda: (served_versions(visit.desk)[:_SHOWN], versions.published()))
    serves = newest.version if newest else None
    runs = [Run(visit.texts("moderate-versions"), Tag.BOLD)]
    for version in kept:
        sign = "● " if version.id == serves else ""
        runs += [Run("\n"), said(f"{sign}{version.id} · {moment_words(version.created)} · {version.note}")]
    runs += [Run("\n" + ("● " if serves is None else "") + visit.texts("version-shipped"))]
    others: list[int | None] = [*(v.id for v in kept), None]
    rows = [[_back(visit, to)] for to in others if to != serves] if visit.person.may_roll_back else []
    await visit.show(runs, rows)


async def confirm(visit: Visit, press: Press) -> None:
    """Ask whether to go back."""
    _check(visit)
    to, publication = press.number or None, await visit.in_thread(lambda: publication_of(visit.desk))
    name = version_name(to, visit.texts)
    yes = button(visit.texts("moderate-button-yes-back"), Verb.ROLL_BACK_WHY, publication, number=press.number)
    await visit.say(visit.texts("version-rollback-confirm", version=name), [[yes]])


async def ask_why(visit: Visit, press: Press) -> None:
    """Ask for the reason."""
    _check(visit)
    words = visit.texts("moderate-why-back", version=version_name(press.number or None, visit.texts))
    await visit.ask(words, Wanted.ROLL_BACK_WHY, str(press.number), press.about)


async def roll_back(visit: Visit, prompt: Prompt, text: str) -> None:
    """Go back, unless something else was published since it was asked."""
    _check(visit)
    version, publication = prompt.given
    why = line(text)
    if publication != str(await visit.in_thread(lambda: publication_of(visit.desk))):
        raise InputError(InputFault.PROMPT_LOST)
    await roll_back_later(visit, int(version) or None, why)


async def show_audit(visit: Visit, _press: Press) -> None:
    """Show the newest entries of the log."""
    entries, names = await visit.in_thread(lambda: (visit.desk.moderation.audit.entries(_ENTRIES), labels(visit)))
    runs = [Run(visit.texts("moderate-audit"), Tag.BOLD), *entry_runs(entries, names, visit.texts)]
    await visit.show(runs, [[button(visit.texts("moderate-button-verify"), Verb.VERIFY)]])


async def verify(visit: Visit, _press: Press) -> None:
    """Compute the chain of hashes anew."""
    found = await visit.in_thread(visit.desk.moderation.audit.verify)
    if isinstance(found, Broken):
        await visit.say(visit.texts("audit-broken", number=found.at))
    else:
        await visit.say(visit.texts("audit-whole", count=found.head.number, hash=found.head.hash))


def _back(visit: Visit, to: int | None) -> InlineKeyboardButton:
    label = visit.texts("moderate-button-back-to", version=version_name(to, visit.texts))
    return button(label, Verb.ROLL_BACK, number=to or 0)


def _check(visit: Visit) -> None:
    if not visit.person.may_roll_back:
        raise NotAllowedError
