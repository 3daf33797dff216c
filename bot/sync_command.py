"""`laphieu knowledge sync`: ask the official pages that the library names whether they have changed; make drafts, publish nothing."""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Annotated, Final

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn
from rich.table import Column, Table
from rich.text import Text

from bot import clock
from bot.moderating.bringing import Bringing
from bot.moderating.change import document_of
from bot.moderating.errors import NotAllowedError
from bot.moderating.fetching.drafting import FetchedDrafts
from bot.moderating.official_texts import OfficialTexts
from bot.moderating.people import Person
from bot.moderating.refusals import say
from bot.moderating_session import As, In, Sitting, Speaks, sitting
from bot.texts import Texts
from knowledge.documents import NATIONWIDE, Library
from knowledge.fetching.asking import Asking
from knowledge.fetching.errors import Fault
from knowledge.fetching.fetcher import Fetcher, user_agent
from knowledge.fetching.ledger import Ledger
from knowledge.fetching.limits import FetchLimits
from knowledge.fetching.outcomes import DraftMaker, Outcome, Source, State, sources_of
from knowledge.fetching.pacing import Pace
from knowledge.fetching.proxies import ProxyFor, environment_proxy
from knowledge.fetching.redirects import official_domains
from knowledge.fetching.syncing import OnOutcome, Parts, Run
from knowledge.fetching.transport import CheckedTransport
from knowledge.intake.errors import FileRefusedError, Refusal
from knowledge.intake.limits import Limits
from knowledge.intake.model import Pages
from knowledge.intake.reading import read_file

SOME_FAILED: Final = 1

_STYLES: Final = {State.NEW: "bold green", State.CHANGED: "bold yellow", State.UNCHANGED: "dim", State.GONE: "red", State.ROBOTS: "magenta"}


@dataclass(frozen=True, slots=True)
class Fetching:
    """How pages are fetched: limits, whom to write to (in the User-Agent; empty: nobody), the proxy of an address, limits of reading a file."""

    limits: FetchLimits = field(default_factory=FetchLimits)
    contact: str = ""
    proxy_for: ProxyFor = environment_proxy
    reading: Limits = field(default_factory=Limits)


@dataclass(frozen=True, slots=True)
class Order:
    """What to synchronise: the pages of a library or of one document (`only`), with a folder to note in; `drafts` None: a dry run."""

    library: Library
    data: Path
    drafts: DraftMaker | None
    only: str | None = None
    fetching: Fetching = field(default_factory=Fetching)


def sync(
    *,
    only: Annotated[str | None, typer.Option(metavar="NUMBER", help="Ask the pages of this document only.")] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Tell what is new or has changed; make no draft, note nothing.")] = False,
    acting: As = None,
    language: In = Speaks.VI,
) -> None:
    """Ask the official pages that the library names whether they have changed; make drafts of yours, publish nothing."""
    with sitting(language, acting) as at:
        _, library = at.desk.moderation.versions.current()
        drafts = (
            None if dry_run else FetchedDrafts(_bringing(at, library), at.desk.reviewing, library, _author(at, library, only), at.texts)
        )
        how = at.settings.fetching
        order = Order(library, at.settings.data, drafts, only, Fetching(how.limits, how.contact, reading=at.desk.limits))
        code = synchronise(order, at.console, at.texts)
    raise typer.Exit(code)


def _bringing(at: Sitting, library: Library) -> Bringing:
    return Bringing(at.desk.limits, library, OfficialTexts(at.desk.drafts, at.desk.moderation.versions).changes())


def _author(at: Sitting, library: Library, only: str | None) -> Person:
    """Return who acts. A draft belongs to its author, who alone submits it: somebody must be named, and their scope hold what is asked.

    Raises:
        NotAllowedError: it does not.
        ChangeError: no document of the number `only`.
    """
    person = at.person
    if not person.may_change(NATIONWIDE if only is None else document_of(library, only).scope):
        raise NotAllowedError
    return person


