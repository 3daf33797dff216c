"""Where a redirect may lead."""

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from knowledge.fetching.errors import Fault, FetchRefusedError
from knowledge.fetching.redirects import domain_of, follow, official_domains

OFFICIAL = official_domains(["https://vbpl.vn/x", "https://vanban.chinhphu.vn/y", "http://[::1"])


@pytest.mark.parametrize(
    ("host", "domain"),
    [
        ("hoidongbaucu.quochoi.vn", "quochoi.vn"),
        ("QuocHoi.vn.", "quochoi.vn"),
        ("a.b.hanoi.gov.vn", "hanoi.gov.vn"),
        ("gov.vn", "gov.vn"),
        ("127.0.0.1", "127.0.0.1"),
        ("::1", "::1"),
        ("localhost", "localhost"),
    ],
)
def test_names_the_registrable_domain(host, domain):
    """What somebody can register is the domain: under gov.vn each province has its own."""
    assert domain_of(host) == domain


def test_an_address_that_cannot_be_read_is_no_domain():
    """The official domains are those of the addresses that can be read."""
    assert {"vbpl.vn", "chinhphu.vn"} == OFFICIAL


@pytest.mark.parametrize(
    "location",
    ["https://vbpl.vn.evil.example/", "https://evilvbpl.vn/", "https://evil.example/vbpl.vn", "https://vbpl.vn@evil.example/", "//gov.vn/"],
)
def test_a_look_alike_is_not_official(location):
    """A domain that only looks official is not followed."""
    with pytest.raises(FetchRefusedError) as caught:
        follow(httpx.URL("https://vbpl.vn/a"), location, OFFICIAL)
    assert caught.value.fault in {Fault.REDIRECT_AWAY, Fault.CREDENTIALS}


@pytest.mark.parametrize("location", ["https://www.vbpl.vn/b", "https://chinhphu.vn/b", "b", "?c=1", "//vbpl.vn:8443/"])
def test_official_places_are_followed(location):
    """The same domain and other official ones are."""
    there = follow(httpx.URL("https://vbpl.vn/a"), location, OFFICIAL)
    assert there.scheme == "https"


@given(st.text(max_size=60))
def test_whatever_a_server_sends_is_followed_or_refused(location):
    """Any Location header gives an official https address or our own error."""
    try:
        there = follow(httpx.URL("https://vbpl.vn/a"), location, OFFICIAL)
    except FetchRefusedError:
        return
    assert there.scheme == "https"
    assert domain_of(there.raw_host.decode()) in OFFICIAL
