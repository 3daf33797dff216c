"""The queue of unanswered questions as a moderator sees it: those of their place, the most asked first."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from bot.moderating.feedback import Feedback
from bot.moderating.people import NATIONWIDE, Person
from bot.moderating.telling import scope_words
from bot.moderating.unanswered import Group, GroupState
from bot.moderating.visible_groups import is_own, visible
from bot.telegram.markup import Run, Tag
from bot.telegram.moderating.buttons import Verb, button
from bot.telegram.moderating.draft_buttons import Row
from bot.telegram.moderating.draft_runs import Labels, called
from bot.telegram.moderating.errors import InputError, InputFault
from bot.telegram.moderating.marks import said
from bot.telegram.moderating.paging import turning
from bot.telegram.moderating.visit import Visit
from bot.texts import Texts
from knowledge.folding import has_marks
from knowledge.search import Query

_OFFERED: Final = 4
_MOST_WORDINGS: Final = 12


def feedback_of(visit: Visit) -> Feedback:
    """Return what citizens left behind.

    Raises:
        InputError: this copy keeps nothing of them.
    """
    found = visit.context.desk.feedback
    if found is None:
        raise InputError(InputFault.PROMPT_LOST)
    return found


def open_groups(visit: Visit) -> tuple[Group, ...]:
    """Return the groups that are to be done; new questions find their group first. Reads the database, and encodes what is new: call it in a thread."""
    feedback = feedback_of(visit)
    feedback.queue.arrange(visit.context.desk.services.assistant.retriever.vector)
    return visible(feedback.queue, visit.person)


def group_runs(group: Group, labels: Labels, person: Person, texts: Texts) -> list[Run]:
    """Return a group: how often, since when, from where; its wordings; and why the person may not answer it, where they may not."""
    head = texts("moderate-group", count=group.count, waiting=group.waiting, first=f"{group.first:%d/%m}", last=f"{group.last:%d/%m}")
    runs = [Run(head, Tag.BOLD)]
    for wording in group.wordings[:_MOST_WORDINGS]:
        before = f"{wording.before} → " if wording.before else ""
        runs += [Run(f"\n{wording.count} × "), said(f"{before}{wording.text}")]
    causes = ", ".join(f"{texts('queue-cause-' + cause.value.replace('_', '-'))} ({count})" for cause, count in group.causes.items())
    runs += [Run("\n\n"), Run(texts("queue-causes", causes=causes))]
    if group.provinces:
        asked = (f"{scope_words(code, texts)} ({count})" for code, count in sorted(group.provinces.items()))
        runs += [Run("\n"), said(texts("moderate-group-where", provinces=", ".join(asked)))]
    if group.state is GroupState.TAKEN and group.taken_by is not None:
        runs += [Run("\n\n"), said(texts("moderate-group-taken", who=called(group.taken_by, labels, texts)), Tag.ITALIC)]
    if group.draft is not None:
        runs.append(Run("\n" + texts("moderate-group-drafted", draft=group.draft)))
    if not is_own(group, person):
        runs += [Run("\n\n"), Run(texts("moderate-group-elsewhere"), Tag.ITALIC)]
    return runs


def group_rows(groups: Sequence[Group], page: int, person: Person, texts: Texts) -> list[Row]:
    """Return what the person may do with the group of that page, and the row that turns to the others."""
    group = groups[page]
    steps: list[Row] = []
    if is_own(group, person):
        steps.append([button(texts("moderate-button-answer"), Verb.ANSWER, group.id)])
        steps.append([button(texts("moderate-button-dismiss"), Verb.DISMISS, group.id)])
    if group.state is GroupState.TAKEN:
        steps.append([button(texts("moderate-button-release"), Verb.RELEASE, group.id)])
    if group.draft is not None:
        steps.append([button(texts("moderate-button-open"), Verb.DRAFT, group.draft)])
    return [*turning(Verb.QUEUE, "", "", page, len(groups)), *steps]


def offered_provisions(visit: Visit, group: Group) -> list[str]:
    """Return the provisions that are nearest to a group's questions, the best first; by the law of today."""
    wording, services = group.wordings[0], visit.context.desk.services
    query = Query(f"{wording.before} {wording.text}".strip(), wording.language, marked=has_marks(wording.text))
    ranked = services.assistant.retriever.retrieve(query, visit.context.desk.now().date(), _place(visit.person))
    topic = [services.library.places[group.topic].reference] if group.topic in services.library.places else []
    return list(dict.fromkeys([*topic, *(found.placed.reference for found in ranked)]))[:_OFFERED]


def _place(person: Person) -> str | None:
    return None if person.scope == NATIONWIDE else person.scope
