"""The queue: one group of questions a page; an approved answer is written for it, or it is put aside with a reason."""

from __future__ import annotations

from bot.moderating.draft import Draft
from bot.moderating.unanswered import Group, proposal
from bot.moderating.visible_groups import own_group, visible_group
from bot.telegram.markup import Run, Tag, to_html
from bot.telegram.moderating.buttons import Press, Verb, button
from bot.telegram.moderating.draft_buttons import Row
from bot.telegram.moderating.draft_view import labels, show_draft
from bot.telegram.moderating.marks import said
from bot.telegram.moderating.prompts import Prompt, Wanted
from bot.telegram.moderating.queue_view import feedback_of, group_rows, group_runs, offered_provisions, open_groups
from bot.telegram.moderating.reading import is_none, line, reference
from bot.telegram.moderating.visit import Visit
from knowledge.documents import Bilingual

_MOST_PROVISIONS = 3


async def show_queue(visit: Visit, press: Press) -> None:
    """Show a group, the most asked one first."""
    groups, names = await visit.in_thread(lambda: (open_groups(visit), labels(visit)))
    if not groups:
        await visit.say(visit.texts("moderate-queue-empty"))
        return
    page = min(press.number, len(groups) - 1)
    html = to_html(group_runs(groups[page], names, visit.person, visit.texts))
    await visit.turn(html, group_rows(groups, page, visit.person, visit.texts))


async def release(visit: Visit, press: Press) -> None:
    """Give a group back to all."""

    def released() -> None:
        queue = feedback_of(visit).queue
        queue.release(visit.person.id, visible_group(queue, visit.person, press.about).id)

    await visit.in_thread(released)
    await visit.say(visit.texts("moderate-released"))


async def ask_why(visit: Visit, press: Press) -> None:
    """Ask why a group gets no answer."""
    await visit.in_thread(lambda: own_group(feedback_of(visit).queue, visit.person, press.about))
    await visit.ask(visit.texts("moderate-why-dismiss"), Wanted.DISMISS_WHY, press.about)


async def dismiss(visit: Visit, prompt: Prompt, text: str) -> None:
    """Put a group aside."""
    (name,) = prompt.given
    why = line(text)

    def dismissed() -> None:
        queue = feedback_of(visit).queue
        queue.dismiss(visit.person.id, own_group(queue, visit.person, name).id, why)

    await visit.in_thread(dismissed)
    await visit.say(visit.texts("moderate-dismissed"))


async def begin_answer(visit: Visit, press: Press) -> None:
    """Take a group, and offer the provisions that its answer may rest on."""

    def taken() -> tuple[Group, list[str]]:
        queue = feedback_of(visit).queue
        group = queue.take(visit.person.id, own_group(queue, visit.person, press.about).id)
        return group, offered_provisions(visit, group)

    group, found = await visit.in_thread(taken)
    await _offer(visit, (group.id, "0", *found))


async def choose_provision(visit: Visit, press: Press) -> None:
    """Take one of the offered provisions in, or out again."""
    name, chosen, offered = _split(visit.offered(Wanted.PROVISIONS).given)
    pressed = next(iter([*chosen, *offered][press.number : press.number + 1]), None)
    if pressed in chosen:
        await _offer(visit, _joined(name, [c for c in chosen if c != pressed], [*offered, pressed]))
    elif pressed is not None:
        await _offer(visit, _joined(name, [*chosen, pressed][-_MOST_PROVISIONS:], [o for o in offered if o != pressed]))


async def ask_provision(visit: Visit, _press: Press) -> None:
    """Ask for a provision that was not offered."""
    await visit.ask(visit.texts("moderate-write-provision"), Wanted.PROVISION, *visit.offered(Wanted.PROVISIONS).given)


async def take_provision(visit: Visit, prompt: Prompt, text: str) -> None:
    """Take a provision in that was named."""
    name, chosen, offered = _split(prompt.given)
    named = reference(text, visit.context.desk.services.library)
    await _offer(visit, _joined(name, [*dict.fromkeys([*chosen, named])][-_MOST_PROVISIONS:], [o for o in offered if o != named]))


async def ask_words(visit: Visit, _press: Press) -> None:
    """Ask for the answer in Vietnamese."""
    name, chosen, _ = _split(visit.offered(Wanted.PROVISIONS).given)
    if not chosen:
        await visit.say(visit.texts("moderate-choose-provision"))
        return
    await visit.ask(visit.texts("moderate-write-answer-vi"), Wanted.ANSWER_VI, name, *chosen)


async def take_vi(visit: Visit, prompt: Prompt, text: str) -> None:
    """Ask for the answer in English."""
    name, *chosen = prompt.given
    await visit.ask(visit.texts("moderate-write-answer-en"), Wanted.ANSWER_EN, name, line(text), *chosen)


async def take_en(visit: Visit, prompt: Prompt, text: str) -> None:
    """Keep the answer as a draft, and link the group with it: once it is published, those who wait are told."""
    name, vi, *chosen = prompt.given
    words = Bilingual(vi=vi, en=vi if is_none(text) else line(text))
    draft = await visit.in_thread(lambda: _kept(visit, name, words, chosen))
    await show_draft(visit, draft.id)


def _kept(visit: Visit, name: str, words: Bilingual, chosen: list[str]) -> Draft:
    queue, reviewing = feedback_of(visit).queue, visit.desk.reviewing
    version, library = visit.desk.moderation.versions.current()
    group, today = own_group(queue, visit.person, name), visit.context.desk.now().date()
    base = version.id if version else None
    made = proposal(group, words, chosen, library, today, scope=visit.person.scope, base=base)
    draft = reviewing.propose(visit.person, made.title, made.changes)
    queue.link(visit.person.id, name, draft.id)
    return draft


async def _offer(visit: Visit, given: tuple[str, ...]) -> None:
    _, chosen, offered = _split(given)
    rows: list[Row] = [
        [button(f"{'✅ ' if one in chosen else ''}{one}", Verb.CHOOSE, number=n)] for n, one in enumerate([*chosen, *offered])
    ]
    rows.append([button(visit.texts("moderate-button-name-provision"), Verb.NAME_PROVISION)])
    if chosen:
        rows.append([button(visit.texts("moderate-button-write"), Verb.WRITE)])
    titles = "\n".join(_titled(visit, one) for one in [*chosen, *offered])
    runs = [Run(visit.texts("moderate-which-provisions"), Tag.BOLD), Run("\n"), said(titles)]
    await visit.offer(runs, rows, Wanted.PROVISIONS, *given)


def _titled(visit: Visit, one: str) -> str:
    placed = visit.context.desk.services.library.places.get(one)
    return f"{one}: {placed.article.title[visit.texts.language]}" if placed else one


def _split(given: tuple[str, ...]) -> tuple[str, list[str], list[str]]:
    """Return the group, the provisions that were chosen, and those that are offered beside them."""
    name, count, *references = given
    return name, references[: int(count)], references[int(count) :]


def _joined(name: str, chosen: list[str], offered: list[str]) -> tuple[str, ...]:
    return (name, str(len(chosen)), *chosen, *offered)
