"""What a fetch may cost, and how polite it is."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FetchLimits:
    """Limits of one page and of the waiting between two.

    Sizes are bytes, as sent and again as unpacked; times are seconds. `total_seconds` bounds a page with all its redirects from the look-up of
    the name to the last byte, whatever the other side drips; waiting for one's turn does not count. `pace_seconds` parts two requests to one host
    where its robots.txt names no delay; a delay or a Retry-After over `longest_wait_seconds` is left for a later run. `loopback` lets addresses of this very
    machine pass, for tests against a local server; private networks never pass.
    """

    max_bytes: int = 32 * 1024 * 1024
    connect_seconds: float = 10
    read_seconds: float = 20
    total_seconds: float = 90
    redirects: int = 5
    pace_seconds: float = 1
    longest_wait_seconds: float = 60
    robots_bytes: int = 512 * 1024
    robots_hours: float = 24
    loopback: bool = False
