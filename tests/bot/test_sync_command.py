"""`laphieu knowledge sync`, from the pages of a site on this machine to drafts."""

import io

import pytest
import typer
from rich.console import Console
from typer.testing import CliRunner

from bot.moderating.audit import CONSOLE
from bot.moderating.bringing import Bringing
from bot.moderating.fetching.drafting import FetchedDrafts
from bot.moderating.opening import open_moderation
from bot.moderating.people import Person, Role
from bot.settings import Settings
from bot.sync_command import Fetching, Order, sync, synchronise
from bot.texts import texts_in
from knowledge.errors import UnknownReferenceError
from knowledge.fetching.errors import Fault
from knowledge.fetching.limits import FetchLimits
from knowledge.fetching.outcomes import State
from knowledge.fetching.proxies import no_proxy
from knowledge.intake.limits import Limits
from tests.bot.moderating import library_builder as build
from tests.bot.moderating.bench import ADMIN, Bench
from tests.knowledge.fetching.site import page, redirect, served, status

NUMBER = "3/2026/QH16"
LAW = """<html><head><title>Trang luật</title></head><body><div>Lượt xem: {views}</div>
<p>QUỐC HỘI</p><p>Luật số: {number}</p><p>LUẬT</p><p>VỀ NUÔI MÈO</p><p>Căn cứ Hiến pháp;</p><p>Quốc hội ban hành Luật về nuôi mèo.</p>
<p>Điều 1. Giờ ngủ</p><p>1. Mèo được ngủ {hours} giờ mỗi ngày tại nơi cư trú.</p><p>2. Chủ nuôi không được đánh thức mèo.</p>
<p>Điều 2. Hiệu lực thi hành</p><p>Luật này có hiệu lực thi hành từ ngày 01 tháng 3 năm 2026.</p>
<p>Luật này được Quốc hội thông qua ngày 01 tháng 02 năm 2026.</p><p>CHỦ TỊCH QUỐC HỘI</p></body></html>"""
QUICK = Fetching(FetchLimits(pace_seconds=0, total_seconds=5, loopback=True), proxy_for=no_proxy)


def law(hours=16, number=NUMBER, views=1):
    """Return the page of a law."""
    return page(LAW.format(hours=hours, number=number, views=views))


@pytest.fixture
def site():
    """A site that answers 404 until pages are put on it."""
    with served() as site:
        yield site


@pytest.fixture
def bench(tmp_path):
    """Drafts in a database."""
    bench = Bench(tmp_path)
    yield bench
    bench.sessions.close()


class Office:
    """Synchronises a library of one law, in the name of an administrator."""

    def __init__(self, bench, folder, *addresses):
        self.bench = bench
        self.folder = folder
        both = {"vi": "Luật về nuôi mèo", "en": "Law on cats"}
        self.document = build.document(NUMBER, title=both, sources=addresses, in_force_from="2026-03-01", adopted="2026-02-01")
        library = build.library()
        articles = library.articles | {
            NUMBER: (build.article("1", build.provision("Mèo ngủ 16 giờ.", "A cat sleeps 16 hours.", clause="1")),)
        }
        self.library = library.model_copy(update={"documents": (*library.documents, self.document), "articles": articles})
        bench.shelf.library = self.library

    def drafts(self, language="vi"):
        """Return the maker of drafts."""
        bringing = Bringing(Limits(), self.library, ())
        return FetchedDrafts(bringing, self.bench.reviewing, self.library, ADMIN, texts_in(language))

    def sync(self, language="vi", *, dry=False, only=None):
        """Return the exit code and what was printed."""
        output = io.StringIO()
        console = Console(file=output, width=240)
        order = Order(self.library, self.folder / "data", None if dry else self.drafts(language), only, QUICK)
        return synchronise(order, console, texts_in(language)), output.getvalue()


@pytest.fixture
def office(bench, site, tmp_path):
    """A library whose law is at /law of the site."""
    return Office(bench, tmp_path, site.url("/law"))


def test_a_page_becomes_a_draft_and_nothing_is_published(office, site, bench):
    """The first time it is new: a draft with the law's own words, the original file kept, waiting for people."""
    site.pages["/law"] = law()
    code, printed = office.sync()
    assert code == 0, printed
    (draft,) = bench.drafts.list()
    assert draft.state.value == "draft"
    assert NUMBER in draft.title
    assert "mới" in printed
    assert "Chưa công bố gì" in printed
    (added, *_) = bench.drafts.changes(draft)
    assert added.subject == NUMBER
    assert "Mèo được ngủ 16 giờ" in added.official.body


@pytest.mark.slow
def test_a_changed_figure_becomes_another_draft(office, site, bench):
    """Another counter makes none, another figure in the law does."""
    for views, hours in ((1, 16), (2, 16), (3, 18)):
        site.pages["/law"] = law(hours, views=views)
        code, printed = office.sync("en")
        assert code == 0
    assert "changed" in printed
    assert len(bench.drafts.list()) == 2


