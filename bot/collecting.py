"""The collector of cycles, put off while much is built that stays."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


def keep() -> None:
    """Leave all that is there out of the collector's walks: a whole one over an open library holds every question up for a quarter of a second."""
    gc.freeze()


def release() -> None:
    """Let the collector walk what was kept: something of it may go."""
    gc.unfreeze()


@contextmanager
def uncollected() -> Iterator[None]:
    """Put off the collector: whatever is built inside is kept, and it would walk all of that again and again, a third of a cold start."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
