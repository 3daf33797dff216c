"""A site, a fetcher that may ask this machine, and a way to run one over sources."""

import re
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta

import httpx
import pytest

from knowledge.documents import Bilingual, Document, DocumentKind, DocumentStatus
from knowledge.fetching.asking import Asking
from knowledge.fetching.fetcher import Fetcher
from knowledge.fetching.ledger import Ledger
from knowledge.fetching.limits import FetchLimits
from knowledge.fetching.outcomes import Source
from knowledge.fetching.pacing import Pace
from knowledge.fetching.redirects import official_domains
from knowledge.fetching.syncing import Parts, Run
from knowledge.fetching.transport import CheckedTransport
from knowledge.intake.errors import FileRefusedError, Refusal
from knowledge.intake.model import Format, Page, Pages
from tests.knowledge.fetching.site import served

LIMITS = FetchLimits(
    max_bytes=1 << 20,
    connect_seconds=2,
    read_seconds=2,
    total_seconds=5,
    pace_seconds=0,
    longest_wait_seconds=30,
    robots_bytes=4096,
    loopback=True,
)
# Made once: it takes a while.
CERTIFICATES = httpx.create_ssl_context()
NUMBER = "12/2030/QH99"
NOON = datetime(2030, 5, 1, 12, tzinfo=UTC)


@pytest.fixture
def site():
    """A site that answers 404 until pages are put on it."""
    with served() as site:
        yield site


@pytest.fixture
def other():
    """A second site, at another address of this machine: to the client another domain."""
    with served(host="127.0.0.2") as site:
        yield site


def now():
    """Tell the moment; a server of the test reads the same clock."""
    return datetime.now(UTC)


@asynccontextmanager
async def fetching(limits=LIMITS, official=(), **transport):
    """Open a fetcher that may ask this machine."""
    checked = CheckedTransport(**{"loopback": limits.loopback, "certificates": CERTIFICATES, **transport})
    async with Fetcher(checked, limits, official_domains(official), "laphieu/test", now) as fetcher:
        yield fetcher


async def admit_all(_url):
    """Let every request be made."""


class FakeTime:
    """A clock that only sleeping moves."""

    def __init__(self):
        self.seconds = 0.0
        self.slept = []

    def ticks(self):
        """Seconds since the beginning."""
        return self.seconds

    def now(self):
        """The moment."""
        return NOON + timedelta(seconds=self.seconds)

    async def sleep(self, seconds):
        """Let time pass at once."""
        self.slept.append(seconds)
        self.seconds += seconds


def document(number=NUMBER, *addresses):
    """Return a document whose pages are at those addresses."""
    day = date(2030, 1, 1)
    title = Bilingual(vi="Luật thử", en="A test law")
    return Document(
        number=number,
        kind=DocumentKind.LAW,
        title=title,
        issuer=title,
        adopted=day,
        in_force_from=day,
        status=DocumentStatus.IN_FORCE,
        sources=addresses,
    )


def source(address, number=NUMBER):
    """Return one source."""
    return Source(document(number, address), address)


def read_plainly(content, name):
    """Read a page without a child process: tags away, a block a line."""
    text = content.decode("utf-8-sig", "replace")
    if "\0" in text:
        raise FileRefusedError(Refusal.TYPE_UNKNOWN)
    blocks = tuple(line.strip() for line in re.sub(r"<[^>]*>", "\n", text).splitlines() if line.strip())
    return Pages(Format.HTML, (Page(1, blocks),), "0" * 64, name)


class Drafts:
    """Keeps what drafts were asked for; `fails` raises instead."""

    def __init__(self, fails=None):
        self.found = []
        self._fails = fails

    def draft(self, found):
        """Keep what was found and name it."""
        if self._fails:
            raise self._fails
        self.found.append(found)
        return f"D{len(self.found)}"


class Desk:
    """Runs synchronisations over one data folder."""

    def __init__(self, folder):
        self.folder = folder
        self.time = FakeTime()
        self.drafts = Drafts()
        self.told = []

    async def run(self, *sources, limits=LIMITS, official=(), read=read_plainly, dry=False, whole=True, tell=None, **transport):
        """Synchronise once, as the command does."""
        async with fetching(limits, [*official, *(s.address for s in sources)], **transport) as fetcher:
            with Ledger.open(self.folder) as ledger:
                pace = Pace(self.time.ticks, self.time.sleep, limits.longest_wait_seconds)
                asking = Asking(fetcher, pace, ledger, self.time.now, limits)
                parts = Parts(asking, ledger, read, None if dry else self.drafts, self.time.now)
                return await Run(parts, whole=whole).over(sources, tell or self.told.append)


@pytest.fixture
def desk(tmp_path):
    """Runs over an empty data folder."""
    return Desk(tmp_path / "data")
