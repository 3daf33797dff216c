"""Where a redirect may lead: to the same registrable domain, or to another one that the library names; never from https down to http."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from functools import cache
from ipaddress import ip_address
from typing import Final

import httpx
from publicsuffixlist import PublicSuffixList

from knowledge.fetching.errors import Fault, FetchRefusedError

_PORTS: Final = range(1, 65536)
SCHEMES: Final = frozenset({"http", "https"})


def domain_of(host: str) -> str:
    """Return the registrable domain of a host (`hoidongbaucu.quochoi.vn` → `quochoi.vn`); an IP address or a bare name is its own."""
    host = host.rstrip(".").lower()
    with suppress(ValueError):
        return str(ip_address(host))
    return _suffixes().privatesuffix(host) or host


def official_domains(addresses: Iterable[str]) -> frozenset[str]:
    """Return the registrable domains of the addresses that the library names; one that cannot be read names none."""
    found = set()
    for address in addresses:
        with suppress(FetchRefusedError):
            found.add(domain_of(host_of(parsed(address))))
    return frozenset(found)


def host_of(url: httpx.URL) -> str:
    """Return the host of an address in its ASCII form."""
    return url.raw_host.decode("ascii")


def parsed(address: str) -> httpx.URL:
    """Read an address of the library.

    Raises:
        FetchRefusedError: it is none that may be asked.
    """
    try:
        url = httpx.URL(address).copy_with(fragment=None)
    except (httpx.InvalidURL, ValueError) as error:
        raise FetchRefusedError(Fault.ADDRESS, address) from error
    check_address(url)
    return url


def check_address(url: httpx.URL) -> None:
    """Let plain web addresses pass.

    Raises:
        FetchRefusedError: another scheme, no host, no such port, or a name and password inside, which would be sent along.
    """
    if url.scheme not in SCHEMES or not url.host:
        raise FetchRefusedError(Fault.SCHEME, url.scheme)
    if url.userinfo:
        raise FetchRefusedError(Fault.CREDENTIALS, host_of(url))
    if url.port is not None and url.port not in _PORTS:
        raise FetchRefusedError(Fault.ADDRESS, str(url))


def follow(here: httpx.URL, location: str, official: frozenset[str]) -> httpx.URL:
    """Return where a redirect leads.

    Raises:
        FetchRefusedError: it may not be followed.
    """
    try:
        there = here.join(location).copy_with(fragment=None)
        check_address(there)
    except (httpx.InvalidURL, ValueError) as error:
        raise FetchRefusedError(Fault.ADDRESS, location) from error
    if here.scheme == "https" and there.scheme == "http":
        raise FetchRefusedError(Fault.DOWNGRADE, str(there))
    if domain_of(host_of(there)) not in official | {domain_of(host_of(here))}:
        raise FetchRefusedError(Fault.REDIRECT_AWAY, host_of(there))
    return there


@cache
def _suffixes() -> PublicSuffixList:
    return PublicSuffixList()
