"""The proxy of the network that this machine stands in.

HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY (or the system's settings) are honoured as every tool does: behind an office's proxy there
is no other way out. The proxy then makes the connection, so the address that was checked here need not be the one that it reaches; what
looks private from here is refused all the same. Names and passwords in `.netrc` are never read.
"""

from __future__ import annotations

from collections.abc import Callable
from urllib.request import getproxies, proxy_bypass

import httpx

# An address in, the address of the proxy for it out; None: go straight there.
ProxyFor = Callable[[httpx.URL], str | None]


def no_proxy(_url: httpx.URL) -> None:
    """Go straight to every address."""


def environment_proxy(url: httpx.URL) -> str | None:
    """Return the proxy that the standard variables name for an address."""
    if proxy_bypass(url.netloc.decode("ascii")):
        return None
    proxies = getproxies()
    found = proxies.get(url.scheme) or proxies.get("all")
    return found if found is None or "://" in found else f"http://{found}"