@pytest.mark.slow
def test_a_draft_that_waits_is_not_made_twice(office, site, bench):
    """Where the last run was cut off before it noted the draft, the same page finds the draft that is there."""
    site.pages["/law"] = law(views=1)
    office.sync()
    (office.folder / "data" / "fetched.sqlite").unlink()
    site.pages["/law"] = law(views=2)
    _, printed = office.sync()
    assert len(bench.drafts.list()) == 1
    assert "mới" in printed


@pytest.mark.slow
def test_the_page_of_another_law_is_told(office, site, bench):
    """A page that names the law but is another one's becomes no draft."""
    site.pages["/law"] = page(LAW.format(hours=16, number="4/2026/QH16", views=1).replace("Căn cứ Hiến pháp", f"Căn cứ Luật số {NUMBER}"))
    code, printed = office.sync()
    assert code == 1
    assert "4/2026/QH16" in printed
    assert bench.drafts.list() == ()


def test_a_dry_run_leaves_nothing(office, site, bench):
    """It prints what it saw, and says that nothing was made."""
    site.pages["/law"] = law()
    code, printed = office.sync(dry=True)
    assert code == 0
    assert "Chạy thử" in printed
    assert bench.drafts.list() == ()


@pytest.mark.slow
def test_some_that_cannot_be_asked(bench, site, tmp_path):
    """The exit code is 1, each source has its row with the reason, and what could be asked was."""
    addresses = [site.url(path) for path in ("/away", "/gone", "/busy", "/program", "/law")]
    site.pages |= {
        "/away": redirect("http://evil.example/[bold]x"),
        "/busy": status(503, retry_after="7200"),
        "/program": page(b"MZ" + b"x" * 900),
        "/law": law(),
    }
    code, printed = Office(bench, tmp_path, *addresses).sync("en")
    assert code == 1
    for word in (
        "evil.example",
        "no such page any more",
        "about 120 minutes",
        "not taken",
        "1 new",
        "3 addresses could not be asked",
        "EXE (Windows)",
    ):
        assert word in printed, printed
    assert len(bench.drafts.list()) == 1


@pytest.mark.slow
def test_one_document_can_be_chosen(office, site):
    """`only` asks the pages of one document; a number that is not there is an error that names it."""
    site.pages["/law"] = law()
    assert office.sync(only=NUMBER)[0] == 0
    assert "sources" in office.sync(only=build.LAW)[1]
    with pytest.raises(UnknownReferenceError, match="9/9"):
        office.sync(only="9/9")


def test_an_interruption_keeps_what_was_done(office, site):
    """Ctrl-C prints the rows so far and says how to go on."""
    site.pages["/law"] = law()
    order = Order(office.library, office.folder / "data", _Interrupting(), None, QUICK)
    output = io.StringIO()
    assert synchronise(order, Console(file=output, width=200), texts_in("en")) == 1
    assert "Stopped midway" in output.getvalue()


class _Interrupting:
    def draft(self, _found):
        raise KeyboardInterrupt


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_state_and_fault_has_its_words(language):
    """Whatever comes of a page can be said in both languages."""
    texts = texts_in(language)
    for state in State:
        assert texts(f"sync-state-{state.value}")
    for fault in Fault:
        assert texts(f"sync-fault-{fault.value}", detail="X")


@pytest.fixture
def command(monkeypatch, tmp_path):
    """The command over the shipped library, which names no address, with a moderator of the country and one of Hà Nội."""
    monkeypatch.setenv("LAPHIEU_HOME", str(tmp_path))
    for name in ("LAPHIEU_DATA", "LAPHIEU_LIBRARY", "LAPHIEU_MODERATOR", "LAPHIEU_LANGUAGE"):
        monkeypatch.delenv(name, raising=False)
    moderation = open_moderation(Settings(data=tmp_path / "data"))
    moderation.people.add(CONSOLE, Person(2, Role.NATIONAL, "nationwide", "An"))
    moderation.people.add(CONSOLE, Person(3, Role.PROVINCE, "01", "Bình"))
    moderation.close()
    app = typer.Typer()
    app.command()(sync)
    return lambda *line: CliRunner().invoke(app, line)


def test_the_command_says_that_no_page_is_named(command):
    """Where no document names an address the command says what to do; a dry run needs nobody's name."""
    result = command("--as", "2")
    assert result.exit_code == 0, result.output
    assert "sources" in result.output
    assert "name no sources" in command("--language", "en", "--dry-run").output


def test_the_drafts_are_somebodys(command):
    """Only its author submits a draft, so that somebody must be named; a province's moderator does not bring the country's law in."""
    for line, says in (((), "--as"), (("--as", "3"), "quyền"), (("--as", "3", "--only", "85/2015/QH13"), "quyền"), (("--as", "9"), "9")):
        result = command(*line)
        assert result.exit_code == 2, result.output
        assert says in result.output
