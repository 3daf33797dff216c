"""One run over the official addresses."""

import gzip
from datetime import timedelta

import pytest

from knowledge.documents import Library
from knowledge.errors import UnknownReferenceError
from knowledge.fetching.errors import DraftRefusedError, Fault, LedgerError
from knowledge.fetching.limits import FetchLimits
from knowledge.fetching.outcomes import State, sources_of
from tests.knowledge.fetching.conftest import NUMBER, Drafts, document, read_plainly, source
from tests.knowledge.fetching.site import dripping, endless, page, raw, redirect, status

MENU = "<div>Trang chủ</div><div>Tin mới: {news}</div>"
LAW = "<p>Luật số: 12/2030/QH99</p><p>Điều 1. Con mèo</p><p>Mèo ngủ {hours} giờ mỗi ngày.</p><p>Nơi nhận:</p>"
COUNTER = "<div>Lượt xem: {views}</div>"


def law(hours=16, news="hôm qua", views=7, **headers):
    """Return a page with a menu, a law and a counter."""
    return page((MENU + LAW + COUNTER).format(hours=hours, news=news, views=views), **headers)


async def states(desk, *sources, **options):
    """Run, and return what came of each source."""
    return [outcome.state for outcome in await desk.run(*sources, **options)]


async def test_a_page_is_new_once(desk, site):
    """The first time a draft is made of it; the second time it is the same, and none is."""
    site.pages["/a"] = law()
    (first,) = await desk.run(source(site.url("/a")))
    (second,) = await desk.run(source(site.url("/a")))
    assert (first.state, first.draft, second.state, second.draft) == (State.NEW, "D1", State.UNCHANGED, None)
    (found,) = desk.drafts.found
    assert (found.source.document.number, found.address) == (NUMBER, site.url("/a"))
    assert "Mèo ngủ 16 giờ" in found.pages.text
    assert "Mèo ngủ 16 giờ" in found.content.decode()


async def test_a_changed_word_of_the_law_is_told(desk, site):
    """Another figure in the law makes a second draft."""
    site.pages["/a"] = law(16)
    await desk.run(source(site.url("/a")))
    site.pages["/a"] = law(18)
    assert await states(desk, source(site.url("/a"))) == [State.CHANGED]
    assert len(desk.drafts.found) == 2


async def test_a_changed_menu_or_counter_is_no_change(desk, site):
    """What stands around the law may change from visit to visit."""
    site.pages["/a"] = law(news="hôm qua", views=7)
    await desk.run(source(site.url("/a")))
    site.pages["/a"] = law(news="hôm nay, bão số 3", views=8_000)
    assert await states(desk, source(site.url("/a"))) == [State.UNCHANGED]


@pytest.mark.parametrize(("header", "sent_back"), [("etag", "If-None-Match"), ("last_modified", "If-Modified-Since")])
async def test_asks_whether_it_changed(desk, site, header, sent_back):
    """What the server gave with the page is sent back, and “not modified” is unchanged without reading a page."""
    value = '"v1"' if header == "etag" else "Tue, 01 Jan 2030 00:00:00 GMT"
    site.pages["/a"] = law(**{header: value})
    await desk.run(source(site.url("/a")))
    site.pages["/a"] = status(304)
    assert await states(desk, source(site.url("/a"))) == [State.UNCHANGED]
    assert await states(desk, source(site.url("/a"))) == [State.UNCHANGED]
    assert site.asked[-1][1][sent_back] == value


async def test_a_page_that_went_and_came_back_is_the_same(desk, site):
    """A page that is gone for a while keeps what is known of it."""
    site.pages["/a"] = law()
    await desk.run(source(site.url("/a")))
    for code in (404, 410, 500):
        site.pages["/a"] = status(code)
        (outcome,) = await desk.run(source(site.url("/a")))
        assert (outcome.state, outcome.detail) == (State.GONE if code < 500 else State.UNREACHABLE, str(code))
    site.pages["/a"] = law()
    assert await states(desk, source(site.url("/a"))) == [State.UNCHANGED]


