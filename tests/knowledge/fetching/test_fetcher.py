"""Asking for one address."""

import gzip
import zlib
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import httpx
import pytest

from knowledge.fetching.download import Body, translated
from knowledge.fetching.errors import Fault, FetchFailedError, FetchRefusedError
from knowledge.fetching.fetcher import user_agent
from knowledge.fetching.limits import FetchLimits
from knowledge.fetching.reply import Validators
from tests.knowledge.fetching.conftest import LIMITS, admit_all, fetching
from tests.knowledge.fetching.site import dripping, endless, page, raw, redirect, status

HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


async def get(address, known=None, limits=LIMITS, body=None, official=(), **transport):
    """Ask for an address."""
    async with fetching(limits, official, **transport) as fetcher:
        return await fetcher.get(address, admit_all, known or Validators(), body)


async def fault_of(address, **options):
    """Ask for an address that must fail, and return why."""
    with pytest.raises((FetchRefusedError, FetchFailedError)) as caught:
        await get(address, **options)
    return caught.value.fault


async def test_a_page_comes_with_what_the_server_says_of_it(site):
    """Content, address, type, letters and validators are in the reply; the request names who asks and what is taken."""
    site.pages["/a"] = page("<p>chữ</p>", etag='"1"', last_modified="Mon, 01 Jan 2029 00:00:00 GMT")
    reply = await get(site.url("/a#part"))
    assert reply.is_page
    assert reply.content.decode() == "<p>chữ</p>"
    assert (reply.address, reply.media_type, reply.charset, reply.moved_to) == (site.url("/a"), "text/html", "utf-8", None)
    assert reply.validators == Validators(site.url("/a"), '"1"', "Mon, 01 Jan 2029 00:00:00 GMT")
    (_, headers) = site.asked[0]
    assert headers["User-Agent"] == "laphieu/test"
    assert headers["Accept-Encoding"] == "gzip"
    assert not {"If-None-Match", "If-Modified-Since", "Cookie", "Authorization"} & headers.keys()


async def test_asks_again_by_what_the_server_said(site):
    """The validators go back to the very address that they came from, and to no other; the server may answer “not modified”."""
    site.pages["/a"] = status(304)
    known = Validators(site.url("/a"), '"1"', "Mon, 01 Jan 2029 00:00:00 GMT")
    assert (await get(site.url("/a"), known)).is_same
    assert site.asked[0][1]["If-None-Match"] == '"1"'
    assert site.asked[0][1]["If-Modified-Since"] == "Mon, 01 Jan 2029 00:00:00 GMT"
    site.pages["/b"] = page("x")
    await get(site.url("/b"), known)
    assert "If-None-Match" not in site.asked[1][1]


async def test_not_modified_that_was_not_asked_for_is_a_fault(site):
    """A server that says 304 to a plain request has given no page."""
    site.pages["/a"] = status(304)
    assert await fault_of(site.url("/a")) is Fault.STATUS


@pytest.mark.parametrize("code", [404, 410, 500, 502, 503, 403, 204])
async def test_a_status_comes_back_as_it_is(site, code):
    """No status is an error in itself; only 200 and 203 hold a page."""
    site.pages["/a"] = status(code)
    reply = await get(site.url("/a"))
    assert (reply.status, reply.is_page) == (code, False)


async def test_retry_after_is_read_as_seconds_and_as_a_date(site):
    """Both forms of the header give seconds; nonsense gives none."""
    later = format_datetime(datetime.now(UTC) + timedelta(hours=1), usegmt=True)
    for path, value in (("/n", "120"), ("/d", later), ("/x", "soon"), ("/u", "²"), ("/h", "9" * 400)):
        site.pages[path] = status(503, retry_after=value)
    assert (await get(site.url("/n"))).retry_after == 120
    assert 3500 < (await get(site.url("/d"))).retry_after <= 3600
    assert (await get(site.url("/x"))).retry_after is None
    assert (await get(site.url("/u"))).retry_after is None
    assert (await get(site.url("/h"))).retry_after == 999_999_999


