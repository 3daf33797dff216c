"""The connection: only to public addresses, only with a right certificate, through the proxy that is set."""

import socket
import ssl
from ipaddress import ip_address

import httpx
import pytest
import trustme

from knowledge.fetching.addresses import is_public, resolve
from knowledge.fetching.errors import Fault, FetchFailedError, FetchRefusedError
from knowledge.fetching.proxies import environment_proxy
from tests.knowledge.fetching.conftest import LIMITS, admit_all, fetching
from tests.knowledge.fetching.site import page, redirect, served


async def get(address, **options):
    """Ask for an address."""
    async with fetching(LIMITS, **options) as fetcher:
        return await fetcher.get(address, admit_all)


async def error_of(address, **options):
    """Ask for an address that must fail, and return the error."""
    with pytest.raises((FetchRefusedError, FetchFailedError)) as caught:
        await get(address, **options)
    return caught.value


def looked_up(**hosts):
    """Look names up in a table, dots written as underscores."""

    async def look_up(host, _port):
        return tuple(ip_address(a) for a in hosts[host.replace(".", "_")].split())

    return look_up


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.8.8.8",
        "10.0.0.5",
        "172.16.3.4",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "0.0.0.0",  # noqa: S104  nothing is bound
        "224.0.0.1",
        "255.255.255.255",
        "240.0.0.1",
        "192.0.2.1",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.5",
        "64:ff9b::a9fe:a9fe",
        "64:ff9b:1::7f00:1",
        "2002:7f00:1::",
        "2002:a00:5::",
        "2001:db8::1",
        "::ffff:0:0",
    ],
)
def test_private_addresses_are_not_public(address):
    """Loopback, private, link-local, shared, reserved and multicast addresses are told in every disguise of IPv6."""
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", ["8.8.8.8", "203.113.131.1", "2606:4700::1", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_public_addresses_are_public(address):
    """Addresses of the internet pass."""
    assert is_public(ip_address(address))


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "127.1", "[::1]", "0", "[::ffff:127.0.0.1]"])
async def test_this_machine_is_not_asked(host):
    """However its address is spelled, a service of this very machine is not asked, unless a test says so."""
    assert (await error_of(f"http://{host}:9/", loopback=False)).fault is Fault.PRIVATE_ADDRESS


async def test_a_name_that_leads_into_a_private_network_is_not_asked(site):
    """One private address among those of a name is enough; loopback in tests opens no other private network."""
    table = looked_up(vbpl_example="203.113.131.1 10.0.0.5", metadata_example="169.254.169.254")
    assert (await error_of("http://vbpl.example/", look_up=table)).fault is Fault.PRIVATE_ADDRESS
    error = await error_of("http://metadata.example/", look_up=table)
    assert "169.254.169.254" in error.detail
    assert site.asked == []


async def test_a_redirect_into_a_private_network_is_not_followed(site):
    """A redirect to a name of the same domain that resolves to a private address is stopped at the connection."""
    port = httpx.URL(site.origin).port
    table = looked_up(www_a_example="127.0.0.1", in_a_example="192.168.0.1")
    site.pages["/a"] = redirect(f"http://in.a.example:{port}/b")
    assert (await error_of(f"http://www.a.example:{port}/a", look_up=table)).fault is Fault.PRIVATE_ADDRESS


async def test_connects_to_the_address_that_was_checked(site):
    """The name is looked up once a request: an answer that changes in between (DNS rebinding) changes nothing. The Host header keeps the name."""
    answers = iter(["127.0.0.1"])

    async def once(_host, _port):
        return (ip_address(next(answers)),)

    site.pages["/a"] = page("x")
    port = httpx.URL(site.origin).port
    assert (await get(f"http://a.example:{port}/a", look_up=once)).content == b"x"
    assert site.asked[0][1]["Host"] == f"a.example:{port}"


async def test_tries_the_next_address(site):
    """Where the first address of a name does not answer, the second is asked."""
    site.pages["/a"] = page("x")
    port = httpx.URL(site.origin).port
    assert (await get(f"http://a.example:{port}/a", look_up=looked_up(a_example="127.0.0.9 127.0.0.1"))).content == b"x"


async def test_a_name_that_is_none():
    """A name that cannot be looked up is unknown, a name that cannot even be written too."""
    for host in ("no-such-name.invalid", "x" * 64 + ".vn", "a..b"):
        with pytest.raises(FetchFailedError) as caught:
            await resolve(host, 80)
        assert caught.value.fault is Fault.UNKNOWN_HOST