async def test_a_page_that_moved_says_where_to(desk, site):
    """A move for good is told beside what came of the page."""
    site.pages |= {"/a": redirect("/b", 301), "/b": law()}
    (outcome,) = await desk.run(source(site.url("/a")))
    assert (outcome.state, outcome.moved_to) == (State.NEW, site.url("/b"))


async def test_one_that_fails_never_stops_the_others(desk, site, other):
    """Each kind of failure comes to its state, and the page after them is read."""
    site.pages |= {
        "/broken": raw(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nx"),
        "/large": endless(),
        "/bomb": page(gzip.compress(b"x" * (8 << 20)), content_encoding="gzip"),
        "/loop": redirect("/loop"),
        "/away": redirect("http://evil.example/"),
        "/gone": status(404),
        "/error": status(500),
        "/forbidden": status(403),
        "/binary": page(b"\0\1\2", content_type="text/html"),
        "/other": page("<p>Đăng nhập</p>"),
        "/slow": dripping(site),
        "/law": law(),
    }
    paths = ("broken", "large", "bomb", "loop", "away", "gone", "error", "forbidden", "binary", "other", "slow", "law")
    limits = FetchLimits(max_bytes=1 << 20, total_seconds=1, pace_seconds=0, loopback=True)
    outcomes = await desk.run(
        *(source(site.url(f"/{path}")) for path in paths), source("http://[::1"), limits=limits, official=[other.origin]
    )
    assert [(o.state, o.fault) for o in outcomes] == [
        (State.UNREACHABLE, Fault.BROKEN),
        (State.REFUSED, Fault.TOO_LARGE),
        (State.REFUSED, Fault.TOO_LARGE),
        (State.REFUSED, Fault.TOO_MANY_REDIRECTS),
        (State.REFUSED, Fault.REDIRECT_AWAY),
        (State.GONE, Fault.GONE),
        (State.UNREACHABLE, Fault.STATUS),
        (State.UNREACHABLE, Fault.STATUS),
        (State.UNREADABLE, Fault.UNREADABLE),
        (State.UNREADABLE, Fault.OTHER_DOCUMENT),
        (State.UNREACHABLE, Fault.TOO_SLOW),
        (State.NEW, None),
        (State.REFUSED, Fault.ADDRESS),
    ]
    assert desk.told == list(outcomes)
    assert [o.state.went_through for o in outcomes].count(True) == 2


async def test_what_cannot_become_a_draft_is_tried_again(desk, site):
    """A page of which no draft could be made is not taken for known."""
    site.pages["/a"] = law(etag='"1"')
    desk.drafts = Drafts(fails=DraftRefusedError("below the bar"))
    (outcome,) = await desk.run(source(site.url("/a")))
    assert (outcome.state, outcome.fault, outcome.detail) == (State.NO_DRAFT, Fault.DRAFT_REFUSED, "below the bar")
    desk.drafts = Drafts()
    assert await states(desk, source(site.url("/a"))) == [State.NEW]
    assert "If-None-Match" not in site.asked[-1][1]


async def test_a_dry_run_makes_nothing(desk, site):
    """It tells what it sees, makes no draft, and the next run sees the same."""
    site.pages["/a"] = law()
    assert await states(desk, source(site.url("/a")), dry=True) == [State.NEW]
    assert await states(desk, source(site.url("/a")), dry=True) == [State.NEW]
    assert desk.drafts.found == []
    assert await states(desk, source(site.url("/a"))) == [State.NEW]


async def test_one_draft_a_document(desk, site):
    """Where a document has two addresses, the first that is new or has changed becomes the draft; the other says which."""
    site.pages |= {"/a": law(), "/b": law(), "/c": law()}
    first, second, third = await desk.run(source(site.url("/a")), source(site.url("/b")), source(site.url("/c"), "12/2030/QH"))
    assert (first.draft, second.draft, second.covered_by, second.state) == ("D1", None, site.url("/a"), State.NEW)
    assert third.draft == "D2"


class Stop(BaseException):
    """What cuts a run off."""


def stopping_after(count):
    """Tell nothing, and cut the run off after some outcomes."""
    told = []

    def tell(outcome):
        told.append(outcome)
        if len(told) == count:
            raise Stop

    return tell


@pytest.mark.parametrize("count", [1, 2, 3])
async def test_a_run_that_is_cut_off_is_taken_up(desk, site, count):
    """The next run asks what was not asked, and what failed; the one after it asks everything."""
    site.pages |= {"/a": law(), "/b": status(500), "/c": law()}
    sources = [source(site.url(path), f"12/2030/QH9{n}") for n, path in enumerate(("/a", "/b", "/c"))]
    for n, path in enumerate(("/a", "/c")):
        site.pages[path] = page(LAW.replace("QH99", f"QH9{2 * n}"))
    with pytest.raises(Stop):
        await desk.run(*sources, tell=stopping_after(count))
    asked = len(site.paths())
    outcomes = await desk.run(*sources)
    assert [(o.state, o.earlier) for o in outcomes] == [(State.NEW, True), (State.UNREACHABLE, False), (State.NEW, count == 3)]
    assert len(site.paths()) - asked == {1: 2, 2: 2, 3: 1}[count]
    assert len(desk.drafts.found) == 2
    assert await states(desk, *sources) == [State.UNCHANGED, State.UNREACHABLE, State.UNCHANGED]


async def test_a_run_that_is_cut_off_while_a_draft_is_made(desk, site):
    """A page whose draft was not noted is taken to the maker of drafts again, which knows it."""
    site.pages["/a"] = law(etag='"1"')
    desk.drafts = Drafts(fails=Stop())
    with pytest.raises(Stop):
        await desk.run(source(site.url("/a")))
    desk.drafts = Drafts()
    assert await states(desk, source(site.url("/a"))) == [State.NEW]


async def test_a_run_of_long_ago_is_not_taken_up(desk, site):
    """After a day everything is asked again."""
    site.pages["/a"] = law()
    with pytest.raises(Stop):
        await desk.run(source(site.url("/a")), tell=stopping_after(1))
    desk.time.seconds += timedelta(days=1).total_seconds()
    assert await states(desk, source(site.url("/a"))) == [State.UNCHANGED]


async def test_part_of_the_library_leaves_the_run_alone(desk, site):
    """Asking one document neither takes up nor ends a run over all."""
    site.pages["/a"] = law()
    with pytest.raises(Stop):
        await desk.run(source(site.url("/a")), tell=stopping_after(1))
    assert await states(desk, source(site.url("/a")), whole=False) == [State.UNCHANGED]
    assert (await desk.run(source(site.url("/a"))))[0].earlier


async def test_a_ledger_that_is_damaged_says_so(desk, site):
    """A file that is no ledger stops the run, and the message names it."""
    desk.folder.mkdir()
    (desk.folder / "fetched.sqlite").write_bytes(b"nonsense" * 1000)
    with pytest.raises(LedgerError, match=r"fetched\.sqlite"):
        await desk.run(source(site.url("/a")))


async def test_a_text_as_the_server_says_it_is_written(desk, site):
    """Where only the header names the letters, they are read by it; a header that is wrong changes nothing."""
    text = LAW.format(hours=5)
    site.pages |= {
        "/1258": page(text.encode("utf-16-le"), content_type="text/html; charset=utf-16-le"),
        "/utf8": page(text, content_type="text/html; charset=iso-8859-1"),
        "/none": page(text, content_type="text/html; charset=no-such-thing"),
        "/plain": page(text, content_type=None),
    }
    await desk.run(
        *(source(site.url(f"/{path}"), f"12/2030/{n}") for n, path in enumerate(("1258", "utf8", "none", "plain"))), read=_noting
    )
    assert all("Mèo ngủ 5 giờ" in text for text in _read)
    assert len(_read) == 4


_read = []


def _noting(content, name):
    pages = read_plainly(content, name)
    _read.append(pages.text)
    return pages


def test_asks_every_address_of_the_library_once():
    """The addresses come in the order of the library; one document can be chosen, one that is not there cannot."""
    library = Library(
        documents=(document("1/A", "http://a/1", "http://b/1", "http://a/1"), document("2/A"), document("3/A", "http://c/")), articles={}
    )
    assert [s.address for s in sources_of(library)] == ["http://a/1", "http://b/1", "http://c/"]
    assert [s.address for s in sources_of(library, "3/A")] == ["http://c/"]
    with pytest.raises(UnknownReferenceError):
        sources_of(library, "4/A")
