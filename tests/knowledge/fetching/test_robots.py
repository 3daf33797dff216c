"""What a site asks of programs, and how long it is left in peace."""

import pytest

from knowledge.fetching.errors import Fault
from knowledge.fetching.limits import FetchLimits
from knowledge.fetching.outcomes import State
from tests.knowledge.fetching.conftest import LIMITS, source
from tests.knowledge.fetching.site import endless, page, redirect, status
from tests.knowledge.fetching.test_syncing import law

DAY = 24 * 3600


def robots(text):
    """Answer with rules."""
    return page(text, content_type="text/plain")


async def states(desk, *sources, **options):
    """Run, and return what came of each source."""
    return [outcome.state for outcome in await desk.run(*sources, **options)]


@pytest.mark.parametrize(
    "rules",
    [
        "User-agent: *\nDisallow: /a",
        "User-agent: laphieu\nDisallow: /",
        "User-agent: LaPhieu\nDisallow: /*?id=\nDisallow: /a$",
        "\ufeffUser-agent: *\nDisallow: /",
        "User-agent: googlebot\nUser-agent: laphieu\nDisallow: /",
    ],
)
async def test_a_page_that_is_closed_to_programs_is_not_asked(desk, site, rules):
    """Rules for all and rules for us hold, with wildcards; the page itself is never requested."""
    site.pages |= {"/robots.txt": robots(rules), "/a": law()}
    (outcome,) = await desk.run(source(site.url("/a")))
    assert (outcome.state, outcome.fault) == (State.ROBOTS, Fault.ROBOTS)
    assert site.paths() == []


@pytest.mark.parametrize(
    "answer",
    [
        robots("User-agent: *\nDisallow: /private\nAllow: /"),
        robots("User-agent: *\nDisallow: /\n\nUser-agent: laphieu\nAllow: /"),
        robots("User-agent: *\nDisallow: /\nAllow: /a"),
        robots(""),
        robots("<html>no rules at all</html>"),
        robots(b"\xff\xfe\x00"),
        status(404),
        status(403),
    ],
)
async def test_a_page_that_is_open_to_programs_is_asked(desk, site, answer):
    """The longer rule wins, rules for us before rules for all; where there are no rules everything is open."""
    site.pages |= {"/robots.txt": answer, "/a": law()}
    assert await states(desk, source(site.url("/a"))) == [State.NEW]


@pytest.mark.parametrize("code", [500, 503, 429, 304])
async def test_rules_that_cannot_be_had_close_the_site(desk, site, code):
    """A site that cannot say what it asks of programs is left alone, and tried again another time."""
    site.pages |= {"/robots.txt": status(code), "/a": law()}
    (outcome,) = await desk.run(source(site.url("/a")))
    assert outcome.state is State.UNREACHABLE
    assert not outcome.state.went_through
    assert site.paths() == []


async def test_rules_are_read_once_a_day(desk, site):
    """They are kept between runs; older ones still hold where the new ones cannot be had."""
    site.pages |= {"/robots.txt": robots("User-agent: *\nDisallow: /b"), "/a": law(), "/b": law()}
    await desk.run(source(site.url("/a")), source(site.url("/b")))
    await desk.run(source(site.url("/a")))
    assert [path for path, _ in site.asked].count("/robots.txt") == 1
    desk.time.seconds += 2 * DAY
    site.pages["/robots.txt"] = status(500)
    assert await states(desk, source(site.url("/a")), source(site.url("/b"))) == [State.UNCHANGED, State.ROBOTS]
    site.pages["/robots.txt"] = robots("User-agent: *\nDisallow: /a")
    assert await states(desk, source(site.url("/a"))) == [State.ROBOTS]


async def test_rules_without_end_are_cut(desk, site):
    """Only the first part of a robots.txt is read."""
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nUser-agent: *\nDisallow: /a\n"
    site.pages |= {"/robots.txt": endless(b"# nothing\n" * 100, head), "/a": law()}
    assert await states(desk, source(site.url("/a"))) == [State.ROBOTS]


async def test_the_rules_of_the_site_redirected_to_hold(desk, site, other):
    """A redirect is no way around another site's rules."""
    site.pages["/a"] = redirect(other.url("/b"))
    other.pages |= {"/robots.txt": robots("User-agent: *\nDisallow: /"), "/b": law()}
    assert await states(desk, source(site.url("/a")), official=[other.origin]) == [State.ROBOTS]
    assert other.paths() == []


async def test_a_host_is_asked_no_faster_than_it_wants(desk, site):
    """Between two requests lies the delay that the site names, or ours where it names none."""
    site.pages |= {"/robots.txt": robots("User-agent: *\nCrawl-delay: 7"), "/a": law(), "/b": law()}
    await desk.run(source(site.url("/a")), source(site.url("/b")))
    assert desk.time.slept == [7]
    site.pages |= {"/robots.txt": robots(""), "/a": law(), "/b": law()}
    desk.time.seconds += 2 * DAY
    desk.time.slept.clear()
    limits = FetchLimits(pace_seconds=2, loopback=True)
    await desk.run(source(site.url("/a")), source(site.url("/b")), limits=limits)
    assert desk.time.slept == [2, 2]


async def test_a_delay_that_is_too_long_is_left_for_later(desk, site):
    """A site that wants an hour between pages gives one page a run."""
    site.pages |= {"/robots.txt": robots("User-agent: *\nCrawl-delay: 3600"), "/a": law(), "/b": law()}
    assert await states(desk, source(site.url("/a")), source(site.url("/b"))) == [State.NEW, State.LATER]
    assert desk.time.slept == []


async def test_a_busy_server_is_asked_once_more(desk, site):
    """A short Retry-After is waited for."""

    def busy_once(handler):
        site.pages["/a"] = law()
        status(503, retry_after="20")(handler)

    site.pages["/a"] = busy_once
    assert await states(desk, source(site.url("/a"))) == [State.NEW]
    assert desk.time.slept == [20]


async def test_a_server_that_wants_peace_gets_it(desk, site):
    """A long Retry-After is noted, and the source is not asked before it has passed."""
    site.pages["/a"] = status(429, retry_after="3600")
    (outcome,) = await desk.run(source(site.url("/a")))
    assert (outcome.state, outcome.fault, outcome.detail) == (State.LATER, Fault.BUSY, "60")
    site.pages["/a"] = law()
    assert await states(desk, source(site.url("/a"))) == [State.LATER]
    assert len(site.paths()) == 1
    desk.time.seconds += 3600
    assert await states(desk, source(site.url("/a"))) == [State.NEW]


async def test_a_host_that_is_away_is_left_alone(desk, site):
    """After two failures in a row the other pages of a host are not waited for; other hosts are asked."""
    gone = "http://127.0.0.3:9"
    site.pages["/a"] = law()
    outcomes = await desk.run(*(source(f"{gone}/{n}", f"1/{n}") for n in range(4)), source(site.url("/a")), limits=LIMITS)
    assert [o.fault for o in outcomes] == [Fault.NO_CONNECTION, Fault.NO_CONNECTION, Fault.HOST_DOWN, Fault.HOST_DOWN, None]
