"""People, for administrators: who has which role where; given by the sender of a forwarded message or a typed id, and taken away."""

from __future__ import annotations

import re

from telegram import MessageOriginHiddenUser, MessageOriginUser

from bot.moderating.errors import NotAllowedError
from bot.moderating.people import NATIONWIDE, Person, Role
from bot.moderating.telling import scope_words
from bot.telegram.markup import Run, Tag
from bot.telegram.moderating.buttons import Press, Verb, button
from bot.telegram.moderating.errors import InputError, InputFault
from bot.telegram.moderating.marks import said
from bot.telegram.moderating.prompts import Prompt, Wanted
from bot.telegram.moderating.reading import line, scope
from bot.telegram.moderating.visit import Visit
from knowledge.scopes import shipped_scopes

_LABEL = 80


async def show_people(visit: Visit, _press: Press) -> None:
    """List everybody who has a role."""
    _check(visit)
    found = await visit.in_thread(visit.desk.moderation.people.list)
    runs = [Run(visit.texts("moderate-people"), Tag.BOLD)]
    for person in found:
        runs += [Run("\n• "), said(_named(visit, person))]
    rows = [[button(visit.texts("moderate-button-remove-person", label=p.label), Verb.REMOVE_PERSON, p.id)] for p in found]
    await visit.show(runs, [*rows, [button(visit.texts("moderate-button-add-person"), Verb.ADD_PERSON)]])


async def begin(visit: Visit, _press: Press) -> None:
    """Ask who it is."""
    _check(visit)
    await visit.ask(visit.texts("moderate-who"), Wanted.PERSON)


async def take_person(visit: Visit, _prompt: Prompt, text: str) -> None:
    """Take the person of a forwarded message, or of a typed id, and offer the roles."""
    _check(visit)
    person, name = _sender(visit) or _typed(text)
    rows = [[button(visit.texts(f"role-{role.value}"), Verb.PERSON_ROLE, role.value)] for role in Role]
    runs = [said(visit.texts("moderate-which-role", person=str(person), called=name or "–"))]
    await visit.offer(runs, rows, Wanted.PERSON_ROLE, str(person), name)


async def take_forwarded(visit: Visit) -> None:
    """Take the sender of a message that was forwarded after the question who it is."""
    prompt = visit.office.prompts.take_latest(visit.chat, Wanted.PERSON)
    if prompt is not None:
        await take_person(visit, prompt, "")


def awaits_person(visit: Visit) -> bool:
    """Whether this person was asked who is to get a role."""
    return visit.office.prompts.is_open(visit.chat, Wanted.PERSON)


async def choose_role(visit: Visit, press: Press) -> None:
    """Ask for the place, where the role has one, or for what they are called."""
    _check(visit)
    person, _name = visit.offered(Wanted.PERSON_ROLE).given
    role = next((role for role in Role if role.value == press.about), Role.COMMUNE)
    if role in (Role.PROVINCE, Role.COMMUNE):
        await visit.ask(visit.texts("moderate-write-scope"), Wanted.PERSON_SCOPE, person, role.value)
    else:
        await visit.ask(visit.texts("moderate-write-label"), Wanted.PERSON_LABEL, person, role.value, NATIONWIDE)


async def take_scope(visit: Visit, prompt: Prompt, text: str) -> None:
    """Ask for what they are called."""
    await visit.ask(visit.texts("moderate-write-label"), Wanted.PERSON_LABEL, *prompt.given, scope(text, shipped_scopes()))


async def take_label(visit: Visit, prompt: Prompt, text: str) -> None:
    """Give the role."""
    person, role, where = prompt.given
    wanted = Person(int(person), Role(role), where, line(text, _LABEL))
    added = await visit.in_thread(lambda: visit.desk.moderation.people.add(visit.person.id, wanted))
    told = visit.texts(
        "people-added",
        label=added.label,
        person=str(added.id),
        role=visit.texts(f"role-{added.role.value}"),
        scope=scope_words(where, visit.texts),
    )
    await visit.show([said(told), Run("\n"), Run(visit.texts("moderate-tell-them"))])


async def confirm_removal(visit: Visit, press: Press) -> None:
    """Ask whether to take the role away."""
    _check(visit)
    found = await visit.in_thread(lambda: visit.desk.moderation.people.find(press.draft))
    words = visit.texts("moderate-remove-person", person=_named(visit, found) if found else press.about)
    await visit.show([said(words)], [[button(visit.texts("moderate-button-remove"), Verb.REMOVE_FOR_SURE, press.about)]])


async def remove(visit: Visit, press: Press) -> None:
    """Take the role away."""
    await visit.in_thread(lambda: visit.desk.moderation.people.remove(visit.person.id, press.draft))
    await visit.say(visit.texts("people-removed", person=press.about))


def _sender(visit: Visit) -> tuple[int, str] | None:
    """Return who wrote the message that was forwarded; None where none was."""
    message = visit.context.incoming.message if visit.context.incoming else None
    origin = message.forward_origin if message else None
    if isinstance(origin, MessageOriginHiddenUser):
        raise InputError(InputFault.HIDDEN_SENDER)
    return (origin.sender_user.id, origin.sender_user.full_name) if isinstance(origin, MessageOriginUser) else None


def _typed(text: str) -> tuple[int, str]:
    if not re.fullmatch(r"\s*\d{1,15}\s*", text, re.ASCII):
        raise InputError(InputFault.NO_ID)
    return int(text), ""


def _named(visit: Visit, person: Person) -> str:
    role = visit.texts(f"role-{person.role.value}")
    return f"{person.label} · {role} · {scope_words(person.scope, visit.texts)} · {person.id}"


def _check(visit: Visit) -> None:
    if not visit.person.gives_roles:
        raise NotAllowedError