@pytest.fixture(scope="module")
def authority():
    """An authority for certificates of the tests."""
    return trustme.CA()


def serving(certificate):
    """Return the server's side of TLS with a certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context


def trusting(authority):
    """Return the client's side of TLS that trusts an authority."""
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


async def test_a_certificate_of_nobody_is_refused(authority):
    """A server whose certificate no known authority signed is not trusted, and the reason is told."""
    with served(tls=serving(authority.issue_cert("127.0.0.1"))) as site:
        error = await error_of(site.url("/a"))
    assert error.fault is Fault.CERTIFICATE
    assert "certificate" in error.detail


async def test_a_certificate_of_another_name_is_refused(authority):
    """The connection goes to an address, and the certificate must be that of the name."""
    with served(tls=serving(authority.issue_cert("other.example"))) as site:
        port = httpx.URL(site.origin).port
        error = await error_of(
            f"https://vbpl.example:{port}/", look_up=looked_up(vbpl_example="127.0.0.1"), certificates=trusting(authority)
        )
    assert error.fault is Fault.CERTIFICATE


async def test_a_right_certificate_is_trusted(authority):
    """The name is asked for (SNI) and verified although the connection goes to an address."""
    with served(tls=serving(authority.issue_cert("vbpl.example"))) as site:
        site.pages["/a"] = page("x")
        port = httpx.URL(site.origin).port
        reply = await get(f"https://vbpl.example:{port}/a", look_up=looked_up(vbpl_example="127.0.0.1"), certificates=trusting(authority))
    assert reply.content == b"x"


async def test_never_from_https_down_to_http(authority, site):
    """A redirect up to https is followed, one down to http never."""
    with served(tls=serving(authority.issue_cert("127.0.0.1"))) as safe:
        safe.pages |= {"/a": page("x"), "/down": redirect(site.url("/b"))}
        site.pages["/up"] = redirect(safe.url("/a"), 301)
        trusted = {"certificates": trusting(authority)}
        reply = await get(site.url("/up"), **trusted)
        assert (reply.content, reply.moved_to) == (b"x", safe.url("/a"))
        assert (await error_of(safe.url("/down"), **trusted)).fault is Fault.DOWNGRADE


async def test_https_to_a_server_without_it(site):
    """A server that does not speak TLS is told apart from a wrong certificate."""
    assert (await error_of(site.url("/a").replace("http:", "https:"))).fault is Fault.TLS


async def test_a_proxy_is_asked_where_one_is_set(site):
    """The request goes to the proxy, also for a name that only the proxy can look up."""

    async def unknown(host, _port):
        raise FetchFailedError(Fault.UNKNOWN_HOST, host)

    site.pages["http://vbpl.example/a"] = page("by proxy")
    reply = await get("http://vbpl.example/a", look_up=unknown, proxy_for=lambda _: site.origin)
    assert reply.content == b"by proxy"


async def test_a_proxy_is_no_way_into_a_private_network(site):
    """What looks private from here is not asked for through a proxy either."""
    assert (await error_of("http://10.0.0.5/", proxy_for=lambda _: site.origin)).fault is Fault.PRIVATE_ADDRESS
    assert site.asked == []


async def test_a_proxy_that_is_not_there():
    """A proxy that cannot be reached is no connection."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        free = probe.getsockname()[1]
    error = await error_of("http://127.0.0.1/", proxy_for=lambda _: f"http://127.0.0.1:{free}")
    assert error.fault is Fault.NO_CONNECTION


def test_reads_the_proxy_of_the_environment(monkeypatch):
    """The standard variables name the proxy, NO_PROXY names what goes straight; a bare host is taken as http."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    assert environment_proxy(httpx.URL("https://vbpl.vn/")) is None
    monkeypatch.setenv("HTTPS_PROXY", "proxy.example:3128")
    monkeypatch.setenv("NO_PROXY", "quochoi.vn")
    assert environment_proxy(httpx.URL("https://vbpl.vn/")) == "http://proxy.example:3128"
    assert environment_proxy(httpx.URL("https://hoidongbaucu.quochoi.vn/")) is None
    assert environment_proxy(httpx.URL("http://vbpl.vn/")) is None
