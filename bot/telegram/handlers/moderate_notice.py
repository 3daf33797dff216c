"""Urgent notices: written step by step; then a draft, or out at once until a second person confirms."""

from __future__ import annotations

from functools import partial

from bot.moderating.draft import Draft
from bot.moderating.errors import NotAllowedError
from bot.moderating.notice_changes import RemoveNotice, SetNotice
from bot.moderating.telling import scope_words, title_of
from bot.telegram.markup import Run, to_html
from bot.telegram.moderating.buttons import Press, Verb, button, short_digest
from bot.telegram.moderating.draft_runs import moment_words
from bot.telegram.moderating.drafting import propose
from bot.telegram.moderating.errors import InputError, InputFault
from bot.telegram.moderating.notice_runs import listed, made, shown
from bot.telegram.moderating.prompts import Prompt, Wanted
from bot.telegram.moderating.reading import line, moment, scope
from bot.telegram.moderating.review import submitted
from bot.telegram.moderating.visit import Visit
from knowledge.documents import NOTICE_LENGTH, Notice
from knowledge.scopes import shipped_scopes


async def show_notices(visit: Visit, _press: Press) -> None:
    """List the notices that are told, or will be, each with a button that ends it."""
    now = visit.context.desk.now()
    notices = [n for n in visit.context.desk.services.library.notices if n.valid_until > now]
    rows = [
        [button(visit.texts("moderate-button-end-notice", id=n.id), Verb.END_NOTICE, short_digest(n.id))]
        for n in notices
        if visit.person.may_change(n.scope)
    ]
    await visit.show(listed(notices, now, visit.texts), [*rows, [button(visit.texts("moderate-button-new-notice"), Verb.NEW_NOTICE)]])


async def begin(visit: Visit, _press: Press) -> None:
    """Ask where the notice holds."""
    own = button(scope_words(visit.person.scope, visit.texts), Verb.NOTICE_SCOPE, visit.person.scope)
    other = button(visit.texts("moderate-button-other-scope"), Verb.NOTICE_SCOPE)
    await visit.say(visit.texts("moderate-notice-where"), [[own], [other]])


async def choose_scope(visit: Visit, press: Press) -> None:
    """Ask for the words; for the place first, where it is another one."""
    if press.about:
        await _ask_words(visit, press.about)
    else:
        await visit.ask(visit.texts("moderate-write-scope"), Wanted.NOTICE_SCOPE)


async def take_scope(visit: Visit, _prompt: Prompt, text: str) -> None:
    """Ask for the words."""
    await _ask_words(visit, scope(text, shipped_scopes()))


async def take_vi(visit: Visit, prompt: Prompt, text: str) -> None:
    """Ask for the English words."""
    words = line(text, NOTICE_LENGTH)
    await visit.ask(visit.texts("moderate-write-notice-en", most=NOTICE_LENGTH), Wanted.NOTICE_EN, *prompt.given, words)


async def take_en(visit: Visit, prompt: Prompt, text: str) -> None:
    """Ask until when."""
    await visit.ask(visit.texts("moderate-write-until"), Wanted.NOTICE_UNTIL, *prompt.given, line(text, NOTICE_LENGTH))


async def take_until(visit: Visit, prompt: Prompt, text: str) -> None:
    """Show the notice, and let the person choose which way it goes."""
    until = moment(text, visit.context.desk.now())
    given = (*prompt.given, until.isoformat())
    rows = [
        [button(visit.texts("moderate-button-out-now"), Verb.PUT_OUT)],
        [button(visit.texts("moderate-button-as-draft"), Verb.KEEP_NOTICE)],
    ]
    await visit.offer(shown(made(given, visit.context.desk.now()), visit.texts), rows, Wanted.NOTICE_CHOICE, *given)


async def keep(visit: Visit, _press: Press) -> None:
    """Keep the notice as a draft like any other."""
    notice = _chosen(visit)
    await propose(visit, lambda _library: (SetNotice(notice=notice),))


async def put_out(visit: Visit, press: Press) -> None:
    """Put the notice out at once, provisional, and ask a second person to confirm it."""
    notice = _chosen(visit)
    visit.office.prompts.take(visit.chat, _message(visit))
    await visit.later(("notice", notice.id), lambda: _issue(visit, notice))
    del press


async def put_out_again(visit: Visit, press: Press) -> None:
    """Put a notice out again that nobody confirmed in time."""
    await visit.later(("notice", press.draft), lambda: _again(visit, press.draft))


async def end(visit: Visit, press: Press) -> None:
    """Propose that a notice is told no more."""
    found = next((n for n in visit.context.desk.services.library.notices if short_digest(n.id) == press.about), None)
    if found is None:
        raise InputError(InputFault.PROMPT_LOST)
    await propose(visit, lambda _library: (RemoveNotice(id=found.id),))


async def _ask_words(visit: Visit, where: str) -> None:
    # Said before anything is written, which would be lost otherwise.
    if not visit.person.may_change(where):
        raise NotAllowedError
    words = visit.texts("moderate-write-notice-vi", scope=scope_words(where, visit.texts), most=NOTICE_LENGTH)
    await visit.ask(words, Wanted.NOTICE_VI, where)


async def _issue(visit: Visit, notice: Notice) -> None:
    progress = visit.progress(visit.texts("moderate-putting-out"))
    title, build = title_of((SetNotice(notice=notice),), visit.texts), partial(progress.tell, "building")
    draft = await progress.follow(lambda: visit.in_thread(lambda: visit.desk.urgent.issue(visit.person, title, notice, build)))
    await progress.end(to_html([Run(visit.texts("moderate-done"))]))
    await _out(visit, draft)


async def _again(visit: Visit, number: int) -> None:
    progress = visit.progress(visit.texts("moderate-putting-out"))
    build = partial(progress.tell, "building")
    await progress.follow(lambda: visit.in_thread(lambda: visit.desk.urgent.put_out(visit.person, number, build)))
    await progress.end(to_html([Run(visit.texts("moderate-done"))]))
    await _out(visit, await visit.in_thread(lambda: visit.desk.drafts.find(number)))


async def _out(visit: Visit, draft: Draft) -> None:
    await visit.in_thread(visit.context.desk.serving.refresh)
    until = await visit.in_thread(lambda: _until(visit, draft))
    await visit.say(visit.texts("moderate-notice-out", draft=draft.id, until=until))
    await submitted(visit, draft, until)


def _until(visit: Visit, draft: Draft) -> str:
    """Return until when what the draft put out is told: not as long as the draft says, where nobody confirms it."""
    names = {change.notice.id for change in visit.desk.drafts.changes(draft) if isinstance(change, SetNotice)}
    return ", ".join(moment_words(notice.valid_until) for notice in visit.context.desk.services.library.notices if notice.id in names)


def _chosen(visit: Visit) -> Notice:
    return made(visit.offered(Wanted.NOTICE_CHOICE).given, visit.context.desk.now())


def _message(visit: Visit) -> int:
    message = visit.context.query.message
    return message.message_id if message else 0