async def test_a_packed_page_is_unpacked(site):
    """gzip, the one coding that is asked for, comes out as it was."""
    text = "<p>Điều 1</p>" * 1000
    site.pages["/a"] = page(gzip.compress(text.encode()), content_encoding="gzip")
    assert (await get(site.url("/a"))).content.decode() == text


@pytest.mark.parametrize("bomb", ["gzip", "length", "endless", "chunks"])
async def test_a_page_that_is_too_large_is_left(site, bomb):
    """A bomb, a declared size, a stream without end: no more than the limit is ever taken."""
    site.pages["/gzip"] = page(gzip.compress(b"\0" * (16 << 20)), content_encoding="gzip")
    site.pages["/length"] = raw(HEAD + b"Content-Length: 99999999999\r\n\r\n")
    site.pages["/endless"] = endless()
    site.pages["/chunks"] = endless(b"10000\r\n" + b"x" * 65536 + b"\r\n", HEAD + b"Transfer-Encoding: chunked\r\n\r\n")
    assert await fault_of(site.url(f"/{bomb}")) is Fault.TOO_LARGE


async def test_the_first_part_of_a_long_text_can_be_enough(site):
    """With `cut`, a longer body is cut and not refused."""
    site.pages["/a"] = endless()
    site.pages["/gzip"] = page(gzip.compress(b"y" * (8 << 20)), content_encoding="gzip")
    assert (await get(site.url("/a"), body=Body(100, cut=True))).content == b"x" * 100
    assert (await get(site.url("/gzip"), body=Body(100, cut=True))).content == b"y" * 100


@pytest.mark.parametrize("coding", ["br", "zstd", "deflate", "gzip, gzip", "aes128gcm"])
async def test_a_coding_that_was_not_asked_for_is_refused(site, coding):
    """Nothing is unpacked that was not agreed on, so no coding can hide a bomb."""
    site.pages["/a"] = page(zlib.compress(b"x"), content_encoding=coding)
    assert await fault_of(site.url("/a")) is Fault.CODING


@pytest.mark.parametrize(
    "answer",
    [
        HEAD + b"Content-Length: 10\r\n\r\nhalf",
        HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nnot a size",
        HEAD + b"Transfer-Encoding: chunked\r\n\r\n5\r\nhe",
        HEAD + b"Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n4\r\njunk\r\n0\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + gzip.compress(b"x" * 1000)[:20],
        b"HTTP/9.9 OK\r\n\r\n",
        b"\x16\x03\x01 this is no HTTP",
        b"",
        HEAD + b"X: " + b"y" * 200_000 + b"\r\n\r\n",
        HEAD + b"Content-Length: -5\r\n\r\nx",
        HEAD + b"Content-Length: 1\r\nContent-Length: 2\r\n\r\nxx",
    ],
    ids=range(11),
)
async def test_a_broken_answer_is_a_fault_and_not_half_a_page(site, answer):
    """What breaks off or breaks the rules never passes for a page."""
    site.pages["/a"] = raw(answer)
    assert await fault_of(site.url("/a")) is Fault.BROKEN


@pytest.mark.parametrize("drip", ["body", "headers", "silence"])
async def test_the_whole_takes_no_longer_than_it_may(site, drip):
    """A server that drips a byte now and then, in the body or in the headers, or says nothing, is left when the time is up."""
    limits = FetchLimits(connect_seconds=1, read_seconds=0.2 if drip == "silence" else 5, total_seconds=0.3, pace_seconds=0, loopback=True)
    site.pages["/body"] = dripping(site)
    site.pages["/headers"] = dripping(site, head=b"HTTP/1.1 200 OK\r\nX-Long: ")
    site.pages["/silence"] = lambda _: site.ended.wait(3)
    assert await fault_of(site.url(f"/{drip}"), limits=limits) is Fault.TOO_SLOW


async def test_redirects_are_followed_within_the_domain(site):
    """Relative and absolute ones lead on; a page that moved for good says where to."""
    site.pages |= {"/a": redirect("/b", 301), "/b": redirect(site.url("/c"), 308), "/c": redirect("d", 302), "/d": page("x")}
    reply = await get(site.url("/a"))
    assert (reply.address, reply.moved_to, reply.content) == (site.url("/d"), site.url("/c"), b"x")


