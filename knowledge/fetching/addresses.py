"""Which internet addresses may be asked: public ones.

A page that redirects to `http://169.254.169.254/` or a name that resolves to `10.0.0.5` would make this machine fetch, and a
moderator see, what only its own network should (server-side request forgery). So names are looked up first, every address found is
checked, and the connection goes to the address that was checked: looking the name up again would let it change in between.
"""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Awaitable, Callable, Iterator
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import Final

from knowledge.fetching.errors import Fault, FetchFailedError, FetchRefusedError

IpAddress = IPv4Address | IPv6Address
# A host's name and port in, its addresses out; raises FetchFailedError where there are none.
Resolve = Callable[[str, int], Awaitable[tuple[IpAddress, ...]]]

# RFC 6052: the last four bytes are an IPv4 address that a gateway would connect to.
_NAT64: Final = (IPv6Network("64:ff9b::/96"), IPv6Network("64:ff9b:1::/48"))


async def resolve(host: str, port: int) -> tuple[IpAddress, ...]:
    """Look a name up, as the system does.

    Raises:
        FetchFailedError: there is no such name, or it cannot be looked up now.
    """
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise FetchFailedError(Fault.UNKNOWN_HOST, host) from error
    # A zone (`fe80::1%eth0`) belongs to a link-local address, which is refused anyway.
    return tuple(dict.fromkeys(ip_address(str(sockaddr[0]).partition("%")[0]) for *_, sockaddr in found))


def check_public(host: str, addresses: tuple[IpAddress, ...], *, loopback: bool) -> None:
    """Let public addresses pass; loopback ones too where `loopback` says so.

    Raises:
        FetchRefusedError: one of the addresses is not public, so the name as a whole is not trusted.
    """
    for address in addresses:
        if not (is_public(address) or (loopback and address.is_loopback)):
            raise FetchRefusedError(Fault.PRIVATE_ADDRESS, f"{host} ({address})")


def is_public(address: IpAddress) -> bool:
    """Whether an address lies in the public internet, and so does every IPv4 address that it carries inside."""
    return all(inner.is_global and not inner.is_multicast and not inner.is_reserved for inner in _layers(address))


def _layers(address: IpAddress) -> Iterator[IpAddress]:
    if isinstance(address, IPv4Address):
        yield address
        return
    if address.ipv4_mapped:
        yield address.ipv4_mapped
        return
    if any(address in network for network in _NAT64):
        yield IPv4Address(int(address) & 0xFFFFFFFF)
        return
    yield address
    if address.sixtofour:
        yield address.sixtofour
    if address.teredo:
        yield from address.teredo
