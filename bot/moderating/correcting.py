"""Misprints of a draft's texts: those that are suspected, and the draft once a moderator has confirmed some of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta

from bot.moderating.bringing import Bringing
from bot.moderating.changes import AnyChange
from bot.moderating.document_changes import AddDocument, ApplyAmendment
from bot.moderating.errors import ChangeError, ChangeFault
from knowledge.amending.errors import MisprintGoneError
from knowledge.amending.misprints import Misprint, corrected_official, suspected_misprints
from knowledge.amending.reading import read_amendments
from knowledge.official.errors import UnknownPlaceError
from knowledge.official.model import OfficialText


@dataclass(frozen=True, slots=True)
class Suspect:
    """A word of a document that may be a misprint."""

    document: str
    misprint: Misprint

    @property
    def told(self) -> str:
        """What it is set right to, for the log."""
        return f"{self.document}#{self.misprint.place.key}: {self.misprint.word} → {self.misprint.usual}"


def suspects(changes: Iterable[AnyChange]) -> tuple[Suspect, ...]:
    """Return the suspected misprints of the documents that a draft brings in, and of those that they amend, as they were before."""
    texts: dict[str, OfficialText] = {}
    brought = tuple(changes)
    added = {change.subject for change in brought if isinstance(change, AddDocument)}
    for change in brought:
        if isinstance(change, AddDocument):
            texts[change.subject] = change.official
        elif isinstance(change, ApplyAmendment) and change.base not in added and change.amending in added:
            texts.setdefault(change.base, _before(change))
    return tuple(Suspect(number, misprint) for number, text in texts.items() for misprint in suspected_misprints(text))


def set_right(bringing: Bringing, changes: Sequence[AnyChange], confirmed: Sequence[Suspect]) -> tuple[AnyChange, ...]:
    """Return the changes of a draft with confirmed misprints set right: what they amend is applied anew, other changes stay.

    What was taken out of the draft stays out.

    Raises:
        ChangeError: the words are not there any more.
        FileRefusedError: that takes more time or memory than it may.
    """
    try:
        return tuple(_remade(bringing, changes, confirmed))
    except (MisprintGoneError, UnknownPlaceError) as error:
        raise ChangeError(ChangeFault.BASE_CHANGED, number=confirmed[0].document) from error


def _before(change: ApplyAmendment) -> OfficialText:
    days = [applied.operation.in_force_from or change.in_force_from for applied in change.consolidation.applied]
    return change.consolidation.text.on(min(days, default=change.in_force_from) - timedelta(days=1))


def _remade(bringing: Bringing, changes: Sequence[AnyChange], confirmed: Sequence[Suspect]) -> Iterator[AnyChange]:
    added = {change.subject for change in changes if isinstance(change, AddDocument)}
    for change in changes:
        if isinstance(change, AddDocument):
            yield from _with_effects(bringing, change, changes, confirmed)
        elif not isinstance(change, ApplyAmendment) or not {change.base, change.amending} & added:
            yield change


def _with_effects(
    bringing: Bringing, added: AddDocument, changes: Sequence[AnyChange], confirmed: Sequence[Suspect]
) -> Iterator[AnyChange]:
    held = {(c.base, c.amending): c for c in changes if isinstance(c, ApplyAmendment)}
    known = {base: c.corrections for (base, amending), c in held.items() if amending == added.subject}
    bases = {*known, *(suspect.document for suspect in confirmed)} - {added.subject}
    corrections = {base: (*known.get(base, ()), *_of(base, confirmed)) for base in bases}
    remade, effects = bringing.effects(_corrected(added, _of(added.subject, confirmed)), corrections)
    made = {(effect.base, effect.amending) for effect in effects}
    for base, amending in held:
        if added.subject in {base, amending} and (base, amending) not in made:  # what is published holds its words no more
            raise ChangeError(ChangeFault.BASE_CHANGED, number=base)
    yield remade
    ordered = {o.base.number for o in added.amendments.operations} if added.amendments else set()
    # An order that could not be read before may be on a document that nothing was applied to.
    yield from (e for e in effects if (e.base, e.amending) in held or (e.amending == added.subject and e.base not in ordered))
    known_ends = bringing.ends(added)
    yield from (end for end in bringing.ends(remade) if end not in known_ends)


def _of(document: str, confirmed: Iterable[Suspect]) -> tuple[Misprint, ...]:
    return tuple(suspect.misprint for suspect in confirmed if suspect.document == document)


def _corrected(added: AddDocument, misprints: tuple[Misprint, ...]) -> AddDocument:
    """Return a document with its words set right, and its orders read anew.

    They are read here and not in a child: the same words but for a few marks were read within the limits before.
    """
    if not misprints:
        return added
    official = corrected_official(added.official, misprints)
    read = read_amendments(official)
    amendments = read if read.operations or read.unclear else None
    update = {"official": official, "amendments": amendments, "corrections": (*added.corrections, *misprints)}
    return added.model_copy(update=update)