def synchronise(order: Order, console: Console, texts: Texts) -> int:
    """Ask every page, print what came of each, and return the exit code: 1 where some could not be asked.

    Raises:
        UnknownReferenceError: no document of the number `only`.
        FetchError: what was done cannot be noted, or another run is under way.
    """
    sources = sources_of(order.library, order.only)
    if not sources:
        console.print(texts("sync-no-sources"), markup=False)
        return 0
    outcomes: list[Outcome] = []
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    try:
        with Progress(*columns, console=console, transient=True) as bar:
            task = bar.add_task(texts("sync-asking"), total=len(sources))

            def tell(outcome: Outcome) -> None:
                outcomes.append(outcome)
                bar.update(task, advance=1)

            asyncio.run(_asked(order, sources, tell))
    except KeyboardInterrupt:
        _show(outcomes, console, texts)
        console.print(texts("sync-interrupted"), markup=False)
        return SOME_FAILED
    _show(outcomes, console, texts)
    return _conclude(outcomes, console, texts, dry=order.drafts is None)


async def _asked(order: Order, sources: Sequence[Source], tell: OnOutcome) -> None:
    how = order.fetching
    # Redirects may lead to every domain that the library names, also where one document is asked.
    official = official_domains(source.address for source in sources_of(order.library))
    transport = CheckedTransport(loopback=how.limits.loopback, proxy_for=how.proxy_for)
    async with AsyncExitStack() as opened:
        ledger = opened.enter_context(Ledger.open(order.data))
        fetcher = await opened.enter_async_context(Fetcher(transport, how.limits, official, user_agent(how.contact), clock.now))
        pace = Pace(time.monotonic, asyncio.sleep, how.limits.longest_wait_seconds)
        asking = Asking(fetcher, pace, ledger, clock.now, how.limits)
        parts = Parts(asking, ledger, partial(_read, how.reading), order.drafts, clock.now)
        await Run(parts, whole=order.only is None).over(sources, tell)


def _read(limits: Limits, content: bytes, name: str) -> Pages:
    return read_file(content, limits, name=name)


def _show(outcomes: Sequence[Outcome], console: Console, texts: Texts) -> None:
    columns = (Column(texts(f"sync-{name}"), overflow="fold") for name in ("document", "source", "state", "note", "draft"))
    table = Table(*columns, title=texts("sync-title"))
    for outcome in outcomes:
        number, address = outcome.source.document.number, outcome.source.address
        state = Text(texts(f"sync-state-{outcome.state.value}"), style=_STYLES.get(outcome.state, "red"))
        # Text, never a string: what comes from a server is not read as markup.
        table.add_row(Text(number), Text(address), state, Text(_note(outcome, texts)), Text(outcome.draft or ""))
    console.print(table)


def _note(outcome: Outcome, texts: Texts) -> str:
    notes = []
    if outcome.fault:
        notes.append(_why(outcome.fault, outcome.detail, texts))
    if outcome.moved_to:
        notes.append(texts("sync-moved", address=outcome.moved_to))
    if outcome.covered_by:
        notes.append(texts("sync-covered", address=outcome.covered_by))
    if outcome.same_library:
        notes.append(texts("sync-same-library"))
    if outcome.earlier:
        notes.append(texts("sync-earlier"))
    return "\n".join(notes)


def _why(fault: Fault, detail: str, texts: Texts) -> str:
    if fault is Fault.UNREADABLE:
        refusal, _, found = detail.partition(": ")
        return say(FileRefusedError(Refusal(refusal), found), texts.language)
    return texts(f"sync-fault-{fault.value}", detail=detail)


def _conclude(outcomes: Sequence[Outcome], console: Console, texts: Texts, *, dry: bool) -> int:
    counted = Counter(outcome.state for outcome in outcomes)
    named = {state.value: counted[state] for state in (State.NEW, State.CHANGED, State.UNCHANGED)}
    console.print(texts("sync-summary", asked=len(outcomes), other=len(outcomes) - sum(named.values()), **named), markup=False)
    failed = sum(not outcome.state.went_through for outcome in outcomes)
    console.print(texts("sync-some-failed", failed=failed) if failed else texts("sync-all-through"), markup=False)
    if dry:
        console.print(texts("sync-dry"), markup=False)
    elif any(outcome.draft for outcome in outcomes):
        console.print(texts("sync-next"), markup=False)
    return SOME_FAILED if failed else 0
