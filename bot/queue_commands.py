"""`laphieu knowledge queue`: what citizens asked and got no answer to; a moderator answers it with a draft, or says why it gets none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Annotated

import typer
from rich.console import Console

from bot import clock
from bot.answering.opening import open_means
from bot.moderating.draft import Draft, Proposal
from bot.moderating.errors import QueueError, QueueFault
from bot.moderating.feedback import Feedback, open_feedback
from bot.moderating.notice_changes import SetApprovedAnswer, fingerprint_of
from bot.moderating.queue import Vector
from bot.moderating.unanswered import UNDONE, Group, GroupState, proposal
from bot.moderating.visible_groups import own_group, visible, visible_group
from bot.moderating_session import As, In, Sitting, Speaks, sitting
from bot.queue_tables import SHOWN, groups_table, print_group, print_state
from bot.settings import Settings
from knowledge.documents import Bilingual

queue = typer.Typer(no_args_is_help=True, help="Questions without an answer: list, show, answer, dismiss.")
Name = Annotated[str, typer.Argument(metavar="GROUP", help="The group's name, or as much of its beginning as tells it from others.")]


@queue.command("list")
def list_groups(
    *,
    all_states: Annotated[bool, typer.Option("--all", help="Also those that were answered or dismissed.")] = False,
    acting: As = None,
    language: In = Speaks.VI,
) -> None:
    """List the groups of questions within your scope, the most asked first."""
    with sitting(language, acting) as at:
        person, feedback = at.person, _feedback(at)
        with _vectors(at) as vector:
            feedback.queue.arrange(vector)
        found = visible(feedback.queue, person, GroupState if all_states else UNDONE)
        if not found:
            at.say(at.texts("queue-none"))
            return
        at.console.print(groups_table(found, at))
        at.say(at.texts("queue-next", group=found[0].id[:SHOWN]))


@queue.command("show")
def show_group(name: Name, acting: As = None, language: In = Speaks.VI) -> None:
    """Show a group: every wording, how often it was asked, what it is about, who works on it."""
    with sitting(language, acting) as at:
        print_group(visible_group(_feedback(at).queue, at.person, name), at)


@queue.command("take")
def take_group(name: Name, acting: As = None, language: In = Speaks.VI) -> None:
    """Say that you work on a group, so that no other does."""
    with sitting(language, acting) as at:
        groups, person = _feedback(at).queue, at.person
        print_state(groups.take(person.id, visible_group(groups, person, name).id), at)


@queue.command("release")
def release_group(name: Name, acting: As = None, language: In = Speaks.VI) -> None:
    """Give a group back to all."""
    with sitting(language, acting) as at:
        groups, person = _feedback(at).queue, at.person
        print_state(groups.release(person.id, visible_group(groups, person, name).id), at)


@queue.command("dismiss")
def dismiss_group(
    name: Name,
    *,
    why: Annotated[str, typer.Option(help="Why it gets no answer; kept with it.")],
    acting: As = None,
    language: In = Speaks.VI,
) -> None:
    """Close a group that gets no answer; what is like it goes on being counted there."""
    with sitting(language, acting) as at:
        groups, person = _feedback(at).queue, at.person
        print_state(groups.dismiss(person.id, own_group(groups, person, name).id, why), at)


@queue.command("reopen")
def reopen_group(name: Name, acting: As = None, language: In = Speaks.VI) -> None:
    """Take a dismissal back."""
    with sitting(language, acting) as at:
        groups, person = _feedback(at).queue, at.person
        print_state(groups.reopen(person.id, own_group(groups, person, name).id), at)


@queue.command("answer")
def answer_group(  # noqa: PLR0913  an answer
    name: Name,
    *,
    vi: Annotated[str, typer.Option(help="The answer in Vietnamese.")],
    en: Annotated[str | None, typer.Option(help="The answer in English; without it, who asks in English reads the Vietnamese one.")] = None,
    provision: Annotated[
        list[str], typer.Option(help="What it rests on, such as 85/2015/QH13#29.3; three at most, the governing one first.")
    ],
    scope: Annotated[str | None, typer.Option(help="nationwide, a province's two digits, or a commune's five; yours by default.")] = None,
    acting: As = None,
    language: In = Speaks.VI,
) -> None:
    """Answer a group by an approved answer for its wordings: as a draft. Once it is published, those who wait for it are told."""
    with sitting(language, acting) as at:
        person, groups = at.person, _feedback(at).queue
        group = own_group(groups, person, name)
        text = at.valid(lambda: Bilingual(vi=vi, en=en or vi))
        made = _proposal(group, text, provision, scope or person.scope, at)
        groups.take(person.id, group.id)
        # Killed before the next line but one, the draft is there without the group: `link` puts them together.
        draft = at.desk.reviewing.propose(person, made.title, made.changes)
        groups.link(person.id, group.id, draft.id)
        _say_linked(group, draft, at)


@queue.command("link")
def link_group(
    name: Name,
    draft: Annotated[int, typer.Argument(help="A draft of yours with an approved answer.")],
    acting: As = None,
    language: In = Speaks.VI,
) -> None:
    """Say that a draft answers a group: once it is published, those who wait for it are told."""
    with sitting(language, acting) as at:
        person, groups = at.person, _feedback(at).queue
        group, found = own_group(groups, person, name), at.desk.reviewing.open(person, draft)
        if not any(isinstance(change, SetApprovedAnswer) for change in at.desk.drafts.changes(found)):
            raise QueueError(QueueFault.NO_ANSWER)
        groups.take(person.id, group.id)
        groups.link(person.id, group.id, draft)
        _say_linked(group, found, at)


def _feedback(at: Sitting) -> Feedback:
    """Open the queue; what was published or given up since the last look counts."""
    feedback = open_feedback(at.desk.moderation.sessions, at.settings.data, clock.now)
    feedback.answered.settle()
    return feedback


def _proposal(group: Group, text: Bilingual, provisions: Sequence[str], scope: str, at: Sitting) -> Proposal:
    version, library = at.desk.moderation.versions.current()
    base, today = version.id if version else None, clock.now().date()
    fingerprint_of(library, provisions, today)  # says in the moderator's words which provision there is not
    return at.valid(lambda: proposal(group, text, provisions, library, today, scope=scope, base=base))


@contextmanager
def _vectors(at: Sitting) -> Iterator[Vector]:
    """Give the encoder's vectors, and say meanwhile that it works. It is loaded at the first text: most looks at the queue need none."""
    with Console(stderr=True).status(at.texts("queue-arranging")):
        yield _lazy(at.settings)


def _lazy(settings: Settings) -> Vector:
    opened: list[Vector] = []

    def vector(text: str) -> Sequence[float]:
        if not opened:
            encoder = open_means(settings).encoder
            opened.append(lambda words: [float(x) for x in encoder.encode_queries([words])[0]])
        return opened[0](text)

    return vector


def _say_linked(group: Group, draft: Draft, at: Sitting) -> None:
    at.say(at.texts("queue-linked", group=group.id[:SHOWN], draft=draft.id, waiting=group.waiting), "green")
    at.say(at.texts("draft-next-diff", draft=draft.id))
