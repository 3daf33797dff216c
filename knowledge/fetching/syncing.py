"""One run over the official addresses of the library: what is new, what has changed, what is gone; drafts are made, nothing is published.

Every source is noted as soon as it has been dealt with. A run that is cut off is taken up by the next: what it dealt with is not asked again.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from knowledge.fetching.asking import Asking
from knowledge.fetching.charsets import in_utf8
from knowledge.fetching.errors import DraftRefusedError, Fault, FetchFailedError, FetchRefusedError
from knowledge.fetching.essence import essence_hash, names
from knowledge.fetching.ledger import Entry, Ledger
from knowledge.fetching.outcomes import DraftMaker, Found, Outcome, Source, State, state_of
from knowledge.fetching.reply import NONE_KNOWN, Reply, Validators
from knowledge.fetching.robots import Clock
from knowledge.intake.errors import FileRefusedError
from knowledge.intake.model import Pages

# Bytes and what to call them in, pages out; raises FileRefusedError.
ReadPage = Callable[[bytes, str], Pages]
OnOutcome = Callable[[Outcome], None]

# A run that was cut off longer ago than this is begun anew: pages have changed since.
_TAKE_UP_WITHIN: Final = timedelta(hours=12)
_LONGEST_PEACE: Final = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Parts:
    """What a run works with. `drafts` None: a dry run, which makes no draft and notes nothing."""

    asking: Asking
    ledger: Ledger
    read: ReadPage
    drafts: DraftMaker | None
    now: Clock


@dataclass(frozen=True, slots=True)
class _Known:
    """What stays known of a page from one run to the next."""

    text_hash: str | None = None
    validators: Validators = NONE_KNOWN
    draft: str | None = None
    not_before: datetime | None = None


class Run:
    """One run. `whole`: over every source of the library, so that the next run may take it up where it was cut off."""

    def __init__(self, parts: Parts, *, whole: bool = True) -> None:
        self._parts = parts
        self._noting = parts.drafts is not None
        self._whole = whole and self._noting
        self._drafted: dict[str, str] = {}

    async def over(self, sources: Sequence[Source], tell: OnOutcome) -> tuple[Outcome, ...]:
        """Ask every source in turn; `tell` hears of each as it is dealt with. One that fails never stops the others.

        Raises:
            LedgerError: what was done cannot be noted.
        """
        since = self._take_up()
        outcomes = []
        for source in sources:
            entry = self._parts.ledger.entry(source.document.number, source.address)
            outcome = _from_earlier(source, entry, since) or await self._one(source, entry)
            if outcome.draft:
                self._drafted.setdefault(source.document.number, source.address)
            outcomes.append(outcome)
            tell(outcome)
        if self._whole:
            self._parts.ledger.finish()
        return tuple(outcomes)

    def _take_up(self) -> datetime | None:
        """Return when the run began that this one goes on with."""
        if not self._whole:
            return None
        began, now = self._parts.ledger.unfinished(), self._parts.now()
        if began and timedelta() <= now - began < _TAKE_UP_WITHIN:
            return began
        self._parts.ledger.begin(now)
        return None

    async def _one(self, source: Source, entry: Entry | None) -> Outcome:
        known = _Known(entry.text_hash, entry.validators, entry.draft, entry.not_before) if entry else _Known()
        try:
            outcome, known = await self._asked(source, known)
        except (FetchRefusedError, FetchFailedError, DraftRefusedError) as error:
            outcome = Outcome(source, state_of(error.fault), error.fault, error.detail)
        except FileRefusedError as error:
            outcome = Outcome(source, State.UNREADABLE, Fault.UNREADABLE, str(error))
        if self._noting:
            self._parts.ledger.keep(source.document.number, source.address, _entry(outcome, known, self._parts.now()))
        return outcome

    async def _asked(self, source: Source, known: _Known) -> tuple[Outcome, _Known]:
        now = self._parts.now()
        if known.not_before and now < known.not_before:
            return Outcome(source, State.LATER, Fault.BUSY, _minutes(known.not_before - now)), known
        reply = await self._parts.asking.ask(source.address, known.validators)
        if reply.is_page:
            return await self._page(source, reply, known)
        if reply.is_same:
            return Outcome(source, State.UNCHANGED, moved_to=reply.moved_to), _Known(known.text_hash, known.validators, known.draft)
        if reply.is_gone:
            return Outcome(source, State.GONE, Fault.GONE, str(reply.status)), known
        if reply.is_busy:
            peace = min(timedelta(seconds=reply.retry_after or 0), _LONGEST_PEACE)
            later = _Known(known.text_hash, known.validators, known.draft, now + peace)
            return Outcome(source, State.LATER, Fault.BUSY, _minutes(peace)), later
        raise FetchFailedError(Fault.STATUS, str(reply.status))

    async def _page(self, source: Source, reply: Reply, known: _Known) -> tuple[Outcome, _Known]:
        """Read a page in a thread (the reader of files waits for its child process), and compare its words with those of the last time."""
        content = in_utf8(reply)
        pages = await asyncio.to_thread(self._parts.read, content, source.address.rsplit("/", 1)[-1])
        if not names(pages, source.document.number):
            raise FetchFailedError(Fault.OTHER_DOCUMENT, source.document.number)
        text_hash = essence_hash(pages)
        if text_hash == known.text_hash:
            return Outcome(source, State.UNCHANGED, moved_to=reply.moved_to), _Known(text_hash, reply.validators, known.draft)
        state = State.NEW if known.text_hash is None else State.CHANGED
        covered_by = self._drafted.get(source.document.number)
        draft = None if covered_by else self._draft(Found(source, reply.address, content, pages))
        same = self._noting and not covered_by and draft is None
        outcome = Outcome(source, state, moved_to=reply.moved_to, draft=draft, covered_by=covered_by, same_library=same)
        return outcome, _Known(text_hash, reply.validators, draft)

    def _draft(self, found: Found) -> str | None:
        return self._parts.drafts.draft(found) if self._parts.drafts else None


def _from_earlier(source: Source, entry: Entry | None, since: datetime | None) -> Outcome | None:
    """Return what the run that was cut off had made of a source; None where it has to be asked (again)."""
    if entry is None or since is None or entry.checked < since:
        return None
    state = State(entry.state)
    if not state.went_through:
        return None
    draft = entry.draft if state in {State.NEW, State.CHANGED} else None
    return Outcome(source, state, Fault(entry.fault) if entry.fault else None, entry.detail, entry.moved_to, draft, earlier=True)


def _entry(outcome: Outcome, known: _Known, now: datetime) -> Entry:
    return Entry(
        state=outcome.state.value,
        checked=now,
        fault=outcome.fault.value if outcome.fault else None,
        detail=outcome.detail,
        moved_to=outcome.moved_to,
        draft=known.draft,
        not_before=known.not_before,
        text_hash=known.text_hash,
        validators=known.validators,
    )


def _minutes(wait: timedelta) -> str:
    return str(max(1, round(wait.total_seconds() / 60)))