async def test_a_loop_ends(site):
    """At most five redirects are followed."""
    site.pages["/a"] = redirect("/a")
    assert await fault_of(site.url("/a")) is Fault.TOO_MANY_REDIRECTS
    assert len(site.asked) == 6


async def test_the_time_of_redirects_adds_up(site):
    """Each hop spends from one purse."""
    limits = FetchLimits(total_seconds=0.3, read_seconds=5, pace_seconds=0, loopback=True)

    def slow_hop(handler):
        site.ended.wait(0.12)
        redirect("/a")(handler)

    site.pages["/a"] = slow_hop
    assert await fault_of(site.url("/a"), limits=limits) is Fault.TOO_SLOW


async def test_a_redirect_elsewhere_needs_an_official_domain(site, other):
    """It is followed to a domain that the library names, and to no other; the other site is not even asked."""
    site.pages["/a"] = redirect(other.url("/b"))
    other.pages["/b"] = page("there")
    assert await fault_of(site.url("/a")) is Fault.REDIRECT_AWAY
    assert other.asked == []
    assert (await get(site.url("/a"), official=[other.origin])).content == b"there"


@pytest.mark.parametrize(
    ("location", "fault"),
    [
        ("file:///etc/passwd", Fault.SCHEME),
        ("ftp://127.0.0.1/x", Fault.SCHEME),
        ("javascript:alert(1)", Fault.ADDRESS),
        ("data:text/html,x", Fault.ADDRESS),
        ("http://user:secret@127.0.0.1/", Fault.CREDENTIALS),
        ("http://[::1", Fault.BROKEN),
        ("http://127.0.0.1:99999999/", Fault.ADDRESS),
        ("//evil.example/x", Fault.REDIRECT_AWAY),
        ("\\\\evil.example\\x", None),
    ],
)
async def test_a_redirect_to_something_odd_is_refused(site, location, fault):
    """Other schemes, passwords and broken addresses are never asked; a backslash is a path, as for every client of HTTP."""
    site.pages["/a"] = redirect(location)
    if fault is None:
        assert (await get(site.url("/a"))).status == 404
    else:
        assert await fault_of(site.url("/a")) is fault


async def test_a_redirect_without_an_address_is_no_page(site):
    """A 302 that leads nowhere comes back as it is."""
    site.pages["/a"] = status(302)
    assert not (await get(site.url("/a"))).is_page


async def test_cookies_are_not_kept(site):
    """A site cannot mark us from one page to the next."""
    site.pages |= {"/a": status(302, location="/b", set_cookie="mark=1; Path=/"), "/b": page("x")}
    await get(site.url("/a"))
    assert "Cookie" not in site.asked[-1][1]


async def test_nobody_there(site):
    """A closed port is no connection."""
    origin = site.origin
    site.stop()
    assert await fault_of(origin + "/a") is Fault.NO_CONNECTION


@pytest.mark.parametrize("address", ["http://[::1", "http://", "http://x:99999999/"])
async def test_an_address_that_is_none(address):
    """An address that cannot be read is refused, and stops nothing."""
    assert await fault_of(address) in {Fault.ADDRESS, Fault.SCHEME}


def test_every_error_of_httpx_has_a_fault():
    """Whatever httpx can raise while asking becomes one of our faults."""
    kinds = [httpx.HTTPError]
    for kind in kinds:
        kinds += kind.__subclasses__()
    wanted = [kind for kind in kinds if kind is not httpx.HTTPStatusError]
    assert len(wanted) > 15
    assert all(isinstance(translated(kind("x")).fault, Fault) for kind in wanted)


def test_says_who_asks():
    """The name in the User-Agent is the one for robots.txt, with the version, and whom to write to where that is set."""
    assert user_agent().startswith("laphieu/")
    assert user_agent("lienhe@example.vn").endswith("; lienhe@example.vn)")
