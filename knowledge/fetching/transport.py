"""The connection: to the address that was checked, with the certificate of the name that was asked for."""

from __future__ import annotations

import ssl
from types import TracebackType
from typing import Self

import httpx

from knowledge.fetching.addresses import IpAddress, Resolve, check_public, resolve
from knowledge.fetching.errors import FetchFailedError
from knowledge.fetching.proxies import ProxyFor, no_proxy
from knowledge.fetching.redirects import host_of


class CheckedTransport(httpx.AsyncBaseTransport):
    """Looks the host up, refuses what is not public, and connects to the very address that was checked.

    `certificates` is what servers are verified against; None: httpx's own choice (certifi's, or SSL_CERT_FILE and SSL_CERT_DIR where set).
    """

    def __init__(
        self,
        *,
        loopback: bool = False,
        certificates: ssl.SSLContext | None = None,
        look_up: Resolve = resolve,
        proxy_for: ProxyFor = no_proxy,
    ) -> None:
        self._loopback = loopback
        self._certificates = certificates or httpx.create_ssl_context()
        self._look_up = look_up
        self._proxy_for = proxy_for
        # No connection is kept: one to an address was verified for one name only, and pages are seconds apart anyway.
        self._limits = httpx.Limits(max_keepalive_connections=0)
        self._straight = self._open(None)
        self._proxied: dict[str, httpx.AsyncHTTPTransport] = {}

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request.

        Raises:
            FetchRefusedError: the host is not a public one.
            FetchFailedError: there is no such host.
            httpx.TransportError: as httpx raises them.
        """
        proxy = self._proxy_for(request.url)
        if proxy:
            await self._check_before_proxy(request.url)
            return await self._through(proxy).handle_async_request(request)
        return await self._first_that_answers(request, await self._addresses(request.url))

    async def __aenter__(self) -> Self:
        """Open nothing: connections open when they are needed."""
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None = None,
        value: BaseException | None = None,
        trace: TracebackType | None = None,
    ) -> None:
        """Close every connection."""
        await self.aclose()

    async def aclose(self) -> None:
        """Close every connection."""
        for transport in (self._straight, *self._proxied.values()):
            await transport.aclose()

    async def _addresses(self, url: httpx.URL) -> tuple[IpAddress, ...]:
        host = host_of(url)
        addresses = await self._look_up(host, url.port or (443 if url.scheme == "https" else 80))
        check_public(host, addresses, loopback=self._loopback)
        return addresses

    async def _check_before_proxy(self, url: httpx.URL) -> None:
        try:
            await self._addresses(url)
        except FetchFailedError:
            # Behind a proxy, names of the world outside often cannot be looked up; the proxy does it.
            return

    async def _first_that_answers(self, request: httpx.Request, addresses: tuple[IpAddress, ...]) -> httpx.Response:
        for address in addresses[:-1]:
            try:
                return await self._straight.handle_async_request(_pinned(request, address))
            except (httpx.ConnectError, httpx.ConnectTimeout):
                continue
        return await self._straight.handle_async_request(_pinned(request, addresses[-1]))

    def _through(self, proxy: str) -> httpx.AsyncHTTPTransport:
        if proxy not in self._proxied:
            self._proxied[proxy] = self._open(proxy)
        return self._proxied[proxy]

    def _open(self, proxy: str | None) -> httpx.AsyncHTTPTransport:
        return httpx.AsyncHTTPTransport(verify=self._certificates, limits=self._limits, proxy=proxy, trust_env=False)


def _pinned(request: httpx.Request, address: IpAddress) -> httpx.Request:
    """The same request to an address: the Host header is set already, and TLS asks for the name (SNI) and verifies it."""
    extensions = {**request.extensions, "sni_hostname": host_of(request.url)}
    return httpx.Request(request.method, request.url.copy_with(host=str(address)), headers=request.headers, extensions=extensions)
